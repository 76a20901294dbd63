import type { PointRange } from '../diagnosis.types';
import type { Comparison } from '../condition.types';
import type { Bands, CriterionVerdict, Ladder, ScorePart, ScoreRule } from '../pack.types';
import { compare, compareAll } from './comparison';
import { combine, type Judgement } from './outcome';
import { findingOn, type Question } from './question';
import type { PartState, Points, ScoreState } from './score.types';

interface Rung {
  readonly compare: Comparison;
  readonly points: number;
}

const BAND_OPERATOR = { 'at-least': '>=', 'at-most': '<=', below: '<', above: '>' } as const;

const bands = new WeakMap<Bands, readonly Rung[]>();

/** A band as a comparison per step; worked out once for each pack that is loaded. */
function stepsOf(scale: Bands): readonly Rung[] {
  const known = bands.get(scale);
  if (known) return known;
  const { metric, over, direction } = scale;
  const op = BAND_OPERATOR[direction];
  const rungs = scale.steps.map(([value, points]) => ({ compare: { metric, over, op, value }, points }));
  bands.set(scale, rungs);
  return rungs;
}

/** Walks down the rungs: a rung that holds ends the walk, one that may hold leaves its points open. */
function climb(
  rungs: readonly { readonly points: number; readonly verdict: CriterionVerdict }[],
  otherwise: number,
  open: readonly CriterionVerdict[],
) {
  const possible: number[] = [];
  for (const { verdict, points } of rungs) {
    if (verdict === 'unmet') continue;
    possible.push(points);
    if (!open.includes(verdict)) return [Math.min(...possible), Math.max(...possible)] as const;
  }
  possible.push(otherwise);
  return [Math.min(...possible), Math.max(...possible)] as const;
}

/** The rungs of a scale with what came of each; a band's metric is read once for all its steps. */
function judgeRungs(question: Question, scale: Bands | Ladder) {
  if ('rungs' in scale) return scale.rungs.map((rung) => ({ ...rung, judgement: compare(question, rung.compare) }));
  const steps = stepsOf(scale);
  const bounds = steps.map((step) => step.compare);
  const judgements = compareAll(question, scale.metric, scale.over, bounds);
  return steps.flatMap((step, i) => {
    const judgement = judgements[i];
    return judgement ? [{ ...step, judgement }] : [];
  });
}

function onScale(question: Question, scale: Bands | Ladder): Points & { readonly judgements: readonly Judgement[] } {
  const rungs = judgeRungs(question, scale).map(({ judgement, points }) => {
    return { judgement, points, verdict: judgement.indefinite ? ('unknown' as const) : judgement.verdict };
  });
  return {
    claimed: climb(rungs, scale.otherwise, ['unknown']),
    proved: climb(rungs, scale.otherwise, ['unknown', 'manual-review']),
    judgements: rungs.map((rung) => rung.judgement),
  };
}

function best(ranges: readonly (readonly [number, number])[]): readonly [number, number] {
  return [Math.max(...ranges.map(([min]) => min)), Math.max(...ranges.map(([, max]) => max))];
}

function isOpen([min, max]: readonly [number, number]): boolean {
  return min !== max;
}

/** A part is "met" with any points and "unmet" with none; it is no condition of its own. */
function verdictOf({ claimed, proved }: Points, quotientByZero: boolean): CriterionVerdict {
  if (isOpen(claimed)) return quotientByZero ? 'manual-review' : 'unknown';
  if (isOpen(proved)) return 'manual-review';
  return claimed[0] > 0 ? 'met' : 'unmet';
}

function evaluatePart(question: Question, part: ScorePart): PartState {
  const scales = part.bestOf.map((scale) => onScale(question, scale));
  const points: Points = { claimed: best(scales.map((s) => s.claimed)), proved: best(scales.map((s) => s.proved)) };
  const judgements = scales.flatMap((scale) => scale.judgements);
  const judgement = combine(judgements, 'any');
  const byZero = !judgements.some((one) => one.asking);
  const verdict = verdictOf(points, byZero);
  const finding = verdict === 'manual-review' ? findingOn(question, part.id) : undefined;
  if (!finding) return { part, judgement, verdict, found: false, ...points };
  const settled = finding.verdict === 'met' ? points.claimed : ([points.proved[0], points.proved[0]] as const);
  const after: Points = { claimed: settled, proved: settled };
  return { part, judgement, verdict: verdictOf(after, byZero), found: true, ...after };
}

/** Evaluates every part of a pack's score. */
export function evaluateScore(question: Question, rule: ScoreRule): ScoreState {
  return { parts: rule.parts.map((part) => evaluatePart(question, part)) };
}

/** The sum over parts, all or the named ones. */
export function sumOf(state: ScoreState, of: 'total' | readonly string[]): Points & { readonly of: number } {
  const parts = state.parts.filter(({ part }) => of === 'total' || of.includes(part.id));
  const add = (pick: (part: PartState) => number): number => parts.reduce((sum, part) => sum + pick(part), 0);
  return {
    claimed: [add((p) => p.claimed[0]), add((p) => p.claimed[1])],
    proved: [add((p) => p.proved[0]), add((p) => p.proved[1])],
    of: add((p) => p.part.max),
  };
}

/** Both ends must agree: met or unmet only if they do; a claim that would decide is for a human, else data are missing. */
export function judgeSum({ claimed, proved }: Points, min: number): CriterionVerdict {
  if (proved[0] >= min) return 'met';
  if (Math.max(claimed[1], proved[1]) < min) return 'unmet';
  return claimed[0] >= min ? 'manual-review' : 'unknown';
}

/** Points for the screen. */
export function rangeOf({ claimed, proved }: Points, of: number): PointRange {
  const total = isOpen(claimed) ? null : claimed[0];
  return { total, min: Math.min(claimed[0], proved[0]), max: Math.max(claimed[1], proved[1]), of };
}
