const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export type DayNumber = number;

export function toDayNumber(date: string): DayNumber {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(day)) throw new RangeError(`not a calendar day: ${date}`);
  return day;
}

export function toDate(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Working days of one year, counted once: how many up to each day, and which day is the n-th. */
export interface YearTable {
  readonly firstDay: DayNumber;
  /** `upTo[i]` = working days among the year's first `i` days. */
  readonly upTo: Uint16Array;
  /** The year's working days in order. */
  readonly workingDays: readonly DayNumber[];
}

/** Builds the table: weekdays except `off`, and the weekends of `work`. */
export function buildYearTable(year: number, off: readonly string[], work: readonly string[]): YearTable {
  const firstDay = toDayNumber(`${year}-01-01`);
  const length = toDayNumber(`${year + 1}-01-01`) - firstDay;
  const isOff = new Set(off.map(toDayNumber));
  const isWorked = new Set(work.map(toDayNumber));
  const upTo = new Uint16Array(length + 1);
  const workingDays: DayNumber[] = [];

  for (let index = 0; index < length; index += 1) {
    const day = firstDay + index;
    // 1970-01-01 was a Thursday: Saturday and Sunday are the remainders 2 and 3.
    const isWeekend = day % 7 === 2 || day % 7 === 3;
    if (isWorked.has(day) || (!isWeekend && !isOff.has(day))) workingDays.push(day);
    upTo[index + 1] = workingDays.length;
  }
  return { firstDay, upTo, workingDays };
}
