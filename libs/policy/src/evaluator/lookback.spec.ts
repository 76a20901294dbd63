import type { Comparison } from '../condition.types';
import type { IndicatorValue, Purpose } from '../facts.types';
import type { PolicyPack } from '../pack.types';
import { findPack } from '../registry/registry';
import { diagnose } from './diagnose';

const AS_OF = '2026-06-15';

/** A pack of one criterion. */
function packOf(compare: Comparison): PolicyPack {
  const found = findPack('little-giant@2026');
  const [criterion] = found?.criteria ?? [];
  if (!found || !criterion) throw new Error('little-giant@2026');
  return { ...found, groups: [], criteria: [{ ...criterion, id: 'X', when: { compare } }] };
}

type Given = Readonly<Record<string, IndicatorValue['value']>>;

function judge(compare: Comparison, given: Given, purpose: Purpose = 'new', more: Partial<IndicatorValue> = {}) {
  const indicators = Object.entries(given).map(([key, value]) => {
    const [code = '', period = ''] = key.split('@');
    return { code, period, value, source: 'audited' as const, ...more };
  });
  const facts = { industryCode: 'C34', indicators, titles: [] };
  const [criterion] = diagnose(packOf(compare), facts, { asOf: AS_OF, purpose }).criteria;
  if (!criterion) throw new Error('X');
  return criterion;
}

const money = { indicator: 'rdExpense' };
const intensity = { ratio: ['rdExpense', 'revenue'] } as const;
const growth = { growth: 'mainRevenue' };

describe('a sum', () => {
  const atLeast: Comparison = { metric: money, over: { kind: 'sum', years: 2 }, op: '>=', value: 1200 };

  it('is exact on its line', () => {
    expect(judge(atLeast, { 'rdExpense@2025': '599.9999999999', 'rdExpense@2024': '600.0000000001' })).toMatchObject({
      verdict: 'met',
      actual: 1200,
      distance: 0,
      unit: '万元',
      period: '2025,2024',
    });
    expect(judge(atLeast, { 'rdExpense@2025': '599.9999999998', 'rdExpense@2024': '600.0000000001' })).toMatchObject({
      verdict: 'unmet',
      distance: 1e-10,
    });
  });

  it('needs every year, and asks for the one that is missing', () => {
    expect(judge(atLeast, { 'rdExpense@2025': 5_000 })).toMatchObject({
      verdict: 'unknown',
      actual: null,
      distance: null,
      asks: [{ code: 'rdExpense', period: '2024', unit: '万元' }],
    });
  });

  it('of a quotient is the quotient of the sums', () => {
    const over: Comparison = { metric: intensity, over: { kind: 'sum', years: 2 }, op: '>=', value: 3 };
    const given = { 'rdExpense@2025': 10, 'revenue@2025': 1_000, 'rdExpense@2024': 20, 'revenue@2024': 0 };
    expect(judge(over, given)).toMatchObject({ verdict: 'met', actual: 3, unit: '%' });
  });
});

describe('a mean', () => {
  it('is exact on its line', () => {
    const mean: Comparison = { metric: money, over: { kind: 'mean', years: 3 }, op: '>=', value: 100 };
    const given = { 'rdExpense@2025': 0, 'rdExpense@2024': '299.99', 'rdExpense@2023': '0.01' };
    expect(judge(mean, given)).toMatchObject({ verdict: 'met', actual: 100 });
    expect(judge(mean, { ...given, 'rdExpense@2023': 0 })).toMatchObject({ verdict: 'unmet' });
    expect(judge(mean, { 'rdExpense@2025': 900 })).toMatchObject({ verdict: 'unknown' });
  });

  it('of a quotient is the mean of its years', () => {
    const mean: Comparison = { metric: intensity, over: { kind: 'mean', years: 2 }, op: '>=', value: 3 };
    const given = { 'rdExpense@2025': 20, 'revenue@2025': 1_000, 'rdExpense@2024': 4, 'revenue@2024': 100 };
    expect(judge(mean, given)).toMatchObject({ verdict: 'met', actual: 3 });
    expect(judge(mean, { ...given, 'revenue@2024': 0 })).toMatchObject({ verdict: 'manual-review', actual: null });
  });

  it('of a growth is the mean of its yearly rates', () => {
    const mean: Comparison = { metric: growth, over: { kind: 'mean', years: 2 }, op: '>=', value: 5 };
    const given = { 'mainRevenue@2023': 100, 'mainRevenue@2024': 110, 'mainRevenue@2025': 110 };
    expect(judge(mean, given)).toMatchObject({ verdict: 'met', actual: 5, period: '2025,2024,2023' });
    expect(judge(mean, { ...given, 'mainRevenue@2025': '109.99' })).toMatchObject({ verdict: 'unmet' });
    expect(judge(mean, { ...given, 'mainRevenue@2023': 0 })).toMatchObject({ verdict: 'manual-review' });
  });
});

describe('each year', () => {
  const each: Comparison = { metric: intensity, over: { kind: 'each', years: 2 }, op: '>=', value: 3 };

  it('fails with one year that fails, whatever is missing of the other', () => {
    expect(judge(each, { 'rdExpense@2024': 2.99, 'revenue@2024': 100 })).toMatchObject({
      verdict: 'unmet',
      distance: 0.01,
    });
    expect(judge(each, { 'rdExpense@2024': 3, 'revenue@2024': 100 })).toMatchObject({
      verdict: 'unknown',
      asks: [
        { code: 'rdExpense', period: '2025' },
        { code: 'revenue', period: '2025' },
      ],
    });
  });

  it('never shows a value that it used as one that it could not use', () => {
    const { sources } = judge(each, { 'rdExpense@2024': 3, 'revenue@2024': 100, 'revenue@2023': 1 });
    expect(sources.map(({ period, used }) => [period, used])).toEqual(
      expect.arrayContaining([
        ['2024', true],
        ['2023', false],
      ]),
    );
    expect(sources.filter(({ period, used }) => period === '2024' && !used)).toEqual([]);
  });
});

describe('compound growth', () => {
  const rate: Comparison = {
    metric: { indicator: 'netProfit' },
    over: { kind: 'compound-growth', years: 2 },
    op: '>=',
    value: 5,
  };

  it.each([
    ['on the line', '110.25', '100', 'met'],
    ['below it by less than a root can tell', '110.2499999999', '100', 'unmet'],
    ['to nothing', '0', '100', 'unmet'],
    ['to a loss', '-50', '100', 'unmet'],
    ['from nothing', '100', '0', 'manual-review'],
    ['from a loss', '100', '-1', 'manual-review'],
  ])('%s', (_, end, start, verdict) => {
    const result = judge(rate, { 'netProfit@2025': end, 'netProfit@2023': start });
    expect(result.verdict).toBe(verdict);
    expect(Number.isNaN(result.actual)).toBe(false);
  });

  it('asks for its ends and for no year between', () => {
    expect(judge(rate, { 'netProfit@2024': 1 }).asks.map(({ period }) => period)).toEqual(['2025', '2023']);
  });
});

describe('the year of the platform', () => {
  const score: Comparison = {
    metric: { indicator: 'platformScore' },
    over: { kind: 'platform-year' },
    op: '>=',
    value: 60,
  };

  it('is the running one for a first application, and either of two in a re-review', () => {
    expect(judge(score, { 'platformScore@2026': 60 }).verdict).toBe('met');
    expect(judge(score, { 'platformScore@2025': 60 }).verdict).toBe('unknown');
    expect(judge(score, { 'platformScore@2025': 60 }, 'renewal').verdict).toBe('met');
    expect(judge(score, { 'platformScore@2026': 59, 'platformScore@2025': 60 }, 'renewal').verdict).toBe('met');
    expect(judge(score, { 'platformScore@2026': 59 }, 'renewal').verdict).toBe('unknown');
    expect(judge(score, { 'platformScore@2026': 59, 'platformScore@2025': 58 }, 'renewal')).toMatchObject({
      verdict: 'unmet',
      distance: 1,
    });
  });
});

describe('the distance', () => {
  it('is in the unit of the metric', () => {
    const years: Comparison = { metric: { indicator: 'nicheYears' }, over: { kind: 'latest' }, op: '>=', value: 3 };
    expect(judge(years, { 'nicheYears@2025': 1.5 })).toMatchObject({ distance: 1.5, unit: '年' });
    const rank: Comparison = { metric: { indicator: 'nicheRank' }, over: { kind: 'latest' }, op: '<=', value: 3 };
    expect(judge(rank, { 'nicheRank@2025': 5 })).toMatchObject({ distance: 2, unit: '名' });
    const ratio: Comparison = { metric: intensity, over: { kind: 'latest' }, op: '>=', value: 3 };
    expect(judge(ratio, { 'rdExpense@2025': 2, 'revenue@2025': 100 })).toMatchObject({ distance: 1, unit: '%' });
  });

  it('on a line that must be crossed is one where things are counted, and cannot be said where they are measured', () => {
    const counted: Comparison = { metric: { indicator: 'ip1' }, over: { kind: 'now' }, op: '>', value: 2 };
    expect(judge(counted, { 'ip1@now': 2 })).toMatchObject({ verdict: 'unmet', distance: 1, unit: '项' });
    const measured: Comparison = { metric: { indicator: 'revenue' }, over: { kind: 'latest' }, op: '<', value: 40_000 };
    expect(judge(measured, { 'revenue@2025': 40_000 })).toMatchObject({ verdict: 'unmet', distance: null });
    expect(judge(measured, { 'revenue@2025': 39_999.99 })).toMatchObject({ verdict: 'met', distance: 0 });
  });

  it('of a rank that was never won, or of a level, cannot be said', () => {
    const award: Comparison = { metric: { indicator: 'nationalAward' }, over: { kind: 'now' }, op: '<=', value: 3 };
    expect(judge(award, { 'nationalAward@now': 'none' })).toMatchObject({ verdict: 'unmet', distance: null });
    const level: Comparison = {
      metric: { indicator: 'rdInstitution' },
      over: { kind: 'now' },
      op: 'at-least',
      value: 'province',
    };
    expect(judge(level, { 'rdInstitution@now': 'city' })).toMatchObject({ verdict: 'unmet', distance: null });
    expect(judge(level, { 'rdInstitution@now': 'nation' })).toMatchObject({ verdict: 'met' });
  });
});

describe('what a verdict rests on', () => {
  it('is shown with source, period, day and evidence', () => {
    const rights: Comparison = { metric: { indicator: 'ip1' }, over: { kind: 'now' }, op: '>=', value: 1 };
    const more = { source: 'registry' as const, observedAt: '2026-06-01', evidenceDocumentId: 'doc_1' };
    expect(judge(rights, { 'ip1@now': 1 }, 'new', more).sources).toEqual([
      { code: 'ip1', period: 'now', value: 1, unit: '项', used: true, ...more },
    ]);
  });
});
