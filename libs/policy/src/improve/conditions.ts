import type { CriterionResult, Diagnosis } from '../diagnosis.types';
import type { Criterion, GroupMember, PolicyPack } from '../pack.types';

/** A sum of points that must be reached. */
export interface ScoreDemand {
  readonly parts: readonly string[];
  readonly min: number;
}

/** What must be settled for one criterion: a measure of the catalogue, or points. */
export interface Demand {
  readonly criterion: CriterionResult;
  readonly score: ScoreDemand | null;
}

/** One of these ways must be gone, each whole. A condition that stands alone has one way. */
export interface OpenCondition {
  readonly ways: readonly (readonly Demand[])[];
}

function scoreDemand(pack: PolicyPack, criterion: Criterion | undefined): ScoreDemand | null {
  if (!criterion || !('score' in criterion.when)) return null;
  const { of, min } = criterion.when.score;
  return { parts: of === 'total' ? (pack.score?.parts ?? []).map(({ id }) => id) : of, min };
}

function membersOf(member: GroupMember): readonly string[] {
  return typeof member === 'string' ? [member] : member.all;
}

/** Everything that must hold and does not yet, by all that is known. */
export function openConditions(pack: PolicyPack, diagnosis: Diagnosis): OpenCondition[] {
  const rules = new Map(pack.criteria.map((criterion) => [criterion.id, criterion]));
  const results = new Map(diagnosis.criteria.map((result) => [result.id, result]));
  const settled = (result: CriterionResult): boolean => result.verdict === 'met' || result.verdict === 'not-applicable';
  const demandsOf = (ids: readonly string[]): Demand[] =>
    ids
      .flatMap((id) => results.get(id) ?? [])
      .filter((result) => !settled(result))
      .map((criterion) => ({ criterion, score: scoreDemand(pack, rules.get(criterion.id)) }));
  const alone = diagnosis.criteria.filter((result) => result.role === 'condition' && !result.group && !settled(result));
  const groups = diagnosis.groups.filter(({ verdict }) => verdict !== 'met' && verdict !== 'not-applicable');
  return [
    ...alone.map(({ id }) => ({ ways: [demandsOf([id])] })),
    ...groups.map(({ any }) => ({
      // A member that does not apply to the firm is no way.
      ways: any
        .map(membersOf)
        .filter((ids) => ids.every((id) => results.get(id)?.verdict !== 'not-applicable'))
        .map(demandsOf),
    })),
  ];
}
