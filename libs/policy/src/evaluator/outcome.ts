import type { Decimal } from 'decimal.js';
import type { Ask, Shown, SourceNote } from '../diagnosis.types';
import type { CriterionVerdict } from '../pack.types';
import { allOf, anyOf } from './verdict';

/** What came of a condition, and what to show for it. */
export interface Outcome {
  readonly verdict: CriterionVerdict;
  readonly op: string | null;
  readonly required: Shown;
  readonly actual: Shown;
  readonly unit: string | null;
  readonly period: string | null;
  /** In the metric's own unit; 0 where passed; null where it cannot be said. */
  readonly distance: Decimal | null;
  readonly notes: readonly SourceNote[];
  readonly asks: readonly Ask[];
}

export const NOTHING: Omit<Outcome, 'verdict'> = {
  op: null,
  required: null,
  actual: null,
  unit: null,
  period: null,
  distance: null,
  notes: [],
  asks: [],
};

/**
 * What a condition comes to. The verdict is worked out at once, what to show for it only when somebody looks: a run over all
 * firms asks for verdicts alone, by the same rules.
 */
export interface Judgement {
  readonly verdict: CriterionVerdict;
  /** Something is not stated that could settle it: `outcome().asks` is not empty. */
  readonly asking: boolean;
  /** For a human because a quotient by zero says nothing, not because something is claimed. */
  readonly indefinite?: boolean;
  readonly outcome: () => Outcome;
}

/** A verdict of which there is nothing to say but the verdict itself. */
export function bare(outcome: Outcome): Judgement {
  return { verdict: outcome.verdict, asking: outcome.asks.length > 0, outcome: () => outcome };
}

/** The member that speaks for all: for alternatives the best, else the worst; of equals the nearest to its bound, or the farthest. */
function headline(outcomes: readonly Outcome[], verdict: CriterionVerdict, mode: 'any' | 'all'): Outcome | undefined {
  const deciding = outcomes.filter((outcome) => outcome.verdict === verdict);
  const sign = mode === 'any' ? 1 : -1;
  const sameUnit = deciding.every((outcome) => outcome.unit === deciding[0]?.unit);
  if (!sameUnit) return deciding[0];
  return deciding.reduce<Outcome | undefined>((best, next) => {
    if (!best?.distance || !next.distance) return best ?? next;
    return next.distance.cmp(best.distance) * sign < 0 ? next : best;
  }, undefined);
}

/** Each once, by what they hold. */
export function unique<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** A value that one year could not use and another did is shown as what it was used for. */
function withoutMisfits(notes: readonly SourceNote[]): SourceNote[] {
  const placed = new Set(
    notes.filter((note) => note.because !== 'period').map((note) => `${note.code}@${note.period}`),
  );
  return notes.filter((note) => note.because !== 'period' || !placed.has(`${note.code}@${note.period}`));
}

function combineOutcomes(outcomes: readonly Outcome[], verdict: CriterionVerdict, mode: 'any' | 'all'): Outcome {
  const head = headline(outcomes, verdict, mode);
  const periods = unique(outcomes.flatMap((outcome) => outcome.period?.split(',') ?? []));
  const settled = verdict === 'met' || verdict === 'unmet';
  return {
    ...NOTHING,
    ...head,
    verdict,
    period: periods.join(',') || null,
    notes: withoutMisfits(unique(outcomes.flatMap((outcome) => outcome.notes))),
    asks: settled ? [] : unique(outcomes.flatMap((outcome) => outcome.asks)),
  };
}

/** Combines judgements of alternatives (`any`) or of things that must hold together (`all`). */
export function combine(judgements: readonly Judgement[], mode: 'any' | 'all'): Judgement {
  const verdicts = judgements.map((one) => one.verdict);
  const verdict = mode === 'any' ? anyOf(verdicts) : allOf(verdicts);
  const settled = verdict === 'met' || verdict === 'unmet';
  return {
    verdict,
    asking: !settled && judgements.some((one) => one.asking),
    indefinite:
      judgements.every((one) => one.indefinite ?? one.verdict !== 'manual-review') && verdict === 'manual-review',
    outcome: () =>
      combineOutcomes(
        judgements.map((one) => one.outcome()),
        verdict,
        mode,
      ),
  };
}
