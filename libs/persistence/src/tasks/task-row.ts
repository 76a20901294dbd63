import type { AggregateRef, Instant, IsoDate, Task, TaskKind } from '@app/domain';

/** A stored task: what the snapshot says, and to which firm and branch it belongs. */
export interface TaskRow extends Task {
  /** `<aggregateId>:<kind>:<slot>`. */
  readonly id: string;
  readonly aggregate: AggregateRef;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  /** Recorded time at which it first appeared; stays while the task stays. */
  readonly openedAt: Instant;
}

/** What one transaction does to the tasks. */
export interface TaskChanges {
  readonly opened: readonly TaskRow[];
  readonly changed: readonly TaskRow[];
  readonly gone: readonly string[];
}

export interface TaskFilter {
  readonly kinds?: readonly TaskKind[];
  readonly creditCode?: string;
  /** Only tasks of these aggregates, by id. */
  readonly aggregates?: readonly string[];
  /** Only tasks addressed to one of these; absent: to anybody. */
  readonly addressees?: readonly Addressee[];
  /** Only tasks addressed to none of these. */
  readonly others?: readonly Addressee[];
  /** Leaves out tasks that exclude this account (four eyes, recusal) or name another. */
  readonly account?: string;
  /** Due on or before, for lights. */
  readonly dueBy?: IsoDate;
  /** Due on or after. */
  readonly dueFrom?: IsoDate;
}

/** One way in which a caller may be addressed: a role, and the department or firm that goes with it. */
export interface Addressee {
  readonly role: string;
  readonly department?: string;
  readonly creditCode?: string;
}
