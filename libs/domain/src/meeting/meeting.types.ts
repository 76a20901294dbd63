import type { Role } from '../kernel/actor';
import type { Bilingual } from '../kernel/text';
import type { Instant, IsoDate } from '../kernel/time';

export const MEETING_KINDS = ['bureau', 'panel'] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_STATUSES = ['called', 'open', 'closed', 'cancelled'] as const;

export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** `half`: more than half; `two-thirds`: at least two thirds. */
export const SHARES = ['half', 'two-thirds'] as const;

export type Share = (typeof SHARES)[number];

/** Of what a majority is counted: votes for and against, members present, or all members who may vote. */
export const MAJORITY_BASES = ['cast', 'present', 'members'] as const;

export type MajorityBase = (typeof MAJORITY_BASES)[number];

export interface MeetingRule {
  /** Of the members with a vote, to open and for each item. */
  readonly quorum: Share;
  readonly majority: Share;
  readonly of: MajorityBase;
}

export interface MeetingMember {
  readonly account: string;
  readonly role: Role;
  /** Those without attend and advise. */
  readonly voting: boolean;
  /** Whose `veto` ends an item. */
  readonly veto: boolean;
}

export const VOTE_CHOICES = ['for', 'against', 'abstain', 'veto'] as const;

export type VoteChoice = (typeof VOTE_CHOICES)[number];

export const CONCLUSIONS = ['recommend', 'refuse', 'return'] as const;

export type Conclusion = (typeof CONCLUSIONS)[number];

export const ITEM_RESULTS = ['carried', 'rejected', 'vetoed', 'no-quorum', 'concluded'] as const;

export type ItemResult = (typeof ITEM_RESULTS)[number];

/** A title’s case is concluded, never voted on: a department's objection is not outvoted. A fund or project may be voted on. */
export type ItemSubject =
  | { readonly type: 'application'; readonly id: string; readonly creditCode: string }
  | { readonly type: 'fund' | 'project'; readonly title: string; readonly panelId: string | null };

export interface Vote {
  readonly account: string;
  readonly choice: VoteChoice;
  readonly at: Instant;
}

/** A member whose vote is not waited for. */
export interface Excused {
  readonly account: string;
  readonly reason: string;
}

export interface MeetingItem {
  /** `i1`, `i2`… */
  readonly id: string;
  readonly subject: ItemSubject;
  readonly mode: 'conclusion' | 'vote';
  /** Accounts that took no part in it. */
  readonly recused: readonly string[];
  readonly votes: readonly Vote[];
  /** Absent where nobody was. A vote that comes after all ends it. */
  readonly excused?: readonly Excused[];
  readonly conclusion: { readonly conclusion: Conclusion; readonly reason: string } | null;
  /** Null while it is open. */
  readonly result: ItemResult | null;
}

export interface MeetingState {
  /** `mtg_…` */
  readonly id: string;
  readonly regionCode: string;
  readonly kind: MeetingKind;
  readonly title: Bilingual;
  readonly on: IsoDate;
  readonly rule: MeetingRule;
  readonly members: readonly MeetingMember[];
  /** One of the members. */
  readonly chair: string;
  readonly items: readonly MeetingItem[];
  readonly status: MeetingStatus;
  readonly calledBy: string;
  /** Accounts of the members who came. */
  readonly present: readonly string[];
  readonly minutesNo: string | null;
  /** SHA-256 of the minutes, hex; their text is personal data and stands beside the event. */
  readonly textHash: string | null;
  readonly since: Instant;
}
