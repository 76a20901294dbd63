import type { Bilingual } from '@app/domain';

export type PeriodKind = 'year' | 'month' | 'now';

/** `rank` is an integer from 1 or `none`; `level` is one of `levels`, lowest first. */
export type ValueKind = 'number' | 'integer' | 'boolean' | 'rank' | 'level';

/** What the catalogue says of one indicator. */
export interface IndicatorSpec {
  readonly code: string;
  readonly title: Bilingual;
  readonly kind: ValueKind;
  /** Null for booleans and levels. */
  readonly unit: string | null;
  readonly periods: readonly PeriodKind[];
  readonly min?: number;
  readonly max?: number;
  readonly levels?: readonly string[];
  /** Awards, intellectual property, titles, platform scores: a self-reported value is at most for a human to judge. */
  readonly needsProof?: true;
  /** Counts part of what that indicator counts, so it cannot exceed it. */
  readonly subsetOf?: string;
  /** The running year is a lawful period. */
  readonly runningYear?: true;
}
