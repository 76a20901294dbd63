import type { Department, Role } from '../kernel/actor';
import type { Instant, IsoDate } from '../kernel/time';

export const REVIEW_KINDS = ['papers-check', 'preliminary-review', 'department-review', 'site-check'] as const;

export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const OPINION_VERDICTS = ['agree', 'agree-with-conditions', 'object', 'not-concerned', 'recuse'] as const;

export type OpinionVerdict = (typeof OPINION_VERDICTS)[number];

/** What silence of a seat means: it is told onwards, or a published document makes it agreement. */
export type Silence =
  | { readonly means: 'escalates' }
  | { readonly means: 'deemed-agreed'; readonly document: string; readonly clause: string };

/** A published document that makes a department's silence agreement once its time is over. */
export interface DeemedAgreement {
  readonly department: Department;
  readonly document: string;
  readonly clause: string;
  /** Working days after the due day on which it takes effect, at least 1. */
  readonly afterWorkingDays: number;
}

/** How an objection ended without being outvoted: taken back by who made it. */
export interface Resolution {
  readonly note: string;
  readonly by: string;
  readonly at: Instant;
}

export interface Opinion {
  readonly verdict: OpinionVerdict;
  /** Fact and clause in words; where `fact` and `clause` are absent it carries both. */
  readonly reason: string;
  readonly fact?: string;
  readonly clause?: string;
  /** Of an objection: the published condition that is said to be unmet. */
  readonly criterionId?: string;
  readonly by: string;
  readonly at: Instant;
  /** Working days late. */
  readonly lateBy: number;
  /** Set where silence was agreement by a published document. */
  readonly deemed?: { readonly document: string; readonly clause: string };
  /** The round in which it was given, where nothing that it rests on changed since. */
  readonly carriedFrom?: string;
  /** How many document requests there were when it was given: later ones may touch it. */
  readonly afterRequests?: number;
  /** Fingerprint of the facts within the duty when it was given; absent where none was known. */
  readonly basis?: string;
  /** The account for which it was given, by delegation. */
  readonly forAccount?: string;
  /** The department's answer on paper, which the bureau took down for a department that has nobody. */
  readonly paperNo?: string;
  readonly resolution?: Resolution;
}

/** One reviewer's place in a round. */
export interface Seat {
  /** `tax`, `market`…, or `bureau` for the bureau's own review. */
  readonly id: string;
  readonly role: Role;
  readonly department: Department | null;
  readonly opinion: Opinion | null;
  /** Accounts that recused themselves or declared a conflict; a substitute of the same department answers. */
  readonly recused: readonly string[];
  /** Absent: silence escalates. */
  readonly silence?: Silence;
  /** The department's last word was an objection that it did not take back: its silence is no agreement, whatever `silence` says. */
  readonly objected?: true;
  /** The request that the seat's conditions became, while the seat waits for it or has yet to confirm it. */
  readonly condition?: { readonly requestId: string; readonly status: 'asked' | 'to-confirm' };
  /** Answers that came when the round no longer waited for them: kept, not counted. */
  readonly late?: readonly Opinion[];
  /** Who brought the department in while the round was open, and why. */
  readonly added?: { readonly by: string; readonly reason: string };
  /** The colleague to whom the seat was handed, by whom and why: for this case, or by a delegation for a period through its last day. */
  readonly delegated?: {
    readonly to: string;
    readonly by: string;
    readonly reason: string;
    readonly delegationId?: string;
    readonly toOn?: IsoDate;
  };
  /** Set while nobody of the department may answer: the bureau takes down what the department answers on paper. */
  readonly vacant?: { readonly since: Instant };
}

/** A picture of a site check: an upload with its hash. */
export interface SitePhoto {
  readonly documentId: string;
  readonly sha256: string;
  /** When it was taken, as the visitor says. */
  readonly takenAt: Instant | null;
  readonly uploadedAt: Instant | null;
}

/** One line of the pack's list of what is looked at on the spot. */
export interface ChecklistAnswer {
  readonly itemId: string;
  readonly found: 'as-stated' | 'differs' | 'not-applicable';
  readonly note: string | null;
}

export interface SiteCheck {
  /** Absent in records from before they were kept. */
  readonly checklist?: readonly ChecklistAnswer[];
  readonly photos?: readonly SitePhoto[];
  readonly result: 'consistent' | 'inconsistent';
  readonly checkedOn: IsoDate;
  readonly place: string;
  /** How many looked; their names are personal data and stand beside the event. */
  readonly people: number;
  readonly findings: string;
  readonly by: string;
  readonly at: Instant;
}

export interface ReviewRound {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly round: number;
  readonly status: 'open' | 'closed';
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly seats: readonly Seat[];
  readonly siteCheck: SiteCheck | null;
  /** Opinions that were replaced before the round closed, kept on record. */
  readonly superseded: readonly (Opinion & { readonly seat: string })[];
  readonly declarations: readonly { readonly by: string; readonly conflict: boolean; readonly at: Instant }[];
}
