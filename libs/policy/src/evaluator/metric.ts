import type { Metric } from '../condition.types';
import type { Ask, SourceNote } from '../diagnosis.types';
import { findIndicator } from '../indicators/catalogue';
import type { FactIndex, Reading } from './fact-index';
import { compoundGrowthOf, divide, Figure, growthOf, percentOf, sumOfFigures } from './figure';

interface Seen {
  /** The periods that were meant, the latest first. */
  readonly periods: readonly string[];
  readonly readings: readonly Reading[];
}

export interface Value extends Seen {
  readonly state: 'value';
  readonly value: Figure | boolean | string;
  /** The firm's own word on something that needs proof. */
  readonly weak: boolean;
}

/** Something is not stated. */
export interface Unstated extends Seen {
  readonly state: 'missing';
  readonly lacking: readonly { readonly code: string; readonly period: string }[];
  /** What is certain of a growing total already. */
  readonly atLeast?: Figure;
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

/** What to ask the firm for. */
export function asksOf(measured: Measured): Ask[] {
  if (measured.state !== 'missing') return [];
  return measured.lacking.map(({ code, period }) => ({ code, period, unit: findIndicator(code)?.unit ?? null }));
}

/** All that was looked at; beside what is missing also the values of other periods, so that the firm sees why they were not used. */
export function notesOf(index: FactIndex, measured: Measured): SourceNote[] {
  return measured.readings.flatMap((reading) => [
    ...index.notes(reading),
    ...(reading.known ? [] : index.elsewhere(reading.code, measured.periods)),
  ]);
}

/** One indicator in one period. */
export function measureOne(index: FactIndex, code: string, period: string): Measured {
  const reading = index.read(code, period);
  const seen = { periods: [period], readings: [reading] };
  return reading.known
    ? { state: 'value', value: reading.value, weak: reading.weak, ...seen }
    : { state: 'missing', lacking: [reading], ...seen };
}

/** Computes one figure of several readings; missing where any is not stated. */
export function join(
  readings: readonly Reading[],
  periods: readonly string[],
  compute: (figures: readonly Figure[]) => Figure | undefined,
): Measured {
  const figures: Figure[] = [];
  let weak = false;
  for (const reading of readings) {
    if (!reading.known) return { state: 'missing', lacking: readings.filter(({ known }) => !known), periods, readings };
    if (reading.value instanceof Figure) figures.push(reading.value);
    weak ||= reading.weak;
  }
  const value = figures.length === readings.length ? compute(figures) : undefined;
  return value ? { state: 'value', value, weak, periods, readings } : { state: 'undefined', periods, readings };
}

/** A metric of one year, or of the present. */
export function measure(index: FactIndex, metric: Metric, period: string): Measured {
  return 'indicator' in metric ? measureOne(index, metric.indicator, period) : measureTotal(index, metric, [period]);
}

/** A metric over several years together: sums, and quotients of sums. A growth has no sum: its years are added up. */
export function measureTotal(index: FactIndex, metric: Metric, periods: readonly string[]): Measured {
  const read = (code: string): Reading[] => periods.map((period) => index.read(code, period));
  if ('ratio' in metric) {
    const [top, bottom] = metric.ratio;
    const count = periods.length;
    return join([...read(top), ...read(bottom)], periods, (figures) =>
      percentOf(sumOfFigures(figures.slice(0, count)), sumOfFigures(figures.slice(count))),
    );
  }
  if ('indicator' in metric) return join(read(metric.indicator), periods, sumOfFigures);
  const [only = ''] = periods;
  return periods.length === 1
    ? measureGrowth(index, metric.growth, only)
    : addUp(periods.map((period) => measureGrowth(index, metric.growth, period)));
}

/** The mean over several years; of a quotient or a growth the mean of its years. */
export function measureMean(index: FactIndex, metric: Metric, periods: readonly string[]): Measured {
  const total =
    'indicator' in metric
      ? measureTotal(index, metric, periods)
      : addUp(periods.map((period) => measure(index, metric, period)));
  if (total.state !== 'value' || !(total.value instanceof Figure)) return total;
  return { ...total, value: divide(total.value, periods.length) };
}

/** The sum of what several years gave; missing or undefined where one of them is. */
function addUp(years: readonly Measured[]): Measured {
  const seen = {
    periods: [...new Set(years.flatMap((year) => year.periods))],
    readings: [...new Set(years.flatMap((year) => year.readings))],
  };
  const lacking = new Set(years.flatMap((year) => (year.state === 'missing' ? year.lacking : [])));
  if (lacking.size > 0) return { state: 'missing', lacking: [...lacking], ...seen };
  const figures = years.flatMap((year) => (year.state === 'value' && year.value instanceof Figure ? [year.value] : []));
  if (figures.length < years.length) return { state: 'undefined', ...seen };
  const weak = years.some((year) => year.state === 'value' && year.weak);
  return { state: 'value', value: sumOfFigures(figures), weak, ...seen };
}

function measureGrowth(index: FactIndex, code: string, period: string): Measured {
  const periods = [period, String(Number(period) - 1)];
  const readings = periods.map((one) => index.read(code, one));
  return join(readings, periods, ([end, start]) => end && start && growthOf(end, start));
}

/** Yearly rate between the last year and the one `years` before it. */
export function measureCompoundGrowth(index: FactIndex, code: string, end: number, years: number): Measured {
  const periods = [String(end), String(end - years)];
  const readings = periods.map((period) => index.read(code, period));
  return join(readings, periods, ([last, first]) => last && first && compoundGrowthOf(last, first, years));
}
