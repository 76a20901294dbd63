import type { Bilingual } from '../kernel/text';
import type { Instant, IsoDate } from '../kernel/time';
import type { StepKind } from './step-kind';

/** By which clause of which document a term runs, and how sure we are of it. */
export interface RemedyBasis {
  /** Absent where the table of deadlines gives the term. */
  readonly clause?: string;
  readonly source: string;
  readonly mark: string;
}

/** Terms of hearing and review, in working days, with where they come from. */
export interface Remedies {
  /** For the firm to answer an intended refusal. */
  readonly hearingWorkingDays: number;
  /** For the firm to ask for a review, from the day of the refusal. */
  readonly reviewAskWorkingDays: number;
  /** For another leader to decide about it. */
  readonly reviewWorkingDays: number;
  readonly source: string;
  /** Absent in cases from before it was kept. */
  readonly basis?: Readonly<Record<'hearing' | 'reviewRequest' | 'review', RemedyBasis>>;
}

/** A ground on which a refusal rests: a published condition, or a published ground of procedure. */
export interface Ground {
  readonly id: string;
  readonly title: Bilingual;
  readonly clause: string;
  /** What on record supports it: `diagnosis`, `objection:<seat>`, an open point. */
  readonly because: string;
}

/** A refusal that the county intends, and what the firm said to it. */
export interface Hearing {
  /** How many there were in the open round of the decision, this one included. */
  readonly n: number;
  readonly status: 'open' | 'answered' | 'waived' | 'silent';
  readonly grounds: readonly Ground[];
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly statement: string | null;
  readonly closedAt: Instant | null;
}

/** The firm asked for somebody else to look at a refusal. */
export interface RefusalReview {
  /** `moot`: the firm was banned or left meanwhile; the refusal stays. */
  readonly status: 'open' | 'confirmed' | 'set-aside' | 'moot';
  readonly reason: string;
  readonly requestedAt: Instant;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
  readonly closedAt: Instant | null;
}

/** A decided case that was taken up again. */
export interface Reopening {
  readonly from: 'refused' | 'withdrawn' | 'lapsed';
  readonly returnTo: StepKind;
  readonly reason: string;
  /** SHA-256 of the legal warning that was acknowledged; null where a review set the refusal aside. */
  readonly warningHash: string | null;
  /** The day on which the case had been closed; absent in events from before it was kept. */
  readonly closedOn?: IsoDate;
  readonly by: string;
  readonly on: IsoDate;
}
