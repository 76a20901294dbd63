import type {
  AggregateRef,
  AggregateType,
  Command,
  Decider,
  DecisionContext,
  Description,
  DomainEvent,
  Instant,
} from '@app/domain';
import type { DirectoryFields, TransactionSession } from '@app/persistence';

/** An aggregate as commands and readers see it. */
export interface StoredSnapshot<S = unknown> {
  readonly type: AggregateType;
  readonly id: string;
  readonly revision: number;
  readonly state: S;
  readonly description: Description;
  /** Recorded time of the last event. */
  readonly updatedAt: Instant;
}

export interface LoadOptions {
  /** The decision rests on this aggregate: the transaction then conflicts with any other that changes it. */
  readonly guard?: boolean;
}

/** Loads another aggregate as the transaction sees it, with what this very transaction has already decided on it. */
export type LoadAggregate = <S = unknown>(
  ref: AggregateRef,
  options?: LoadOptions,
) => Promise<StoredSnapshot<S> | undefined>;

export interface PrepareRequest<S = unknown, C extends Command = Command> {
  /** Undefined where the aggregate does not exist yet. */
  readonly state: S | undefined;
  readonly aggregate: AggregateRef;
  readonly command: C;
  readonly base: DecisionContext;
  readonly session: TransactionSession;
  readonly load: LoadAggregate;
}

/** What the record needs to know of one kind of aggregate. */
export interface AggregateDefinition<
  S = unknown,
  C extends Command = Command,
  E extends DomainEvent = DomainEvent,
  X extends DecisionContext = DecisionContext,
> {
  readonly decider: Decider<S, C, E, X>;
  /**
   * Gathers what the decider may know beside its own state. Runs again after every lost race, so it must not change anything.
   * It may throw a `DomainError`, which refuses the command. Without it the decider gets the base context.
   */
  prepare?(request: PrepareRequest<S, C>): Promise<X>;
  /** What the aggregate says of its firm's row in the directory; only changed fields are written. */
  directory?(state: S): DirectoryFields;
}

/** A definition whose own types are forgotten, as a registry holds it. */
export type AnyDefinition = AggregateDefinition<unknown, Command, DomainEvent, DecisionContext>;

/** Puts a typed definition into a registry. Sound because a registry hands it only its own states, commands and events. */
export function forgetTypes<S, C extends Command, E extends DomainEvent, X extends DecisionContext>(
  definition: AggregateDefinition<S, C, E, X>,
): AnyDefinition {
  return definition;
}
