import fc from 'fast-check';
import type { Diagnosis } from '../diagnosis.types';
import { packs } from '../registry/registry';
import { ARBITRARY_DAY, arbitraryFacts, arbitraryOptions } from '../testing/arbitrary-facts';
import { diagnose } from './diagnose';
import { readFirm } from './question';
import { verdictOf } from './verdict-of';

/** What a quick verdict must say, read from the full diagnosis alone. */
function quick({ ruleSetId, verdict, score, criteria, groups }: Diagnosis) {
  const ofGroup = new Map(groups.map((group) => [group.id, group.verdict]));
  const idsOf = (wanted: string) =>
    criteria
      .filter((one) => one.role === 'condition' && one.verdict === wanted)
      .filter((one) => one.group === undefined || ofGroup.get(one.group) === wanted)
      .map((one) => one.id);
  return {
    ...{ ruleSetId, verdict },
    ...(score ? { score: { min: score.min, max: score.max } } : {}),
    ...{ unmet: idsOf('unmet'), unknown: idsOf('unknown'), manual: idsOf('manual-review') },
  };
}

describe.each(packs().map((pack) => [pack.id, pack] as const))('the quick verdict by %s', (_, pack) => {
  it('is that of the diagnosis, for the same reasons', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryOptions, (facts, options) => {
        const full = diagnose(pack, facts, { asOf: ARBITRARY_DAY, ...options });
        expect(verdictOf(pack, readFirm(facts, ARBITRARY_DAY), options)).toEqual(quick(full));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a firm that is read once', () => {
  it('answers every pack as if it were read anew, in whatever order they ask', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryOptions, fc.shuffledSubarray([...packs()]), (facts, options, asking) => {
        const once = readFirm(facts, ARBITRARY_DAY);
        for (const pack of asking)
          expect(verdictOf(pack, once, options)).toEqual(verdictOf(pack, readFirm(facts, ARBITRARY_DAY), options));
      }),
      { numRuns: 30 },
    );
  });

  it('names what stands in the way, and of alternatives only what shares their verdict', () => {
    const srdi = packs().find(({ id }) => id === 'srdi@2026');
    if (!srdi) throw new Error('srdi@2026');
    const revenue = { code: 'revenue', period: '2025', value: 100, source: 'audited' as const };
    const facts = { industryCode: 'C34', indicators: [revenue], titles: [] };
    const verdict = verdictOf(srdi, readFirm(facts, ARBITRARY_DAY));
    expect(verdict.verdict).toBe('not-met');
    expect(verdict.unmet).toEqual(['SR-1']);
    expect(verdict.unknown).toContain('SR-3b');
    expect(verdict.unknown).not.toContain('SR-3a');
    expect(verdict.manual).toContain('SR-9');
  });
});
