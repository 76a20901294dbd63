import type { Schemas } from '../../api/client';

export type Criterion = Schemas['CriterionResponseDto'];
type Group = Schemas['GroupResponseDto'];

/** A line of the table: what heads alternatives, or one criterion. */
export type DiagnosisRow =
  | { readonly key: string; readonly group: Group }
  | {
      readonly key: string;
      readonly criterion: Criterion;
      readonly isAlternative: boolean;
      /** Another alternative is met, so that this one is not needed. */
      readonly isSpared: boolean;
    };

/** The criteria in the order of the pack, alternatives together under what they are alternatives of. */
export function rowsOf({ criteria, groups }: Schemas['DiagnosisResponseDto']): readonly DiagnosisRow[] {
  const groupOf = (id: string | undefined): Group | undefined => groups.find((group) => group.id === id);
  const lineOf = (criterion: Criterion): DiagnosisRow => ({
    key: criterion.id,
    criterion,
    isAlternative: criterion.group !== undefined,
    isSpared: criterion.verdict !== 'met' && groupOf(criterion.group)?.verdict === 'met',
  });
  const told = new Set<string>();
  return criteria.flatMap((criterion): readonly DiagnosisRow[] => {
    const group = groupOf(criterion.group);
    if (!group) return [lineOf(criterion)];
    if (told.has(group.id)) return [];
    told.add(group.id);
    return [{ key: `group:${group.id}`, group }, ...criteria.filter((one) => one.group === group.id).map(lineOf)];
  });
}
