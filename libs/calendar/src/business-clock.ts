import { type Instant, type IsoDate, dateOf, toInstant } from '@app/domain';

const DAY_MS = 86_400_000;

/**
 * Business time: dates that people see, budgets, deadlines, an event's `at`. Tokens, leases, limits and retries never use it.
 * Inject this class; it has nothing to do with how the time comes about.
 */
export abstract class BusinessClock {
  /** Real seconds that a business day lasts; 86400 is real time. */
  abstract readonly secondsPerDay: number;

  /**
   * Epoch milliseconds of business time; never less than what this process was told before.
   *
   * @throws DomainError 503 `CLOCK_NOT_READY` until the stored anchor of a demonstration has been read
   */
  abstract now(): number;

  instant(): Instant {
    return toInstant(this.now());
  }

  /** The office's calendar day. */
  today(): IsoDate {
    return dateOf(this.instant());
  }

  /** Real milliseconds until `businessMs` of business time have passed; 0 for what is past. */
  realDelayMs(businessMs: number): number {
    return Math.max(0, Math.ceil((businessMs * this.secondsPerDay * 1000) / DAY_MS));
  }

  /** Business milliseconds that pass in `realMs`. */
  businessDelayMs(realMs: number): number {
    return Math.ceil((realMs * DAY_MS) / (this.secondsPerDay * 1000));
  }
}
