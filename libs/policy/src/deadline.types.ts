import type { Bilingual, Tier } from '@app/domain';
import type { Mark } from './pack.types';

/** A term that the rules set. Days of the year as `MM-DD`. */
export type Term =
  | { readonly monthDay: string }
  | { readonly monthDays: readonly string[] }
  | { readonly dayOfNextMonth: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly workingDays: number }
  | { readonly percent: number };

export interface Deadline {
  /** `DL-UPD-2026`. */
  readonly code: string;
  readonly title: Bilingual;
  /** Absent: all. */
  readonly tiers?: readonly Tier[];
  readonly ruleSetId?: string;
  readonly region?: string;
  readonly term: Term;
  readonly missed?: Bilingual;
  readonly mark: Mark;
  readonly source: string;
}
