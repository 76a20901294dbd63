import type { Instant, IsoDate } from '../kernel/time';
import type { Bilingual } from '../kernel/text';
import type { Tier } from '../tier';
import type { Turn } from '../turn/turn.types';

/** An upload that an objection brings as evidence, as the notice sees it. */
export interface EvidenceFile {
  readonly documentId: string;
  readonly fileName: string;
  /** Hex. */
  readonly sha256: string;
}

/**
 * What follows from an objection that proved true too late to hold the firm: the recommendation stands, or the county acted on it
 * by a way of its own (reopened the case, told the upper level, proposed a revocation), which the reason names.
 */
export const LATE_OUTCOMES = ['stands', 'acted-on'] as const;

export type LateOutcome = (typeof LATE_OUTCOMES)[number];

export interface Objection {
  readonly id: string;
  /** Given to the objector. */
  readonly receiptNo: string;
  readonly at: Instant;
  readonly content: string;
  readonly evidence: string | null;
  /** Real name with evidence holds the firm; anything else is a lead that the handler looks into. */
  readonly holds: boolean;
  /** Files handed in with it; the handler and the auditor alone may open them. */
  readonly files?: readonly EvidenceFile[];
  /** SHA-256 of the code that opens the receipt; absent in objections from before there were codes. */
  readonly codeHash?: string;
  /** Of one that came on paper: its number in the office's book, and the day on which it came. */
  readonly paper?: { readonly no: string; readonly receivedOn: IsoDate };
  readonly answer: {
    readonly finding: 'upheld' | 'dismissed';
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  } | null;
  /** Where it was upheld after the notice had ended; absent until a leader has judged it. */
  readonly late?: { readonly outcome: LateOutcome; readonly reason: string; readonly by: string; readonly at: Instant };
}

/** A text that stood before the notice was published anew. */
export interface EarlierText {
  readonly body: Bilingual;
  readonly bodyHash: string;
  readonly publishedOn: IsoDate;
  readonly replacedAt: Instant;
  readonly reason: string;
  readonly by: string;
}

export interface NoticeState {
  readonly id: string;
  readonly applicationId: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly tier: Tier;
  readonly batch: string;
  readonly status: 'open' | 'closed' | 'cancelled';
  readonly result: 'clear' | 'upheld' | null;
  /** Frozen when published. */
  readonly body: Bilingual;
  /** SHA-256 of the frozen text, hex. */
  readonly bodyHash: string;
  readonly publishedOn: IsoDate;
  /** Working days. */
  readonly workingDays: number;
  /** The last day on which objections are taken; the day of publication is not counted. */
  readonly endsOn: IsoDate;
  /** True while the year of `endsOn` has no published schedule. */
  readonly provisional: boolean;
  /** It does not end before the schedule of this year is published. */
  readonly waitsFor?: number;
  /** Working days in which an objection is answered; absent in notices from before it was kept. */
  readonly answerWorkingDays?: number;
  /** The texts before this one, the oldest first; absent where it was published once. */
  readonly earlier?: readonly EarlierText[];
  /** The first year without a schedule on which its last day rests; absent where there is none, and in older notices. */
  readonly provisionalYear?: number;
  /** Accounts that acted for the firm or stepped back from its case; absent where there are none, and in older notices. */
  readonly barred?: readonly string[];
  /** When it was closed or cancelled; absent while it is open, and in notices that ended before this was kept. */
  readonly endedAt?: Instant;
  readonly since: Instant;
  readonly objections: readonly Objection[];
  readonly turns: readonly Turn[];
}
