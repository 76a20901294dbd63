import type { Bilingual } from '../kernel/text';
import type { Instant, IsoDate } from '../kernel/time';

export const ITEM_STATUSES = ['open', 'submitted', 'returned', 'accepted', 'waived'] as const;

export type ItemStatus = (typeof ITEM_STATUSES)[number];

/**
 * Classified material is never uploaded: it is handled off-line, with a custodian and the paper's number. The custodian is
 * personal data and stands beside the event of the submission.
 */
export interface OfflinePaper {
  readonly paperNo: string;
}

/** What one item of a document request asks for. */
export interface DocumentItem {
  readonly id: string;
  readonly type: string;
  readonly title: Bilingual;
  readonly required: boolean;
  /** Pledges, self-evaluations, statistical forms: nobody may hand these in on the firm's behalf. */
  readonly firmOnly: boolean;
  /** Months for which an accepted paper may be used again; null: never. */
  readonly reusableMonths: number | null;
  /** Why it is asked for: an open criterion, an upper level's remark. */
  readonly because: string | null;
  readonly status: ItemStatus;
  readonly documentId: string | null;
  readonly offline: OfflinePaper | null;
  /** Why it was returned. */
  readonly reason: string | null;
}

/** One request lists everything that is missing (一次性告知). */
export interface DocumentRequest {
  readonly id: string;
  readonly cause: 'step' | 'returned-by-upper' | 'returned-by-decision' | 'returned-by-review';
  /** Passes of the bureau so far that sent something back, and one. */
  readonly round: number;
  readonly status: 'open' | 'closed';
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly result: 'complete' | 'incomplete' | 'void' | null;
  readonly items: readonly DocumentItem[];
  readonly submissions: readonly {
    readonly at: Instant;
    readonly by: string;
    readonly onBehalf: boolean;
    readonly itemIds: readonly string[];
    readonly comment: string | null;
  }[];
}

/** A paper that is on file and still valid on a day; never asked for again. */
export interface PaperOnFile {
  readonly documentId: string;
  readonly type: string;
  readonly validTo: IsoDate | null;
}
