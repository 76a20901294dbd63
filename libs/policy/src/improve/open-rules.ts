import { text } from '@app/domain';
import type { CriterionResult } from '../diagnosis.types';
import { rulesFor } from '../plan/measures';
import type { MeasureRule } from '../plan.types';

const ACCOUNT_OF = {
  unknown: { id: 'datum', zh: '补充数据', en: 'Provide the datum' },
  'manual-review': { id: 'proof', zh: '提供证明并由经办核实', en: 'Give proof for a human to verify' },
} as const;

/** What is always open where a fact is not known or not proved: to say it, or to show it. */
function account({ id, title }: CriterionResult, kind: 'unknown' | 'manual-review'): MeasureRule {
  const { id: verb, zh, en } = ACCOUNT_OF[kind];
  return {
    id: `${verb}:${id}`,
    criteria: [id],
    closes: [kind],
    title: text(`${zh}：${title.zh}`, `${en}: ${title.en}`),
    ownerRole: 'enterprise',
    lead: { unit: 'working-days', min: 1, max: 20, plan: 5 },
    accountYears: 0,
    pace: 'work',
    reachable: true,
    effort: { weight: 1, reason: text('只需提供现有资料', 'Only what is there already must be handed in') },
    papers: [],
    yields: [],
    benefits: [],
    doesNotCount: [],
    note: title,
  };
}

/** What can be done about a criterion. A fact that nothing changes can still be stated, or proved. */
export function openRules(criterion: CriterionResult): readonly MeasureRule[] {
  const { id, verdict } = criterion;
  if (verdict !== 'unknown' && verdict !== 'manual-review') {
    return rulesFor(id, 'unmet').filter(({ reachable }) => reachable);
  }
  const rules = rulesFor(id, verdict);
  return rules.length > 0 ? rules : [account(criterion, verdict)];
}
