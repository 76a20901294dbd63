import type { Decider, Description } from '../kernel/decider';
import type { Task } from '../kernel/task';
import { text } from '../kernel/text';
import { type IsoDate, dateOf } from '../kernel/time';
import type { RuleSetCommand } from './rule-set.commands';
import { type RuleSetContext, decideRuleSet } from './rule-set.decide';
import type { RuleSetEvent } from './rule-set.events';
import { evolveRuleSet } from './rule-set.evolve';
import type { RuleSetState } from './rule-set.types';

function tasks(state: RuleSetState): Task[] {
  const common = {
    slot: 'rules',
    subject: { type: 'rule-set', id: state.id },
    openedOn: dateOf(state.since),
    // The day it would be in force is the only deadline that a draft has.
    dueOn: state.effectiveFrom,
  };
  const address = `/api/v1/policies/${encodeURIComponent(state.id)}`;
  if (state.status === 'draft') {
    return [
      {
        ...common,
        kind: 'simulate-rule-set',
        title: text(`试算规则集 ${state.id}`, `Run rule set ${state.id} over all firms`),
        assignee: { role: 'administrator' },
        actions: [{ name: 'simulations', method: 'POST', href: `${address}/simulations` }],
      },
    ];
  }
  if (state.status !== 'simulated') return [];
  return [
    {
      ...common,
      kind: 'approve-rule-set',
      title: text(`审批规则集 ${state.id}`, `Approve rule set ${state.id}`),
      assignee: { role: 'leader', excludes: state.draftedBy },
      actions: [
        { name: 'approve', method: 'POST', href: `${address}/approve` },
        { name: 'withdraw', method: 'POST', href: `${address}/withdraw` },
      ],
    },
  ];
}

/** Everything that storage and inbox need to know of a rule set. It belongs to no firm. */
export function describeRuleSet(state: RuleSetState): Description {
  const open = state.status === 'draft' || state.status === 'simulated';
  return {
    creditCode: '',
    enterpriseName: '',
    regionCode: state.regionCode,
    status: state.status,
    closed: !open,
    awaits: { who: open ? 'person' : 'nobody', since: state.since },
    nextDueAt: null,
    tasks: tasks(state),
    openThing: null,
    uniqueKey: null,
    counted: { region: state.regionCode, tier: state.tier, status: state.status },
  };
}

/** True where the rule set may judge firms on that day: approved, and its document in force. */
export function isRuleSetInForce(state: RuleSetState, on: IsoDate): boolean {
  return state.status === 'approved' && state.effectiveFrom <= on;
}

export const ruleSetDecider: Decider<RuleSetState, RuleSetCommand, RuleSetEvent, RuleSetContext> = {
  type: 'rule-set',
  decide: decideRuleSet,
  evolve: evolveRuleSet,
  describe: describeRuleSet,
};
