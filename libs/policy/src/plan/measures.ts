import { text } from '@app/domain';
import table from '../../packs/measures.json';
import type { CriterionResult, Diagnosis, Gap } from '../diagnosis.types';
import type { PolicyPack } from '../pack.types';
import type { MeasureRule, PlannedMeasure } from '../plan.types';

export const MEASURES = table as readonly MeasureRule[];

/** Parts of a score that one plan works on; more would be no plan. */
const MOST_PARTS = 3;
const DATUM_WORKING_DAYS = 5;
const PROOF_WORKING_DAYS = 10;

type Draft = Omit<PlannedMeasure, 'id'> & { readonly rule?: MeasureRule };

/** The measures that help with a gap of this kind, the first that is meant first. */
export function rulesFor(criterionId: string, kind: Gap['kind']): readonly MeasureRule[] {
  return MEASURES.filter((rule) => rule.criteria.includes(criterionId) && rule.closes.includes(kind));
}

function findRule(criterionId: string, kind: Gap['kind'] = 'unmet'): MeasureRule | undefined {
  return rulesFor(criterionId, kind)[0];
}

/** What a plan reckons with. */
function leadOf({ lead }: MeasureRule): { leadWorkingDays: number; leadMonths: number } {
  return lead.unit === 'months'
    ? { leadWorkingDays: 0, leadMonths: lead.plan }
    : { leadWorkingDays: lead.plan, leadMonths: 0 };
}

/** Rough length in working days, only to compare alternatives. */
function effort(rule: MeasureRule | undefined): number {
  if (!rule) return 250;
  const { leadWorkingDays, leadMonths } = leadOf(rule);
  return rule.reachable ? leadWorkingDays + leadMonths * 21 + rule.accountYears * 250 : Infinity;
}

function datum(gap: Gap): Draft {
  return {
    criterionId: gap.id,
    kind: 'provide-datum',
    title: text(`补充数据：${gap.title.zh}`, `Provide the datum: ${gap.title.en}`),
    ownerRole: 'enterprise',
    leadWorkingDays: DATUM_WORKING_DAYS,
    leadMonths: 0,
    accountYears: 0,
    papers: [],
    note: gap.action ?? gap.title,
  };
}

function proof(gap: Gap): Draft {
  const rule = findRule(gap.id, 'manual-review') ?? findRule(gap.id);
  return {
    criterionId: gap.id,
    kind: 'prove',
    title: text(`提供证明并由经办核实：${gap.title.zh}`, `Give proof for a human to verify: ${gap.title.en}`),
    ownerRole: 'enterprise',
    leadWorkingDays: PROOF_WORKING_DAYS,
    leadMonths: 0,
    accountYears: 0,
    papers: rule?.papers ?? [],
    note: gap.action ?? gap.title,
  };
}

function improvement(gap: Gap): Draft {
  const rule = findRule(gap.id);
  return {
    criterionId: gap.id,
    kind: 'improve',
    title: rule?.title ?? gap.action ?? gap.title,
    ownerRole: rule?.ownerRole ?? 'enterprise',
    ...(rule ? leadOf(rule) : { leadWorkingDays: 0, leadMonths: 0 }),
    accountYears: rule?.accountYears ?? 1,
    papers: rule?.papers ?? [],
    note: gap.action ?? rule?.note ?? gap.title,
    ...(rule ? { rule } : {}),
  };
}

/** Of the members of an open group only the least laborious unmet one is worked on; the score's own criteria stand for their parts. */
function worthWorking(diagnosis: Diagnosis, gaps: readonly Gap[]): readonly Gap[] {
  const results = new Map(diagnosis.criteria.map((criterion) => [criterion.id, criterion]));
  const isPart = (gap: Gap): boolean => results.get(gap.id)?.role === 'part';
  const lost = (gap: Gap): number => lostPoints(results.get(gap.id));
  const parts = gaps
    .filter(isPart)
    .sort((a, b) => lost(b) - lost(a))
    .slice(0, MOST_PARTS);
  const scored = new Set(gaps.filter(isPart).map((gap) => gap.group));
  const alone = gaps.filter((gap) => !gap.group);
  const groups = [...new Set(gaps.flatMap((gap) => (gap.group && !scored.has(gap.group) ? [gap.group] : [])))];
  const cheapest = groups.flatMap((group) => {
    const members = gaps.filter((gap) => gap.group === group);
    return members.sort((a, b) => effort(findRule(a.id)) - effort(findRule(b.id))).slice(0, 1);
  });
  return [...alone, ...cheapest, ...parts];
}

function lostPoints(criterion: CriterionResult | undefined): number {
  return criterion?.points ? criterion.points.of - criterion.points.min : 0;
}

/** The papers are all that may be planned for above-scale: no revenue, no line, no target (Statistics Law). */
function papersOnly(pack: PolicyPack): Draft[] {
  return [
    {
      criterionId: pack.criteria[0]?.id ?? pack.id,
      kind: 'papers',
      title: text('了解公布的入库标准并准备入库材料', 'Know the published threshold and prepare the papers'),
      ownerRole: 'enterprise',
      leadWorkingDays: PROOF_WORKING_DAYS,
      leadMonths: 0,
      accountYears: 0,
      papers: pack.documents.map((document) => document.title),
      note: pack.decidedBy,
    },
  ];
}

function once(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const key = draft.rule && draft.kind === 'improve' ? draft.rule.id : `${draft.kind}:${draft.criterionId}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** The measures that the gaps call for: missing data first, then proofs, then improvements. */
export function measuresFor(
  diagnosis: Diagnosis,
  pack: PolicyPack,
): readonly (PlannedMeasure & { readonly rule?: MeasureRule })[] {
  const of = (kind: Gap['kind']): readonly Gap[] => diagnosis.gaps.filter((gap) => gap.kind === kind);
  const scores = new Set(
    pack.criteria.filter((criterion) => 'score' in criterion.when).map((criterion) => criterion.id),
  );
  const own = (gap: Gap): boolean => !scores.has(gap.id);
  const drafts =
    pack.advice === 'silent'
      ? papersOnly(pack)
      : [
          ...of('unknown').filter(own).map(datum),
          ...of('manual-review').filter(own).map(proof),
          ...worthWorking(diagnosis, of('unmet').filter(own)).map(improvement),
        ];
  return once(drafts).map((draft, i) => ({ id: `m${i + 1}`, ...draft }));
}
