import type { ItemResult, MeetingItem, MeetingMember, MeetingRule, MeetingState, Share } from './meeting.types';

/** Whether so many of so many are enough; of nobody nothing is. */
export function reaches(share: Share, count: number, of: number): boolean {
  if (of === 0) return false;
  return share === 'half' ? count * 2 > of : count * 3 >= of * 2;
}

type Votable = Pick<MeetingItem, 'recused' | 'votes'>;
type Assembly = Pick<MeetingState, 'members' | 'present' | 'rule'>;

/** Members with a vote on an item: whoever recused themselves counts neither as present nor as a member there. */
export function votersOf(
  members: readonly MeetingMember[],
  { recused }: Pick<MeetingItem, 'recused'>,
): MeetingMember[] {
  return members.filter(({ account, voting }) => voting && !recused.includes(account));
}

/** Whether enough of those who may vote on the item are there. */
export function isQuorate({ members, present, rule }: Assembly, item: Pick<MeetingItem, 'recused'>): boolean {
  const voters = votersOf(members, item);
  return reaches(rule.quorum, voters.filter(({ account }) => present.includes(account)).length, voters.length);
}

function baseOf(of: MeetingRule['of'], counts: { cast: number; present: number; members: number }): number {
  return counts[of];
}

/** What the votes on an item come to. Votes of the absent and the recused do not count, whoever wrote them down. */
export function outcomeOf(assembly: Assembly, item: Votable): Exclude<ItemResult, 'concluded'> {
  if (!isQuorate(assembly, item)) return 'no-quorum';
  const voters = votersOf(assembly.members, item);
  const there = voters.filter(({ account }) => assembly.present.includes(account));
  const counting = item.votes.filter(({ account }) => there.some((member) => member.account === account));
  const vetoed = counting.some(
    ({ account, choice }) => choice === 'veto' && there.some((member) => member.account === account && member.veto),
  );
  if (vetoed) return 'vetoed';
  const ayes = counting.filter(({ choice }) => choice === 'for').length;
  const cast = counting.filter(({ choice }) => choice !== 'abstain').length;
  const base = baseOf(assembly.rule.of, { cast, present: there.length, members: voters.length });
  return reaches(assembly.rule.majority, ayes, base) ? 'carried' : 'rejected';
}

/** Who leads an item: the chair, or where the chair was recused the first member with a vote who is there and was not. */
export function leadOf(state: MeetingState, item: MeetingItem): string {
  if (!item.recused.includes(state.chair)) return state.chair;
  return votersOf(state.members, item).find(({ account }) => state.present.includes(account))?.account ?? state.chair;
}
