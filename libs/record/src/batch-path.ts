import { type AggregateType, DomainError } from '@app/domain';
import { type Receipt, type TransactionSession, ReceiptRepository, duplicateKeyOf } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { Attempts } from './attempts';
import { canonicalHash, toPlainJson } from './canonical';
import { causeOf } from './cause';
import { keyTaken, idempotencyKeyReused } from './command-errors';
import type { BatchCommand, BatchOutcome, BatchRequest, BatchResult } from './command-request';
import { CommandRunner } from './command-runner';
import { commandOwner } from './derived-id';
import { RecordWriter } from './record-writer';
import { type UnitOfWork, keyOf } from './unit-of-work';
import { UnitOfWorkFactory } from './unit-of-work.factory';
import { describe } from './working-copy';

/** One transaction stays small enough to be quick, large enough to be cheap. */
const LARGEST_BATCH = 200;

/** Unique keys found taken, with how often: the second time the command that wants it is refused. */
type TakenKeys = Map<string, number>;

/** Many commands on distinct aggregates in one transaction, for imports. A refused one is left out and reported; the rest is all or nothing. */
@Injectable()
export class BatchPath {
  constructor(
    private readonly attempts: Attempts,
    private readonly units: UnitOfWorkFactory,
    private readonly receipts: ReceiptRepository,
    private readonly runner: CommandRunner,
    private readonly writer: RecordWriter,
  ) {}

  async executeMany(request: BatchRequest): Promise<BatchResult> {
    const keys = request.commands.map(({ aggregate }) => keyOf(aggregate));
    if (keys.length > LARGEST_BATCH) throw new RangeError(`a batch holds at most ${LARGEST_BATCH} commands`);
    if (new Set(keys).size !== keys.length) throw new RangeError('a batch holds one command for each aggregate');

    const timed = { ...request, at: request.at ?? this.units.businessTime() };
    const taken: TakenKeys = new Map();
    return this.attempts.run(
      keys,
      (session) => this.attempt(timed, session, taken),
      (error) => noteTakenKey(error, taken),
    );
  }

  private async attempt(
    request: BatchRequest & { readonly at: string },
    session: TransactionSession,
    taken: TakenKeys,
  ): Promise<BatchResult> {
    const { actor, commandId, at } = request;
    const principal = commandOwner(actor);
    const requestHash = request.requestHash ?? hashOf(request);
    const receipt = await this.receipts.find(principal, commandId, session);
    if (receipt && receipt.requestHash !== requestHash) throw idempotencyKeyReused();
    if (receipt) return { outcomes: receipt.body as BatchOutcome[], replayed: true };

    const unit = this.units.open(session);
    for (const [type, ids] of idsByType(request.commands)) await unit.prefetch(type, ids);
    const outcomes: BatchOutcome[] = [];
    for (const command of request.commands) outcomes.push(await this.conduct(unit, request, command, taken));

    const done: Receipt = {
      principal,
      commandId,
      requestHash,
      status: 200,
      body: outcomes,
      recordedAt: unit.recordedAt,
    };
    await this.writer.write(unit, done, { actor, at });
    return { outcomes, replayed: false };
  }

  private async conduct(
    unit: UnitOfWork,
    { actor, onBehalfOf, at }: BatchRequest & { readonly at: string },
    { aggregate, command, commandId }: BatchCommand,
    taken: TakenKeys,
  ): Promise<BatchOutcome> {
    const forget = unit.savepoint();
    try {
      await this.runner.run(unit, causeOf({ actor, onBehalfOf, commandId, at }), aggregate, command);
      const copy = unit.known(aggregate);
      const outcome = copy.decided.length > 0 ? 'changed' : 'unchanged';
      if (outcome === 'changed' && (taken.get(describe(copy).uniqueKey ?? '') ?? 0) > 1) throw keyTaken(aggregate.type);
      return { outcome, id: aggregate.id, revision: copy.head.revision };
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      forget();
      const { status, code, detail, errors } = error;
      return { outcome: 'refused', id: aggregate.id, status, code, detail, ...(errors ? { errors } : {}) };
    }
  }
}

function noteTakenKey(error: unknown, taken: TakenKeys): void {
  const duplicate = duplicateKeyOf(error);
  if (duplicate?.index !== 'uniqueKey' || duplicate.value === undefined) return;
  taken.set(duplicate.value, (taken.get(duplicate.value) ?? 0) + 1);
}

function idsByType(commands: readonly BatchCommand[]): ReadonlyMap<AggregateType, readonly string[]> {
  const ids = new Map<AggregateType, string[]>();
  for (const { aggregate } of commands) ids.set(aggregate.type, [...(ids.get(aggregate.type) ?? []), aggregate.id]);
  return ids;
}

function hashOf({ commands, onBehalfOf }: BatchRequest): string {
  return canonicalHash(toPlainJson({ commands, onBehalfOf }));
}
