import fc from 'fast-check';
import type { CriterionResult } from '../diagnosis.types';
import { diagnose } from '../evaluator/diagnose';
import type { Facts } from '../facts.types';
import { packs } from '../registry/registry';
import { ARBITRARY_DAY, arbitraryFacts } from '../testing/arbitrary-facts';
import { leastEffortOf } from '../testing/every-subset';
import { cheapestWay } from './cheapest-way';

/** More would be more than 4,096 sets to try. */
const MOST_MEASURES = 12;

const advised = packs().filter(({ advice }) => advice === 'full');

const cases = fc.record({
  pack: fc.oneof(fc.constantFrom(...advised), fc.constantFrom(...advised.filter(({ score }) => score))),
  facts: arbitraryFacts,
  settled: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 40, maxLength: 40 }),
});

const scores = new Set(
  advised.flatMap(({ criteria }) => criteria.filter(({ when }) => 'score' in when)).map(({ id }) => id),
);

/** A roll of the die settles conditions, so that few stay open, and closes shortcuts, so that a score is worth raising. */
function rolled(result: CriterionResult, die: number | undefined): CriterionResult {
  if (die === 0 || result.role === 'part' || scores.has(result.id)) return result;
  return { ...result, verdict: result.group ? 'not-applicable' : 'met' };
}

function settle(pack: (typeof advised)[number], facts: Facts, dice: readonly number[]) {
  const diagnosis = diagnose(pack, facts, { asOf: ARBITRARY_DAY });
  return { ...diagnosis, criteria: diagnosis.criteria.map((result, i) => rolled(result, dice[i])) };
}

describe('the cheapest way, held against every set of measures', () => {
  it('costs what the cheapest set costs, and is blocked where no set helps', () => {
    const seen = { compared: 0, found: 0, raised: 0 };
    fc.assert(
      fc.property(cases, ({ pack, facts, settled }) => {
        const diagnosis = settle(pack, facts, settled);
        const least = leastEffortOf(pack, diagnosis, MOST_MEASURES);
        if (least === undefined) return;
        const way = cheapestWay(pack, diagnosis);
        seen.compared += 1;
        seen.found += way.status === 'found' ? 1 : 0;
        seen.raised += way.raised.length > 0 ? 1 : 0;
        expect(way.status === 'blocked' ? null : way.effort).toBe(least);
      }),
      { numRuns: 150 },
    );
    expect(Math.min(seen.found, seen.raised, seen.compared - seen.found)).toBeGreaterThan(0);
  });
});
