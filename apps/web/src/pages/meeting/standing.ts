import type { Schemas } from '../../api/client';

export type Meeting = Schemas['MeetingResponseDto'];
export type Item = Schemas['MeetingItemResponseDto'];

/** How many of so many a share is: more than half, or at least two thirds. */
export function shareOf(share: string, of: number): number {
  return share === 'half' ? Math.floor(of / 2) + 1 : Math.ceil((of * 2) / 3);
}

interface Standing {
  /** With a vote on the item: whoever was recused counts neither as there nor as a member. */
  readonly voters: number;
  readonly there: number;
  /** So many of the voters must be there. */
  readonly quorum: number;
  /** Accounts whose vote is waited for: who is there, and who may veto, there or not; nobody who was excused. */
  readonly missing: readonly string[];
  readonly tally: Readonly<Record<'for' | 'against' | 'abstain' | 'veto', number>>;
  /** So many votes carry it, as the votes stand; null while there is nothing to count by. */
  readonly majority: number | null;
  /** The chair, or who leads where the chair was recused or is away. */
  readonly lead: string;
}

/** Where the voting on an item stands. What it comes to is the server's to say. */
export function standingOf(meeting: Pick<Meeting, 'members' | 'rule' | 'chair'>, item: Item): Standing {
  const voters = meeting.members.filter(({ account, voting }) => voting && !item.recused.includes(account));
  const isExcused = (account: string): boolean => item.excused.some((one) => one.account === account);
  const there = voters.filter(({ account, present }) => present && !isExcused(account));
  const count = (choice: string): number => item.votes.filter((vote) => vote.choice === choice).length;
  const tally = { for: count('for'), against: count('against'), abstain: count('abstain'), veto: count('veto') };
  const bases: Readonly<Record<string, number>> = {
    cast: tally.for + tally.against + tally.veto,
    present: there.length,
    members: voters.length,
  };
  const base = bases[meeting.rule.of] ?? 0;
  const chair = meeting.members.find(({ account }) => account === meeting.chair);
  const leads = chair?.present === true && !item.recused.includes(meeting.chair);
  const voted = new Set(item.votes.map(({ account }) => account));
  return {
    voters: voters.length,
    there: there.length,
    quorum: shareOf(meeting.rule.quorum, voters.length),
    missing: voters
      .filter(({ present, veto }) => present || veto)
      .map(({ account }) => account)
      .filter((account) => !isExcused(account) && !voted.has(account)),
    tally,
    majority: base === 0 ? null : shareOf(meeting.rule.majority, base),
    lead: leads ? meeting.chair : (there[0]?.account ?? meeting.chair),
  };
}

/** For what an open item waits. */
export function waitsFor(item: Item, { there, quorum, missing, tally }: Standing) {
  if (item.mode !== 'vote') return 'conclusion';
  if (missing.length > 0) return 'votes';
  if (there < quorum) return 'quorum';
  return tally.veto > 0 ? 'vetoed' : 'result';
}
