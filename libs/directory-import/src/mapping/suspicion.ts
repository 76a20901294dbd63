import { type Bilingual, text } from '@app/domain';
import type { IndicatorItem } from '../enterprise-row';
import type { ColumnMapping, ValueCheck } from './column-mapping';

/** A value that is left out, and why. */
export interface Suspicion {
  readonly code: string;
  readonly reason: Bilingual;
}

function numberOf(items: readonly IndicatorItem[], code: string): number | undefined {
  const value = items.find((item) => item.code === code)?.value;
  return typeof value === 'number' ? value : undefined;
}

function reasonOf(check: ValueCheck, items: readonly IndicatorItem[], flags: readonly string[]): Bilingual | undefined {
  switch (check.kind) {
    case 'flag':
      return flags.includes(check.flag)
        ? text(`来源标记 ${check.flag}`, `flagged ${check.flag} by its source`)
        : undefined;
    case 'not-above': {
      const [value, limit] = [numberOf(items, check.code), numberOf(items, check.limit)];
      if (value === undefined || limit === undefined || value <= limit) return undefined;
      return text(`${check.code} 大于 ${check.limit}`, `${check.code} is above ${check.limit}`);
    }
    case 'at-least': {
      const value = numberOf(items, check.code);
      if (value === undefined || value >= check.least) return undefined;
      return text(`小于 ${check.least}，疑为单位错误`, `below ${check.least}, probably a wrong unit`);
    }
  }
}

/** Values of one row that are not to be believed, each once, with the first reason found. */
export function findSuspicions(
  mapping: ColumnMapping,
  items: readonly IndicatorItem[],
  flags: readonly string[],
): readonly Suspicion[] {
  const found = new Map<string, Bilingual>();
  for (const check of mapping.checks) {
    const reason = reasonOf(check, items, flags);
    if (!reason) continue;
    for (const code of check.omit) {
      if (!found.has(code) && items.some((item) => item.code === code)) found.set(code, reason);
    }
  }
  return [...found].map(([code, reason]) => ({ code, reason }));
}

/** Flags of a row that no check of the mapping knows: someone has to decide what they mean first. */
export function unknownFlags(mapping: ColumnMapping, flags: readonly string[]): readonly string[] {
  const known = new Set(mapping.checks.flatMap((check) => (check.kind === 'flag' ? [check.flag] : [])));
  return flags.filter((flag) => !known.has(flag));
}
