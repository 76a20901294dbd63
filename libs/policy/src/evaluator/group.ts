import type { CriterionVerdict, Group, GroupMember, PolicyPack } from '../pack.types';
import { allOf, anyOfGroup } from './verdict';

/** The criteria that a group is made of. */
export function membersOf(group: Pick<Group, 'any'>): string[] {
  return group.any.flatMap((member) => (typeof member === 'string' ? [member] : member.all));
}

/** Criterion id to the id of its group. */
export function groupOf(pack: Pick<PolicyPack, 'groups'>): ReadonlyMap<string, string> {
  return new Map(pack.groups.flatMap((group) => membersOf(group).map((id) => [id, group.id] as const)));
}

/** Alternatives combine three-valued: met if any is met, unmet only if all are, else unknown. */
export function judgeGroup(group: Group, verdicts: ReadonlyMap<string, CriterionVerdict>): CriterionVerdict {
  const verdict = (id: string): CriterionVerdict => verdicts.get(id) ?? 'unknown';
  const of = (member: GroupMember): CriterionVerdict =>
    typeof member === 'string' ? verdict(member) : allOf(member.all.map(verdict));
  return anyOfGroup(group.any.map(of));
}
