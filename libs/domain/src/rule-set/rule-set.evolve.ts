import type { EventMeta } from '../kernel/decider';
import { dateOf } from '../kernel/time';
import type { RuleSetEvent } from './rule-set.events';
import type { RuleSetState } from './rule-set.types';

function drafted(
  known: RuleSetState | undefined,
  event: Extract<RuleSetEvent, { type: 'rule-set-drafted' }>,
  meta: EventMeta,
): RuleSetState {
  return {
    ...event.data,
    // Who keeps it is who drafted it first.
    regionCode: known?.regionCode ?? event.data.regionCode,
    status: 'draft',
    draftedBy: [...new Set([...(known?.draftedBy ?? []), meta.actor.id])],
    draftedOn: dateOf(meta.at),
    simulation: null,
    approval: null,
    withdrawal: null,
    since: meta.at,
  };
}

export function evolveRuleSet(known: RuleSetState | undefined, event: RuleSetEvent, meta: EventMeta): RuleSetState {
  if (event.type === 'rule-set-drafted') return drafted(known, event, meta);
  const state = { ...(known as RuleSetState), since: meta.at };
  const { at } = meta;
  const by = meta.actor.id;
  switch (event.type) {
    case 'rule-set-simulated': {
      const { simulationId: id, summary } = event.data;
      return { ...state, status: 'simulated', simulation: { id, at, summary } };
    }
    case 'rule-set-approved':
      return { ...state, status: 'approved', approval: { by, at, comment: event.data.comment } };
    case 'rule-set-withdrawn':
      return { ...state, status: 'withdrawn', withdrawal: { by, at, reason: event.data.reason } };
  }
}
