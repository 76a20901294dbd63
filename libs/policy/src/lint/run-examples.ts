import { diagnose } from '../evaluator/diagnose';
import { EXAMPLE_DAY, factsOf } from '../evaluator/example-facts';
import type { Example, PolicyPack } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';

function outcomeOf(pack: PolicyPack, id: string, example: Example): string {
  const { purpose, filing, points } = example;
  const diagnosis = diagnose(pack, factsOf(example), {
    asOf: EXAMPLE_DAY,
    ...(purpose ? { purpose } : {}),
    ...(filing ? { filing } : {}),
  });
  const result = diagnosis.criteria.find((criterion) => criterion.id === id);
  const scored = points === undefined ? '' : ` with ${result?.points?.total ?? 'no'} points`;
  return `${result?.verdict ?? 'nothing'}${scored}`;
}

/**
 * Runs the worked examples beside each criterion and part of a score.
 *
 * @param included how many of the criteria come from shared files, whose examples are theirs to run
 * @returns a problem for each example that does not come out as its author expects
 */
export function runExamples(pack: PolicyPack, included: number): readonly PackProblem[] {
  const own = pack.criteria.slice(included).map(({ id, examples }, i) => ({ id, examples, path: `/criteria/${i}` }));
  const parts = (pack.score?.parts ?? []).map(({ id, examples }, i) => ({ id, examples, path: `/score/parts/${i}` }));
  return [...own, ...parts].flatMap(({ id, examples, path }) =>
    examples.flatMap((example, i): PackProblem[] => {
      const { expect, points } = example;
      const wanted = `${expect}${points === undefined ? '' : ` with ${points} points`}`;
      const got = outcomeOf(pack, id, example);
      if (got === wanted) return [];
      return [{ path: `${path}/examples/${i}`, code: 'EXAMPLE_FAILS', message: `${id} is ${got}, not ${wanted}` }];
    }),
  );
}
