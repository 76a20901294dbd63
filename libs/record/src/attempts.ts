import { type TransactionSession, Transactions, databaseAway, isDatabaseAway } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { translate } from './command-errors';
import { KeyedLock } from './keyed-lock';
import { NO_PROBE, RECORD_OPTIONS, type RecordOptions } from './ports';

/** Tries a transaction until its race is won: first in turn within this process, then against the others. */
@Injectable()
export class Attempts {
  private lastFoundAwayMs = -Infinity;

  constructor(
    @Inject(RECORD_OPTIONS) private readonly options: RecordOptions,
    private readonly transactions: Transactions,
    private readonly locks: KeyedLock,
  ) {}

  /** @throws DomainError 503 `TOO_BUSY` after 8 lost races, 503 `DATABASE_AWAY`; what `attempt` or `beforeRetry` throws */
  async run<T>(
    keys: readonly string[],
    attempt: (session: TransactionSession) => Promise<T>,
    beforeRetry: (error: unknown) => void,
  ): Promise<T> {
    const queuedAtMs = performance.now();
    const run = (): Promise<T> => {
      // Who queued meanwhile need not find it out again, one after the other.
      if (this.lastFoundAwayMs > queuedAtMs) throw databaseAway();
      return this.transactions.run(attempt, { beforeRetry }).catch((error: unknown) => {
        if (isDatabaseAway(error)) this.lastFoundAwayMs = performance.now();
        throw error;
      });
    };
    try {
      const result = await this.locks.runAll(keys, run);
      await (this.options.probe ?? NO_PROBE).reached('committed');
      return result;
    } catch (error) {
      throw translate(error);
    }
  }
}
