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

function unique<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** Combines outcomes of alternatives (`any`) or of things that must hold together (`all`). */
export function combine(outcomes: readonly Outcome[], mode: 'any' | 'all'): Outcome {
  const verdict = (mode === 'any' ? anyOf : allOf)(outcomes.map((outcome) => outcome.verdict));
  const head = headline(outcomes, verdict, mode);
  const periods = unique(outcomes.flatMap((outcome) => outcome.period?.split(',') ?? []));
  const settled = verdict === 'met' || verdict === 'unmet';
  return {
    ...NOTHING,
    ...head,
    verdict,
    period: periods.join(',') || null,
    notes: unique(outcomes.flatMap((outcome) => outcome.notes)),
    asks: settled ? [] : unique(outcomes.flatMap((outcome) => outcome.asks)),
  };
}
