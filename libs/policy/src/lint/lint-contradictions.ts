import type { Comparison, Condition } from '../condition.types';
import { membersOf } from '../evaluator/group';
import type { PolicyPack } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';

interface Placed {
  readonly path: string;
  readonly compare: Comparison;
}

/** The comparisons that must all hold where the condition does; alternatives bind nothing. */
function mustHold(condition: Condition, path: string): Placed[] {
  if ('compare' in condition) return [{ path: `${path}/compare`, compare: condition.compare }];
  return 'all' in condition ? condition.all.flatMap((one, i) => mustHold(one, `${path}/all/${i}`)) : [];
}

const isLower = ({ op }: Comparison): boolean => op === '>=' || op === '>';
const isUpper = ({ op }: Comparison): boolean => op === '<=' || op === '<';

function excludes(a: Comparison, b: Comparison): boolean {
  if (a.op === '=' && b.op === '=') return a.value !== b.value;
  const [low, high] = isLower(a) ? [a, b] : [b, a];
  if (typeof low.value !== 'number' || typeof high.value !== 'number') return false;
  if (low.op === '=' || high.op === '=') {
    const [exact, bound] = low.op === '=' ? [low.value, high] : [high.value, low];
    const limit = bound.value as number;
    if (isLower(bound)) return bound.op === '>' ? exact <= limit : exact < limit;
    return isUpper(bound) && (bound.op === '<' ? exact >= limit : exact > limit);
  }
  if (!isLower(low) || !isUpper(high)) return false;
  return low.value > high.value || (low.value === high.value && (low.op === '>' || high.op === '<'));
}

const subjectOf = ({ metric, over }: Comparison): string => JSON.stringify([metric, over]);

function among(placed: readonly Placed[]): PackProblem[] {
  return placed.flatMap((one, i) => {
    const other = placed
      .slice(0, i)
      .find(({ compare }) => subjectOf(compare) === subjectOf(one.compare) && excludes(compare, one.compare));
    if (!other) return [];
    const message = `cannot hold together with ${other.path}`;
    return [{ path: one.path, code: 'CONTRADICTION', message }];
  });
}

/** Inside one condition, each alternative together with what must hold besides. */
function within(condition: Condition, path: string, outer: readonly Placed[]): PackProblem[] {
  if ('any' in condition) return condition.any.flatMap((one, i) => within(one, `${path}/any/${i}`, outer));
  if ('cases' in condition)
    return condition.cases.flatMap((one, i) => within(one.then, `${path}/cases/${i}/then`, outer));
  const bound = [...outer, ...mustHold(condition, path)];
  const branches = 'all' in condition ? condition.all.flatMap((one, i) => branchesOf(one, `${path}/all/${i}`)) : [];
  return [...among(bound), ...branches.flatMap((one) => within(one.condition, one.path, bound))];
}

function branchesOf(condition: Condition, path: string): { condition: Condition; path: string }[] {
  if ('any' in condition || 'cases' in condition) return [{ condition, path }];
  return 'all' in condition ? condition.all.flatMap((one, i) => branchesOf(one, `${path}/all/${i}`)) : [];
}

/** Conditions that no firm can meet together, in one criterion or across those that every firm must meet. */
export function lintContradictions(pack: PolicyPack, pathOf: (index: number) => string): readonly PackProblem[] {
  const grouped = new Set(pack.groups.flatMap(membersOf));
  const own = pack.criteria.flatMap((criterion, i) => within(criterion.when, `${pathOf(i)}/when`, []));
  const across = pack.effective.purposes.flatMap((purpose) =>
    among(
      pack.criteria.flatMap((criterion, i) =>
        grouped.has(criterion.id) || criterion.industries || criterion.purposes?.includes(purpose) === false
          ? []
          : mustHold(criterion.when, `${pathOf(i)}/when`),
      ),
    ),
  );
  const seen = new Set<string>();
  return [...own, ...across].filter(({ path }) => !seen.has(path) && seen.add(path));
}
