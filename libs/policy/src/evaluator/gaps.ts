import type { CriterionResult, Gap, GroupResult } from '../diagnosis.types';

function isOpen(verdict: string): verdict is Gap['kind'] {
  return verdict === 'unmet' || verdict === 'unknown' || verdict === 'manual-review';
}

function improvable(criterion: CriterionResult): boolean {
  return criterion.points !== undefined && criterion.points.min < criterion.points.of;
}

function gapOf(criterion: CriterionResult, kind: Gap['kind']): Gap {
  const { id, group, title, distance, unit, asks, action } = criterion;
  return {
    id,
    ...(group ? { group } : {}),
    kind,
    title,
    distance: distance ?? null,
    unit,
    asks,
    action: action ?? null,
  };
}

/** Conditions that are not met; of alternatives every member that could still make the group hold. */
export function findGaps(criteria: readonly CriterionResult[], groups: readonly GroupResult[]): Gap[] {
  const open = new Set(groups.filter((group) => isOpen(group.verdict)).map((group) => group.id));
  return criteria.flatMap((criterion) => {
    if (criterion.group && !open.has(criterion.group)) return [];
    if (isOpen(criterion.verdict)) return [gapOf(criterion, criterion.verdict)];
    return criterion.role === 'part' && criterion.group && improvable(criterion) ? [gapOf(criterion, 'unmet')] : [];
  });
}
