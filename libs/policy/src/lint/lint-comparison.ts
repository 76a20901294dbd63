import type { Comparison, Lookback, Metric } from '../condition.types';
import { codesOf } from '../evaluator/metric';
import { findIndicator } from '../indicators/catalogue';
import type { IndicatorSpec } from '../indicators/indicator.types';
import type { PackProblem } from '../registry/pack-problem';

type Found = readonly PackProblem[];

const NONE: Found = [];

function one(path: string, code: string, message: string): Found {
  return [{ path, code, message }];
}

/** An indicator that the catalogue does not have. */
export function lintIndicator(code: string, path: string): Found {
  return findIndicator(code) ? NONE : one(path, 'UNKNOWN_INDICATOR', `unknown indicator "${code}"`);
}

function specsOf(metric: Metric): IndicatorSpec[] {
  return codesOf(metric).flatMap((code) => findIndicator(code) ?? []);
}

/** The least and the most that a metric can come to. */
export function rangeOf(metric: Metric): { readonly min: number; readonly max: number } {
  const specs = specsOf(metric);
  if ('indicator' in metric) return { min: specs[0]?.min ?? -Infinity, max: specs[0]?.max ?? Infinity };
  if ('growth' in metric) return { min: (specs[0]?.min ?? -1) >= 0 ? -100 : -Infinity, max: Infinity };
  return { min: specs.every((spec) => (spec.min ?? -1) >= 0) ? 0 : -Infinity, max: Infinity };
}

/** A bound that nothing can pass, or that everything does. */
function lintReach({ metric, op, value }: Comparison, path: string): Found {
  if (typeof value !== 'number') return NONE;
  const { min, max } = rangeOf(metric);
  const name = codesOf(metric).join('/');
  if (value < min || value > max)
    return one(`${path}/value`, 'BOUND_OUT_OF_RANGE', `the bound ${value} is outside the range of ${name}`);
  const always = (op === '>=' && value <= min) || (op === '<=' && value >= max);
  if (always)
    return one(`${path}/value`, 'ALWAYS_HOLDS', `every ${name} is ${op} ${value}: the comparison says nothing`);
  const never = (op === '>' && value >= max) || (op === '<' && value <= min);
  return never ? one(`${path}/value`, 'NEVER_HOLDS', `no ${name} is ${op} ${value}`) : NONE;
}

function lintBound(comparison: Comparison, path: string): Found {
  const { metric, op, value } = comparison;
  const spec = 'indicator' in metric ? findIndicator(metric.indicator) : undefined;
  if (op === 'awarded') {
    if (value !== undefined) return one(`${path}/value`, 'FIELD_UNKNOWN', '"awarded" takes no value');
    return spec?.kind === 'rank' ? NONE : one(`${path}/op`, 'WRONG_OPERATOR', '"awarded" needs a rank');
  }
  if (op === 'at-least') {
    if (!spec?.levels) return one(`${path}/op`, 'WRONG_OPERATOR', '"at-least" needs an indicator with levels');
    const known = spec.levels.includes(String(value));
    return known ? NONE : one(`${path}/value`, 'UNKNOWN_LEVEL', `"${String(value)}" is no level of ${spec.code}`);
  }
  if (spec?.kind === 'level')
    return one(`${path}/op`, 'WRONG_OPERATOR', `${spec.code} has levels: compare by at-least`);
  if (spec?.kind === 'boolean')
    return op === '=' && typeof value === 'boolean'
      ? NONE
      : one(`${path}/value`, 'BOOLEAN_EXPECTED', `${spec.code} compares by = with true or false`);
  if (typeof value !== 'number') return one(`${path}/value`, 'NUMBER_EXPECTED', 'the bound must be a number');
  return lintReach(comparison, path);
}

function keptFor(spec: IndicatorSpec, { kind }: Lookback): boolean {
  if (kind === 'now') return spec.periods.includes('now');
  if (kind === 'filing') return spec.periods.includes('year') && spec.periods.includes('month');
  if (kind === 'platform-year') return spec.runningYear === true;
  return spec.periods.includes('year');
}

/** A lookback that does not go with the periods for which an indicator is kept. */
export function lintLookback(metric: Metric, over: Lookback, path: string): Found {
  const wrong = specsOf(metric).find((spec) => !keptFor(spec, over));
  if (wrong) return one(`${path}/over`, 'WRONG_LOOKBACK', `${wrong.code} is not kept for the period "${over.kind}"`);
  if (over.kind === 'compound-growth' && !('indicator' in metric))
    return one(`${path}/over`, 'WRONG_LOOKBACK', 'compound growth is of one indicator');
  const ranks = specsOf(metric).some((spec) => spec.unit === '名');
  return ranks && (over.kind === 'sum' || over.kind === 'mean')
    ? one(`${path}/over`, 'WRONG_LOOKBACK', 'ranks are neither added nor averaged')
    : NONE;
}

/** A quotient in percent needs two of one unit. */
export function lintMetric(metric: Metric, path: string): Found {
  const unknown = codesOf(metric).flatMap((code) => lintIndicator(code, path));
  if (unknown.length > 0) return unknown;
  const [top, bottom] = specsOf(metric);
  const number = specsOf(metric).every((spec) => spec.kind === 'number' || spec.kind === 'integer');
  if ('indicator' in metric) return NONE;
  if (!number) return one(path, 'NUMBER_EXPECTED', `${codesOf(metric).join('/')} has no quotient`);
  if ('growth' in metric || top?.unit === bottom?.unit) return NONE;
  return one(path, 'UNIT_MISMATCH', `${top?.code} is in ${top?.unit}, ${bottom?.code} in ${bottom?.unit}`);
}

/** Everything that is wrong with one comparison. */
export function lintComparison(comparison: Comparison, path: string): Found {
  const metric = lintMetric(comparison.metric, `${path}/metric`);
  const within = comparison.within ? lintIndicator(comparison.within, `${path}/within`) : NONE;
  if (metric.length > 0) return [...metric, ...within];
  const { metric: of, over } = comparison;
  return [...within, ...lintBound(comparison, path), ...lintLookback(of, over, path)];
}
