import type { AggregateRef, Await, Description, Instant } from '@app/domain';

/** What storage keeps of a description; the rest is derived again when it is needed. */
export type StoredDescription = Pick<
  Description,
  | 'creditCode'
  | 'enterpriseName'
  | 'regionCode'
  | 'status'
  | 'closed'
  | 'awaits'
  | 'nextDueAt'
  | 'waitsForYear'
  | 'provisionalYear'
  | 'uniqueKey'
>;

/** The latest state of an aggregate. */
export interface SnapshotRow extends StoredDescription {
  readonly ref: AggregateRef;
  readonly revision: number;
  /** Moves when a transaction on another aggregate relied on this one. */
  readonly guard: number;
  readonly state: unknown;
  readonly headHash: string;
  /** Recorded time of the last event. */
  readonly updatedAt: Instant;
}

/** Something that waits for its workflow, or whose time has come. */
export interface AwaitingThing {
  readonly ref: AggregateRef;
  readonly revision: number;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly awaits: Await;
  readonly nextDueAt: Instant | null;
}
