import type { Actor, AggregateRef, Command, FieldError, Instant } from '@app/domain';
import type { RegionScope, StoredEvent } from '@app/persistence';
import type { StoredSnapshot } from './definition';

/** A command on one aggregate, from a person or a workflow. */
export interface CommandRequest<R = unknown> {
  readonly aggregate: AggregateRef;
  readonly command: Command;
  /** Unique for the principal: `Idempotency-Key`, or `<aggregateId>@<revision read>:<action>` of a workflow. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  /** `If-Match`: the revision that the caller saw. */
  readonly expectedRevision?: number;
  /** Business time of the cause; default now. */
  readonly at?: Instant;
  /** Of what was asked; default: hash of aggregate, command and `onBehalfOf`. */
  readonly requestHash?: string;
  /** Outside of it the aggregate does not exist (404). */
  readonly scope?: RegionScope;
  /** Decides and answers as if it were stored; nothing is, and the command id stays free. */
  readonly trial?: boolean;
  /** The answer, stored with the receipt; default 200 with type, id and revision. */
  readonly reply?: (done: Committed) => { readonly status: number; readonly body: R };
}

export interface Committed<S = unknown> {
  readonly snapshot: StoredSnapshot<S>;
  /** Other aggregates that follow-up commands changed. */
  readonly others: readonly StoredSnapshot[];
  /** Everything that was recorded, in order of decision. */
  readonly events: readonly StoredEvent[];
}

export interface CommandResult<R = unknown> {
  readonly status: number;
  readonly body: R;
  /** True where the answer is the stored one of an earlier try. */
  readonly replayed: boolean;
  /** Absent when replayed. */
  readonly committed?: Committed;
}

/** One command of a batch. */
export interface BatchCommand {
  readonly aggregate: AggregateRef;
  readonly command: Command;
  /** Stands in the events; the batch has one receipt under its own id. */
  readonly commandId: string;
}

export interface BatchRequest {
  /** At most 200, on distinct aggregates. */
  readonly commands: readonly BatchCommand[];
  readonly commandId: string;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly at?: Instant;
  readonly requestHash?: string;
}

/** What became of one command of a batch, in the order of the request. */
export type BatchOutcome =
  | { readonly outcome: 'changed' | 'unchanged'; readonly id: string; readonly revision: number }
  | {
      readonly outcome: 'refused';
      readonly id: string;
      readonly status: number;
      readonly code: string;
      readonly detail: { readonly zh: string; readonly en: string };
      readonly errors?: readonly FieldError[];
    };

export interface BatchResult {
  readonly outcomes: readonly BatchOutcome[];
  readonly replayed: boolean;
}
