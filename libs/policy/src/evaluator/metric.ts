import type { Decimal } from 'decimal.js';
import type { Metric } from '../condition.types';
import type { Ask, SourceNote } from '../diagnosis.types';
import { findIndicator } from '../indicators/catalogue';
import { Exact } from './exact';
import type { FactIndex } from './fact-index';

interface Seen {
  readonly period: string;
  readonly notes: readonly SourceNote[];
}

export interface Value extends Seen {
  readonly state: 'value';
  readonly value: Decimal | boolean | string;
  /** The firm's own word on something that needs proof. */
  readonly weak: boolean;
  /** Exact comparison with a bound where `value` itself is rounded (a root). */
  readonly cmp?: (bound: Decimal) => number;
}

/** Something is not stated; `atLeast` is what is certain of a growing total already. */
export interface Unstated extends Seen {
  readonly state: 'missing';
  readonly asks: readonly Ask[];
  readonly atLeast?: Decimal;
}

/** All is stated, but a quotient by zero says nothing: for a human to judge. */
export interface Undefined extends Seen {
  readonly state: 'undefined';
}

export type Measured = Value | Unstated | Undefined;

export function codesOf(metric: Metric): readonly string[] {
  if ('indicator' in metric) return [metric.indicator];
  return 'ratio' in metric ? metric.ratio : [metric.growth];
}

/** The unit in which a metric is compared; quotients are in percent. */
export function unitOf(metric: Metric): string | null {
  return 'indicator' in metric ? (findIndicator(metric.indicator)?.unit ?? null) : '%';
}

function askFor(code: string, period: string): Ask {
  return { code, period, unit: findIndicator(code)?.unit ?? null };
}

/** One indicator in one period. */
export function measureOne(index: FactIndex, code: string, period: string): Measured {
  const reading = index.read(code, period);
  return reading.known
    ? { state: 'value', value: reading.value, weak: reading.weak, period, notes: reading.notes }
    : {
        state: 'missing',
        asks: [askFor(code, period)],
        period,
        notes: [...reading.notes, ...index.elsewhere(code, [period])],
      };
}

/** Joins numbers that are all needed: missing where one is, weak where one is; null from `compute` is a quotient by zero. */
export function join(
  parts: readonly Measured[],
  period: string,
  compute: (numbers: readonly Decimal[]) => Decimal | null,
): Measured {
  const notes = parts.flatMap((part) => part.notes);
  const asks = parts.flatMap((part) => (part.state === 'missing' ? part.asks : []));
  if (asks.length > 0) return { state: 'missing', asks, period, notes };
  const numbers = parts.flatMap((part) =>
    part.state === 'value' && typeof part.value === 'object' ? [part.value] : [],
  );
  const value = numbers.length === parts.length ? compute(numbers) : null;
  if (!value) return { state: 'undefined', period, notes };
  return { state: 'value', value, weak: parts.some((part) => part.state === 'value' && part.weak), period, notes };
}

/** In percent; null by zero. */
export function percent(part: Decimal, whole: Decimal): Decimal | null {
  return whole.isZero() ? null : part.div(whole).mul(100);
}

function total(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, number) => sum.add(number), new Exact(0));
}

/** A metric of one year, or of the present. */
export function measure(index: FactIndex, metric: Metric, period: string): Measured {
  return measureTotal(index, metric, [period]);
}

/** A metric over several years together: sums, and quotients of sums. */
export function measureTotal(index: FactIndex, metric: Metric, periods: readonly string[]): Measured {
  const label = periods.join(',');
  const read = (code: string): Measured[] => periods.map((period) => measureOne(index, code, period));
  if ('ratio' in metric) {
    const [top, bottom] = metric.ratio.map(read) as [Measured[], Measured[]];
    return join([...top, ...bottom], label, (numbers) =>
      percent(total(numbers.slice(0, top.length)), total(numbers.slice(top.length))),
    );
  }
  if ('growth' in metric) return measureGrowth(index, metric.growth, label);
  const parts = read(metric.indicator);
  return parts.length === 1 && parts[0] ? parts[0] : join(parts, label, total);
}

function measureGrowth(index: FactIndex, code: string, period: string): Measured {
  const before = String(Number(period) - 1);
  const parts = [measureOne(index, code, period), measureOne(index, code, before)];
  return join(parts, `${period},${before}`, ([end, start]) =>
    end && start && start.gt(0) ? end.sub(start).div(start).mul(100) : null,
  );
}
