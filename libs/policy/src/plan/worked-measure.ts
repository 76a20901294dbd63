import { text } from '@app/domain';
import type { CriterionResult, Gap } from '../diagnosis.types';
import type { MeasureRule, PlannedMeasure } from '../plan.types';

/** A measure of a plan in the making. */
export interface WorkedMeasure extends PlannedMeasure {
  /** False where no cultivation changes the fact. */
  readonly reachable: boolean;
}

/** A gap, and the way in which the plan closes it. */
export interface ClosedGap {
  readonly gap: Gap;
  readonly kind: PlannedMeasure['kind'];
  readonly rule: MeasureRule;
}

/**
 * Further fiscal years whose accounts must show it. Of years that only time brings as many as are still lacking, where the
 * criterion says how many.
 */
export function accountYearsOf(
  { accountYears, pace }: MeasureRule,
  { distance, unit }: Pick<CriterionResult, 'distance' | 'unit'>,
): number {
  return pace === 'time' && unit === '年' && distance ? Math.max(accountYears, Math.ceil(distance)) : accountYears;
}

/** What a plan reckons with. */
export function leadOf({ lead }: Pick<MeasureRule, 'lead'>): { leadWorkingDays: number; leadMonths: number } {
  return lead.unit === 'months'
    ? { leadWorkingDays: 0, leadMonths: lead.plan }
    : { leadWorkingDays: lead.plan, leadMonths: 0 };
}

/** What stands in the way and no measure of the catalogue is against: the firm is told so, and nothing better. */
export function unlisted(gap: Gap): MeasureRule {
  return {
    id: `change:${gap.id}`,
    criteria: [gap.id],
    closes: ['unmet'],
    title: gap.action ?? gap.title,
    ownerRole: 'enterprise',
    lead: { unit: 'working-days', min: 1, max: 250, plan: 1 },
    accountYears: 1,
    pace: 'accounts',
    reachable: true,
    effort: {
      weight: 3,
      reason: text('目录中没有对应措施，按中等估计', 'Not in the catalogue: taken as middling'),
    },
    papers: [],
    yields: [],
    benefits: [],
    doesNotCount: [],
    note: gap.title,
  };
}

/** One measure for all the gaps that it closes. */
function measureOf(id: string, closed: readonly [ClosedGap, ...ClosedGap[]]): WorkedMeasure {
  const [{ rule, kind, gap }] = closed;
  const actions = [
    ...new Map(closed.flatMap(({ gap: { action } }) => action ?? []).map((one) => [one.zh, one])).values(),
  ];
  const { title, ownerRole, lead, pace, effort, papers, benefits, doesNotCount, reachable } = rule;
  return {
    id,
    criterionId: gap.id,
    criteria: [...new Set(closed.map((one) => one.gap.id))],
    kind,
    title,
    ownerRole,
    ...leadOf(rule),
    lead,
    accountYears: Math.max(...closed.map((one) => accountYearsOf(rule, { ...one.gap }))),
    pace,
    effort,
    papers,
    benefits,
    doesNotCount,
    note:
      actions.length > 0
        ? text(actions.map(({ zh }) => zh).join('；'), actions.map(({ en }) => en).join('; '))
        : rule.note,
    reachable,
  };
}

/** The measures of a plan, in the order of the gaps: what closes several is taken once. */
export function measuresOf(gaps: readonly ClosedGap[]): WorkedMeasure[] {
  const byRule = new Map<string, [ClosedGap, ...ClosedGap[]]>();
  for (const closed of gaps) {
    const key = `${closed.kind}:${closed.rule.id}`;
    const known = byRule.get(key);
    if (known) known.push(closed);
    else byRule.set(key, [closed]);
  }
  return [...byRule.values()].map((closed, i) => measureOf(`m${i + 1}`, closed));
}
