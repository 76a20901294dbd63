import type { AggregateRef, AggregateType } from '@app/domain';
import {
  type Receipt,
  type TransactionSession,
  ReceiptRepository,
  duplicateKeyOf,
  isDatabaseAway,
  isLostRace,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { Attempts } from './attempts';
import { toPlainJson } from './canonical';
import { causeOf } from './cause';
import { keyTaken, idempotencyKeyReused, revisionStale } from './command-errors';
import type { CommandRequest, CommandResult, Committed } from './command-request';
import { CommandRunner } from './command-runner';
import { commandOwner } from './derived-id';
import { RecordWriter } from './record-writer';
import { requestHashOf } from './request-hash';
import { notFound } from './snapshot-reader';
import { type UnitOfWork, keyOf } from './unit-of-work';
import { UnitOfWorkFactory } from './unit-of-work.factory';
import { toStoredSnapshot } from './working-copy';

type Timed<R = unknown> = CommandRequest<R> & { readonly at: string };

/** One command: receipt, `If-Match`, decision, one transaction, answer. */
@Injectable()
export class SinglePath {
  constructor(
    private readonly attempts: Attempts,
    private readonly units: UnitOfWorkFactory,
    private readonly receipts: ReceiptRepository,
    private readonly runner: CommandRunner,
    private readonly writer: RecordWriter,
  ) {}

  execute<R = unknown>(request: CommandRequest<R>): Promise<CommandResult<R>> {
    const timed = { ...request, at: request.at ?? this.units.businessTime() };
    let first = true;
    return this.attempts.run(
      [keyOf(request.aggregate)],
      (session) => {
        const attempt = first ? this.attemptAtOnce(timed, session) : this.attempt(timed, session);
        first = false;
        return attempt;
      },
      refuseTakenKeyAtSecondSight(request.aggregate.type),
    );
  }

  /**
   * Nearly every command is new, so the first attempt does not ask for its receipt: one round trip of eight. One that is not new
   * comes to light all the same: it is refused, and then the receipt is asked for; or its receipt is taken, and the next attempt
   * asks first.
   */
  private async attemptAtOnce<R>(request: Timed<R>, session: TransactionSession): Promise<CommandResult<R>> {
    try {
      return await this.carryOut(request, session);
    } catch (error) {
      if (isLostRace(error) || isDatabaseAway(error)) throw error;
      const done = await this.findDone<R>(request, session);
      if (done) return done;
      throw error;
    }
  }

  private async attempt<R>(request: Timed<R>, session: TransactionSession): Promise<CommandResult<R>> {
    return (await this.findDone<R>(request, session)) ?? this.carryOut(request, session);
  }

  private async findDone<R>(request: Timed<R>, session: TransactionSession): Promise<CommandResult<R> | undefined> {
    const receipt = await this.receipts.find(commandOwner(request.actor), request.commandId, session);
    return receipt ? replay<R>(receipt, hashOf(request)) : undefined;
  }

  private async carryOut<R>(request: Timed<R>, session: TransactionSession): Promise<CommandResult<R>> {
    const unit = this.units.open(session);
    await this.decide(unit, request);

    const committed = committedOf(unit, request.aggregate);
    const answer = request.reply?.(committed) ?? { status: 200, body: defaultBody(committed) as R };
    const body = toPlainJson(answer.body);
    const { status } = answer;
    if (request.trial) return { status, body, replayed: false, committed };
    const { commandId, actor, at } = request;
    const [principal, requestHash] = [commandOwner(actor), hashOf(request)];
    const receipt: Receipt = { principal, commandId, requestHash, status, body, recordedAt: unit.recordedAt };
    await this.writer.write(unit, receipt, { actor, at });
    return { status, body, replayed: false, committed };
  }

  private async decide(unit: UnitOfWork, request: Timed): Promise<void> {
    const { aggregate, expectedRevision, scope } = request;
    const { read, readDescription } = await unit.open(aggregate);
    if (scope && readDescription && !scope.includes(readDescription)) throw notFound();
    const isStale = expectedRevision !== undefined && expectedRevision !== (read?.revision ?? 0);
    if (read && isStale) throw revisionStale();

    await this.runner.run(unit, causeOf(request), aggregate, request.command);
    if (isStale) throw revisionStale();
  }
}

function hashOf(request: CommandRequest): string {
  return request.requestHash ?? requestHashOf(request);
}

function replay<R>(receipt: Receipt, requestHash: string): CommandResult<R> {
  if (receipt.requestHash !== requestHash) throw idempotencyKeyReused();
  return { status: receipt.status, body: receipt.body as R, replayed: true };
}

/** A unique key taken by another: decide once more, the decider may see it now; if it does not, the answer is "already open". */
function refuseTakenKeyAtSecondSight(type: AggregateType): (error: unknown) => void {
  let conflicts = 0;
  return (error) => {
    if (duplicateKeyOf(error)?.index !== 'uniqueKey') return;
    conflicts += 1;
    if (conflicts > 1) throw keyTaken(type);
  };
}

function committedOf(unit: UnitOfWork, ref: AggregateRef): Committed {
  const snapshot = toStoredSnapshot(unit.known(ref));
  if (!snapshot) throw new Error(`the decider of ${ref.type} accepted a command on nothing without an event`);
  const others = unit.changed.filter((copy) => keyOf(copy.ref) !== keyOf(ref)).map((copy) => toStoredSnapshot(copy));
  return {
    snapshot,
    others: others.filter((other) => other !== undefined),
    events: unit.changed.flatMap(({ decided }) => decided.map(({ event }) => event)),
  };
}

function defaultBody({ snapshot: { type, id, revision } }: Committed): unknown {
  return { type, id, revision };
}
