import type { PointRange } from '../diagnosis.types';
import type { Comparison } from '../condition.types';
import type { Bands, CriterionVerdict, Ladder, Scale, ScorePart, ScoreRule } from '../pack.types';
import { compare, compareWith } from './comparison';
import { look } from './lookback';
import { combine, type Judgement } from './outcome';
import { onJudged, onTally, type Scored } from './point-scales';
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

/** Of a quotient by zero no band can be said, however much is stated. */
function isMissing({ verdict, indefinite }: Judgement): boolean {
  return verdict === 'unknown' || indefinite === true;
}

function isUnproved(judgement: Judgement): boolean {
  return isMissing(judgement) || judgement.verdict === 'manual-review';
}

/** Walks down the rungs: a rung that holds ends the walk, one that may hold leaves its points open. */
function climb(
  rungs: readonly { readonly points: number }[],
  judgements: readonly Judgement[],
  otherwise: number,
  isOpen: (judgement: Judgement) => boolean,
): readonly [number, number] {
  let [min, max] = [Infinity, -Infinity];
  for (const [i, { points }] of rungs.entries()) {
    const judgement = judgements[i];
    if (!judgement || judgement.verdict === 'unmet') continue;
    [min, max] = [Math.min(min, points), Math.max(max, points)];
    if (!isOpen(judgement)) return [min, max];
  }
  return [Math.min(min, otherwise), Math.max(max, otherwise)];
}

/** What came of each rung; a band's metric is read once for all its steps. */
function judgeRungs(question: Question, scale: Bands | Ladder): readonly Judgement[] {
  if ('rungs' in scale) return scale.rungs.map((rung) => compare(question, rung.compare));
  const series = look(question, scale.metric, scale.over);
  return stepsOf(scale).map((step) => compareWith(question, step.compare, series));
}

function onScale(question: Question, scale: Scale): Scored {
  if ('tally' in scale) return onTally(question, scale);
  if ('judged' in scale) return onJudged(question, scale);
  const judgements = judgeRungs(question, scale);
  const points = 'rungs' in scale ? scale.rungs : stepsOf(scale);
  return {
    claimed: climb(points, judgements, scale.otherwise, isMissing),
    proved: climb(points, judgements, scale.otherwise, isUnproved),
    judgements,
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
