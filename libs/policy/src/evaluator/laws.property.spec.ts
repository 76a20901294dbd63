import fc from 'fast-check';
import type { Comparison } from '../condition.types';
import type { Facts, IndicatorValue } from '../facts.types';
import { findIndicator, INDICATORS } from '../indicators/catalogue';
import type { CriterionVerdict, PolicyPack } from '../pack.types';
import { packs } from '../registry/registry';
import { ARBITRARY_DAY, arbitraryFacts, arbitraryOptions, plainIndicators } from '../testing/arbitrary-facts';
import { assess } from './assess';
import { ask, readFirm } from './question';
import { allOf, anyOf, anyOfGroup } from './verdict';
import { verdictOf } from './verdict-of';

const T = '2025';
const FIRM = { creditCode: '91110108551385082Q', industryCode: 'C34', foundedOn: '2010-03-01', titles: [] };

function verdictsBy(pack: PolicyPack, indicators: readonly IndicatorValue[]): ReadonlyMap<string, CriterionVerdict> {
  const facts: Facts = { ...FIRM, indicators };
  const { criteria } = assess(ask(pack, readFirm(facts, ARBITRARY_DAY), {}));
  return new Map(criteria.map(({ criterion, verdict }) => [criterion.id, verdict]));
}

/** Every code in every period that any lookback reads, so that nothing but the changed value moves. */
const BACKGROUND: readonly IndicatorValue[] = Object.values(INDICATORS)
  .filter(({ kind }) => kind === 'number' || kind === 'integer')
  .flatMap(({ code, periods, min = 0, max = 0 }) =>
    (periods.includes('now') ? ['now'] : ['2026', '2025', '2024', '2023', '2022', '2021']).map((period) => ({
      ...{ code, period, source: 'audited' as const },
      value: Math.max(min, Math.min(max, 50)),
    })),
  );

interface Line {
  readonly pack: PolicyPack;
  readonly id: string;
  readonly code: string;
  readonly period: string;
  /** 1 where more is better. */
  readonly direction: 1 | -1;
}

/** The reading of a comparison whose growth can only help, or only harm. */
function lineOf(pack: PolicyPack, id: string, { metric, over, op }: Comparison): Line | undefined {
  const code = 'indicator' in metric ? metric.indicator : 'ratio' in metric ? metric.ratio[0] : metric.growth;
  const spec = findIndicator(code);
  if (!spec || (spec.kind !== 'number' && spec.kind !== 'integer') || op === '=') return undefined;
  const period = over.kind === 'now' ? 'now' : over.kind === 'platform-year' ? '2026' : T;
  return { pack, id, code, period, direction: op === '>=' || op === '>' ? 1 : -1 };
}

const LINES = packs().flatMap((pack) =>
  pack.criteria.flatMap(({ id, when }) => {
    const line = 'compare' in when ? lineOf(pack, id, when.compare) : undefined;
    return line ? [[`${pack.id}/${id}`, line] as const] : [];
  }),
);

describe('a verdict', () => {
  it.each(LINES)('of %s never gets worse as its value gets better', (_, { pack, id, code, period, direction }) => {
    const { min = 0, max = 0, kind } = findIndicator(code) ?? {};
    const others = BACKGROUND.filter((item) => item.code !== code || item.period !== period);
    const at = (value: number | undefined) =>
      verdictsBy(pack, [...others, { code, period, value: value ?? 0, source: 'audited' }]).get(id);
    const whole = fc.integer({ min: Math.max(0, Math.ceil(min)), max: Math.min(max, 60_000) });
    const cents = fc.tuple(whole, fc.integer({ min: 0, max: 99 })).map(([a, b]) => Math.min(max, a + b / 100));
    fc.assert(
      fc.property(
        fc.tuple(kind === 'number' ? cents : whole, fc.oneof(whole, fc.integer({ min: 0, max: 120 }))),
        (pair) => {
          const [low, high] = [...pair].map((n) => Math.max(min, Math.min(max, n))).sort((a, b) => a - b);
          const [worse, better] = direction > 0 ? [at(low), at(high)] : [at(high), at(low)];
          expect([worse, better]).not.toEqual(['met', 'unmet']);
          expect(['met', 'unmet', 'not-applicable']).toContain(better);
        },
      ),
      { numRuns: 25 },
    );
  });

  /**
   * Documented exceptions, left out here: where a count is not stated its whole may refute it, so that one that exceeded its whole
   * is refuted when it goes; titles are taken as complete, so that without `hiTech` a firm has none; of sources that disagree one
   * may go.
   */
  it.each(packs().map((pack) => [pack.id, pack] as const))(
    'by %s never comes from a value that is missing',
    (_, pack) => {
      fc.assert(
        fc.property(plainIndicators, fc.nat(), (given, n) => {
          const counts = new Map(given.map(({ code, value }) => [code, Number(value)]));
          const fitsItsWhole = ({ code, value }: IndicatorValue): boolean =>
            Number(value) <= (counts.get(findIndicator(code)?.subsetOf ?? '') ?? Infinity);
          const items = given.filter((item) => {
            const { subsetOf, periods } = findIndicator(item.code) ?? {};
            return item.code !== 'hiTech' && (!subsetOf || (periods?.includes('now') === true && fitsItsWhole(item)));
          });
          const before = verdictsBy(pack, items);
          const after = verdictsBy(
            pack,
            items.filter((_, i) => i !== n % Math.max(1, items.length)),
          );
          for (const [id, verdict] of after)
            if (verdict === 'met' || verdict === 'unmet') expect([id, before.get(id)]).toEqual([id, verdict]);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('does not depend on the order in which values, titles and sources come', () => {
    const shuffled = arbitraryFacts.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        indicators: fc.shuffledSubarray([...facts.indicators], { minLength: facts.indicators.length }),
        titles: fc.shuffledSubarray([...facts.titles], { minLength: facts.titles.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, arbitraryOptions, ({ facts, indicators, titles }, options) => {
        for (const pack of packs()) {
          const [one, other] = [facts, { ...facts, indicators, titles }].map((firm) => readFirm(firm, ARBITRARY_DAY));
          if (one && other) expect(verdictOf(pack, other, options)).toEqual(verdictOf(pack, one, options));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('three-valued logic', () => {
  const THREE = ['met', 'unknown', 'unmet'] as const;
  const NOT = { met: 'unmet', unknown: 'unknown', unmet: 'met' } as const;
  const lists = THREE.flatMap((a) => THREE.flatMap((b) => THREE.map((c) => [a, b, c] as const)));

  it.each([
    ['anyOf', anyOf],
    ['anyOfGroup', anyOfGroup],
  ])('%s is met if any is, unmet only if all are, else unknown', (_, any) => {
    for (const list of lists) {
      const expected = list.includes('met') ? 'met' : list.every((one) => one === 'unmet') ? 'unmet' : 'unknown';
      expect(any(list)).toBe(expected);
      expect(any([...list].reverse())).toBe(expected);
      expect(any([...list, 'not-applicable'])).toBe(expected);
    }
  });

  it('turns "all" into "any" where everything is denied', () => {
    for (const list of lists)
      expect(allOf(list)).toBe(NOT[anyOfGroup(list.map((one) => NOT[one])) as (typeof THREE)[number]]);
  });

  it('of alternatives that all do not apply asks for nothing', () => {
    expect([anyOfGroup(['not-applicable']), allOf(['not-applicable']), allOf([])]).toEqual(
      Array(3).fill('not-applicable'),
    );
  });

  it('asks for data before a human among alternatives of a group', () => {
    expect(anyOfGroup(['manual-review', 'unknown', 'unmet'])).toBe('unknown');
    expect(anyOfGroup(['manual-review', 'unmet'])).toBe('manual-review');
  });
});
