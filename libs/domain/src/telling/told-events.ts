import type { AggregateType } from '../kernel/decider';

const LADDER = ['reminded', 'escalated'] as const;

/**
 * Facts of which somebody gets a message, beside the tasks that open: those are told from the tasks themselves, whatever event opened
 * them. What is not named here is stored without a mark and costs nothing. That a title was granted is not: a recognition says it with
 * the result of its case, and an import of a whole county would tell everybody of every title there is.
 */
export const TOLD_EVENTS = {
  enterprise: [
    ...LADDER,
    'title-update-missed',
    'title-lapsed',
    'ban-imposed',
    'ban-lifted',
    'title-updated',
    'renewal-papers-confirmed',
    'change-reported',
    'title-relinquished',
    'lost-paper-noted',
  ],
  cultivation: [
    ...LADDER,
    'plan-approved',
    'plan-returned',
    'cultivation-paused',
    'cultivation-resumed',
    'cultivation-closed',
  ],
  application: [
    ...LADDER,
    'papers-notified',
    'items-quarantined',
    'items-submitted',
    'platform-recorded',
    'decision-recorded',
    'upper-event-recorded',
    'application-closed',
  ],
  notice: [
    ...LADDER,
    ...([
      'notice-published',
      'objection-received',
      'objection-answered',
      'late-finding-noted',
      'notice-closed',
    ] as const),
  ],
  'rule-set': ['rule-set-approved', 'rule-set-withdrawn'],
} as const satisfies Partial<Record<AggregateType, readonly string[]>>;

const TOLD: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(TOLD_EVENTS).map(([type, events]) => [type, new Set<string>(events)]),
);

/** Whether an event is told by a message of its own; constant time, as every command asks it for every event. */
export function isTold(aggregate: AggregateType, eventType: string): boolean {
  return TOLD.get(aggregate)?.has(eventType) ?? false;
}
