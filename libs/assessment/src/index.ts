export { type DraftJudge, type VerdictBook, assessFirm } from './assessor';
export { PassRunner } from './passes/pass-runner';
export type { FirmInView, TierFinding } from './rules/firm-in-view';
export { type PoolPlace, poolOf } from './rules/pool-rule';
export { movesBetween, standingsOf } from './rules/standings';
export { lapsesOf, risksOf } from './rules/title-outlook';
export { StaleAssessor } from './stale/stale-assessor';
export type { FirmOnFile } from './source/firm-source';
