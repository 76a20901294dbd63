import fc from 'fast-check';
import type { Facts, IndicatorValue, Scalar } from '../facts.types';
import { packs } from '../registry/registry';
import { diagnose } from './diagnose';

const AS_OF = '2026-06-15';
const factsWith = (indicators: readonly IndicatorValue[]): Facts => ({ industryCode: 'C34', indicators, titles: [] });

function verdictsOf(indicators: readonly IndicatorValue[]): Map<string, string> {
  const all = packs().map((pack) => diagnose(pack, factsWith(indicators), { asOf: AS_OF }));
  return new Map(
    all.flatMap((one) => [
      [one.ruleSetId, one.verdict] as const,
      ...one.criteria.map((c) => [`${one.ruleSetId}/${c.id}`, c.verdict] as const),
    ]),
  );
}

describe('a diagnosis', () => {
  it('says neither met nor unmet of anything but titles where nothing is stated', () => {
    for (const [id, verdict] of verdictsOf([]))
      if (!/SR-1$|LG-1$|LG-X1$|@[^/]+$/.test(id))
        expect([id, ['unknown', 'manual-review', 'not-applicable'].includes(verdict)]).toEqual([id, true]);
  });

  it('survives hostile values without using them', () => {
    const hostile = fc.constantFrom<unknown>(
      NaN,
      Infinity,
      -1,
      1e308,
      '三千',
      '１２',
      '',
      null,
      '0x10',
      '1e9',
      {},
      [],
      true,
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const item = { code: 'revenue', period: '2025', value: value as Scalar, source: 'audited' as const };
        expect(verdictsOf([item]).get('little-giant@2026/LG-3')).toBe('unknown');
      }),
    );
  });
});
