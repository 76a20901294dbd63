import type { Comparison, Condition } from '../condition.types';
import { membersOf } from '../evaluator/group';
import { codesOf } from '../evaluator/metric';
import { findIndicator } from '../indicators/catalogue';
import type { Bands, Ladder, PolicyPack, ScorePart } from '../pack.types';
import { lintSteps } from './step-lint';

const MAX_DEPTH = 6;

function lintIndicator(code: string, path: string): string[] {
  return findIndicator(code) ? [] : [`${path}: unknown indicator "${code}"`];
}

function lintBound(comparison: Comparison, path: string): string[] {
  const [code = ''] = codesOf(comparison.metric);
  const spec = 'indicator' in comparison.metric ? findIndicator(code) : undefined;
  const { op, value } = comparison;
  if (op === 'awarded') return spec?.kind === 'rank' ? [] : [`${path}: "awarded" needs a rank`];
  if (op === 'at-least')
    return spec?.levels?.includes(String(value)) ? [] : [`${path}: "${String(value)}" is no level of ${code}`];
  if (spec?.kind === 'boolean')
    return op === '=' && typeof value === 'boolean' ? [] : [`${path}: ${code} compares by = with true or false`];
  if (typeof value !== 'number') return [`${path}: the bound must be a number`];
  if (spec && ((spec.min ?? value) > value || (spec.max ?? value) < value))
    return [`${path}: the bound ${value} is outside the range of ${code}`];
  return [];
}

function lintLookback(comparison: Comparison, path: string): string[] {
  const { metric, over } = comparison;
  const spec = 'indicator' in metric ? findIndicator(metric.indicator) : undefined;
  const state = spec?.periods.length === 1 && spec.periods[0] === 'now';
  if (spec && state !== (over.kind === 'now'))
    return [`${path}: ${spec.code} is not kept for the period "${over.kind}"`];
  if (over.kind === 'compound-growth' && !('indicator' in metric))
    return [`${path}: compound growth is of one indicator`];
  return [];
}

function lintComparison(comparison: Comparison, path: string): string[] {
  return [
    ...[...codesOf(comparison.metric), ...(comparison.within ? [comparison.within] : [])].flatMap((code) =>
      lintIndicator(code, path),
    ),
    ...lintBound(comparison, path),
    ...lintLookback(comparison, path),
  ];
}

function lintCondition(condition: Condition, parts: readonly string[], path: string, depth = 0): string[] {
  if (depth > MAX_DEPTH) return [`${path}: conditions are nested more than ${MAX_DEPTH} deep`];
  const inner = (list: readonly Condition[], key: string): string[] =>
    list.flatMap((one, i) => lintCondition(one, parts, `${path}/${key}/${i}`, depth + 1));
  if ('compare' in condition) return lintComparison(condition.compare, `${path}/compare`);
  if ('any' in condition) return inner(condition.any, 'any');
  if ('all' in condition) return inner(condition.all, 'all');
  if ('titleOrIndicator' in condition) return lintIndicator(condition.titleOrIndicator.indicator, path);
  if ('manual' in condition) return condition.manual.shows.flatMap((code) => lintIndicator(code, path));
  if (!('score' in condition)) return [];
  if (parts.length === 0) return [`${path}/score: the pack has no score`];
  if (condition.score.of === 'total') return [];
  return condition.score.of.filter((id) => !parts.includes(id)).map((id) => `${path}/score: unknown part "${id}"`);
}

function lintScale(scale: Bands | Ladder, path: string): string[] {
  if ('rungs' in scale) {
    const points = scale.rungs.map((rung) => rung.points);
    const falling =
      points.every((value, i) => i === 0 || value < (points[i - 1] ?? 0)) && (points.at(-1) ?? 0) > scale.otherwise;
    return [
      ...scale.rungs.flatMap((rung, i) => lintComparison(rung.compare, `${path}/rungs/${i}/compare`)),
      ...(falling ? [] : [`${path}: rungs must fall from the best down`]),
    ];
  }
  const codes = codesOf(scale.metric).flatMap((code) => lintIndicator(code, path));
  const down = scale.direction === 'at-least' || scale.direction === 'above';
  const problems = scale.steps.flatMap(([bound, points], i) => {
    const [before, pointsBefore] = scale.steps[i - 1] ?? [];
    if (before === undefined || pointsBefore === undefined) return [];
    const ordered = down ? bound < before : bound > before;
    return ordered && points < pointsBefore
      ? []
      : [`${path}/steps/${i}: the band overlaps the one before or is worth no less`];
  });
  const last = scale.steps.at(-1)?.[1] ?? 0;
  return [
    ...codes,
    ...problems,
    ...(last > scale.otherwise ? [] : [`${path}: the last band is worth no more than none`]),
  ];
}

function bestPoints(part: ScorePart): number {
  const tops = part.bestOf.map((scale) => ('rungs' in scale ? scale.rungs[0]?.points : scale.steps[0]?.[1]) ?? 0);
  return Math.max(...tops);
}

function lintScore(pack: PolicyPack): string[] {
  const { score } = pack;
  if (!score) return [];
  const sum = score.parts.reduce((total, part) => total + part.max, 0);
  const passes = pack.criteria.flatMap((criterion) =>
    'score' in criterion.when ? [{ id: criterion.id, ...criterion.when.score }] : [],
  );
  const reachable = (of: 'total' | readonly string[]): number =>
    score.parts.filter((part) => of === 'total' || of.includes(part.id)).reduce((total, part) => total + part.max, 0);
  return [
    ...score.parts.flatMap((part, i) =>
      part.bestOf.flatMap((scale, j) => lintScale(scale, `/score/parts/${i}/bestOf/${j}`)),
    ),
    ...score.parts
      .filter((part) => bestPoints(part) !== part.max)
      .map((part) => `/score: ${part.id} cannot reach its ${part.max} points`),
    ...(sum === score.max ? [] : [`/score: the parts add up to ${sum}, not ${score.max}`]),
    ...passes
      .filter((pass) => pass.min > reachable(pass.of))
      .map((pass) => `/score: ${pass.id} asks for more points than there are`),
    ...(passes.length > 0 ? [] : ['/score: no criterion asks for it']),
  ];
}

function duplicates(ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

function lintReferences(pack: PolicyPack): string[] {
  const ids = [...pack.criteria.map((one) => one.id), ...(pack.score?.parts ?? []).map((part) => part.id)];
  const grouped = pack.groups.flatMap(membersOf);
  const named = pack.documents.flatMap((document) => document.when?.criteria ?? []);
  return [
    ...duplicates([...ids, ...pack.groups.map((group) => group.id)]).map((id) => `/criteria: "${id}" stands twice`),
    ...grouped.filter((id) => !ids.includes(id)).map((id) => `/groups: unknown criterion "${id}"`),
    ...duplicates(grouped).map((id) => `/groups: "${id}" is in two groups`),
    ...named.filter((id) => !ids.includes(id)).map((id) => `/documents: unknown criterion "${id}"`),
    ...duplicates(pack.documents.map((document) => document.type)).map((type) => `/documents: "${type}" stands twice`),
    ...pack.documents
      .filter((document) => (document.need === 'conditional') !== Boolean(document.when))
      .map((document) => `/documents: "${document.type}" is conditional without a condition, or the other way round`),
  ];
}

/**
 * Looks for what the schema cannot say: unknown indicators, overlapping bands, unreachable scores, dead references.
 *
 * @returns one line per problem with its path; empty for a sound pack
 */
export function lintPack(pack: PolicyPack): string[] {
  const parts = (pack.score?.parts ?? []).map((part) => part.id);
  return [
    ...pack.criteria.flatMap((criterion, i) =>
      lintCondition(criterion.when, parts, `/criteria/${i} ${criterion.id}/when`),
    ),
    ...lintScore(pack),
    ...lintReferences(pack),
    ...lintSteps(pack),
  ];
}
