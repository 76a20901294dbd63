import fc from 'fast-check';
import type { Facts, IndicatorValue, Scalar } from '../facts.types';
import { INDICATORS } from '../indicators/catalogue';
import type { IndicatorSpec } from '../indicators/indicator.types';
import { packs } from '../registry/registry';
import { diagnose } from './diagnose';

const AS_OF = '2026-06-15';
const SOURCE = fc.constantFrom('reported' as const, 'audited' as const, 'platform' as const);

function valueOf(spec: IndicatorSpec): fc.Arbitrary<Scalar> {
  if (spec.kind === 'boolean') return fc.boolean();
  if (spec.kind === 'level') return fc.constantFrom(...(spec.levels ?? []));
  if (spec.kind === 'rank') return fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant('none'));
  const min = Math.max(0, spec.min ?? 0);
  const near = fc.integer({ min, max: Math.min(spec.max ?? 9999, 9999) });
  return spec.unit === '%' ? near.filter((value) => value === 0 || value >= 1) : near;
}

function itemOf(spec: IndicatorSpec): fc.Arbitrary<IndicatorValue> {
  const periods = spec.periods.includes('now') ? ['now'] : ['2026', '2025', '2024', '2023'];
  return fc.record({
    code: fc.constant(spec.code),
    period: fc.constantFrom(...periods),
    value: valueOf(spec),
    source: SOURCE,
  });
}

const items = fc.uniqueArray(fc.oneof(...Object.values(INDICATORS).map(itemOf)), {
  selector: (item) => `${item.code}@${item.period}`,
  maxLength: 60,
});

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
  it('does not depend on the order of the indicators', () => {
    fc.assert(
      fc.property(items, (given) => {
        expect(verdictsOf([...given].reverse())).toEqual(verdictsOf(given));
      }),
      { numRuns: 60 },
    );
  });

  it('says neither met nor unmet of anything but titles where nothing is stated', () => {
    for (const [id, verdict] of verdictsOf([]))
      if (!/SR-1$|LG-1$|LG-X1$|@[^/]+$/.test(id))
        expect([id, ['unknown', 'manual-review', 'not-applicable'].includes(verdict)]).toEqual([id, true]);
  });

  it('never turns met into unmet or back because a value is taken away', () => {
    const withoutTitleStandIn = items.map((given) => given.filter((item) => item.code !== 'hiTech'));
    fc.assert(
      fc.property(withoutTitleStandIn, fc.nat(), (given, n) => {
        const before = verdictsOf(given);
        const after = verdictsOf(given.filter((_, i) => i !== n % Math.max(1, given.length)));
        for (const [id, verdict] of after) {
          if (!id.includes('/') || before.get(id) === verdict) continue;
          const isPart = /\/(IN-\d|TS-P\d)$/.test(id);
          if (!isPart) expect([id, before.get(id), verdict].join(' ')).not.toMatch(/ met unmet$| unmet met$/);
        }
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['srdi@2026/SR-3a', 'revenue', 1],
    ['srdi@2026/SR-2', 'nicheYears', 1],
    ['little-giant@2026/LG-3', 'revenue', 1],
    ['tech-sme@2017/TS-1', 'employees', -1],
    ['tech-sme@2017/TS-2', 'revenue', -1],
  ])('is monotone in %s', (id, code, direction) => {
    const value = fc.double({ min: 0, max: 150, noNaN: true }).map((n) => Math.round(n * 100) / 100);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const at = (n: number) => verdictsOf([{ code, period: '2025', value: n, source: 'audited' }]).get(id);
        const [low, high] = direction > 0 ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
        if (at(low) === 'met') expect(at(high)).toBe('met');
      }),
      { numRuns: 30 },
    );
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
