import type { Decimal } from 'decimal.js';
import type { Comparison, Operator } from '../condition.types';
import { findIndicator } from '../indicators/catalogue';
import type { CriterionVerdict } from '../pack.types';
import { Exact, readDecimal, shown } from './exact';
import { look } from './lookback';
import { type Measured, measure, unitOf, type Value } from './metric';
import { combine, NOTHING, type Outcome } from './outcome';
import type { Question } from './question';

const HOLDS: Readonly<Record<'>=' | '<=' | '>' | '<' | '=', (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
};

function numberHolds(op: Operator, value: Decimal, bound: Decimal, cmp?: Value['cmp']): boolean {
  if (op === 'awarded') return true;
  return op !== 'at-least' && HOLDS[op](cmp ? cmp(bound) : value.cmp(bound));
}

function levelOf(comparison: Comparison, level: unknown): number {
  const code = 'indicator' in comparison.metric ? comparison.metric.indicator : '';
  return (findIndicator(code)?.levels ?? []).indexOf(String(level));
}

/** Whether a stated value satisfies the comparison; a rank of `none` satisfies nothing. */
function holds(comparison: Comparison, measured: Value): boolean {
  const { value } = measured;
  const { op } = comparison;
  if (typeof value === 'boolean') return op === '=' && value === comparison.value;
  if (typeof value === 'string')
    return op === 'at-least' && levelOf(comparison, value) >= levelOf(comparison, comparison.value);
  return numberHolds(op, value, readDecimal(comparison.value) ?? new Exact(0), measured.cmp);
}

function distanceOf(comparison: Comparison, measured: Value, met: boolean): Decimal | null {
  const bound = readDecimal(comparison.value);
  if (typeof measured.value !== 'object' || !bound) return null;
  return met ? new Exact(0) : measured.value.sub(bound).abs();
}

function base(comparison: Comparison, measured: Measured): Outcome {
  return {
    ...NOTHING,
    verdict: 'unknown',
    op: comparison.op,
    required: comparison.value ?? null,
    unit: unitOf(comparison.metric),
    period: measured.period,
    notes: measured.notes,
  };
}

function judgeValue(comparison: Comparison, measured: Value): Outcome {
  const met = holds(comparison, measured);
  const bound = readDecimal(comparison.value);
  const verdict: CriterionVerdict = met && measured.weak ? 'manual-review' : met ? 'met' : 'unmet';
  return {
    ...base(comparison, measured),
    verdict,
    actual: typeof measured.value === 'object' ? shown(measured.value, bound) : measured.value,
    distance: distanceOf(comparison, measured, met),
    notes: measured.weak
      ? measured.notes.map((note) => (note.used ? { ...note, because: 'unverified' } : note))
      : measured.notes,
  };
}

function judge(comparison: Comparison, measured: Measured): Outcome {
  if (measured.state === 'value') return judgeValue(comparison, measured);
  if (measured.state === 'undefined') return { ...base(comparison, measured), verdict: 'manual-review' };
  const bound = readDecimal(comparison.value);
  const certain = comparison.op === '>=' && bound && measured.atLeast?.gte(bound);
  const actual = measured.atLeast ? shown(measured.atLeast, bound) : null;
  return {
    ...base(comparison, measured),
    verdict: certain ? 'met' : 'unknown',
    actual,
    asks: certain ? [] : measured.asks,
  };
}

/** The wider count stands in for one that is not stated: it refutes where it is too small, else a human must look. */
function standIn(question: Question, comparison: Comparison, own: Outcome): Outcome {
  const absent = own.verdict === 'unknown' && own.notes.every((note) => note.because === 'period');
  if (!absent || !comparison.within) return own;
  const wider = judge(comparison, measure(question.index, { indicator: comparison.within }, 'now'));
  if (wider.verdict === 'unknown') return { ...own, notes: [...own.notes, ...wider.notes] };
  return wider.verdict === 'unmet' ? wider : { ...wider, verdict: 'manual-review', distance: null, asks: own.asks };
}

/** Compares a metric with its bound over the periods of its lookback. */
export function compare(question: Question, comparison: Comparison): Outcome {
  const series = look(question, comparison.metric, comparison.over);
  const outcomes = series.measured.map((measured) => judge(comparison, measured));
  return standIn(question, comparison, combine(outcomes, series.combine));
}
