import type { CriterionResult, Diagnosis, Gap } from '../diagnosis.types';
import type { FoundWay } from '../improve/cheapest-way';
import { rulesFor } from './catalogue';
import { leadOf } from './worked-measure';

/** Parts of a score that a plan works on where no way is known; more would be no plan. */
const MOST_PARTS = 3;

/** Rough length in working days, only to compare alternatives. */
function lengthOf(criterionId: string): number {
  const [rule] = rulesFor(criterionId, 'unmet');
  if (!rule) return 250;
  const { leadWorkingDays, leadMonths } = leadOf(rule);
  return rule.reachable ? leadWorkingDays + leadMonths * 21 + rule.accountYears * 250 : Infinity;
}

function lostPoints(criterion: CriterionResult | undefined): number {
  return criterion?.points ? criterion.points.of - criterion.points.min : 0;
}

/** Without a way: of an open group the least laborious member, of a score the parts with the most to gain. */
function byRule(results: ReadonlyMap<string, CriterionResult>, gaps: readonly Gap[]): Gap[] {
  const isPart = (gap: Gap): boolean => results.get(gap.id)?.role === 'part';
  const lost = (gap: Gap): number => lostPoints(results.get(gap.id));
  const parts = gaps
    .filter(isPart)
    .sort((a, b) => lost(b) - lost(a))
    .slice(0, MOST_PARTS);
  const scored = new Set(gaps.filter(isPart).map((gap) => gap.group));
  const alone = gaps.filter((gap) => !gap.group && !isPart(gap));
  const groups = [...new Set(gaps.flatMap((gap) => (gap.group && !scored.has(gap.group) ? [gap.group] : [])))];
  const shortest = groups.flatMap((group) => {
    const members = gaps.filter((gap) => gap.group === group);
    return members.sort((a, b) => lengthOf(a.id) - lengthOf(b.id)).slice(0, 1);
  });
  return [...alone, ...shortest, ...parts];
}

/** Of the unmet gaps those that the plan works on: what stands alone, and what the way chooses of alternatives and parts. */
export function worthWorking(diagnosis: Diagnosis, gaps: readonly Gap[], { way, settled }: FoundWay): Gap[] {
  const results = new Map(diagnosis.criteria.map((criterion) => [criterion.id, criterion]));
  if (way.status !== 'found') return byRule(results, gaps);
  const raised = new Set(way.raised.map(({ id }) => id));
  return gaps.filter((gap) =>
    results.get(gap.id)?.role === 'part' ? raised.has(gap.id) : !gap.group || settled.has(gap.id),
  );
}
