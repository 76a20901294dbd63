import type { Bilingual, Tier, TimeTerm, UpdateConsequence } from '@app/domain';
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
  /** The same as the record acts on it, where it is a yearly update of a title. */
  readonly consequence?: UpdateConsequence;
  /** Calendar days before the due day on which it is told and reminded of; absent: 60, 30, 7, 1. */
  readonly remindDays?: readonly number[];
  /** Calendar days that a warning gives, where the consequence comes after one only. */
  readonly warningDays?: number;
  readonly mark: Mark;
  readonly source: string;
}
