import type { IsoDate } from './time';

/**
 * Working days of the office, with make-up days. Given to deciders as data: domain code never looks at a clock or a table.
 * Years whose State Council schedule is not published are computed from weekends and statutory days and are provisional.
 */
export interface WorkCalendar {
  isWorkingDay(date: IsoDate): boolean;
  /** The day on which a term of `days` working days ends; the start day is not counted (Civil Code, article 201). */
  addWorkingDays(from: IsoDate, days: number): IsoDate;
  /** Counts backwards: the latest day on which one must begin to have `days` working days until `to`. */
  subtractWorkingDays(to: IsoDate, days: number): IsoDate;
  /** Working days in the half-open interval `(from, to]`; negative when `to` is earlier. */
  workingDaysBetween(from: IsoDate, to: IsoDate): number;
  /** False where the year's schedule is not published yet. */
  isPublished(date: IsoDate): boolean;
  /**
   * Whether something that cannot be undone may rest on the date. In production not while its year is unpublished: the date may
   * still move. A demonstration goes on and marks it.
   */
  isBinding(date: IsoDate): boolean;
  /** The last day of the last published year. */
  readonly publishedThrough: IsoDate;
}

export function isYearPublished(year: number, calendar: Pick<WorkCalendar, 'isPublished'>): boolean {
  return calendar.isPublished(`${year}-12-31`);
}
