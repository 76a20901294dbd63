import table2011 from '../../packs/size-classes@2011.json';
import { Figure, readFigure } from './figure';
import { matchIndustry } from './industry';
import { measureOne } from './metric';
import { bare, combine, type Judgement, NOTHING } from './outcome';
import type { Question } from './question';
import { compare } from './comparison';

export interface SizeMetric {
  readonly indicator: string;
  /** Below this bound the firm is an SME, whatever the other metric says. */
  readonly large: number;
  readonly medium: number;
  readonly small: number;
}

export interface SizeSector {
  readonly id: string;
  readonly prefixes: readonly string[];
  readonly metrics: readonly SizeMetric[];
}

export interface SizeTable {
  readonly id: string;
  readonly sectors: readonly SizeSector[];
  readonly other: { readonly metrics: readonly SizeMetric[] };
}

const TABLES: ReadonlyMap<string, SizeTable> = new Map([[table2011.id, table2011]]);

export type SizeClass = 'large' | 'medium' | 'small' | 'micro';

/** The metrics of the sector that an industry code falls in; undefined where the code is too short to say. */
function metricsFor(table: SizeTable, industryCode: string): readonly SizeMetric[] | undefined {
  const inside = table.sectors.find((sector) => matchIndustry(industryCode, sector.prefixes) === 'inside');
  if (inside) return inside.metrics;
  const ambiguous = table.sectors.some((sector) => matchIndustry(industryCode, sector.prefixes) === 'ambiguous');
  return ambiguous ? undefined : table.other.metrics;
}

/** A firm is an SME where any metric of its sector is below the bound of large firms. */
export function sizeAtMost(question: Question, tableId: string): Judgement {
  const table = TABLES.get(tableId);
  const metrics = table && metricsFor(table, question.facts.industryCode);
  if (!metrics) {
    const asks = [{ code: 'industryCode', period: 'now', unit: null }];
    return bare({ ...NOTHING, verdict: 'unknown', op: 'any', period: 'now', asks });
  }
  const judgements = metrics.map(({ indicator, large }) =>
    compare(question, { metric: { indicator }, over: { kind: 'latest' }, op: '<', value: large }),
  );
  return combine(judgements, 'any');
}

function atLeast(value: Figure, bound: number): boolean {
  const figure = readFigure(bound);
  return figure !== undefined && value.cmp(figure) >= 0;
}

/** The class by the table: each class needs all its minima; undefined where the sector or a figure is not known. */
export function sizeClassOf(question: Question, tableId: string): SizeClass | undefined {
  const table = TABLES.get(tableId);
  const metrics = table && metricsFor(table, question.facts.industryCode);
  if (!metrics) return undefined;
  const stated = metrics.map((metric) => measureOne(question.index, metric.indicator, String(question.factYear)));
  const reaches = (bound: 'large' | 'medium' | 'small'): boolean =>
    metrics.every((metric, i) => {
      const one = stated[i];
      return one?.state === 'value' && one.value instanceof Figure && atLeast(one.value, metric[bound]);
    });
  if (stated.some((one) => one.state !== 'value')) return undefined;
  return (['large', 'medium', 'small'] as const).find(reaches) ?? 'micro';
}
