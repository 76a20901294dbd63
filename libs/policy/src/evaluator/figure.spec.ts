import fc from 'fast-check';
import { Exact } from './exact';
import { compoundGrowthOf, type Figure, growthOf, percentOf, readFigure, sumOfFigures } from './figure';

const figure = (value: number | string): Figure => {
  const read = readFigure(value);
  if (!read) throw new Error(String(value));
  return read;
};

const amount = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 9_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);

describe('a figure', () => {
  it.each([
    NaN,
    Infinity,
    -Infinity,
    '',
    ' 1',
    '1e3',
    '0x10',
    '1,500',
    '１５００',
    '一千五百',
    '+1',
    '.5',
    '1.',
    null,
    true,
    {},
    [],
  ])('is not read from %p', (value) => {
    expect(readFigure(value)).toBeUndefined();
  });

  it('compares exactly what doubles cannot tell apart', () => {
    expect(sumOfFigures([figure(0.1), figure(0.2)]).cmp(figure(0.3))).toBe(0);
    expect(figure('100000000000000.0000000001').cmp(figure('100000000000000'))).toBeGreaterThan(0);
    expect(percentOf(figure('45.00'), figure('1500.00'))?.cmp(figure(3))).toBe(0);
    expect(percentOf(figure('44.9999999999'), figure('1500.00'))?.cmp(figure(3))).toBeLessThan(0);
    expect(figure(1e308).cmp(figure(1e308))).toBe(0);
    expect(figure(1e308).cmp(figure(-1e308))).toBeGreaterThan(0);
  });

  it('compares growth by powers, never by a root', () => {
    const growth = compoundGrowthOf(figure(11_025), figure(10_000), 2);
    expect(growth?.cmp(figure(5))).toBe(0);
    expect(compoundGrowthOf(figure('11024.9999999999'), figure(10_000), 2)?.cmp(figure(5))).toBeLessThan(0);
    expect(compoundGrowthOf(figure('11576.25'), figure(10_000), 3)?.cmp(figure(5))).toBe(0);
  });

  it('has no rate from nothing or from a loss, and falls by everything at most', () => {
    expect(compoundGrowthOf(figure(100), figure(0), 2)).toBeUndefined();
    expect(compoundGrowthOf(figure(100), figure(-5), 2)).toBeUndefined();
    expect(growthOf(figure(100), figure(0))).toBeUndefined();
    const ruin = compoundGrowthOf(figure(-50), figure(100), 2);
    expect(ruin?.cmp(figure(0))).toBeLessThan(0);
    expect(ruin?.exact.toNumber()).toBe(-100);
    expect(percentOf(figure(1), figure(0))).toBeUndefined();
  });

  it('orders like decimals, however near', () => {
    const nearby = fc.tuple(amount, fc.constantFrom('0', '0.0000000001', '-0.0000000001', '1'));
    fc.assert(
      fc.property(fc.oneof(fc.tuple(amount, amount), nearby), ([a, b]) => {
        const other = b.length < 14 && !b.includes('.') ? new Exact(a).add(b).toFixed() : b;
        expect(Math.sign(figure(a).cmp(figure(other)))).toBe(new Exact(a).cmp(other));
      }),
    );
  });

  it('divides like decimals, however near the bound', () => {
    const positive = amount.filter((text) => !text.startsWith('-') && Number(text) > 0);
    const bound = fc.constantFrom(3, 5, 50, 70, 80, 90, 100);
    fc.assert(
      fc.property(positive, bound, fc.constantFrom('0', '0.0001', '-0.0001'), (whole, line, step) => {
        const part = new Exact(whole).mul(line).div(100).add(step);
        const order = percentOf(figure(part.toFixed()), figure(whole))?.cmp(figure(line)) ?? NaN;
        expect(Math.sign(order)).toBe(part.mul(100).cmp(new Exact(whole).mul(line)));
      }),
    );
  });
});
