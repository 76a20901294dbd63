import type { AggregateRef, Await, Instant } from '@app/domain';

/** What everybody may know of a change without reading the thing: which, how new, whose, whom it awaits. */
export interface SnapshotChange {
  readonly ref: AggregateRef;
  readonly revision: number;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly status: string;
  readonly closed: boolean;
  readonly awaits: Await;
  readonly nextDueAt: Instant | null;
}

export interface SnapshotListener {
  changed(change: SnapshotChange): void;
  /** Changes may have been missed: read again what you rely on. Also called once when the stream first stands. */
  gap(): void;
}
