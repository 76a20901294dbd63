import sizeClasses from '../../packs/size-classes@2011.json';
import type { Condition, ConditionCase } from '../condition.types';
import type { PackProblem } from '../registry/pack-problem';
import { lintComparison, lintIndicator } from './lint-comparison';

const MAX_DEPTH = 6;
const SIZE_TABLES: readonly string[] = [sizeClasses.id];

/** What conditions may name. */
export interface Names {
  readonly parts: readonly string[];
  readonly titles: readonly string[];
}

function lintTitle(code: string, names: Names, path: string): PackProblem[] {
  return names.titles.includes(code) ? [] : [{ path, code: 'UNKNOWN_TIER', message: `there is no title "${code}"` }];
}

function lintScoreCondition(
  { score }: Extract<Condition, { score: object }>,
  names: Names,
  path: string,
): PackProblem[] {
  if (names.parts.length === 0) return [{ path, code: 'SCORE_MISSING', message: 'the pack has no score' }];
  if (score.of === 'total') return [];
  return score.of.flatMap((id, i) =>
    names.parts.includes(id)
      ? []
      : [{ path: `${path}/of/${i}`, code: 'UNKNOWN_PART', message: `unknown part "${id}" of the score` }],
  );
}

/** Only the last case may stand without a test, and it must: else a firm may fall between them, or a case is never reached. */
function lintCases(cases: readonly ConditionCase[], names: Names, path: string, depth: number): readonly PackProblem[] {
  return cases.flatMap((one, i) => {
    const at = `${path}/${i}`;
    const last = i === cases.length - 1;
    const message = last ? 'the last case must have no "if"' : 'no case after this one is ever reached';
    const placed =
      (one.if === undefined) === last ? [] : [{ path: at, code: last ? 'CASE_MISSING' : 'NEVER_REACHED', message }];
    const test = one.if ? lintCondition(one.if, names, `${at}/if`, depth) : [];
    return [...placed, ...test, ...lintCondition(one.then, names, `${at}/then`, depth)];
  });
}

/** Everything that is wrong with a condition, at whatever depth. */
export function lintCondition(condition: Condition, names: Names, path: string, depth = 0): readonly PackProblem[] {
  if (depth > MAX_DEPTH)
    return [{ path, code: 'TOO_DEEP', message: `conditions are nested more than ${MAX_DEPTH} deep` }];
  const inner = (list: readonly Condition[], key: string): readonly PackProblem[] =>
    list.flatMap((one, i) => lintCondition(one, names, `${path}/${key}/${i}`, depth + 1));
  if ('compare' in condition) return lintComparison(condition.compare, `${path}/compare`);
  if ('any' in condition) return inner(condition.any, 'any');
  if ('all' in condition) return inner(condition.all, 'all');
  if ('cases' in condition) return lintCases(condition.cases, names, `${path}/cases`, depth + 1);
  if ('title' in condition)
    return condition.title.anyOf.flatMap((code, i) => lintTitle(code, names, `${path}/title/anyOf/${i}`));
  if ('titleOrIndicator' in condition) {
    const { title, indicator } = condition.titleOrIndicator;
    const at = `${path}/titleOrIndicator`;
    return [...lintTitle(title, names, `${at}/title`), ...lintIndicator(indicator, `${at}/indicator`)];
  }
  if ('manual' in condition)
    return condition.manual.shows.flatMap((code, i) => lintIndicator(code, `${path}/manual/shows/${i}`));
  if ('sizeClass' in condition) {
    const { table } = condition.sizeClass;
    const message = `there is no table "${table}"`;
    return SIZE_TABLES.includes(table) ? [] : [{ path: `${path}/sizeClass/table`, code: 'UNKNOWN_TABLE', message }];
  }
  return 'score' in condition ? lintScoreCondition(condition, names, `${path}/score`) : [];
}

/** Which verdicts a condition can come to by data alone; what is for a human settles nothing. */
export function reachable(condition: Condition): { readonly met: boolean; readonly unmet: boolean } {
  if ('manual' in condition) return { met: false, unmet: false };
  if ('any' in condition) {
    const members = condition.any.map(reachable);
    return { met: members.some(({ met }) => met), unmet: members.every(({ unmet }) => unmet) };
  }
  if ('all' in condition) {
    const members = condition.all.map(reachable);
    return { met: members.every(({ met }) => met), unmet: members.some(({ unmet }) => unmet) };
  }
  if ('cases' in condition) {
    // A case that asks for what it tests is never unmet.
    const outcomes = condition.cases.map((one) => {
      const { met, unmet } = reachable(one.then);
      return { met, unmet: unmet && JSON.stringify(one.if) !== JSON.stringify(one.then) };
    });
    return { met: outcomes.some(({ met }) => met), unmet: outcomes.some(({ unmet }) => unmet) };
  }
  return { met: true, unmet: true };
}
