/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type IsoDate = string;

/** An instant with the office offset and milliseconds, `2026-04-13T09:00:00.000+08:00`; sorts as text. */
export type Instant = string;

const OFFICE_OFFSET_MS = 8 * 60 * 60 * 1000;

/**
 * Writes epoch milliseconds as an instant of the office (Asia/Shanghai has had no daylight saving time since 1991).
 *
 * @param epochMs milliseconds since 1970-01-01T00:00Z
 */
export function toInstant(epochMs: number): Instant {
  return `${new Date(epochMs + OFFICE_OFFSET_MS).toISOString().slice(0, -1)}+08:00`;
}

/** Epoch milliseconds of an instant. */
export function toEpochMs(instant: Instant): number {
  return Date.parse(instant);
}

/** The office's calendar day of an instant, whatever offset it is written with. */
export function dateOf(instant: Instant): IsoDate {
  return toInstant(Date.parse(instant)).slice(0, 10);
}

/** The first millisecond of a calendar day. */
export function startOfDay(date: IsoDate): Instant {
  return `${date}T00:00:00.000+08:00`;
}

/** Adds calendar days (may be negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Adds calendar months; a day that the month lacks becomes its last day (Civil Code, article 202). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The earlier of two days; `null` means "none". */
export function earliest(...dates: (IsoDate | null | undefined)[]): IsoDate | null {
  return dates.filter((date): date is IsoDate => Boolean(date)).sort()[0] ?? null;
}
