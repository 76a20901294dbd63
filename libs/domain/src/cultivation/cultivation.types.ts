import type { Department, Role } from '../kernel/actor';
import type { Bilingual } from '../kernel/text';
import type { Instant, IsoDate } from '../kernel/time';
import type { Tier } from '../tier';
import type { Turn } from '../turn/turn.types';
import type { ApplicationStatus, DiagnosisDigest } from '../application/application.types';

export const CULTIVATION_STATUSES = [
  'drafting',
  'awaiting-willingness',
  'awaiting-approval',
  'in-progress',
  'reviewing-outcome',
  'achieved',
  'declined',
  'stopped',
  'carried-over',
] as const;

export type CultivationStatus = (typeof CULTIVATION_STATUSES)[number];

/** What the catalogue says of a measure. Plans that were drafted before it was kept lack it. */
export interface PlanMeasureDetail {
  /** Criteria and parts of the score that it closes; `criterionId` is the first. */
  readonly criteria?: readonly string[];
  /** At best, as planned and at worst. */
  readonly lead?: {
    readonly unit: 'working-days' | 'months';
    readonly min: number;
    readonly max: number;
    readonly plan: number;
  };
  /** Further full fiscal years whose accounts must show it. */
  readonly accountYears?: number;
  /** The owner's work, the end of a fiscal year, somebody's grant, or time alone. */
  readonly pace?: 'work' | 'accounts' | 'grant' | 'time';
  /** From 1, next to nothing, to 5, the firm must change. */
  readonly effort?: { readonly weight: number; readonly reason: Bilingual };
  /** Kinds of clauses of benefit packages that help with it. */
  readonly benefits?: readonly string[];
  /** What looks like the measure and does not count. */
  readonly doesNotCount?: readonly Bilingual[];
}

/** One measure of the plan: what closes which gap, whose it is, how long it takes. */
export interface PlanMeasure extends PlanMeasureDetail {
  readonly id: string;
  readonly criterionId: string | null;
  readonly title: Bilingual;
  readonly ownerRole: Role;
  /** Set where the owner is a department. */
  readonly ownerDepartment: Department | null;
  /** Working days of preparation by the owner. */
  readonly leadWorkingDays: number;
  /** Calendar months that pass by themselves (a grant, a further year's accounts). */
  readonly leadMonths: number;
  readonly papers: readonly Bilingual[];
  readonly note: Bilingual;
}

/** A dated point of the plan, scheduled backwards from the batch's cut-off. */
export interface PlanCheckpoint {
  readonly id: string;
  readonly measureId: string | null;
  readonly title: Bilingual;
  readonly ownerRole: Role;
  readonly ownerDepartment: Department | null;
  readonly dueOn: IsoDate;
}

/** A published clause, in force when the plan was drafted, that rewards the title of the rung. */
export interface PlanAward {
  readonly clauseId: string;
  readonly document: string;
  readonly article: string;
  /** 万元, a decimal in text. */
  readonly amount: string;
  /** Last day on which the clause is in force. */
  readonly validTo: IsoDate;
  /** A clause of the sample county: no such document exists. */
  readonly fictional: boolean;
  readonly text: Bilingual;
}

/** The plan for one rung: what the diagnosis said, what is to be done, and for which batch. */
export interface RungPlan {
  readonly tier: Tier;
  readonly ruleSetId: string;
  readonly batch: string | null;
  /** First day of the batch's county window. */
  readonly windowOpensOn: IsoDate | null;
  readonly cutOff: IsoDate | null;
  readonly diagnosis: DiagnosisDigest;
  readonly measures: readonly PlanMeasure[];
  /** Never any for above-scale; absent in plans that were drafted before awards were named. */
  readonly awards?: readonly PlanAward[];
  readonly checkpoints: readonly PlanCheckpoint[];
  readonly feasible: boolean;
  readonly earliestBatch: string | null;
  readonly conflicts: readonly Bilingual[];
}

export interface Checkpoint extends PlanCheckpoint {
  readonly tier: Tier;
  readonly status: 'open' | 'met' | 'dropped';
  readonly metOn: IsoDate | null;
  readonly comment: string | null;
}

/** An application of this cultivation, as far as the cultivation needs to know. */
export interface ApplicationNote {
  readonly id: string;
  readonly tier: Tier;
  readonly batch: string;
  readonly status: ApplicationStatus;
}

/** Why the application of a tier could not be opened yet, and when it is tried again. */
export interface Blocked {
  readonly tier: Tier;
  readonly code: string;
  readonly recheckOn: IsoDate;
}

/** The title of the rung is won; it begins on a day to come, and the next rung with it. */
export interface AwaitedTitle {
  readonly tier: Tier;
  readonly from: IsoDate;
}

export interface CultivationState {
  readonly id: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly status: CultivationStatus;
  readonly paused: { readonly at: Instant; readonly reason: string } | null;
  readonly since: Instant;
  readonly launchedAt: Instant;
  readonly launchedBy: string;
  /** The firm's tier when the cultivation was launched. */
  readonly launchTier: Tier | 'small';
  readonly targetTier: Tier;
  readonly targetDate: IsoDate;
  /** Legal prerequisites in order, ending with the target. */
  readonly route: readonly Tier[];
  /** Index into `route`. */
  readonly rung: number;
  readonly plan: RungPlan | null;
  /** Plans of earlier rungs and rounds, oldest first. */
  readonly earlierPlans: readonly RungPlan[];
  readonly checkpoints: readonly Checkpoint[];
  readonly willingOn: IsoDate | null;
  /** Tiers offered beside the route (above-scale), not yet opened or withheld. */
  readonly offers: readonly Tier[];
  /** How high the tiers of the climb stand; absent: the well-known ranks. */
  readonly ranks?: Readonly<Record<Tier, number>>;
  readonly applications: readonly ApplicationNote[];
  readonly blocked: Blocked | null;
  readonly awaitedTitle: AwaitedTitle | null;
  readonly turns: readonly Turn[];
  readonly closing: {
    readonly status: CultivationStatus;
    readonly reason: string;
    readonly at: Instant;
    /** Set where the firm left of its own will; it may be cultivated again. */
    readonly left?: true;
  } | null;
}
