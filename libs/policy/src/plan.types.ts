import type { Bilingual, Department, IsoDate, WorkCalendar } from '@app/domain';
import type { Batch } from './batch.types';
import type { Diagnosis } from './diagnosis.types';
import type { PolicyPack } from './pack.types';

export type MeasureOwner = 'enterprise' | 'officer' | 'mentor' | Department;

/** A catalogue entry: how a gap in a criterion is closed. */
export interface MeasureRule {
  readonly id: string;
  readonly criteria: readonly string[];
  readonly title: Bilingual;
  readonly ownerRole: MeasureOwner;
  /** Working days of preparation by the owner. */
  readonly leadWorkingDays: number;
  /** Calendar months that pass by themselves (a grant, a further year's accounts). */
  readonly leadMonths: number;
  /** Further full fiscal years whose accounts must show the change. */
  readonly accountYears: number;
  /** False where no cultivation changes the fact. */
  readonly reachable: boolean;
  readonly papers: readonly Bilingual[];
  readonly note: Bilingual;
}

export interface PlannedMeasure {
  readonly id: string;
  readonly criterionId: string;
  readonly kind: 'improve' | 'provide-datum' | 'prove' | 'papers';
  readonly title: Bilingual;
  readonly ownerRole: MeasureOwner;
  readonly leadWorkingDays: number;
  readonly leadMonths: number;
  readonly accountYears: number;
  readonly papers: readonly Bilingual[];
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
  readonly message: Bilingual;
}

export interface PlanDraft {
  readonly measures: readonly PlannedMeasure[];
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
  readonly calendar: WorkCalendar;
}
