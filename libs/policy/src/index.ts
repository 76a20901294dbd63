export type { Batch, BatchWindow, WindowLevel } from './batch.types';
export type { Comparison, Condition, Lookback, Metric, Operator } from './condition.types';
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
  ScoreResult,
  Shown,
  SourceNote,
} from './diagnosis.types';
export { diagnose } from './evaluator/diagnose';
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
export type {
  MeasureOwner,
  PlanConflict,
  PlanDraft,
  PlannedCheckpoint,
  PlannedMeasure,
  PlanRequest,
} from './plan.types';
export { batchesFor, demonstrationBatches, findBatch, isBatchOpen } from './registry/batches';
export { type DocumentNeed, documentsFor } from './registry/documents';
export { PackError } from './registry/pack-schema';
export { DEPARTMENT_DUTIES, findPack, loadPack, type PackQuestion, packFor, packs } from './registry/registry';
export { type DepartmentDuty, type Escalation, type StepTemplate } from './step.types';
