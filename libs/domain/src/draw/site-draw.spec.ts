import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { isDrawnForSiteCheck, isSeedTold, siteSelectionOf } from './site-draw';

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const seeds = fc.integer().map((n) => hex(String(n)));
const shares = fc.constantFrom(1, 5, 10, 25, 50, 100);
const counts = fc.integer({ min: 0, max: 120 });
const firms = (count: number): string[] => Array.from({ length: count }, (_, i) => `firm-${i}`);
const aDraw = (sharePercent: number) => ({
  ...{ id: 'site-check:b@990124', commitment: '', source: 'DL-SPOT' },
  sharePercent,
});

/** Selects anew with whole numbers, sharing no code with the rule. */
function again(seed: string, share: number, listed: readonly string[]) {
  const lots = listed.map((firm) => ({
    firm,
    lot: BigInt(`0x${hex(JSON.stringify([seed, '', 'site-check:b@990124', firm]))}`),
  }));
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const drawn = lots.filter(({ lot }) => (lot >> 204n) * 100n < BigInt(share) << 52n).map(({ firm }) => firm);
  const required = Math.floor((listed.length * share + 99) / 100);
  const next = lots.map(({ firm }) => firm).slice(drawn.length, Math.max(drawn.length, required));
  return { drawn, required, next };
}

describe('the random share of site checks', () => {
  it('is what anybody gets who draws again, in whatever order the firms are listed', () => {
    fc.assert(
      fc.property(seeds, shares, counts, (seed, share, count) => {
        const selection = siteSelectionOf(seed, aDraw(share), firms(count));
        expect(selection).toEqual(again(seed, share, firms(count)));
        expect(siteSelectionOf(seed, aDraw(share), firms(count).reverse())).toEqual(selection);
      }),
      { numRuns: 60 },
    );
  });

  it('falls on a firm whoever else applies', () => {
    fc.assert(
      fc.property(seeds, shares, fc.integer({ min: 1, max: 60 }), (seed, share, count) => {
        const { drawn } = siteSelectionOf(seed, aDraw(share), firms(count));
        for (const firm of firms(count))
          expect(isDrawnForSiteCheck(seed, aDraw(share), firm)).toBe(drawn.includes(firm));
      }),
      { numRuns: 30 },
    );
  });

  it('is never less than the share, rounded up, once those next in the order are added', () => {
    fc.assert(
      fc.property(seeds, shares, counts, (seed, share, count) => {
        const { drawn, required, next } = siteSelectionOf(seed, aDraw(share), firms(count));
        expect(drawn.length + next.length).toBe(Math.max(drawn.length, required));
        expect(required - (count * share) / 100).toBeGreaterThanOrEqual(0);
        expect(required - (count * share) / 100).toBeLessThan(1);
        expect(drawn.filter((firm) => next.includes(firm))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('comes near to the share over many firms', () => {
    for (const [share, least, most] of [
      [5, 150, 250],
      [10, 320, 480],
    ] as const) {
      const { drawn } = siteSelectionOf(hex('many'), aDraw(share), firms(4_000));
      expect(drawn.length).toBeGreaterThan(least);
      expect(drawn.length).toBeLessThan(most);
    }
  });

  it('is nobody of nobody, and everybody of all', () => {
    expect(siteSelectionOf(hex('a'), aDraw(10), [])).toEqual({ drawn: [], required: 0, next: [] });
    expect(siteSelectionOf(hex('a'), aDraw(100), firms(7)).drawn).toHaveLength(7);
  });
});

describe('the seed of the random share', () => {
  const days = { countyCutOff: '2026-06-03', lastDay: '2026-06-30' };
  const told = (today: string, closed: boolean, outstanding: number) =>
    isSeedTold({ ...days, today, closed, outstanding });

  it.each([
    ['2026-06-03', false, 0, false],
    ['2026-06-03', true, 0, true],
    ['2026-06-03', true, 1, false],
    ['2026-06-04', false, 0, true],
    // Whoever knew it could compute who will be drawn.
    ['2026-06-04', false, 1, false],
    ['2026-06-30', true, 1, false],
    ['2026-07-01', false, 1, true],
  ])('on %s, closed: %s, with %s outstanding, is told: %s', (today, closed, outstanding, expected) => {
    expect(told(today, closed, outstanding)).toBe(expected);
  });
});
