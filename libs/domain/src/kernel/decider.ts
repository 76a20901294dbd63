import type { Actor } from './actor';
import type { WorkCalendar } from './calendar';
import type { PersonRef } from './person';
import type { Refusal } from './refusal';
import type { Task } from './task';
import type { Instant, IsoDate } from './time';

export const AGGREGATE_TYPES = [
  'enterprise',
  'cultivation',
  'application',
  'notice',
  'rule-set',
  'expert',
  'panel',
  'meeting',
  'erasure',
] as const;

export type AggregateType = (typeof AGGREGATE_TYPES)[number];

export interface AggregateRef {
  readonly type: AggregateType;
  readonly id: string;
}

/** A command as data: an imperative kebab-case `type` and its fields. */
export interface Command {
  readonly type: string;
}

/** A fact as data: a past-tense kebab-case `type` and plain JSON `data` (money as decimal strings, instants and dates as text). */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** What `evolve` may know beside the event's own data. */
export interface EventMeta {
  readonly at: Instant;
  readonly revision: number;
  readonly actor: { readonly kind: Actor['kind']; readonly id: string };
}

/** What every decider gets: the business time of the cause, who asks, the calendar. No clock, no ids, no I/O of its own. */
export interface DecisionContext {
  /** Id of the aggregate that the command addresses; the first command creates it under this id. */
  readonly aggregateId: string;
  readonly at: Instant;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly calendar: WorkCalendar;
  /** Stable for a command: the same command id gives the same new ids, so a retry creates nothing twice. */
  readonly newId: (prefix: string) => string;
}

/** A command on another aggregate that belongs in the same transaction; its refusal refuses the whole. */
export interface FollowUp {
  readonly aggregate: AggregateRef;
  readonly command: Command & Readonly<Record<string, unknown>>;
}

/** What the transaction does to stored files: link a pending upload, or mark it accepted for reuse while valid. */
export interface DocumentEffect {
  readonly documentId: string;
  readonly effect: 'link' | 'accept' | 'return';
  readonly creditCode: string;
  /** For `accept`: the type under which it may be reused and until when. */
  readonly type?: string;
  readonly validTo?: IsoDate | null;
}

/** Personal data that stand outside an event's `data`; the event carries their salted hash under `<name>Hash`. */
export interface PersonalData {
  /** Index of the event in `events`. */
  readonly event: number;
  readonly fields: Readonly<Record<string, string>>;
  /** Whose each field is, where it is one person's. */
  readonly whose?: Readonly<Record<string, PersonRef>>;
}

export interface Acceptance<E extends DomainEvent = DomainEvent> {
  readonly refused?: false;
  readonly events: readonly E[];
  readonly follow?: readonly FollowUp[];
  readonly documents?: readonly DocumentEffect[];
  readonly personal?: readonly PersonalData[];
  /** Ids of keys of personal data that are destroyed for ever with these events. */
  readonly erases?: readonly string[];
}

export type Outcome<E extends DomainEvent = DomainEvent> = Acceptance<E> | Refusal;

/** Whom a thing waits for, since when; the relay nudges what awaits a workflow. */
export interface Await {
  readonly who: 'person' | 'workflow' | 'nobody';
  readonly since: Instant;
}

/** Contribution of a thing to its firm's row in the directory: what is open there and by when. */
export interface OpenThing {
  readonly type: AggregateType;
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly tier?: string;
  readonly dueOn: IsoDate | null;
}

/** Everything that storage, inbox and directory need to know of a snapshot; derived, never decided. */
export interface Description {
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly status: string;
  readonly closed: boolean;
  readonly awaits: Await;
  /** When time alone makes something due; the relay wakes the workflow then. */
  readonly nextDueAt: Instant | null;
  /** The year without whose schedule something that cannot be undone does not bind here; absent where nothing waits so. */
  readonly waitsForYear?: number | null;
  /** The first year without a published schedule on which an open date rests; when it is published the dates are counted again. */
  readonly provisionalYear?: number | null;
  readonly tasks: readonly Task[];
  /** Null when closed. */
  readonly openThing: OpenThing | null;
  /** Partial unique keys: while set, no other snapshot of this type may hold the same value. */
  readonly uniqueKey: string | null;
  /** What counters count: changes of these labels become deltas. */
  readonly counted: Readonly<Record<string, string>>;
}

/** The pure rules of one aggregate. */
export interface Decider<
  S = unknown,
  C extends Command = Command,
  E extends DomainEvent = DomainEvent,
  X extends DecisionContext = DecisionContext,
> {
  readonly type: AggregateType;
  decide(state: S | undefined, command: C, context: X): Outcome<E>;
  evolve(state: S | undefined, event: E, meta: EventMeta): S;
  describe(state: S): Description;
}

export function accept<E extends DomainEvent>(...events: E[]): Acceptance<E> {
  return { events };
}
