import type { Department } from '../kernel/actor';
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

/** Why an item is asked for again: what was wrong with it decides what the firm does next. */
export const RETURN_KINDS = ['missing', 'unclear', 'outdated', 'inconsistent', 'wrong-form'] as const;

export type ReturnKind = (typeof RETURN_KINDS)[number];

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
  /** Departments to whose duty it belongs; absent: its type says so, and a supplement is everybody's. */
  readonly concerns?: readonly Department[];
  /** Why it was returned. */
  readonly reason: string | null;
  /** A paper that was accepted before and is used again; null where it was handed in for this request, absent in old items. */
  readonly reusedFrom?: { readonly documentId: string; readonly validTo: IsoDate | null } | null;
  /** What was wrong with it; absent in items from before it was kept, and in those that were not returned. */
  readonly kind?: ReturnKind | null;
  /** A virus was found in it after it had been accepted and its request closed; another is asked for. */
  readonly infected?: true;
}

/** One request lists everything that is missing (一次性告知). */
export interface DocumentRequest {
  readonly id: string;
  /** `quarantine`: another paper for an accepted one in which a virus was found. */
  readonly cause:
    'step' | 'returned-by-upper' | 'returned-by-decision' | 'returned-by-review' | 'condition' | 'quarantine';
  /** Passes of the bureau so far that sent something back, and one. */
  readonly round: number;
  readonly status: 'open' | 'closed';
  /** The day by which an upper level wants it; absent where none named one. */
  readonly dueOn?: IsoDate;
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
    /** Which file answered which item; absent in submissions from before it was kept. */
    readonly documents?: Readonly<Record<string, string>>;
  }[];
  /** What the firm was told, all at once, each time it was its turn; absent in requests from before it was kept. */
  readonly notices?: readonly PapersNotice[];
}

/** One line of a notice: a paper that the firm still owes. */
export interface NoticeLine {
  readonly itemId: string;
  readonly type: string;
  readonly title: Bilingual;
  readonly required: boolean;
  readonly firmOnly: boolean;
  readonly kind: ReturnKind;
  readonly reason: string | null;
}

/** A notice that lists everything that is missing at once (一次性告知), frozen with its text as the firm was told. */
export interface PapersNotice {
  /** 1, 2, … within the request. */
  readonly no: number;
  readonly round: number;
  readonly on: IsoDate;
  readonly dueOn: IsoDate | null;
  /** Rounds that are left, this one included; null where the request goes on until all is there. */
  readonly roundsLeft: number | null;
  readonly items: readonly NoticeLine[];
  readonly text: Bilingual;
}

/** A paper that is on file and still valid on a day; never asked for again. */
export interface PaperOnFile {
  readonly documentId: string;
  readonly type: string;
  readonly validTo: IsoDate | null;
}
