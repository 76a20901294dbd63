import type { Department, Role } from '../kernel/actor';
import type { Instant, IsoDate } from '../kernel/time';

export const REVIEW_KINDS = ['papers-check', 'preliminary-review', 'department-review', 'site-check'] as const;

export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const OPINION_VERDICTS = ['agree', 'agree-with-conditions', 'object', 'not-concerned', 'recuse'] as const;

export type OpinionVerdict = (typeof OPINION_VERDICTS)[number];

export interface Opinion {
  readonly verdict: OpinionVerdict;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  /** Working days late. */
  readonly lateBy: number;
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
}

export interface SiteCheck {
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
