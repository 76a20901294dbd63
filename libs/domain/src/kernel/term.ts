import type { WorkCalendar } from './calendar';
import { type IsoDate, addDays, addMonths } from './time';

/**
 * A term of time that a rule sets. The day on which it begins is never counted (Civil Code, article 201). Days of the year as
 * `MM-DD`; days that a month lacks become its last one (article 202).
 */
export type TimeTerm =
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly monthDay: string }
  | { readonly monthDays: readonly string[] }
  | { readonly dayOfNextMonth: number };

/** The last day of a term, and what it rests on. */
export interface TermEnd {
  /** The last day on which the act is in time. */
  readonly on: IsoDate;
  /** The day that the term names or counts to, before it was moved off a holiday. */
  readonly statedOn: IsoDate;
  readonly moved: boolean;
  /** True where working days had a part in it and the schedule of a year that it touches is not published. */
  readonly provisional: boolean;
}

function dayOfMonth(month: string, day: number): IsoDate {
  const last = Number(addDays(addMonths(`${month}-01`, 1), -1).slice(8));
  return `${month}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** Days of one year that the term names, in order. */
function datesIn(
  year: number,
  term: { readonly monthDay: string } | { readonly monthDays: readonly string[] },
): IsoDate[] {
  const days = 'monthDay' in term ? [term.monthDay] : [...term.monthDays].sort();
  return days.map((day) => dayOfMonth(`${year}-${day.slice(0, 2)}`, Number(day.slice(3))));
}

/** The first working day on or after a day. */
export function onWorkingDay(day: IsoDate, calendar: WorkCalendar): IsoDate {
  return calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(day, 1);
}

/** Every day that a term could end on, counted from `from`, earliest first; the terms that count have one. */
function candidates(term: TimeTerm, from: IsoDate, calendar: WorkCalendar): IsoDate[] {
  if ('workingDays' in term) return [calendar.addWorkingDays(from, term.workingDays)];
  if ('days' in term) return [addDays(from, term.days)];
  if ('months' in term) return [addMonths(from, term.months)];
  if ('years' in term) return [addMonths(from, term.years * 12)];
  if ('dayOfNextMonth' in term)
    return [dayOfMonth(addMonths(`${from.slice(0, 7)}-01`, 1).slice(0, 7), term.dayOfNextMonth)];
  const year = Number(from.slice(0, 4));
  // The year before too: its last day may have moved into this one.
  return [year - 1, year, year + 1].flatMap((one) => datesIn(one, term));
}

/**
 * The last day of a term. Terms of the calendar (`monthDay`, `monthDays`) end on their first day that is not over on `from`.
 *
 * @param from the day on which it begins; not counted
 * @param toWorkingDay whether a last day that is no working day moves to the next one (Civil Code, article 203), where the rule
 *   says so; a term of working days ends on one anyway
 */
export function termEnd(term: TimeTerm, from: IsoDate, calendar: WorkCalendar, toWorkingDay = false): TermEnd {
  const ends = candidates(term, from, calendar).map((statedOn) => ({
    statedOn,
    on: toWorkingDay ? onWorkingDay(statedOn, calendar) : statedOn,
  }));
  const end = ends.find(({ on }) => on >= from) ?? ends.at(-1);
  if (!end) throw new RangeError('a term names at least one day');
  const rests = toWorkingDay || 'workingDays' in term;
  const published = calendar.isPublished(end.on) && calendar.isPublished(end.statedOn);
  return { ...end, moved: end.on !== end.statedOn, provisional: rests && !published };
}
