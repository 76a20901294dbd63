import { text } from '@app/domain';
import type { Diagnosis, Gap } from '../diagnosis.types';
import type { FoundWay } from '../improve/cheapest-way';
import { openRules } from '../improve/open-rules';
import type { PolicyPack } from '../pack.types';
import type { MeasureRule, PlannedMeasure } from '../plan.types';
import { rulesFor } from './catalogue';
import { type ClosedGap, type WorkedMeasure, measuresOf, unlisted } from './worked-measure';
import { worthWorking } from './worth-working';

const KIND_OF: Readonly<Record<Gap['kind'], PlannedMeasure['kind']>> = {
  unknown: 'provide-datum',
  'manual-review': 'prove',
  unmet: 'improve',
};

/** The papers are all that may be planned for above-scale: no revenue, no line, no target, no award held out (Statistics Law). */
function papersOnly({ criteria, id, documents, decidedBy }: PolicyPack): WorkedMeasure[] {
  const criterionId = criteria[0]?.id ?? id;
  return [
    {
      id: 'm1',
      criterionId,
      criteria: [criterionId],
      kind: 'papers',
      title: text('了解公布的入库标准并准备入库材料', 'Know the published threshold and prepare the papers'),
      ownerRole: 'enterprise',
      leadWorkingDays: 10,
      leadMonths: 0,
      lead: { unit: 'working-days', min: 1, max: 20, plan: 10 },
      accountYears: 0,
      pace: 'work',
      effort: { weight: 1, reason: text('只需准备现有材料', 'Only papers that are there already') },
      papers: documents.map(({ title }) => title),
      benefits: [],
      doesNotCount: [],
      note: decidedBy,
      reachable: true,
    },
  ];
}

/** The measure against a gap: the one that the way takes, else the one that is meant first. */
function ruleFor(gap: Gap, diagnosis: Diagnosis, chosen: ReadonlySet<string>): MeasureRule {
  const criterion = diagnosis.criteria.find(({ id }) => id === gap.id);
  const open = criterion ? openRules(criterion) : [];
  return open.find(({ id }) => chosen.has(id)) ?? open[0] ?? rulesFor(gap.id, 'unmet')[0] ?? unlisted(gap);
}

/**
 * The measures that the gaps call for: missing data first, then proofs, then improvements, of which only those that the way
 * chooses.
 */
export function measuresFor(diagnosis: Diagnosis, pack: PolicyPack, found: FoundWay): readonly WorkedMeasure[] {
  if (pack.advice === 'silent') return papersOnly(pack);
  const scores = new Set(pack.criteria.filter(({ when }) => 'score' in when).map(({ id }) => id));
  const of = (kind: Gap['kind']): Gap[] => diagnosis.gaps.filter((gap) => gap.kind === kind && !scores.has(gap.id));
  const chosen = new Set(found.way.measures.map(({ id }) => id));
  const gaps = [...of('unknown'), ...of('manual-review'), ...worthWorking(diagnosis, of('unmet'), found)];
  return measuresOf(
    gaps.map((gap): ClosedGap => ({ gap, kind: KIND_OF[gap.kind], rule: ruleFor(gap, diagnosis, chosen) })),
  );
}
