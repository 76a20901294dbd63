import { findPack } from '../registry/registry';
import type { PolicyPack } from '../pack.types';
import { EXAMPLE_DAY, factsOf } from './example-facts';
import { ask, readFirm } from './question';
import { sizeAtMost, sizeClassOf } from './size-class';

const PACK = findPack('srdi@2026') as PolicyPack;
const TABLE = 'size-classes@2011';
const NAMES = { n: 'employees', r: 'revenue', a: 'totalAssets' } as const;

type Short = keyof typeof NAMES;
type Values = Partial<Record<Short, number>>;

function question(industryCode: string, values: Values) {
  const given = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`${NAMES[key as Short]}@2025`, value]),
  );
  return ask(PACK, readFirm(factsOf({ given, industryCode }), EXAMPLE_DAY), {});
}

const classOf = (industryCode: string, values: Values) => sizeClassOf(question(industryCode, values), TABLE);
const isSme = (industryCode: string, values: Values) => sizeAtMost(question(industryCode, values), TABLE).verdict;

/** Sector, its two metrics, and the bounds of large, medium and small in each. */
const SECTORS: readonly (readonly [string, Short, Short, [number, number, number], [number, number, number]])[] = [
  ['B06', 'n', 'r', [1000, 300, 20], [40_000, 2000, 300]],
  ['C34', 'n', 'r', [1000, 300, 20], [40_000, 2000, 300]],
  ['D44', 'n', 'r', [1000, 300, 20], [40_000, 2000, 300]],
  ['E47', 'r', 'a', [80_000, 6000, 300], [80_000, 5000, 300]],
  ['F51', 'n', 'r', [200, 20, 5], [40_000, 5000, 1000]],
  ['F52', 'n', 'r', [300, 50, 10], [20_000, 500, 100]],
  ['G54', 'n', 'r', [1000, 300, 20], [30_000, 3000, 200]],
  ['G5910', 'n', 'r', [1000, 300, 20], [30_000, 3000, 200]],
  ['G59', 'n', 'r', [200, 100, 20], [30_000, 1000, 100]],
  ['G60', 'n', 'r', [1000, 300, 20], [30_000, 2000, 100]],
  ['H61', 'n', 'r', [300, 100, 10], [10_000, 2000, 100]],
  ['H62', 'n', 'r', [300, 100, 10], [10_000, 2000, 100]],
  ['I63', 'n', 'r', [2000, 100, 10], [100_000, 1000, 100]],
  ['I64', 'n', 'r', [2000, 100, 10], [100_000, 1000, 100]],
  ['I65', 'n', 'r', [300, 100, 10], [10_000, 1000, 50]],
  ['K701', 'r', 'a', [200_000, 1000, 100], [10_000, 5000, 2000]],
  ['K702', 'n', 'r', [1000, 300, 100], [5000, 1000, 500]],
  ['L72', 'n', 'a', [300, 100, 10], [120_000, 8000, 100]],
];

describe.each(SECTORS)('the size class of %s', (code, one, other, bounds, otherBounds) => {
  const at = (i: number, j: number, less: Values = {}): Values => ({
    [one]: (bounds[i] ?? 0) - (less[one] ?? 0),
    [other]: (otherBounds[j] ?? 0) - (less[other] ?? 0),
  });

  it('takes both minima, and drops with either', () => {
    const classes = ['large', 'medium', 'small', 'micro'] as const;
    for (const i of [0, 1, 2]) {
      expect(classOf(code, at(i, i))).toBe(classes[i]);
      for (const short of [one, other])
        expect([code, i, classOf(code, at(i, i, { [short]: 1 }))]).toEqual([code, i, classes[i + 1]]);
    }
    expect(classOf(code, at(0, 2))).toBe('small');
    expect(classOf(code, { [one]: 0, [other]: 0 })).toBe('micro');
  });

  it('is an SME below the bound of large firms in either', () => {
    expect(isSme(code, at(0, 0))).toBe('unmet');
    expect(isSme(code, at(0, 0, { [one]: 1 }))).toBe('met');
    expect(isSme(code, at(0, 0, { [other]: 1 }))).toBe('met');
    expect(isSme(code, { [one]: (bounds[0] ?? 0) - 1 })).toBe('met');
    expect(isSme(code, { [one]: bounds[0] })).toBe('unknown');
  });
});

describe.each([
  ['A01', 'r', [20_000, 500, 50]],
  ['M73', 'n', [300, 100, 10]],
  ['N77', 'n', [300, 100, 10]],
  ['O80', 'n', [300, 100, 10]],
  ['K703', 'n', [300, 100, 10]],
] as const)('the size class of %s, by one figure', (code, one, [large, medium, small]) => {
  it('takes its minimum', () => {
    const classes = [large, large - 1, medium, medium - 1, small, small - 1].map((value) =>
      classOf(code, { [one]: value }),
    );
    expect(classes).toEqual(['large', 'medium', 'medium', 'small', 'small', 'micro']);
    expect([isSme(code, { [one]: large }), isSme(code, { [one]: large - 1 })]).toEqual(['unmet', 'met']);
  });
});

describe('a size class', () => {
  it('is not known where the sector or a figure is not', () => {
    expect(classOf('K70', { n: 10, r: 10, a: 10 })).toBeUndefined();
    expect(classOf('C34', { n: 10 })).toBeUndefined();
    expect(isSme('K70', { n: 10, r: 10, a: 10 })).toBe('unknown');
  });
});
