import fc from 'fast-check';
import type { Facts, IndicatorValue, Scalar } from '../facts.types';
import { INDICATORS } from '../indicators/catalogue';
import type { IndicatorSpec } from '../indicators/indicator.types';
import { packs } from '../registry/registry';

/** The day on which arbitrary facts are asked about: T is 2025. */
export const ARBITRARY_DAY = '2026-06-15';

const YEARS = ['2026', '2025', '2024', '2023', '2022'];
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];

function lawful(spec: IndicatorSpec): fc.Arbitrary<Scalar> {
  if (spec.kind === 'boolean') return fc.boolean();
  if (spec.kind === 'level') return fc.constantFrom(...(spec.levels ?? []));
  if (spec.kind === 'rank') return fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant('none'));
  const [min, max] = [Math.max(0, spec.min ?? 0), Math.min(spec.max ?? 9_999, 9_999)];
  const whole = fc.integer({ min, max });
  if (spec.kind === 'integer') return fc.oneof(whole, fc.integer({ min, max: Math.min(max, 5) }));
  const decimal = fc
    .tuple(whole, fc.integer({ min: 0, max: 99 }))
    .map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`);
  return fc.oneof(whole, fc.integer({ min, max: Math.min(max, 120) }), decimal);
}

const HOSTILE = fc.constantFrom<Scalar | null>(
  NaN,
  Infinity,
  -1,
  1e308,
  '一千五百',
  '１５００',
  '1,500',
  '',
  null,
  '0x10',
  0.5,
);

function periodsOf(spec: IndicatorSpec): readonly string[] {
  if (spec.periods.includes('now')) return ['now'];
  return spec.periods.includes('month') ? [...YEARS, ...MONTHS] : YEARS;
}

function valueOf(spec: IndicatorSpec): fc.Arbitrary<IndicatorValue> {
  return fc.record({
    code: fc.constant(spec.code),
    period: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...periodsOf(spec)) },
      fc.constantFrom('now', '2025', '2025-Q3'),
    ),
    value: fc.oneof({ weight: 20, arbitrary: lawful(spec) }, HOSTILE),
    unit: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(undefined, spec.unit) }, fc.constantFrom('元', '%')),
    source: fc.constantFrom('reported', 'audited', 'platform', 'registry'),
    observedAt: fc.constantFrom(undefined, undefined, '2026-06-01', '2026-03-01', '2024-01-01', '2026-07-01'),
  });
}

/** Values of the catalogue's codes, mostly lawful: with conflicts, wrong units and periods, stale and hostile ones among them. */
export const arbitraryIndicators: fc.Arbitrary<IndicatorValue[]> = fc.array(
  fc.oneof(...Object.values(INDICATORS).map(valueOf)),
  { maxLength: 150, size: 'max' },
);

const arbitraryTitle = fc.record({
  code: fc.constantFrom('tech-sme', 'innovative-sme', 'srdi', 'little-giant', 'single-champion', 'hi-tech'),
  validFrom: fc.constantFrom('2024-01-01', '2026-07-01'),
  validTo: fc.constantFrom(null, '2026-06-14', '2026-06-15', '2027-12-31'),
  source: fc.constantFrom('reported', 'registry'),
});

const openCriteria = packs().flatMap(({ tier, criteria }) => criteria.map(({ id }) => ({ tier, criterionId: id })));

const arbitraryFinding = fc
  .tuple(fc.constantFrom(...openCriteria), fc.constantFrom('met' as const, 'unmet' as const))
  .map(([about, verdict]) => ({ ...about, verdict }));

/** A firm as strange as firms come. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record({
  creditCode: fc.constantFrom('91110108551385082Q', '93110108MA0000000X', '123', undefined),
  industryCode: fc.constantFrom('C34', 'F51', 'I65', 'A01', 'K70', 'E47', 'H61', ''),
  foundedOn: fc.constantFrom('2010-03-01', '2026-02-10', undefined),
  indicators: arbitraryIndicators,
  titles: fc.array(arbitraryTitle, { maxLength: 3 }),
  findings: fc.array(arbitraryFinding, { maxLength: 3 }),
});

/** How a question may be put. */
export const arbitraryOptions = fc.record({
  purpose: fc.constantFrom('new' as const, 'renewal' as const),
  filing: fc.constantFrom('annual' as const, 'monthly' as const),
  factYear: fc.constantFrom(undefined, 2024, 2025),
});

/** Lawful values, at most one for each code and period, from one source: nothing among them contradicts or is set aside. */
export const plainIndicators: fc.Arbitrary<IndicatorValue[]> = fc.uniqueArray(
  fc.oneof(
    ...Object.values(INDICATORS).map((spec) =>
      fc.record({
        code: fc.constant(spec.code),
        period: fc.constantFrom(...periodsOf(spec)),
        value: lawful(spec),
        unit: fc.constant(spec.unit),
        source: fc.constantFrom('reported' as const, 'registry' as const),
      }),
    ),
  ),
  { selector: ({ code, period }) => `${code}@${period}`, maxLength: 100, size: 'max' },
);
