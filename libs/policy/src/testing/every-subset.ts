import type { CriterionResult, Diagnosis } from '../diagnosis.types';
import { type Demand, openConditions } from '../improve/conditions';
import { openRules } from '../improve/open-rules';
import { levelsAbove } from '../improve/part-levels';
import type { PolicyPack } from '../pack.types';
import type { MeasureRule } from '../plan.types';

/** The levels of more parts have too many combinations. */
const MOST_PARTS = 6;

interface Raise {
  /** Parts that are raised; each needs one of its measures. */
  readonly parts: readonly string[];
  readonly cost: number;
}

/** One of each list, in every combination. */
function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((one) => list.map((item) => [...one, item])), [[]]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Every choice of levels that reaches what the scores demand. */
function raisesFor(
  pack: PolicyPack,
  results: ReadonlyMap<string, CriterionResult>,
  demands: readonly Demand[],
): Raise[] {
  const scores = demands.flatMap(({ score }) => score ?? []);
  const wanted = new Set(scores.flatMap(({ parts }) => parts));
  const parts = (pack.score?.parts ?? []).filter(({ id }) => wanted.has(id));
  const options = parts.map((part) => {
    const result = results.get(part.id);
    const now = result?.points?.min ?? 0;
    const weight = (result && openRules(result)[0]?.effort.weight) ?? null;
    const stay = { id: part.id, points: now, cost: 0, isRaised: false };
    const up = levelsAbove(part, now).map((points, step) => ({
      id: part.id,
      points,
      cost: step * (weight ?? 0),
      isRaised: true,
    }));
    return weight === null ? [stay] : [stay, ...up];
  });
  return product(options)
    .filter((choice) =>
      scores.every(
        (score) => sum(choice.map(({ id, points }) => (score.parts.includes(id) ? points : 0))) >= score.min,
      ),
    )
    .map((choice) => ({
      parts: choice.filter(({ isRaised }) => isRaised).map(({ id }) => id),
      cost: sum(choice.map(({ cost }) => cost)),
    }));
}

/** For each set of raised parts only its cheapest choice of levels. */
function cheapestOf(raises: readonly Raise[]): Raise[] {
  const best = new Map<string, Raise>();
  for (const raise of raises) {
    const key = raise.parts.join();
    const known = best.get(key);
    if (!known || raise.cost < known.cost) best.set(key, raise);
  }
  return [...best.values()];
}

/** What must be settled in one choice of ways: each entry by one of its measures. */
function needsOf(
  pack: PolicyPack,
  results: ReadonlyMap<string, CriterionResult>,
  demands: readonly Demand[],
): { readonly needs: readonly CriterionResult[]; readonly cost: number }[] {
  const alone = demands.filter(({ score }) => !score).map(({ criterion }) => criterion);
  return cheapestOf(raisesFor(pack, results, demands)).map(({ parts, cost }) => ({
    needs: [...alone, ...parts.flatMap((id) => results.get(id) ?? [])],
    cost,
  }));
}

/** Every measure that any of the demands may be met by. */
function offeredFor(demands: readonly Demand[], results: ReadonlyMap<string, CriterionResult>): MeasureRule[] {
  const criteria = demands.flatMap(({ criterion, score }) =>
    score ? score.parts.flatMap((id) => results.get(id) ?? []) : [criterion],
  );
  return [...new Map(criteria.flatMap(openRules).map((rule) => [rule.id, rule])).values()];
}

/**
 * The least effort that settles everything, by trying every set of measures in every choice of ways and levels: slow, and
 * nothing but the definition. Null where nothing does, undefined where there are more than `most` measures, or too many parts, to try.
 */
export function leastEffortOf(pack: PolicyPack, diagnosis: Diagnosis, most: number): number | null | undefined {
  const results = new Map(diagnosis.criteria.map((result) => [result.id, result]));
  const conditions = openConditions(pack, diagnosis);
  const rules = offeredFor(
    conditions.flatMap(({ ways }) => ways.flat()),
    results,
  );
  if (rules.length > most || (pack.score?.parts.length ?? 0) > MOST_PARTS) return undefined;
  const choices = product(conditions.map(({ ways }) => ways)).map((ways) => ways.flat());
  const cases = choices.flatMap((demands) => needsOf(pack, results, demands));
  const bitOf = new Map(rules.map(({ id }, i) => [id, 1 << i]));
  const maskOf = (need: CriterionResult): number =>
    openRules(need).reduce((mask, { id }) => mask | (bitOf.get(id) ?? 0), 0);
  const masked = cases.map(({ needs, cost }) => ({ cost, masks: needs.map(maskOf) }));
  let least: number | null = null;
  for (let subset = 0; subset < 1 << rules.length; subset += 1) {
    const weight = sum(rules.map(({ effort }, i) => (subset & (1 << i) ? effort.weight : 0)));
    for (const { masks, cost } of masked) {
      if ((least === null || weight + cost < least) && masks.every((mask) => mask & subset)) least = weight + cost;
    }
  }
  return least;
}
