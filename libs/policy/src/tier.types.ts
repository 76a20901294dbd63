import type { Bilingual, Tier } from '@app/domain';

/** A tier of the ladder, or a title beside it, as data. */
export interface TierDefinition {
  readonly code: Tier;
  readonly title: Bilingual;
  /** `ladder` lifts the firm's tier; `side` stands beside the ladder (hi-tech). */
  readonly kind: 'ladder' | 'side';
  /** Height on the ladder; halves stand between. Null beside it. */
  readonly rank: number | null;
  /** What a route must hold first: each entry by any one of its tiers; a plan aims at the first of them. */
  readonly prerequisites: readonly (readonly Tier[])[];
  readonly source: string;
}
