const FAILURES = 5;
const SHORTEST_MS = 15_000;
const LONGEST_MS = 300_000;

/**
 * Stops asking a channel that is down: after five failures of the channel in a row it is left alone for 15 s, then one parcel tries,
 * and each time that fails the pause doubles, up to five minutes. Times are real, in epoch milliseconds.
 */
export class CircuitBreaker {
  private failures = 0;
  private pauseMs = SHORTEST_MS;
  private openUntil = 0;
  private probing = false;

  /** Whether a parcel may try now; the one that tries after a pause must report how it went. */
  allows(now: number): boolean {
    if (this.failures < FAILURES) return true;
    if (now < this.openUntil || this.probing) return false;
    this.probing = true;
    return true;
  }

  /** Also where the channel answered, but refused the parcel. */
  works(): void {
    this.failures = 0;
    this.pauseMs = SHORTEST_MS;
    this.probing = false;
  }

  isDown(now: number): void {
    this.failures += 1;
    if (this.failures < FAILURES) return;
    if (this.probing) this.pauseMs = Math.min(LONGEST_MS, this.pauseMs * 2);
    this.probing = false;
    this.openUntil = now + this.pauseMs;
  }

  /** A probe found nothing to send. */
  unused(): void {
    this.probing = false;
  }

  get open(): boolean {
    return this.failures >= FAILURES;
  }
}
