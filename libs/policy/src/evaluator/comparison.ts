import type { Decimal } from 'decimal.js';
import type { Comparison, Lookback, Metric, Operator } from '../condition.types';
import { findIndicator } from '../indicators/catalogue';
import type { CriterionVerdict } from '../pack.types';
import { shown } from './exact';
import { Figure, readFigure, ZERO } from './figure';
import { look } from './lookback';
import { asksOf, type Measured, measure, notesOf, unitOf, type Value } from './metric';
import { combine, type Judgement, NOTHING, type Outcome, unique } from './outcome';
import type { Question } from './question';

type Bound = Pick<Comparison, 'metric' | 'op' | 'value'>;

const HOLDS: Readonly<Record<'>=' | '<=' | '>' | '<' | '=', (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
};

/** Far more different bounds than all packs together have; drafts that come and go must not fill the memory. */
const MOST_FIGURES = 10_000;

const figures = new Map<number, Figure>();

/** A bound as a figure; each is read once. */
function boundOf({ value }: Bound): Figure | undefined {
  if (typeof value !== 'number') return readFigure(value);
  const kept = figures.get(value);
  if (kept) return kept;
  const figure = readFigure(value);
  if (figure && figures.size < MOST_FIGURES) figures.set(value, figure);
  return figure;
}

function numberHolds(op: Operator, value: Figure, bound: Figure | undefined): boolean {
  if (op === 'awarded') return true;
  return op !== 'at-least' && bound !== undefined && HOLDS[op](value.cmp(bound));
}

function levelOf({ metric }: Bound, level: unknown): number {
  const code = 'indicator' in metric ? metric.indicator : '';
  return (findIndicator(code)?.levels ?? []).indexOf(String(level));
}

/** Whether a stated value satisfies the comparison; a rank of `none` satisfies nothing. */
function holds(comparison: Bound, value: Value['value']): boolean {
  if (typeof value === 'boolean') return comparison.op === '=' && value === comparison.value;
  if (typeof value === 'string')
    return comparison.op === 'at-least' && levelOf(comparison, value) >= levelOf(comparison, comparison.value);
  return numberHolds(comparison.op, value, boundOf(comparison));
}

/** On a bound that must be passed there is no least step that passes it, unless the values are counted one by one. */
function leastStep({ metric }: Bound): Decimal | null {
  const kind = 'indicator' in metric ? findIndicator(metric.indicator)?.kind : undefined;
  return kind === 'integer' || kind === 'rank' ? ZERO.exact.add(1) : null;
}

function distanceOf(comparison: Bound, value: Value['value'], met: boolean): Decimal | null {
  const bound = boundOf(comparison);
  if (!(value instanceof Figure) || !bound) return null;
  if (met) return ZERO.exact;
  const distance = value.exact.sub(bound.exact).abs();
  return distance.isZero() ? leastStep(comparison) : distance;
}

function base({ index }: Question, comparison: Bound, measured: Measured): Outcome {
  return {
    ...NOTHING,
    verdict: 'unknown',
    op: comparison.op,
    required: comparison.value ?? null,
    unit: unitOf(comparison.metric),
    period: measured.periods.join(','),
    notes: unique(notesOf(index, measured)),
  };
}

function valueOutcome(question: Question, comparison: Bound, measured: Value, verdict: CriterionVerdict): Outcome {
  const shape = base(question, comparison, measured);
  const { value } = measured;
  const unverified = (note: Outcome['notes'][number]) =>
    note.used ? { ...note, because: 'unverified' as const } : note;
  return {
    ...shape,
    verdict,
    actual: value instanceof Figure ? shown(value.exact, boundOf(comparison)?.exact) : value,
    distance: distanceOf(comparison, value, verdict !== 'unmet'),
    notes: measured.weak ? shape.notes.map(unverified) : shape.notes,
  };
}

function judgeValue(question: Question, comparison: Bound, measured: Value): Judgement {
  const met = holds(comparison, measured.value);
  const verdict = met && measured.weak ? 'manual-review' : met ? 'met' : 'unmet';
  return { verdict, asking: false, outcome: () => valueOutcome(question, comparison, measured, verdict) };
}

/** Holds one reading of a metric against a bound. */
export function judge(question: Question, comparison: Bound, measured: Measured): Judgement {
  if (measured.state === 'value') return judgeValue(question, comparison, measured);
  if (measured.state === 'undefined')
    return {
      verdict: 'manual-review',
      asking: false,
      indefinite: true,
      outcome: () => ({ ...base(question, comparison, measured), verdict: 'manual-review' }),
    };
  const bound = boundOf(comparison);
  const { atLeast } = measured;
  const certain = comparison.op === '>=' && bound !== undefined && atLeast !== undefined && atLeast.cmp(bound) >= 0;
  const verdict = certain ? 'met' : 'unknown';
  return {
    verdict,
    asking: !certain,
    outcome: () => ({
      ...base(question, comparison, measured),
      verdict,
      actual: atLeast ? shown(atLeast.exact, bound?.exact) : null,
      asks: certain ? [] : asksOf(measured),
    }),
  };
}

/** The wider count stands in for one that is not stated: it refutes where it is too small, else a human must look. */
function standIn(question: Question, comparison: Bound, within: string, own: Judgement): Judgement {
  const wider = judge(question, comparison, measure(question.index, { indicator: within }, 'now'));
  if (wider.verdict === 'unmet') return wider;
  if (wider.verdict === 'unknown') {
    const outcome = (): Outcome => {
      const shape = own.outcome();
      return { ...shape, notes: [...shape.notes, ...wider.outcome().notes] };
    };
    return { ...own, outcome };
  }
  const outcome = (): Outcome => ({
    ...wider.outcome(),
    verdict: 'manual-review',
    distance: null,
    asks: own.outcome().asks,
  });
  return { verdict: 'manual-review', asking: own.asking, outcome };
}

/** Reads a metric once over the periods of its lookback, and judges it by as many bounds as there are. */
export function compareAll(
  question: Question,
  metric: Metric,
  over: Lookback,
  bounds: readonly Comparison[],
): Judgement[] {
  const series = look(question, metric, over);
  const [only] = series.measured;
  return bounds.map((bound) => {
    const judgements = series.measured.map((measured) => judge(question, bound, measured));
    const own = judgements.length === 1 && judgements[0] ? judgements[0] : combine(judgements, series.combine);
    const absent = own.verdict === 'unknown' && only?.readings.every(({ seen }) => seen.items.length === 0);
    return absent && bound.within ? standIn(question, bound, bound.within, own) : own;
  });
}

/** Compares a metric with its bound over the periods of its lookback. */
export function compare(question: Question, comparison: Comparison): Judgement {
  const [judgement] = compareAll(question, comparison.metric, comparison.over, [comparison]);
  return judgement ?? combine([], 'all');
}
