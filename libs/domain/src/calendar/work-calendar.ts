import type { WorkCalendar } from '../kernel/calendar';
import type { IsoDate } from '../kernel/time';
import type { PublishedYear } from './published-year';
import { statutoryHolidays } from './statutory-holidays';
import { type YearTable, buildYearTable, toDate, toDayNumber } from './year-table';

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/** Years are counted when first asked for; a term then costs one look-up per year that it spans. */
class CountedWorkCalendar implements WorkCalendar {
  readonly publishedThrough: IsoDate;
  private readonly published: ReadonlyMap<number, PublishedYear>;
  private readonly tables = new Map<number, YearTable>();

  constructor(
    years: readonly PublishedYear[],
    private readonly unpublished: 'binding' | 'waiting',
  ) {
    this.published = new Map(years.map((schedule) => [schedule.year, schedule]));
    this.publishedThrough = `${Math.max(...this.published.keys())}-12-31`;
  }

  isPublished(date: IsoDate): boolean {
    return this.published.has(yearOf(date));
  }

  isBinding(date: IsoDate): boolean {
    return this.unpublished === 'binding' || this.isPublished(date);
  }

  isWorkingDay(date: IsoDate): boolean {
    const table = this.table(yearOf(date));
    const index = toDayNumber(date) - table.firstDay;
    return countUpTo(table, index + 1) > countUpTo(table, index);
  }

  workingDaysBetween(from: IsoDate, to: IsoDate): number {
    if (to < from) return 0 - this.workingDaysBetween(to, from);

    let count = this.rank(to) - this.rank(from);
    for (let year = yearOf(from); year < yearOf(to); year += 1) count += this.table(year).workingDays.length;
    return count;
  }

  addWorkingDays(from: IsoDate, days: number): IsoDate {
    if (days < 0) return this.subtractWorkingDays(from, -days);
    if (days === 0) return from;
    return this.nthOfYearOrLater(yearOf(from), this.rank(from) + days);
  }

  subtractWorkingDays(to: IsoDate, days: number): IsoDate {
    if (days < 0) return this.addWorkingDays(to, -days);
    if (days === 0) return to;
    return this.nthOfYearOrEarlier(yearOf(to), this.rank(to) - days);
  }

  /** Working days of the date's year up to and including it. */
  private rank(date: IsoDate): number {
    const table = this.table(yearOf(date));
    return countUpTo(table, toDayNumber(date) - table.firstDay + 1);
  }

  private nthOfYearOrLater(year: number, n: number): IsoDate {
    const { workingDays } = this.table(year);
    const day = workingDays[n - 1];
    return day === undefined ? this.nthOfYearOrLater(year + 1, n - workingDays.length) : toDate(day);
  }

  private nthOfYearOrEarlier(year: number, n: number): IsoDate {
    const day = this.table(year).workingDays[n - 1];
    return day === undefined
      ? this.nthOfYearOrEarlier(year - 1, n + this.table(year - 1).workingDays.length)
      : toDate(day);
  }

  private table(year: number): YearTable {
    let table = this.tables.get(year);
    if (!table) {
      if (!(year >= 1900 && year <= 2999)) throw new RangeError(`outside the calendar: year ${year}`);
      const schedule = this.published.get(year);
      table = buildYearTable(year, schedule?.off ?? statutoryHolidays(year), schedule?.work ?? []);
      this.tables.set(year, table);
    }
    return table;
  }
}

function countUpTo(table: YearTable, days: number): number {
  return table.upTo[days] ?? 0;
}

/**
 * The calendar of working days that follows from published years; every other year between 1900 and 2999 has weekends and
 * statutory holidays and is provisional.
 *
 * Terms of zero days end where they start. `subtractWorkingDays` answers with a working day, because nobody begins on a
 * holiday: adding the same number of days to it leads back to `to` when `to` is a working day.
 *
 * @param years at least one; the last of several schedules of one year counts
 * @param unpublished whether dates of other years bind, as in a demonstration, or wait for their schedule
 * @throws RangeError for what is no date, or for a term that leaves those years
 */
export function createWorkCalendar(
  years: readonly PublishedYear[],
  unpublished: 'binding' | 'waiting' = 'binding',
): WorkCalendar {
  if (years.length === 0) throw new RangeError('a calendar needs at least one published year');
  return new CountedWorkCalendar(years, unpublished);
}
