import type { Preferences } from './preferences';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Asia/Shanghai, without daylight saving time since 1991. */
const OFFICE_OFFSET_MS = 8 * 3_600_000;

/** When a message leaves by a channel that disturbs. Business time, in epoch milliseconds. */
export interface SendingTime {
  readonly notBefore: number;
  /** Gathered with others of the same moment into one parcel. */
  readonly digest: boolean;
}

/**
 * When to send, by what the account said.
 *
 * @param now business time, epoch milliseconds
 * @param urgent due today or late, or of a kind that waits for nothing: passes digest and quiet hours, unless the account says otherwise
 */
export function sendingTime(
  { digest, quietHours }: Pick<Preferences, 'digest' | 'quietHours'>,
  now: number,
  urgent: boolean,
): SendingTime {
  if (urgent && (quietHours?.urgentPasses ?? true)) return { notBefore: now, digest: false };
  const gathered = digest.mode !== 'immediate' && !urgent;
  const slot = gathered ? nextSlot(digest, now) : now;
  return { notBefore: quietHours ? afterQuiet(quietHours, slot) : slot, digest: gathered };
}

/** The next full hour of the digest, later than now. */
function nextSlot({ mode, hour, weekday }: Preferences['digest'], now: number): number {
  const midnight = Math.floor((now + OFFICE_OFFSET_MS) / DAY_MS) * DAY_MS - OFFICE_OFFSET_MS;
  for (let day = 0; ; day += 1) {
    const slot = midnight + day * DAY_MS + hour * 60 * MINUTE_MS;
    if (slot > now && (mode === 'daily' || weekdayOf(slot) === weekday)) return slot;
  }
}

/** 1 is Monday. */
function weekdayOf(epochMs: number): number {
  return new Date(epochMs + OFFICE_OFFSET_MS).getUTCDay() || 7;
}

/** The end of the quiet hours in which a moment lies; the moment itself where it lies in none. */
function afterQuiet({ from, to }: { readonly from: string; readonly to: string }, at: number): number {
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  if (begins === ends) return at;
  const minute = Math.floor((at + OFFICE_OFFSET_MS) / MINUTE_MS) % (24 * 60);
  const isQuiet = begins < ends ? minute >= begins && minute < ends : minute >= begins || minute < ends;
  if (!isQuiet) return at;
  const whole = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  return whole + ((ends - minute + 24 * 60) % (24 * 60)) * MINUTE_MS;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
