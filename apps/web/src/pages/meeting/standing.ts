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
  /** Accounts of those who are there and have not voted yet. */
  readonly missing: readonly string[];
  readonly tally: Readonly<Record<'for' | 'against' | 'abstain' | 'veto', number>>;
  /** So many votes carry it, as the votes stand; null while there is nothing to count by. */
  readonly majority: number | null;
  /** The chair, or who leads where the chair was recused. */
  readonly lead: string;
}

/** Where the voting on an item stands. What it comes to is the server's to say. */
export function standingOf(meeting: Pick<Meeting, 'members' | 'rule' | 'chair'>, item: Item): Standing {
  const voters = meeting.members.filter(({ account, voting }) => voting && !item.recused.includes(account));
  const there = voters.filter(({ present }) => present);
  const count = (choice: string): number => item.votes.filter((vote) => vote.choice === choice).length;
  const tally = { for: count('for'), against: count('against'), abstain: count('abstain'), veto: count('veto') };
  const bases: Readonly<Record<string, number>> = {
    cast: tally.for + tally.against + tally.veto,
    present: there.length,
    members: voters.length,
  };
  const base = bases[meeting.rule.of] ?? 0;
  const voted = new Set(item.votes.map(({ account }) => account));
  return {
    voters: voters.length,
    there: there.length,
    quorum: shareOf(meeting.rule.quorum, voters.length),
    missing: there.map(({ account }) => account).filter((account) => !voted.has(account)),
    tally,
    majority: base === 0 ? null : shareOf(meeting.rule.majority, base),
    lead: item.recused.includes(meeting.chair) ? (there[0]?.account ?? meeting.chair) : meeting.chair,
  };
}

/** For what an open item waits. */
export function waitsFor(item: Item, { there, quorum, missing, tally }: Standing) {
  if (item.mode !== 'vote') return 'conclusion';
  if (there < quorum) return 'quorum';
  if (tally.veto > 0) return 'vetoed';
  return missing.length > 0 ? 'votes' : 'result';
}
