import { EXAMPLE_DAY, factsOf } from '../evaluator/example-facts';
import { diagnose } from '../evaluator/diagnose';
import type { Example, PolicyPack } from '../pack.types';
import { packs } from './registry';

function run(pack: PolicyPack, id: string, example: Example) {
  const { purpose, filing } = example;
  const diagnosis = diagnose(pack, factsOf(example), {
    asOf: EXAMPLE_DAY,
    ...(purpose ? { purpose } : {}),
    ...(filing ? { filing } : {}),
  });
  const result = diagnosis.criteria.find((criterion) => criterion.id === id);
  return { verdict: result?.verdict, points: result?.points?.total };
}

describe.each(packs().map((pack) => [pack.id, pack] as const))('worked examples of %s', (_, pack) => {
  const cases = [...pack.criteria, ...(pack.score?.parts ?? [])].flatMap(({ id, examples }) =>
    examples.map((example) => ({ id, example, given: JSON.stringify({ ...example, expect: undefined }) })),
  );

  it.each(cases)('$id is $example.expect given $given', ({ id, example }) => {
    const got = run(pack, id, example);
    expect(got.verdict).toBe(example.expect);
    if (example.points !== undefined) expect(got.points).toBe(example.points);
  });
});
