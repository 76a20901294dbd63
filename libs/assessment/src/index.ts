export { AssessmentModule } from './assessment.module';
export type { AssessmentTally } from './passes/assessment-work';
export { PassDesk, type PassOrder } from './passes/pass-desk';
export { PassRunner } from './passes/pass-runner';
export { RuleBookVerdicts } from './rule-book-verdicts';
export type { SimulationTally } from './rules/simulation-tally';
export { StaleAssessor } from './stale/stale-assessor';
