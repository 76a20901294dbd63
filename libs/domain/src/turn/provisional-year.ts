import { type WorkCalendar, isYearPublished } from '../kernel/calendar';
import type { IsoDate } from '../kernel/time';

/**
 * The first year whose schedule is not published and on which dates rest that were counted from a day on; null where there is
 * none. A date of the year after next rests on next year's schedule too.
 */
export function firstUnpublishedYear(
  from: IsoDate,
  dates: readonly (IsoDate | null)[],
  calendar: WorkCalendar,
): number | null {
  const last = dates
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  if (!last) return null;
  for (let year = Number(from.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    if (!isYearPublished(year, calendar)) return year;
  }
  return null;
}
