/** Attempts of one parcel before it is given up; with the pauses below that is about six hours. */
export const ATTEMPTS = 12;

const FIRST_MS = 10_000;
const LONGEST_MS = 2 * 3_600_000;

/**
 * The pause after an attempt that failed: doubled each time, and a random half of it, so that many do not come back at once.
 *
 * @param attempt 1 is the first
 * @param random 0 to 1
 */
export function backoffMs(attempt: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempt - 1));
  return Math.round(full * (0.5 + random / 2));
}
