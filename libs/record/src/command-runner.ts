import {
  type Acceptance,
  type AggregateRef,
  type Command,
  type DecisionContext,
  type DomainEvent,
  type Instant,
  DomainError,
  dateOf,
} from '@app/domain';
import type { StoredEvent } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { toPlainJson } from './canonical';
import { type Cause, eventId, toEventActor } from './cause';
import { seal } from './chain';
import { separatePersonalData } from './personal-data';
import { RECORD_OPTIONS, type RecordOptions } from './ports';
import type { UnitOfWork } from './unit-of-work';
import { type WorkingCopy, advance } from './working-copy';

/** Beyond it, definitions command each other in a circle. */
const DEEPEST_FOLLOW_UP = 8;

/** Takes commands through prepare, decide and evolve within a unit of work, and the commands that follow from them. Writes nothing. */
@Injectable()
export class CommandRunner {
  constructor(@Inject(RECORD_OPTIONS) private readonly options: RecordOptions) {}

  /** @throws DomainError with the decider's refusal, or that of a follow-up command: it refuses the whole */
  async run(unit: UnitOfWork, cause: Cause, ref: AggregateRef, command: Command, depth = 0): Promise<void> {
    if (depth > DEEPEST_FOLLOW_UP) throw new Error(`follow-up commands run in a circle at ${ref.type} ${ref.id}`);
    const copy = await unit.open(ref);
    const { decider } = copy.definition;

    const context = await this.contextOf(unit, cause, copy, command);
    const outcome = decider.decide(copy.state, command, context);
    if (outcome.refused) throw DomainError.of(outcome);

    this.applyEvents(unit, cause, ref, outcome);
    if (outcome.documents?.length) unit.touchDocuments(outcome.documents);
    if (outcome.erases?.length) unit.forget({ keys: outcome.erases, erasure: ref.id });
    for (const next of outcome.follow ?? []) await this.run(unit, cause, next.aggregate, next.command, depth + 1);
  }

  private async contextOf(
    unit: UnitOfWork,
    cause: Cause,
    copy: WorkingCopy,
    command: Command,
  ): Promise<DecisionContext> {
    const { at, actor, onBehalfOf, newId } = cause;
    const base: DecisionContext = {
      aggregateId: copy.ref.id,
      at,
      today: dateOf(at),
      actor,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      calendar: this.options.time.calendar(),
      newId,
    };
    if (!copy.definition.prepare) return base;
    return copy.definition.prepare({
      state: copy.state,
      aggregate: copy.ref,
      command,
      base,
      session: unit.session,
      load: (ref, options) => unit.load(ref, options),
    });
  }

  /** From the copy as it stands now: `prepare` may have marked it as guarded. */
  private applyEvents(unit: UnitOfWork, cause: Cause, ref: AggregateRef, outcome: Acceptance): void {
    if (outcome.events.length === 0) return;
    const copy = outcome.events.reduce((so: WorkingCopy, fact, index) => {
      const separated = separatePersonalData(outcome.personal, index);
      const event = recordOf(so, fact, cause, unit.recordedAt, separated?.hashes);
      const { personal, whose } = separated ?? {};
      return advance(so, { event, ...(personal && whose ? { personal, whose } : {}) });
    }, unit.known(ref));
    unit.put(copy);
  }
}

/** Recorded time never runs back within a stream, whatever the clocks of two machines say. */
function recordOf(
  { ref, head, updatedAt }: WorkingCopy,
  { type, data }: DomainEvent,
  cause: Cause,
  now: Instant,
  hashes: Readonly<Record<string, string>> = {},
): StoredEvent {
  const recordedAt = updatedAt > now ? updatedAt : now;
  const revision = head.revision + 1;
  return seal({
    id: eventId(ref, revision, cause, recordedAt),
    aggregate: ref,
    revision,
    type,
    at: cause.at,
    recordedAt,
    actor: toEventActor(cause.actor),
    ...(cause.onBehalfOf === undefined ? {} : { onBehalfOf: cause.onBehalfOf }),
    commandId: cause.commandId,
    data: toPlainJson({ ...data, ...hashes }),
    prevHash: head.hash,
  });
}
