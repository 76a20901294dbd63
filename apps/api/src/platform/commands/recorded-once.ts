import { DomainError, type Actor, text } from '@app/domain';
import { RaceNeverWon, ReceiptRepository, type TransactionSession, Transactions } from '@app/persistence';
import { commandOwner } from '@app/record';
import { Injectable } from '@nestjs/common';
import { Answer } from './answer';

/** A write that changes no aggregate: who asked, under which key, for what. */
export interface Asked {
  readonly actor: Actor;
  readonly commandId: string;
  readonly requestHash: string;
}

/** Gives writes outside of the record the same promise as commands: one key, one effect, one answer. */
@Injectable()
export class RecordedOnce {
  constructor(
    private readonly receipts: ReceiptRepository,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @param work writes through the session only, and may run again after a lost race
   * @throws DomainError 422 `IDEMPOTENCY_KEY_REUSED`, 503 `TOO_BUSY`; what `work` throws, with nothing stored
   */
  async run<B>(
    asked: Asked,
    work: (session: TransactionSession) => Promise<{ readonly status: number; readonly body: B }>,
  ): Promise<Answer<B>> {
    try {
      return await this.transactions.run((session) => this.attempt(asked, work, session));
    } catch (error) {
      throw error instanceof RaceNeverWon ? tooBusy() : error;
    }
  }

  /**
   * The first answer to a repeated request; for work that cannot be asked twice (a password that was changed) and stands before `run`.
   *
   * @throws DomainError 422 `IDEMPOTENCY_KEY_REUSED`
   */
  async find<B>(
    { actor, commandId, requestHash }: Asked,
    session?: TransactionSession,
  ): Promise<Answer<B> | undefined> {
    const earlier = await this.receipts.find(commandOwner(actor), commandId, session);
    if (earlier && earlier.requestHash !== requestHash) throw keyReused();
    return earlier ? new Answer(earlier.status, earlier.body as B, true) : undefined;
  }

  private async attempt<B>(
    asked: Asked,
    work: (session: TransactionSession) => Promise<{ readonly status: number; readonly body: B }>,
    session: TransactionSession,
  ): Promise<Answer<B>> {
    const earlier = await this.find<B>(asked, session);
    if (earlier) return earlier;

    const { status, body } = await work(session);
    const { actor, commandId, requestHash } = asked;
    const principal = commandOwner(actor);
    const recordedAt = new Date().toISOString();
    await this.receipts.insert({ principal, commandId, requestHash, status, body, recordedAt }, session);
    return new Answer(status, body);
  }
}

function keyReused(): DomainError {
  const detail = text('同一幂等键已用于另一请求', 'This idempotency key was already used for another request');
  return new DomainError(422, 'IDEMPOTENCY_KEY_REUSED', detail);
}

function tooBusy(): DomainError {
  const detail = text('该事项正被同时处理，请稍后重试', 'Too many changes at once; try again shortly');
  return new DomainError(503, 'TOO_BUSY', detail, undefined, 1);
}
