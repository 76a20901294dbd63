import type { Bilingual, Tier, TimeTerm } from '@app/domain';
import type { Mark } from './pack.types';

/** A term that the rules set: of time, or a share. */
export type Term = TimeTerm | { readonly percent: number };

export interface Deadline {
  /** `DL-UPD-2026`. */
  readonly code: string;
  readonly title: Bilingual;
  /** Absent: all. */
  readonly tiers?: readonly Tier[];
  readonly ruleSetId?: string;
  readonly region?: string;
  readonly term: Term;
  /** A last day that is no working day moves to the next one; absent: it stays where it is. */
  readonly toWorkingDay?: boolean;
  readonly missed?: Bilingual;
  readonly mark: Mark;
  readonly source: string;
}
