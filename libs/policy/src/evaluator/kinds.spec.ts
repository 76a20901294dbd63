import type { Condition } from '../condition.types';
import type { Example, PolicyPack, ScorePart } from '../pack.types';
import { findPack } from '../registry/registry';
import { diagnose } from './diagnose';
import { EXAMPLE_DAY, factsOf } from './example-facts';

const SRDI = findPack('srdi@2026') as PolicyPack;

type Given = Partial<Example>;

function judged(when: Condition, given: Given, more: object = {}) {
  const [criterion] = SRDI.criteria;
  const pack = { ...SRDI, groups: [], criteria: [{ ...criterion, id: 'XX-1', when, ...more }] } as PolicyPack;
  return diagnose(pack, factsOf({ given: {}, ...given }), { asOf: EXAMPLE_DAY }).criteria[0];
}

function scored(bestOf: ScorePart['bestOf'], given: Example['given']) {
  const part = { ...SRDI.criteria[0], id: 'XX-P', max: 5, bestOf } as unknown as ScorePart;
  const pack = { ...SRDI, groups: [], criteria: [], score: { title: SRDI.title, max: 5, parts: [part] } } as PolicyPack;
  const result = diagnose(pack, factsOf({ given }), { asOf: EXAMPLE_DAY }).criteria[0];
  return [result?.verdict, result?.points?.min, result?.points?.max];
}

const atLeast = (indicator: string, value: number): Condition => ({
  compare: { metric: { indicator }, over: { kind: 'latest' }, op: '>=', value },
});

describe('one of several years', () => {
  const when: Condition = {
    compare: { metric: { indicator: 'mainRevenue' }, over: { kind: 'any-year', years: 3 }, op: '>=', value: 40_000 },
  };

  it.each([
    [{ 'mainRevenue@2023': 40_000 }, 'met'],
    [{ 'mainRevenue@2025': 1, 'mainRevenue@2024': 1 }, 'unknown'],
    [{ 'mainRevenue@2025': 1, 'mainRevenue@2024': 1, 'mainRevenue@2023': 39_999.99 }, 'unmet'],
    [{ 'mainRevenue@2025': 1, 'mainRevenue@2024': 1, 'mainRevenue@2023': 1, 'mainRevenue@2022': 90_000 }, 'unmet'],
  ])('of %j is %s', (given, verdict) => {
    expect(judged(when, { given })?.verdict).toBe(verdict);
  });
});

describe('cases', () => {
  const when: Condition = {
    cases: [{ if: atLeast('revenue', 10_000), then: atLeast('rdExpense', 300) }, { then: atLeast('rdExpense', 100) }],
  };

  it.each([
    [{ 'revenue@2025': 10_000, 'rdExpense@2025': 300 }, 'met'],
    [{ 'revenue@2025': 10_000, 'rdExpense@2025': 299.99 }, 'unmet'],
    [{ 'revenue@2025': 9_999.99, 'rdExpense@2025': 100 }, 'met'],
    [{ 'revenue@2025': 9_999.99, 'rdExpense@2025': 99.99 }, 'unmet'],
    [{ 'rdExpense@2025': 300 }, 'met'],
    [{ 'rdExpense@2025': 99 }, 'unmet'],
    [{ 'rdExpense@2025': 200 }, 'unknown'],
    [{ 'revenue@2025': 10_000 }, 'unknown'],
  ])('of %j are %s', (given, verdict) => {
    expect(judged(when, { given })?.verdict).toBe(verdict);
  });

  it('ask for what would settle which case it is', () => {
    expect(judged(when, { given: { 'rdExpense@2025': 200 } })?.asks).toEqual([
      { code: 'revenue', period: '2025', unit: '万元' },
    ]);
  });
});

describe('the age of a firm', () => {
  const when: Condition = { age: { years: 1 } };

  it.each([
    ['2025-06-14', 'met'],
    ['2025-06-15', 'met'],
    ['2025-06-16', 'unmet'],
  ])('founded on %s is %s', (foundedOn, verdict) => {
    expect(judged(when, { foundedOn })?.verdict).toBe(verdict);
  });

  it('is asked for where nobody knows it', () => {
    const { foundedOn: _unknown, ...facts } = factsOf({ given: {} });
    const pack = { ...SRDI, groups: [], criteria: [{ ...SRDI.criteria[0], when }] } as PolicyPack;
    const [result] = diagnose(pack, facts, { asOf: EXAMPLE_DAY }).criteria;
    expect(result).toMatchObject({ verdict: 'unknown', action: { zh: expect.stringContaining('成立日期') } });
  });
});

describe('a criterion of some industries', () => {
  const more = { industries: ['A'], orStated: 'revenue' };

  it('concerns another firm only where it states what the criterion is about', () => {
    expect(judged(atLeast('revenue', 1), { industryCode: 'C34' }, more)?.verdict).toBe('not-applicable');
    expect(judged(atLeast('revenue', 1), { industryCode: 'A01' }, more)?.verdict).toBe('unknown');
    expect(judged(atLeast('revenue', 1), { industryCode: 'C34', given: { 'revenue@2025': 0 } }, more)?.verdict).toBe(
      'unmet',
    );
  });
});

describe('points', () => {
  const flag = (indicator: string) => ({
    compare: { metric: { indicator }, over: { kind: 'now' as const }, op: '=' as const, value: true },
    points: 3,
  });
  const tally = [{ tally: [flag('ownBrand'), flag('managementCert')], cap: 5 }];
  const proved = { value: true, source: 'registry' as const };
  const claimed = { value: true, source: 'reported' as const };

  it.each([
    [{ 'ownBrand@now': false, 'managementCert@now': false }, ['unmet', 0, 0]],
    [{ 'ownBrand@now': true, 'managementCert@now': false }, ['met', 3, 3]],
    [{ 'ownBrand@now': true, 'managementCert@now': proved }, ['met', 5, 5]],
    [{ 'ownBrand@now': true, 'managementCert@now': claimed }, ['manual-review', 3, 5]],
    [{ 'ownBrand@now': true }, ['unknown', 3, 5]],
    [{}, ['unknown', 0, 5]],
  ])('are added up to the cap: %j', (given, expected) => {
    expect(scored(tally, given)).toEqual(expected);
  });

  it('that only a human can give stay open from the least to the most', () => {
    const onlyHuman = { judged: { min: 0, max: 5 }, shows: ['sixBases'] };
    expect(scored([onlyHuman], {})).toEqual(['manual-review', 0, 5]);
    const six = { compare: flag('sixBases').compare, points: 3 };
    expect(scored([{ rungs: [six], otherwise: 0 }, onlyHuman], { 'sixBases@now': true })).toEqual([
      'manual-review',
      3,
      5,
    ]);
  });
});
