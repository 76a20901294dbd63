import { text } from '@app/domain';
import type { CriterionResult } from '../diagnosis.types';
import { rulesFor } from '../plan/catalogue';
import type { MeasureRule } from '../plan.types';

const ACCOUNT_OF = {
  unknown: { id: 'datum', days: 5, zh: '补充数据', en: 'Provide the datum' },
  'manual-review': { id: 'proof', days: 10, zh: '提供证明并由经办核实', en: 'Give proof for a human to verify' },
} as const;

type Improvised = Pick<MeasureRule, 'id' | 'closes' | 'title' | 'lead' | 'accountYears' | 'pace' | 'effort'>;

/** A measure that stands in no catalogue. */
function improvise({ id, title }: CriterionResult, own: Improvised): MeasureRule {
  const nothingElse = { papers: [], yields: [], benefits: [], doesNotCount: [] };
  return { ...own, criteria: [id], ownerRole: 'enterprise', reachable: true, ...nothingElse, note: title };
}

/** What is always open where a fact is not known or not proved: to say it, or to show it. */
function account(criterion: CriterionResult, kind: 'unknown' | 'manual-review'): MeasureRule {
  const { id: verb, days, zh, en } = ACCOUNT_OF[kind];
  const [known] = rulesFor(criterion.id, kind);
  const plain = improvise(criterion, {
    id: `${verb}:${criterion.id}`,
    closes: [kind],
    title: text(`${zh}：${criterion.title.zh}`, `${en}: ${criterion.title.en}`),
    lead: { unit: 'working-days', min: 1, max: 20, plan: days },
    accountYears: 0,
    pace: 'work',
    effort: { weight: 1, reason: text('只需提供现有资料', 'Only what is there already must be handed in') },
  });
  return known ? { ...plain, papers: known.papers, yields: known.yields, doesNotCount: known.doesNotCount } : plain;
}

/** What is claimed need not be won again: of the catalogue only what its owner can do now settles an open question. */
function settlesNow({ pace, accountYears }: MeasureRule): boolean {
  return pace === 'work' && accountYears === 0;
}

/** What a pack advises itself, where the catalogue does not know its criterion: a tier that came as data. */
function advised(criterion: CriterionResult): readonly MeasureRule[] {
  const { id, action } = criterion;
  if (!action) return [];
  const reason = text('措施目录未收录，按最费力计', 'Not in the catalogue of measures, so weighed as the hardest');
  const measure: Improvised = {
    id: `advice:${id}`,
    closes: ['unmet'],
    title: action,
    lead: { unit: 'months', min: 1, max: 12, plan: 12 },
    accountYears: 1,
    pace: 'accounts',
    effort: { weight: 5, reason },
  };
  return [improvise(criterion, measure)];
}

/**
 * What can be done about a criterion, the first that is meant first. A fact that nothing changes can still be stated, or proved; where the catalogue says that
 * nothing changes what fails, the pack's own advice does not either.
 */
export function openRules(criterion: CriterionResult): readonly MeasureRule[] {
  const { id, verdict } = criterion;
  if (verdict !== 'unknown' && verdict !== 'manual-review') {
    const known = rulesFor(id, 'unmet');
    return known.length > 0 ? known.filter(({ reachable }) => reachable) : advised(criterion);
  }
  const rules = rulesFor(id, verdict).filter(settlesNow);
  return rules.length > 0 ? rules : [account(criterion, verdict)];
}
