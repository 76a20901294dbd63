import type { Decimal } from 'decimal.js';
import type { Comparison, Operator } from '../condition.types';
import { findIndicator } from '../indicators/catalogue';
import type { CriterionVerdict } from '../pack.types';
import { shown } from './exact';
import { Figure, readFigure, ZERO } from './figure';
import { look, type Series } from './lookback';
import { asksOf, type Measured, measure, notesOf, unitOf, type Unstated, type Value } from './metric';
import { combine, type Judgement, type Outcome, unique } from './outcome';
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

/** What is certain of a total that only grows, even while parts of it are missing. */
function isCertain(comparison: Bound, { atLeast }: Unstated): boolean {
  if (!atLeast || comparison.op !== '>=') return false;
  const bound = boundOf(comparison);
  return bound !== undefined && atLeast.cmp(bound) >= 0;
}

/** What one reading of a metric says of a bound. */
function verdictOn(comparison: Bound, measured: Measured): CriterionVerdict {
  if (measured.state === 'missing') return isCertain(comparison, measured) ? 'met' : 'unknown';
  if (measured.state === 'undefined') return 'manual-review';
  if (!holds(comparison, measured.value)) return 'unmet';
  return measured.weak ? 'manual-review' : 'met';
}

function shownOf(comparison: Bound, value: Value['value'] | undefined): Outcome['actual'] {
  return value instanceof Figure ? shown(value.exact, boundOf(comparison)?.exact) : (value ?? null);
}

/** What there is to show for a verdict. */
function explain({ index }: Question, comparison: Bound, measured: Measured, verdict: CriterionVerdict): Outcome {
  const stated = measured.state === 'value';
  const unverified = stated && measured.weak;
  const notes = unique(notesOf(index, measured));
  return {
    verdict,
    op: comparison.op,
    required: comparison.value ?? null,
    actual: shownOf(comparison, stated ? measured.value : measured.state === 'missing' ? measured.atLeast : undefined),
    unit: unitOf(comparison.metric),
    period: measured.periods.join(','),
    distance: stated ? distanceOf(comparison, measured.value, verdict !== 'unmet') : null,
    notes: unverified ? notes.map((note) => (note.used ? { ...note, because: 'unverified' } : note)) : notes,
    asks: verdict === 'unknown' ? asksOf(measured) : [],
  };
}

function judge(question: Question, comparison: Bound, measured: Measured): Judgement {
  const verdict = verdictOn(comparison, measured);
  return {
    verdict,
    asking: verdict === 'unknown',
    indefinite: measured.state === 'undefined',
    outcome: () => explain(question, comparison, measured, verdict),
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

/** Compares a metric with its bound over the periods of its lookback. */
export function compare(question: Question, comparison: Comparison): Judgement {
  return compareWith(question, comparison, look(question, comparison.metric, comparison.over));
}

/** The same of what has been read already, for several bounds of one metric. */
export function compareWith(
  question: Question,
  comparison: Comparison,
  { measured, combine: mode }: Series,
): Judgement {
  const [only] = measured;
  const own =
    only && measured.length === 1
      ? judge(question, comparison, only)
      : combine(
          measured.map((one) => judge(question, comparison, one)),
          mode,
        );
  if (!comparison.within || own.verdict !== 'unknown') return own;
  const absent = only?.readings.every(({ seen }) => seen.items.length === 0);
  return absent ? standIn(question, comparison, comparison.within, own) : own;
}
