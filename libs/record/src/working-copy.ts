import type { AggregateRef, Description, DomainEvent, EventMeta, Instant, PersonRef } from '@app/domain';
import type { PersonalValues, SnapshotRow, StoredEvent } from '@app/persistence';
import { toPlainJson } from './canonical';
import { type ChainHead, EMPTY_CHAIN } from './chain';
import type { AnyDefinition, StoredSnapshot } from './definition';

/** An event that this transaction has decided, not yet written. */
export interface DecidedEvent {
  readonly event: StoredEvent;
  readonly personal?: PersonalValues;
  readonly whose?: Readonly<Record<string, PersonRef>>;
}

/** One aggregate within a transaction: as it was read, and as it stands after what was decided so far. Never changed in place. */
export interface WorkingCopy {
  readonly ref: AggregateRef;
  readonly definition: AnyDefinition;
  /** Undefined where it did not exist. */
  readonly read: SnapshotRow | undefined;
  readonly readDescription: Description | undefined;
  readonly state: unknown;
  readonly head: ChainHead;
  readonly updatedAt: Instant;
  readonly decided: readonly DecidedEvent[];
  /** The transaction relies on it staying as it was read. */
  readonly guarded: boolean;
}

export function openCopy(ref: AggregateRef, definition: AnyDefinition, read: SnapshotRow | undefined): WorkingCopy {
  return {
    ref,
    definition,
    read,
    readDescription: read && definition.decider.describe(read.state),
    state: read?.state,
    head: read ? { revision: read.revision, hash: read.headHash } : EMPTY_CHAIN,
    updatedAt: read?.updatedAt ?? '',
    decided: [],
    guarded: false,
  };
}

/** The copy after one more event. */
export function advance(copy: WorkingCopy, decided: DecidedEvent): WorkingCopy {
  const { event } = decided;
  const { kind, id } = event.actor;
  const meta: EventMeta = { at: event.at, revision: event.revision, actor: { kind, id } };
  const fact: DomainEvent = { type: event.type, data: event.data };
  return {
    ...copy,
    state: toPlainJson(copy.definition.decider.evolve(copy.state, fact, meta)),
    head: { revision: event.revision, hash: event.hash },
    updatedAt: event.recordedAt,
    decided: [...copy.decided, decided],
  };
}

/** Undefined while the aggregate does not exist. */
export function toStoredSnapshot<S>(copy: WorkingCopy): StoredSnapshot<S> | undefined {
  if (copy.head.revision === 0) return undefined;
  return {
    ...copy.ref,
    revision: copy.head.revision,
    state: copy.state as S,
    description: copy.decided.length === 0 && copy.readDescription ? copy.readDescription : describe(copy),
    updatedAt: copy.updatedAt,
  };
}

const described = new WeakMap<WorkingCopy, Description>();

/** Asked for by everything that is written; a copy never changes, so once is enough. */
export function describe(copy: WorkingCopy): Description {
  const known = described.get(copy);
  if (known) return known;
  const description = copy.definition.decider.describe(copy.state);
  described.set(copy, description);
  return description;
}
