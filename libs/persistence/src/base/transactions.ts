import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { type ClientSession, Connection } from 'mongoose';
import { databaseAway, duplicateKeyOf, isCommitUnknown, isDatabaseAway, isTransient } from './mongo-errors';
import { type TransactionSession, toTransactionSession } from './session';

const COMMIT_TRIES = 5;

/** Another transaction was first: what was read is no longer so, and the work must be done again from fresh reads. */
export class LostRace extends Error {
  constructor(what: string) {
    super(`lost a race for ${what}`);
    this.name = 'LostRace';
  }
}

/** Every attempt lost its race. */
export class RaceNeverWon extends Error {
  constructor(
    readonly attempts: number,
    override readonly cause: unknown,
  ) {
    super(`lost ${attempts} races`);
    this.name = 'RaceNeverWon';
  }
}

export interface TransactionOptions {
  /** How often the work is done again after a lost race; default 8. */
  readonly attempts?: number;
  /** Called before each repetition; what it throws ends the matter. */
  readonly beforeRetry?: (error: unknown) => void;
}

/** All or nothing: the only way to write to more than one document. */
@Injectable()
export class Transactions {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /**
   * Runs `work` in a transaction (snapshot reads, majority writes) and repeats it after a write conflict, a unique key taken by another
   * or a `LostRace`. `work` must read everything that it relies on through the session, each time.
   *
   * @throws RaceNeverWon after the last attempt; `DATABASE_AWAY` where the database is; whatever `work` throws, with nothing stored
   */
  async run<T>(work: (session: TransactionSession) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const attempts = options.attempts ?? 8;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (!isLostRace(error)) throw isDatabaseAway(error) ? databaseAway() : error;
        options.beforeRetry?.(error);
        if (attempt >= attempts) throw new RaceNeverWon(attempts, error);
      }
      await pause(backoffMs(attempt));
    }
  }

  /**
   * Reads one instant of the database, for up to the server's history of snapshots (5 minutes), holding nothing up. For scans that
   * would outlive a transaction. Writes are not possible.
   */
  async readInstant<T>(work: (session: TransactionSession) => Promise<T>): Promise<T> {
    if (!this.connection.getClient()) throw databaseAway();
    const session = await this.connection.startSession({ snapshot: true, causalConsistency: false });
    try {
      return await work(toTransactionSession(session));
    } catch (error) {
      throw isDatabaseAway(error) ? databaseAway() : error;
    } finally {
      await session.endSession().catch(() => undefined);
    }
  }

  private async attempt<T>(work: (session: TransactionSession) => Promise<T>): Promise<T> {
    if (!this.connection.getClient()) throw databaseAway();
    const session = await this.connection.startSession();
    try {
      session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } });
      const result = await work(toTransactionSession(session));
      await commit(session);
      await session.endSession();
      return result;
    } catch (error) {
      const aborted = session.endSession().catch(() => undefined);
      // Where the database is away, nobody waits for what would look for it once more; it ends the transaction by itself.
      if (!isDatabaseAway(error)) await aborted;
      throw error;
    }
  }
}

/**
 * Short at first, for races among the living; then long enough to outlast a transaction whose process was killed, which the server
 * ends only after its lifetime (see `limitTransactionLifetime`). Up to 8 s in all.
 */
function backoffMs(attempt: number): number {
  return Math.min(3_000, 5 * 4 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}

/**
 * Whether the work is done again after this error. A network error inside a transaction is transient too; if the database stays
 * away, the next attempt says so at once.
 */
export function isLostRace(error: unknown): boolean {
  return error instanceof LostRace || isTransient(error) || duplicateKeyOf(error) !== undefined;
}

/** Asks again while the answer to a commit got lost: a committed transaction answers "committed", never twice. */
async function commit(session: ClientSession): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (!isCommitUnknown(error) || attempt === COMMIT_TRIES) throw error;
      await pause(50 * attempt);
    }
  }
}
