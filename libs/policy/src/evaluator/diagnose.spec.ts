import type { Example } from '../pack.types';
import type { IndicatorValue } from '../facts.types';
import { findPack } from '../registry/registry';
import { diagnose } from './diagnose';
import { EXAMPLE_DAY, factsOf } from './example-facts';

const pack = (id: string) => {
  const found = findPack(id);
  if (!found) throw new Error(id);
  return found;
};

const reg = (value: number | boolean | string) => ({ value, source: 'registry' as const });
const rep = (value: number | boolean | string) => ({ value, source: 'reported' as const });

const clean: Example['given'] = {
  'abnormalList@now': false,
  'dishonestList@now': false,
  'prohibitedProduct@now': false,
  'majorIncidents3y@now': 0,
  'employees@2025': 120,
};

const giant: Example['given'] = {
  ...clean,
  'nicheYears@2025': 3,
  'revenue@2025': 5512.5,
  'revenue@2024': 5100,
  'revenue@2023': 5000,
  'mainRevenue@2025': 4961.25,
  'totalLiabilities@2025': 75,
  'totalAssets@2025': 100,
  'rdExpense@2025': 600,
  'rdExpense@2024': 600,
  'ip1Qualifying@now': reg(4),
  'nicheShare@2025': 10,
  'platformScore@2026': { value: 60, source: 'platform' },
  'groupHasLittleGiant@now': false,
};

function littleGiant(given: Example['given'], more: Partial<Example> = {}, asOf = EXAMPLE_DAY, factYear?: number) {
  const facts = factsOf({ given, titles: ['srdi'], ...more });
  return diagnose(pack('little-giant@2026'), facts, {
    asOf,
    ...(factYear ? { factYear } : {}),
    ...(more.purpose ? { purpose: more.purpose } : {}),
  });
}

const verdicts = (diagnosis: ReturnType<typeof diagnose>) =>
  Object.fromEntries(diagnosis.criteria.map((criterion) => [criterion.id, criterion.verdict]));

describe('the overall verdict', () => {
  it('is opportunity where only the items for humans are open', () => {
    const diagnosis = littleGiant(giant);
    expect(diagnosis.verdict).toBe('opportunity');
    expect(diagnosis.gaps.map((gap) => gap.id)).toEqual(['LG-11']);
  });

  it('is promising once a human has found for the firm', () => {
    const facts = {
      ...factsOf({ given: giant, titles: ['srdi'] }),
      findings: [{ tier: 'little-giant', criterionId: 'LG-11', verdict: 'met' }] as const,
    };
    const diagnosis = diagnose(pack('little-giant@2026'), facts, { asOf: EXAMPLE_DAY });
    expect(diagnosis.verdict).toBe('promising');
    expect(diagnosis.criteria.find((criterion) => criterion.id === 'LG-11')?.foundBy).toBe('human');
  });

  it('puts an unmet condition before missing data, and missing data before what is for humans', () => {
    expect(littleGiant({ ...giant, 'nicheShare@2025': 1, 'nicheRank@2025': 9, 'rdExpense@2025': 1 }).verdict).toBe(
      'not-met',
    );
    const { 'nicheYears@2025': _, ...without } = giant;
    expect(littleGiant(without).verdict).toBe('needs-data');
    expect(littleGiant({ ...without, 'rdExpense@2025': 1 }).verdict).toBe('not-met');
  });

  it('does not count an unmet member of alternatives', () => {
    const waived = littleGiant({ ...giant, 'ip1Qualifying@now': reg(1), 'nationalAward@now': reg(2) });
    expect(verdicts(waived)).toMatchObject({ 'LG-9': 'unmet', 'LG-9x': 'met' });
    expect(waived.groups).toMatchObject([{ id: 'LG-9-any', verdict: 'met' }]);
    expect(waived.verdict).toBe('opportunity');
    expect(littleGiant({ ...giant, 'ip1Qualifying@now': reg(1), 'nationalAward@now': reg('none') }).verdict).toBe(
      'not-met',
    );
    expect(littleGiant({ ...giant, 'ip1Qualifying@now': reg(1) }).verdict).toBe('needs-data');
  });

  it('is opportunity where the firm itself states its rights', () => {
    const diagnosis = littleGiant({ ...giant, 'ip1Qualifying@now': rep(4), 'nationalAward@now': 'none' });
    expect(verdicts(diagnosis)['LG-9']).toBe('manual-review');
    expect(diagnosis.verdict).toBe('opportunity');
  });

  it('asks for the missing alternative before a human judges the stated one', () => {
    const diagnosis = littleGiant({ ...giant, 'ip1Qualifying@now': rep(4) });
    expect(verdicts(diagnosis)['LG-9']).toBe('manual-review');
    expect(diagnosis.groups.find(({ id }) => id === 'LG-9-any')?.verdict).toBe('unknown');
    expect(diagnosis.verdict).toBe('needs-data');
  });
});

describe('a finding', () => {
  const facts = factsOf({ given: { ...giant, 'rdExpense@2025': 1 }, titles: ['srdi'] });
  const on = (criterionId: string, more = {}) =>
    diagnose(
      pack('little-giant@2026'),
      { ...facts, findings: [{ tier: 'little-giant', criterionId, verdict: 'met', ...more }] },
      { asOf: EXAMPLE_DAY },
    );

  it('never overrides an unmet or unknown condition', () => {
    expect(verdicts(on('LG-7'))['LG-7']).toBe('unmet');
  });

  it('ends with its term and counts for its own tier only', () => {
    expect(verdicts(on('LG-11', { validTo: '2026-06-14' }))['LG-11']).toBe('manual-review');
    expect(verdicts(on('LG-11', { validTo: EXAMPLE_DAY }))['LG-11']).toBe('met');
    expect(verdicts(on('LG-11', { tier: 'srdi' }))['LG-11']).toBe('manual-review');
  });
});

describe('the years', () => {
  it('follow the day of the question: T is the last full calendar year', () => {
    expect(littleGiant(giant, {}, '2026-01-01').factYear).toBe(2025);
    expect(littleGiant(giant, {}, '2026-12-31').factYear).toBe(2025);
    expect(verdicts(littleGiant(giant, {}, '2027-01-01'))['LG-3']).toBe('unknown');
  });

  it('follow the fact year of a batch, the platform score too', () => {
    const late = littleGiant(giant, { titles: ['srdi:2025-01-01/2028-12-31'] }, '2027-03-01', 2025);
    expect(verdicts(late)).toMatchObject({ 'LG-3': 'met', 'LG-12': 'met' });
  });

  it('never use a value of another year, and show it', () => {
    const diagnosis = littleGiant({ ...clean, 'nicheYears@2024': 9 });
    const niche = diagnosis.criteria.find((criterion) => criterion.id === 'LG-2');
    expect(niche).toMatchObject({ verdict: 'unknown', asks: [{ code: 'nicheYears', period: '2025', unit: '年' }] });
    expect(niche?.sources).toMatchObject([{ period: '2024', used: false, because: 'period' }]);
  });
});

describe('sources', () => {
  const withRevenue = (...values: Partial<IndicatorValue>[]) => {
    const facts = factsOf({ given: {}, titles: ['srdi'] });
    const indicators = values.map((value) => ({
      code: 'revenue',
      period: '2025',
      value: 0,
      source: 'reported' as const,
      ...value,
    }));
    return diagnose(pack('little-giant@2026'), { ...facts, indicators }, { asOf: EXAMPLE_DAY }).criteria.find(
      (one) => one.id === 'LG-3',
    );
  };

  it('rank audited before registry before the firm’s own word', () => {
    expect(withRevenue({ value: 9000 }, { value: 4000, source: 'audited' })).toMatchObject({
      verdict: 'unmet',
      actual: 4000,
      distance: 1000,
    });
    expect(withRevenue({ value: 4000 }, { value: 5000, source: 'inspected' })).toMatchObject({
      verdict: 'met',
      distance: 0,
    });
  });

  it('of one rank that disagree are unknown, and both are shown', () => {
    const result = withRevenue({ value: 9000, source: 'platform' }, { value: 8000, source: 'registry' });
    expect(result?.verdict).toBe('unknown');
    expect(result?.sources.map((note) => [note.value, note.because])).toEqual([
      [9000, 'conflict'],
      [8000, 'conflict'],
    ]);
    expect(withRevenue({ value: 9000, source: 'platform' }, { value: '9000.00', source: 'registry' })?.verdict).toBe(
      'met',
    );
  });

  it('keep the outranked value visible', () => {
    expect(withRevenue({ value: 9000 }, { value: 9000, source: 'audited' })?.sources.map((note) => note.used)).toEqual([
      false,
      true,
    ]);
  });
});

describe('above-scale', () => {
  const aboveScale = (given: Example['given'], industryCode = 'C34') =>
    diagnose(pack('above-scale@current'), factsOf({ given, industryCode }), { asOf: EXAMPLE_DAY });

  it('shows no distance, action or gap, but the papers and who decides', () => {
    const diagnosis = aboveScale({ 'mainRevenue@2025': 1999 });
    expect(diagnosis).toMatchObject({ verdict: 'not-met', gaps: [] });
    for (const criterion of diagnosis.criteria) {
      expect(criterion).not.toHaveProperty('distance');
      expect(criterion).not.toHaveProperty('action');
      expect(criterion.asks).toEqual([]);
    }
    expect(diagnosis.papers?.length).toBeGreaterThan(5);
    expect(diagnosis.decidedBy.en).toContain('statistics');
  });

  it('judges a firm by the sector that its industry code falls in', () => {
    expect(aboveScale({ 'mainRevenue@2025': 500 }, 'F52').verdict).toBe('promising');
    expect(aboveScale({ 'mainRevenue@2025': 500 }, 'F51').verdict).toBe('not-met');
    expect(aboveScale({ 'mainRevenue@2025': 500 }, 'F').verdict).toBe('needs-data');
  });
});

describe('the score of an innovative SME', () => {
  const innovative = (given: Example['given']) =>
    diagnose(pack('innovative-sme@2022'), factsOf({ given: { ...clean, ...given } }), { asOf: EXAMPLE_DAY });
  const strong = {
    'rdExpense@2025': 50,
    'revenue@2025': 1000,
    'mainRevenue@2025': 700,
    'mainRevenue@2024': 600,
    'totalLiabilities@2025': 10,
    'totalAssets@2025': 100,
  };

  it('is an interval while parts are missing, and decides when both ends agree', () => {
    const diagnosis = innovative(strong);
    expect(diagnosis.score).toMatchObject({ total: null, min: 75, max: 100, pass: 60 });
    expect(diagnosis.verdict).toBe('promising');
    expect(diagnosis.score?.floors).toMatchObject([
      { id: 'IN-S1', min: 20, required: 20 },
      { id: 'IN-S2', total: 30 },
      { id: 'IN-S3', min: 25 },
    ]);
  });

  it('lets a shortcut stand for score and floors', () => {
    const diagnosis = diagnose(
      pack('innovative-sme@2022'),
      factsOf({ given: { ...clean, 'revenue@2025': 900 }, titles: ['hi-tech'] }),
      { asOf: EXAMPLE_DAY },
    );
    expect(diagnosis.verdict).toBe('promising');
    expect(diagnosis.gaps).toEqual([]);
  });

  it('takes a claimed right neither as points nor as none', () => {
    const claimed = {
      ...strong,
      'rdExpense@2025': 30,
      'ip1HighValue@now': reg(0),
      'ip1Own@now': reg(0),
      'ip1@now': reg(0),
      'nationalAward@now': 'none',
      'provincialAward@now': 'none',
      'rdInstitution@now': 'none',
      'equityInvestment@2025': 0,
      'equityInvestment@2024': 0,
      'equityInvestment@2023': 0,
    };
    expect(verdicts(innovative({ ...claimed, 'ip2@now': rep(1) }))['IN-S1']).toBe('manual-review');
    expect(innovative({ ...claimed, 'ip2@now': rep(1) }).verdict).toBe('opportunity');
    expect(innovative({ ...claimed, 'ip2@now': reg(0) }).verdict).toBe('not-met');
  });
});

describe('warnings and notes', () => {
  it('say that inputs contradict each other and leave the verdict alone', () => {
    const diagnosis = littleGiant({ ...giant, 'mainRevenue@2025': 6000 });
    expect(diagnosis.warnings).toMatchObject([
      { code: 'PART_EXCEEDS_WHOLE', inputs: ['mainRevenue@2025', 'revenue@2025'] },
    ]);
    expect(verdicts(diagnosis)['LG-4']).toBe('met');
  });

  it('answer for a title that is held already like any other, with a note', () => {
    expect(littleGiant(giant, { titles: ['srdi', 'little-giant'] })).toMatchObject({
      verdict: 'opportunity',
      notes: [{ en: expect.stringContaining('holds this title') }],
    });
  });
});
