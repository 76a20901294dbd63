import { type TransactionSession, Transactions } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { translate } from './command-errors';
import { KeyedLock } from './keyed-lock';
import { NO_PROBE, RECORD_OPTIONS, type RecordOptions } from './ports';

/** Tries a transaction until its race is won: first in turn within this process, then against the others. */
@Injectable()
export class Attempts {
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
    try {
      const result = await this.locks.runAll(keys, () => this.transactions.run(attempt, { beforeRetry }));
      await (this.options.probe ?? NO_PROBE).reached('committed');
      return result;
    } catch (error) {
      throw translate(error);
    }
  }
}
