import type { Decimal } from 'decimal.js';
import { Exact } from './decimal-text';

/** How many of the catalogue's unit one of the written unit is, per catalogue unit. */
const SCALES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  万元: { 元: '0.0001', 千元: '0.1', 万元: '1', 万: '1', 百万元: '100', 亿元: '10000', 亿: '10000' },
  人: { 人: '1', 名: '1', 万人: '10000' },
  项: { 项: '1', 个: '1', 件: '1' },
  '%': { '%': '1', '％': '1', 比例: '100' },
};

/** Factor from a written unit to the catalogue's; undefined where the two do not measure the same thing. */
export function scaleBetween(written: string, unit: string | null): Decimal | undefined {
  if (unit === null) return undefined;
  if (written === unit) return new Exact(1);
  const factor = SCALES[unit]?.[written];
  return factor === undefined ? undefined : new Exact(factor);
}

/** Every unit in which a file may write figures of a catalogue unit, that unit first. */
export function writtenUnits(unit: string): readonly string[] {
  return [...new Set([unit, ...Object.keys(SCALES[unit] ?? {})])];
}
