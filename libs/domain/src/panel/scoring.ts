import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import type {
  GivenScore,
  ModerationReport,
  OpenedScores,
  PanelResult,
  PanelTerms,
  ScoreCriterion,
} from './panel.types';

/** Half points exist, finer ones would only feign precision. */
const STEP = 0.5;

const rounded = (value: number): number => Math.round(value * 100) / 100;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Refuses points that are not one for each criterion, whole or half, from 0 to its maximum. */
export function checkScores(criteria: readonly ScoreCriterion[], scores: readonly GivenScore[]): Refusal | null {
  const given = scores.map(({ criterionId }) => criterionId);
  const missing = criteria.filter(({ id }) => !given.includes(id)).map(({ id }) => id);
  const strange = given.filter((id, index) => !criteria.some((one) => one.id === id) || given.indexOf(id) !== index);
  const wrong = [...missing, ...strange];
  if (wrong.length > 0) {
    return refuse(
      422,
      'SCORESHEET_MISMATCH',
      text('请按评分表逐项打分，每项一次。', 'Give points for every criterion of the scoresheet, once.'),
      wrong.map((id) => ({ path: id, code: 'SCORESHEET_MISMATCH', message: id })),
    );
  }
  const outside = scores.filter(({ criterionId, points }) => {
    const max = criteria.find(({ id }) => id === criterionId)?.max ?? 0;
    return !(points >= 0 && points <= max) || points % STEP !== 0;
  });
  if (outside.length === 0) return null;
  return refuse(
    422,
    'POINTS_OUT_OF_RANGE',
    text(
      '分值须在 0 与该项满分之间，精确到 0.5 分。',
      'Points are whole or half, from 0 to the maximum of their criterion.',
    ),
    outside.map(({ criterionId }) => ({ path: criterionId, code: 'POINTS_OUT_OF_RANGE', message: criterionId })),
  );
}

export function totalOf(scores: readonly GivenScore[]): number {
  return sum(scores.map(({ points }) => points));
}

/** The greatest difference between two totals. */
export function gapOf(totals: readonly number[]): number {
  return totals.length < 2 ? 0 : Math.max(...totals) - Math.min(...totals);
}

/**
 * The seats whose totals count. Of three by `nearest-two` the two that lie nearest; where both pairs lie equally near, all three
 * (their mean is the middle one), because nothing tells which pair to prefer.
 */
export function countedSeats(rule: PanelTerms['rule'], opened: readonly OpenedScores[]): string[] {
  const sorted = [...opened].sort((a, b) => a.total - b.total);
  const [low, middle, high] = sorted;
  if (rule === 'nearest-two' && low && middle && high && sorted.length === 3) {
    const [below, above] = [middle.total - low.total, high.total - middle.total];
    if (below < above) return [low.seat, middle.seat].sort();
    if (above < below) return [middle.seat, high.seat].sort();
  }
  return opened.map(({ seat }) => seat).sort();
}

function pointsOn(opened: readonly OpenedScores[], criterionId: string): number[] {
  return opened
    .flatMap(({ scores }) => scores.filter((one) => one.criterionId === criterionId))
    .map(({ points }) => points);
}

/** The result by the panel's rule; floors are held against the means of the seats that count. */
export function resultOf(terms: PanelTerms, opened: readonly OpenedScores[], gapStands: boolean): PanelResult {
  const counted = countedSeats(terms.rule, opened);
  const counting = opened.filter(({ seat }) => counted.includes(seat));
  const total = rounded(mean(counting.map((one) => one.total)));
  const belowFloor = terms.criteria
    .filter(({ id, floor }) => floor !== null && mean(pointsOn(counting, id)) < floor)
    .map(({ id }) => id);
  const floorsMet = belowFloor.length === 0;
  const measured = terms.pass !== null || terms.criteria.some(({ floor }) => floor !== null);
  const passed = measured ? floorsMet && (terms.pass === null || total >= terms.pass) : null;
  return { total, counted, belowFloor, floorsMet, passed, gapStands };
}

/** Spread by criterion and harshness by expert. It shows; it corrects nothing. */
export function reportOf(terms: PanelTerms, opened: readonly OpenedScores[]): ModerationReport {
  return {
    criteria: terms.criteria.map(({ id: criterionId }) => {
      const points = pointsOn(opened, criterionId);
      const [lowest, highest] = [Math.min(...points), Math.max(...points)];
      return { criterionId, mean: rounded(mean(points)), lowest, highest, spread: highest - lowest };
    }),
    experts: opened.map(({ seat, total }) => {
      const others = opened.filter((one) => one.seat !== seat).map((one) => one.total);
      return { seat, total, harshness: others.length === 0 ? null : rounded(total - mean(others)) };
    }),
  };
}
