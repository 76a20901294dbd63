import type { IsoDate } from '../kernel/time';
import type { Tier } from '../tier';

type TargetFault = 'TIER_NOT_TARGETED' | 'YEAR_OVER';

/** The statistics system alone decides who is above scale: the county sets itself no number of firms to report. */
const NEVER_TARGETED: ReadonlySet<Tier> = new Set(['above-scale', 'small']);

/** Whether a county may still say how many firms it wants to reach a tier in a year; null where it may. */
export function checkTarget(tier: Tier, year: number, today: IsoDate): TargetFault | null {
  if (NEVER_TARGETED.has(tier)) return 'TIER_NOT_TARGETED';
  return year < Number(today.slice(0, 4)) ? 'YEAR_OVER' : null;
}
