import type { StoryRef } from '@app/contracts';
import type { AggregateRef } from '@app/domain';
import type { AwaitingThing } from '@app/persistence';

/** Still waiting after this long: the nudge may have been lost, or its worker. Real milliseconds. */
export const NUDGE_AGAIN_MS = 30_000;

/** Still waiting after this long: somebody has to look. Real milliseconds. */
export const ALERT_AFTER_MS = 5 * 60_000;

export type NudgeReason = 'awaits' | 'due' | 'again';

/** What the relay remembers of a thing: which revision it nudged for, since when that waits, and when it last nudged. */
export interface Remembered {
  readonly revision: number;
  readonly since: number;
  readonly nudgedAt: number;
}

export interface Verdict {
  /** Undefined: nudged a moment ago, it has its chance. */
  readonly nudge: NudgeReason | undefined;
  readonly alert: boolean;
}

/** The story that a thing belongs to: a cultivation is part of its firm's. Undefined for a rule set, a register entry, a meeting: people carry them alone. */
export function storyOfThing(ref: AggregateRef, creditCode: string): StoryRef | undefined {
  switch (ref.type) {
    case 'enterprise':
    case 'cultivation':
      return { kind: 'enterprise', id: creditCode };
    case 'application':
      return { kind: 'application', id: ref.id };
    case 'notice':
      return { kind: 'notice', id: ref.id };
    case 'panel':
      return { kind: 'panel', id: ref.id };
    case 'rule-set':
    case 'expert':
    case 'meeting':
    case 'erasure':
      return undefined;
  }
}

/**
 * Decides about one thing that awaits its workflow or is due.
 *
 * @param known what is remembered of it; of another revision it counts for nothing
 * @param now real epoch milliseconds
 */
export function verdictOn(thing: AwaitingThing, known: Remembered | undefined, now: number): Verdict {
  if (!known || known.revision !== thing.revision) {
    return { nudge: thing.awaits.who === 'workflow' ? 'awaits' : 'due', alert: false };
  }
  const alert = now - known.since >= ALERT_AFTER_MS;
  return { nudge: now - known.nudgedAt >= NUDGE_AGAIN_MS ? 'again' : undefined, alert };
}

/**
 * What to remember after a nudge, delivered or not: how long a thing waits counts from when it was first seen.
 */
export function remembered(
  thing: AwaitingThing,
  known: Remembered | undefined,
  now: number,
  delivered: boolean,
): Remembered {
  const same = known?.revision === thing.revision ? known : undefined;
  return {
    revision: thing.revision,
    since: same?.since ?? now,
    nudgedAt: delivered ? now : (same?.nudgedAt ?? Number.NEGATIVE_INFINITY),
  };
}
