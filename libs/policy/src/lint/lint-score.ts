import { codesOf } from '../evaluator/metric';
import type { Bands, Ladder, PolicyPack, Scale, ScorePart, ScoreRule, Tally } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';
import { lintComparison, lintIndicator, lintLookback, lintMetric, rangeOf } from './lint-comparison';

type Found = readonly PackProblem[];

function problem(path: string, code: string, message: string): Found {
  return [{ path, code, message }];
}

function lintLadder(ladder: Ladder, path: string): Found {
  const seen = ladder.rungs.map((rung) => JSON.stringify(rung.compare));
  return ladder.rungs.flatMap((rung, i) => {
    const at = `${path}/rungs/${i}`;
    const before = ladder.rungs[i - 1];
    return [
      ...lintComparison(rung.compare, `${at}/compare`),
      ...(before && rung.points >= before.points
        ? problem(`${at}/points`, 'BANDS_UNORDERED', 'rungs must fall from the best down')
        : []),
      ...(seen.indexOf(JSON.stringify(rung.compare)) < i
        ? problem(`${at}/compare`, 'NEVER_REACHED', 'an earlier rung asks for the same')
        : []),
    ];
  });
}

function lintBand({ metric, direction, steps }: Bands, i: number, path: string): Found {
  const [bound = 0, points = 0] = steps[i] ?? [];
  const range = rangeOf(metric);
  if (bound < range.min || bound > range.max)
    return problem(
      `${path}/steps/${i}/0`,
      'BOUND_OUT_OF_RANGE',
      `the bound ${bound} is outside the range of ${codesOf(metric).join('/')}`,
    );
  const before = steps[i - 1];
  if (!before) return [];
  const down = direction === 'at-least' || direction === 'above';
  const ordered = down ? bound < before[0] : bound > before[0];
  if (!ordered) return problem(`${path}/steps/${i}/0`, 'BANDS_OVERLAP', 'the band overlaps the one before');
  return points < before[1]
    ? []
    : problem(`${path}/steps/${i}/1`, 'BANDS_UNORDERED', 'the band is worth no less than the one before');
}

function lintBands(bands: Bands, path: string): Found {
  const metric = lintMetric(bands.metric, `${path}/metric`);
  if (metric.length > 0) return metric;
  return [...lintLookback(bands.metric, bands.over, path), ...bands.steps.flatMap((_, i) => lintBand(bands, i, path))];
}

function lintTally({ tally, cap }: Tally, path: string): Found {
  const most = tally.reduce((sum, { points }) => sum + points, 0);
  return [
    ...tally.flatMap(({ compare }, i) => lintComparison(compare, `${path}/tally/${i}/compare`)),
    ...(most < cap ? problem(`${path}/cap`, 'POINTS_UNREACHABLE', `all together give ${most} points`) : []),
  ];
}

/** The points that a scale can give, from none to the best. */
function pointsOf(scale: Scale): readonly number[] {
  if ('rungs' in scale) return [scale.otherwise, ...scale.rungs.map((rung) => rung.points)];
  if ('tally' in scale) return [0, scale.cap];
  if ('judged' in scale) return [scale.judged.min, scale.judged.max];
  return [scale.otherwise, ...scale.steps.map(([, points]) => points)];
}

/** The points that a scale gives to everybody. */
export function leastOf(scale: Scale): number {
  return pointsOf(scale)[0] ?? 0;
}

function lintFall(points: readonly number[], path: string): Found {
  return (points.at(-1) ?? 0) > (points[0] ?? 0)
    ? []
    : problem(`${path}/otherwise`, 'BANDS_UNORDERED', 'the last band is worth no more than none');
}

function lintKind(scale: Scale, path: string): Found {
  if ('tally' in scale) return lintTally(scale, path);
  if ('judged' in scale) {
    const shown = scale.shows.flatMap((code, i) => lintIndicator(code, `${path}/shows/${i}`));
    const { min, max } = scale.judged;
    return min < max
      ? shown
      : [...shown, ...problem(`${path}/judged`, 'BANDS_UNORDERED', 'the least is below the most')];
  }
  const own = 'rungs' in scale ? lintLadder(scale, path) : lintBands(scale, path);
  return [...own, ...lintFall(pointsOf(scale), path)];
}

function lintScale(scale: Scale, part: ScorePart, path: string): Found {
  const above = pointsOf(scale).find((points) => points > part.max);
  return [
    ...lintKind(scale, path),
    ...(above === undefined ? [] : problem(path, 'POINTS_ABOVE_MAX', `${above} points of at most ${part.max}`)),
  ];
}

function lintPart(part: ScorePart, path: string): Found {
  const best = Math.max(...part.bestOf.flatMap(pointsOf));
  return [
    ...part.bestOf.flatMap((scale, j) => lintScale(scale, part, `${path}/bestOf/${j}`)),
    ...(best < part.max
      ? problem(`${path}/max`, 'POINTS_UNREACHABLE', `${part.id} cannot reach its ${part.max} points`)
      : []),
  ];
}

interface Pass {
  readonly path: string;
  readonly id: string;
  readonly of: 'total' | readonly string[];
  readonly min: number;
}

function lintPass({ path, id, of, min }: Pass, { parts }: ScoreRule): Found {
  const counted = parts.filter((part) => of === 'total' || of.includes(part.id));
  const most = counted.reduce((sum, part) => sum + part.max, 0);
  const least = counted.reduce((sum, part) => sum + Math.max(...part.bestOf.map(leastOf)), 0);
  if (min > most) return problem(path, 'SCORE_UNREACHABLE', `${id} asks for more points than there are (${most})`);
  return min <= least ? problem(path, 'ALWAYS_HOLDS', `${id}: nobody has fewer than ${least} points`) : [];
}

/** Scales, points and thresholds; `pathOf` gives the place of a criterion in the file. */
export function lintScore(pack: PolicyPack, pathOf: (index: number) => string): Found {
  const { score } = pack;
  if (!score) return [];
  const sum = score.parts.reduce((total, part) => total + part.max, 0);
  const passes = pack.criteria.flatMap((criterion, i): Pass[] =>
    'score' in criterion.when
      ? [{ path: `${pathOf(i)}/when/score/min`, id: criterion.id, ...criterion.when.score }]
      : [],
  );
  const used = (id: string): boolean => passes.some(({ of }) => of === 'total' || of.includes(id));
  return [
    ...score.parts.flatMap((part, i) => lintPart(part, `/score/parts/${i}`)),
    ...(sum === score.max ? [] : problem('/score/max', 'SCORE_SUM', `the parts add up to ${sum}, not ${score.max}`)),
    ...passes.flatMap((pass) => lintPass(pass, score)),
    ...score.parts.flatMap((part, i) =>
      used(part.id) ? [] : problem(`/score/parts/${i}`, 'PART_UNUSED', `no criterion counts the points of ${part.id}`),
    ),
  ];
}
