import type { ItemResult, MeetingItem, MeetingMember, MeetingRule, MeetingState, Share } from './meeting.types';

/** Whether so many of so many are enough; of nobody nothing is. */
export function reaches(share: Share, count: number, of: number): boolean {
  if (of === 0) return false;
  return share === 'half' ? count * 2 > of : count * 3 >= of * 2;
}

type Votable = Pick<MeetingItem, 'recused' | 'excused' | 'votes'>;
type Assembly = Pick<MeetingState, 'members' | 'present' | 'rule'>;

/** Members with a vote on an item: whoever recused themselves counts neither as present nor as a member there. */
export function votersOf(
  members: readonly MeetingMember[],
  { recused }: Pick<MeetingItem, 'recused'>,
): MeetingMember[] {
  return members.filter(({ account, voting }) => voting && !recused.includes(account));
}

const isExcused = ({ excused = [] }: Pick<MeetingItem, 'excused'>, account: string): boolean =>
  excused.some((one) => one.account === account);

/** Voters on an item who are there: whoever was excused from it is a member still, but away. */
function votersThere({ members, present }: Assembly, item: Pick<MeetingItem, 'recused' | 'excused'>): MeetingMember[] {
  return votersOf(members, item).filter(({ account }) => present.includes(account) && !isExcused(item, account));
}

/** Whether enough of those who may vote on the item are there. */
export function isQuorate(assembly: Assembly, item: Pick<MeetingItem, 'recused' | 'excused'>): boolean {
  return reaches(assembly.rule.quorum, votersThere(assembly, item).length, votersOf(assembly.members, item).length);
}

/**
 * Accounts whose vote on an item is waited for: voters who are there, and whoever holds a veto, there or not. The recused and the
 * excused are not waited for.
 */
export function outstandingOf({ members, present }: Assembly, item: Votable): readonly string[] {
  return votersOf(members, item)
    .filter(({ account, veto }) => veto || present.includes(account))
    .map(({ account }) => account)
    .filter((account) => !isExcused(item, account) && !item.votes.some((vote) => vote.account === account));
}

function baseOf(of: MeetingRule['of'], counts: { cast: number; present: number; members: number }): number {
  return counts[of];
}

/** What the votes on an item come to. Votes of the absent and the recused do not count, whoever wrote them down. */
export function outcomeOf(assembly: Assembly, item: Votable): Exclude<ItemResult, 'concluded'> {
  if (!isQuorate(assembly, item)) return 'no-quorum';
  const voters = votersOf(assembly.members, item);
  const there = votersThere(assembly, item);
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

/** Who leads an item: the chair, or where the chair was recused or is away the first member with a vote who is there. */
export function leadOf(state: MeetingState, item: MeetingItem): string {
  const { chair, present } = state;
  const leads = present.includes(chair) && !item.recused.includes(chair);
  return leads ? chair : (votersThere(state, item)[0]?.account ?? chair);
}
