import type { Bilingual, Department, IsoDate, WorkCalendar } from '@app/domain';
import type { TitleBenefit } from './benefits/title-benefits';
import type { Batch } from './batch.types';
import type { Diagnosis, Gap } from './diagnosis.types';
import type { PolicyPack } from './pack.types';

export type MeasureOwner = 'enterprise' | 'officer' | 'mentor' | Department;

/** What sets the pace of a measure: the owner's work, the end of a fiscal year, somebody's grant, or time alone, which nothing hastens. */
export type MeasurePace = 'work' | 'accounts' | 'grant' | 'time';

/** Kinds of clauses of benefit packages that help with a measure. */
export type BenefitKind =
  | 'award'
  | 'digital'
  | 'equipment'
  | 'equity'
  | 'ip'
  | 'loan'
  | 'market'
  | 'quality'
  | 'rd'
  | 'service'
  | 'talent'
  | 'tax';

/** How long a measure takes: not before `min`, as a rule by `plan`, and at worst `max`. */
export interface LeadTime {
  readonly unit: 'working-days' | 'months';
  readonly min: number;
  readonly max: number;
  readonly plan: number;
}

/** A catalogue entry: how a gap in a criterion is closed. There is none for above-scale: figures are nobody's to aim at. */
export interface MeasureRule {
  readonly id: string;
  /** Every criterion that it helps, of all packs. */
  readonly criteria: readonly string[];
  /** Which kinds of gap it closes: a condition that fails, a datum that is missing, a claim that wants proof. */
  readonly closes: readonly Gap['kind'][];
  readonly title: Bilingual;
  readonly ownerRole: MeasureOwner;
  readonly lead: LeadTime;
  /** Further full fiscal years whose accounts must show the change; nothing can be shown before they end. */
  readonly accountYears: number;
  readonly pace: MeasurePace;
  /** False where no cultivation changes the fact. */
  readonly reachable: boolean;
  /** From 1, next to nothing, to 5, the firm must change; what a search for the cheapest way adds up. */
  readonly effort: { readonly weight: number; readonly reason: Bilingual };
  readonly papers: readonly Bilingual[];
  /** Types of the papers of packs that it yields. */
  readonly yields: readonly string[];
  readonly benefits: readonly BenefitKind[];
  /** What looks like the measure and does not count. */
  readonly doesNotCount: readonly Bilingual[];
  readonly note: Bilingual;
}

export interface PlannedMeasure {
  readonly id: string;
  /** The first of `criteria`. */
  readonly criterionId: string;
  /** Criteria and parts of the score whose gaps it closes here. */
  readonly criteria: readonly string[];
  readonly kind: 'improve' | 'provide-datum' | 'prove' | 'papers';
  readonly title: Bilingual;
  readonly ownerRole: MeasureOwner;
  readonly leadWorkingDays: number;
  readonly leadMonths: number;
  /** At best, as planned and at worst. */
  readonly lead: LeadTime;
  readonly accountYears: number;
  readonly pace: MeasurePace;
  readonly effort: MeasureRule['effort'];
  readonly papers: readonly Bilingual[];
  readonly benefits: readonly BenefitKind[];
  /** What looks like the measure and does not count. */
  readonly doesNotCount: readonly Bilingual[];
  readonly note: Bilingual;
}

export interface PlannedCheckpoint {
  readonly id: string;
  readonly measureId: string;
  readonly title: Bilingual;
  readonly ownerRole: MeasureOwner;
  readonly dueOn: IsoDate;
  /** The year of `dueOn` has no published schedule yet. */
  readonly provisional: boolean;
}

export interface PlanConflict {
  readonly code: 'LEAD_TIME_TOO_LONG' | 'BUDGET_DOES_NOT_FIT' | 'NOT_REACHABLE' | 'TARGET_AFTER_CUT_OFF';
  readonly measureId?: string;
  /** It cannot be done before this day, however hard anybody tries. */
  readonly impossibleBefore?: IsoDate;
  readonly message: Bilingual;
}

export interface PlanDraft {
  readonly measures: readonly PlannedMeasure[];
  /** Clauses in force that reward the title; never any for above-scale. */
  readonly awards: readonly TitleBenefit[];
  readonly checkpoints: readonly PlannedCheckpoint[];
  readonly feasible: boolean;
  /** Calendar year of the earliest round that every measure can reach; absent where the asked one will do, or none ever. */
  readonly earliestBatch?: string;
  readonly conflicts: readonly PlanConflict[];
}

export interface PlanRequest {
  readonly diagnosis: Diagnosis;
  readonly pack: PolicyPack;
  /** The round aimed at; absent where none is known yet. */
  readonly batch?: Batch;
  readonly targetDate: IsoDate;
  readonly today: IsoDate;
  /** Where the firm sits; without it no award is named. */
  readonly regionCode?: string;
  readonly calendar: WorkCalendar;
}
