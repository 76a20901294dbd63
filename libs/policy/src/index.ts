export type { Batch, BatchWindow, WindowLevel } from './batch.types';
export type { Comparison, Condition, Lookback, Metric, Operator } from './condition.types';
export type { Deadline, Term } from './deadline.types';
export { type DatedDeadline, deadlineOf, isTimed } from './deadlines/deadline-of';
export type {
  Ask,
  CriterionResult,
  DiagnoseOptions,
  Diagnosis,
  DiagnosisWarning,
  Gap,
  GroupResult,
  OverallVerdict,
  PointRange,
  QuickVerdict,
  ScoreResult,
  Shown,
  SourceNote,
} from './diagnosis.types';
export { benefitCost, type TitleBenefit, titleBenefits } from './benefits/title-benefits';
export type { Effective, Transition } from './effective.types';
export { diagnose } from './evaluator/diagnose';
export { type FirmReading, readFirm } from './evaluator/question';
export { verdictOf } from './evaluator/verdict-of';
export {
  type Facts,
  type Finding,
  type IndicatorValue,
  PURPOSES,
  type Purpose,
  type Scalar,
  type StatedTitle,
} from './facts.types';
export { findIndicator, INDICATORS } from './indicators/catalogue';
export { type CheckMode, type CheckOptions, checkFacts } from './indicators/check-facts';
export { cheapestWay } from './improve/cheapest-way';
export type { CheapestWay, ChosenMeasure, Obstacle, RaisedPart } from './improve/improve.types';
export { type RehearsalFinding, rehearse } from './rehearsal/rehearse';
export { checkValue, type ValueProblem } from './indicators/check-value';
export type { IndicatorSpec, PeriodKind, ValueKind } from './indicators/indicator.types';
export { periodKind } from './indicators/period';
export { unitFits } from './indicators/unit';
export type {
  Clause,
  Criterion,
  CriterionVerdict,
  DocumentCondition,
  DocumentRule,
  Group,
  GroupMember,
  Mark,
  PolicyPack,
} from './pack.types';
export { draftPlan } from './plan/draft-plan';
export { MEASURES, rulesFor } from './plan/catalogue';
export type {
  BenefitKind,
  LeadTime,
  MeasureOwner,
  MeasurePace,
  MeasureRule,
  PlanConflict,
  PlanDraft,
  PlannedCheckpoint,
  PlannedMeasure,
  PlanRequest,
} from './plan.types';
export { type SiteTriggerFinding, siteTriggersOn } from './evaluator/site-triggers';
export { DEFAULT_REMEDIES, type Remedy } from './remedy.types';
export { firmLastDay, isBatchOpen } from './registry/batches';
export { builtIn } from './registry/built-in';
export { createRegistry } from './registry/create-registry';
export { type DocumentNeed, documentsFor } from './registry/documents';
export { FIRM_ONLY_WORDS } from './registry/firm-only';
export { PACK_SCHEMA } from './registry/pack-schema';
export { guardText } from './registry/pack-guard';
export { lineOf, PackError, type PackProblem } from './registry/pack-problem';
export {
  batchesFor,
  demonstrationBatches,
  DEPARTMENT_DUTIES,
  REFUSAL_GROUNDS,
  findBatch,
  findPack,
  loadPack,
  packFor,
  packs,
} from './registry/registry';
export type {
  DeadlineQuestion,
  Lead,
  PackCheck,
  PackQuestion,
  PackRegistry,
  RegionalPack,
  RegistryAddition,
} from './registry/registry.types';
export type { LeadDepartment, Overlaid, RegionChange, RegionOverlay } from './region-overlay.types';
export {
  type DepartmentDuty,
  type Escalation,
  type PackCalendarTerm,
  type PackSiteCheck,
  type PackSiteTrigger,
  type RefusalGround,
  type StepTemplate,
} from './step.types';
export type { TierDefinition } from './tier.types';
export { panelTerms, SCORESHEETS } from './scoresheets/scoresheets';
