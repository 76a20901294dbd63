import type { IndicatorSpec } from './indicator.types';

const SAME: Readonly<Record<string, string>> = { '％': '%', 万: '万元', 个: '项', 位: '名' };

/** True where a stated unit is the catalogue's; an absent one is. Nothing is ever converted. */
export function unitFits(spec: IndicatorSpec, unit: string | null | undefined): boolean {
  if (unit === undefined || unit === null || unit === '') return true;
  return unit === spec.unit || SAME[unit] === spec.unit;
}
