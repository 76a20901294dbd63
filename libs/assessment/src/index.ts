export type { FirmInView, TierFinding } from './rules/firm-in-view';
export { type PoolPlace, poolOf } from './rules/pool-rule';
export { movesBetween, standingsOf } from './rules/standings';
export { lapsesOf, risksOf } from './rules/title-outlook';
