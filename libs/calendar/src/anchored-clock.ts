import { DomainError, text } from '@app/domain';
import { BusinessClock } from './business-clock';

/** Business time `businessAt` was real time `realAt`; a business day lasts `secondsPerDay`. Epoch milliseconds. */
export interface ClockAnchor {
  readonly businessAt: number;
  readonly realAt: number;
  readonly secondsPerDay: number;
}

/** In production business time is real time. */
export const REAL_TIME: ClockAnchor = { businessAt: 0, realAt: 0, secondsPerDay: 86_400 };

/** Pure arithmetic over an anchor and a source of real time. */
export class AnchoredClock extends BusinessClock {
  private anchor: ClockAnchor | undefined;
  private highest = Number.NEGATIVE_INFINITY;

  /** @param realNow epoch milliseconds; tests give their own */
  constructor(private readonly realNow: () => number = Date.now) {
    super();
  }

  get secondsPerDay(): number {
    return this.anchor?.secondsPerDay ?? REAL_TIME.secondsPerDay;
  }

  get isReady(): boolean {
    return this.anchor !== undefined;
  }

  follow(anchor: ClockAnchor): void {
    this.anchor = anchor;
  }

  now(): number {
    if (!this.anchor) throw notReady();
    const passed = (this.realNow() - this.anchor.realAt) * (86_400 / this.anchor.secondsPerDay);
    // The machine's clock may be set back, another process's anchor may lie behind: time stands still until it has caught up.
    this.highest = Math.max(this.highest, Math.floor(this.anchor.businessAt + passed));
    return this.highest;
  }
}

function notReady(): DomainError {
  const detail = text('业务时钟尚未就绪，请稍后重试', 'The business clock is not set yet; try again shortly');
  return new DomainError(503, 'CLOCK_NOT_READY', detail, undefined, 1);
}
