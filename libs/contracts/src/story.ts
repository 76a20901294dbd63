import type { AggregateRef, Instant } from '@app/domain';

/** A workflow asks what its thing awaits. */
export interface StoryQuestion {
  /** Credit code, application id or notice id. */
  readonly id: string;
  /** The workflow's time on the technical clock, ISO 8601 in UTC. */
  readonly now: string;
}

/**
 * Why a workflow acts: what it read, and the business time since which the action is due. After an outage the action
 * still carries that time, so that silence and pauses are counted exactly.
 */
export interface Cause {
  /** The aggregate that the command goes to: the thing itself, or the firm's live cultivation. */
  readonly aggregate: AggregateRef;
  /** Its revision when it was read: part of the command id, so that a retry changes nothing. */
  readonly revision: number;
  /** Business time since which the action is due. */
  readonly at: Instant;
}

/** The one action that time or the record makes due now. */
export interface Due<Action extends string> extends Cause {
  readonly action: Action;
}

/** What a workflow may know of its thing: nothing of it survives a wait. */
export interface StoryView<Action extends string> {
  /** Revision of the thing, for operators who read a history. */
  readonly revision: number;
  /** Status of the thing, for operators who read a history. */
  readonly step: string;
  /** The thing is over, or was never there: so is its workflow. */
  readonly closed: boolean;
  /** Real milliseconds until time alone can make something due; null when only the record can. */
  readonly wakeInMs: number | null;
  readonly due: Due<Action> | null;
}

/** What came of an action. A refusal is an outcome: the thing changed meanwhile, and the next reading says how. */
export interface Conducted {
  readonly outcome: 'done' | 'refused';
  /** Code of the refusal. */
  readonly code?: string;
}

/** The id of a workflow's command: stable for one reading, new in a later round. */
export function conductedCommandId(cause: Cause, action: string): string {
  return `${cause.aggregate.id}@${cause.revision}:${action}`;
}
