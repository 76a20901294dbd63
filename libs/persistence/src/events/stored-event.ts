import type { Actor, AggregateRef, Instant, PersonRef } from '@app/domain';

/** The actor as events keep it: who, in which capacity; never a name, which is personal data. */
export type EventActor = Pick<Actor, 'kind' | 'id' | 'roles' | 'department' | 'regionCode' | 'creditCode'>;

/**
 * An event as the contract shows it. `hash` is the hex SHA-256 of the RFC 8785 canonical JSON of everything else here;
 * `prevHash` of revision 1 is 64 zeros.
 */
export interface StoredEvent {
  readonly id: string;
  readonly aggregate: AggregateRef;
  readonly revision: number;
  readonly type: string;
  /** Business time of the cause. */
  readonly at: Instant;
  /** Real time of recording; never earlier than the event before it in the stream. */
  readonly recordedAt: Instant;
  readonly actor: EventActor;
  readonly onBehalfOf?: string;
  readonly commandId: string;
  readonly data: object;
  readonly prevHash: string;
  readonly hash: string;
}

/** A value that stands outside an event's data; the data carry `<name>Hash` = hex SHA-256 of `salt:value`. */
export interface SaltedValue {
  readonly salt: string;
  readonly value: string;
}

export type PersonalValues = Readonly<Record<string, SaltedValue>>;

/** What a snapshot counted as before and after an event; null where it did not exist. */
export interface CountedChange {
  readonly before: CounterCell | null;
  readonly after: CounterCell | null;
}

/** One cell of the counts: a kind of thing, its region, its labels. */
export interface CounterCell {
  readonly type: string;
  readonly regionCode: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** What a message has to be made of. */
export interface Tells {
  /** Ids of the tasks that opened with the event, or were handed to somebody else. */
  readonly tasks: readonly string[];
}

/** An event with what only storage knows. */
export interface EventToStore {
  readonly event: StoredEvent;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly personal?: PersonalValues;
  /** Whose each personal value is, where it is one person's. */
  readonly whose?: Readonly<Record<string, PersonRef>>;
  readonly counted?: CountedChange;
  /** Absent where nobody has to be told of it. */
  readonly tells?: Tells;
}

/** Head of one stream. */
export interface StreamHead {
  readonly aggregate: AggregateRef;
  readonly revision: number;
  readonly headHash: string;
}
