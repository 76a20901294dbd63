import type { Bilingual, Department, IsoDate, StepKind, Tier } from '@app/domain';
import type { DocumentRule } from './pack.types';
import type { Escalation } from './step.types';

/** A department that leads the cultivation of a tier in some sectors. */
export interface LeadDepartment {
  readonly code: string;
  readonly title: Bilingual;
}

export interface LeadRule {
  readonly tier: Tier;
  /** Industry code prefixes; absent: every sector that no rule before it names. */
  readonly industries?: readonly string[];
  readonly department: string;
  readonly source: string;
}

export interface LeadTable {
  readonly departments: readonly LeadDepartment[];
  readonly rules: readonly LeadRule[];
}

/** Other terms of one step; what is absent stays as the pack has it. */
export interface StepChange {
  readonly kind: StepKind;
  readonly budgetWorkingDays?: number;
  readonly departments?: readonly Department[];
  readonly remind?: readonly number[];
  readonly escalate?: readonly Escalation[];
  readonly lapseAfterWorkingDays?: number;
}

/** What a region does differently for one tier. */
export interface RegionChange {
  readonly tier: Tier;
  /** Only for these editions; absent: for all. */
  readonly ruleSetIds?: readonly string[];
  readonly leadDepartments?: readonly Pick<LeadRule, 'industries' | 'department'>[];
  readonly steps?: readonly StepChange[];
  readonly addDocuments?: readonly DocumentRule[];
  readonly dropDocuments?: readonly string[];
  readonly noticeWorkingDays?: number;
  readonly maxDocumentRounds?: number;
  readonly source: string;
}

/** What a province, city or county does differently. Criteria are never changed here. */
export interface RegionOverlay {
  /** `region-990124@2026`. */
  readonly id: string;
  /** The branch to which it applies. */
  readonly region: string;
  readonly title: Bilingual;
  readonly effective: { readonly from: IsoDate; readonly to?: IsoDate };
  readonly departments?: readonly LeadDepartment[];
  readonly changes: readonly RegionChange[];
}

/** One place in which a pack of a region differs from the pack as published. */
export interface Overlaid {
  /** JSON pointer into the merged pack. */
  readonly path: string;
  readonly overlay: string;
  readonly source: string;
  readonly was: unknown;
  readonly is: unknown;
}
