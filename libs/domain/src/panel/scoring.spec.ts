import fc from 'fast-check';
import { TERMS } from '../testing/panels';
import type { OpenedScores } from './panel.types';
import { countedSeats, gapOf, reportOf, resultOf } from './scoring';

const half = (max: number): fc.Arbitrary<number> => fc.nat({ max: max * 2 }).map((points) => points / 2);
const sheets = fc.array(fc.tuple(half(60), half(40)), { minLength: 2, maxLength: 5 });

const opened = (points: readonly (readonly [number, number])[]): OpenedScores[] =>
  points.map(([a, b], index) => ({
    seat: `s${index + 1}`,
    scores: [
      { criterionId: 'A', points: a },
      { criterionId: 'B', points: b },
    ],
    comment: '',
    total: a + b,
  }));

/** The same in other words: in half points as integers, by looking at every pair. */
function oracle(points: readonly (readonly [number, number])[]): { total: number; floorMet: boolean } {
  const sums = points.map(([a, b]) => Math.round((a + b) * 2));
  let rows = points.map((_, index) => index);
  if (points.length === 3) {
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const;
    const apart = pairs.map(([i, j]) => Math.abs((sums[i] ?? 0) - (sums[j] ?? 0)));
    const least = Math.min(...apart);
    const nearest = pairs.filter((_, index) => apart[index] === least);
    const same = new Set(nearest.map(([i, j]) => (sums[i] ?? 0) + (sums[j] ?? 0)));
    // All alike: no pair is nearer than another, although their sums are the same.
    if (same.size === 1 && apart.some((distance) => distance > 0)) rows = [...(nearest[0] ?? [])];
  }
  const chosen = rows.map((row) => sums[row] ?? 0);
  const a = rows.map((row) => (points[row]?.[0] ?? 0) * 2);
  const sum = (values: number[]): number => values.reduce((left, right) => left + right, 0);
  return { total: sum(chosen) / chosen.length / 2, floorMet: sum(a) >= 60 * a.length };
}

describe('the result of a panel', () => {
  it('is what another reckoning says', () => {
    fc.assert(
      fc.property(sheets, (points) => {
        const result = resultOf(TERMS, opened(points), false);
        const expected = oracle(points);
        expect(result.total).toBeCloseTo(expected.total, 1);
        expect(result.passed).toBe(expected.floorMet && result.total >= 60);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on who came first', () => {
    fc.assert(
      fc.property(sheets, (points) => {
        const { total, floorsMet } = resultOf(TERMS, opened(points), false);
        expect(resultOf(TERMS, opened(points.toReversed()), false)).toMatchObject({ total, floorsMet });
      }),
      { numRuns: 100 },
    );
  });

  it('counts all three where the middle one lies midway', () => {
    expect(
      countedSeats(
        'nearest-two',
        opened([
          [60, 0],
          [50, 0],
          [40, 0],
        ]),
      ),
    ).toEqual(['s1', 's2', 's3']);
    expect(
      countedSeats(
        'mean',
        opened([
          [60, 0],
          [59, 0],
          [0, 0],
        ]),
      ),
    ).toEqual(['s1', 's2', 's3']);
  });

  it('passes nobody and fails nobody where the terms measure nothing', () => {
    const terms = { ...TERMS, pass: null, criteria: TERMS.criteria.map((one) => ({ ...one, floor: null })) };
    expect(
      resultOf(
        terms,
        opened([
          [0, 0],
          [1, 1],
        ]),
        false,
      ).passed,
    ).toBeNull();
  });

  it('has no gap with one total', () => expect([gapOf([50]), gapOf([50, 70, 60])]).toEqual([0, 20]));
});

describe('the report for the moderator', () => {
  it('shows spread and harshness, which sum to nothing for two', () => {
    const report = reportOf(
      TERMS,
      opened([
        [50, 30],
        [40, 35],
      ]),
    );
    expect(report.criteria).toEqual([
      { criterionId: 'A', mean: 45, lowest: 40, highest: 50, spread: 10 },
      { criterionId: 'B', mean: 32.5, lowest: 30, highest: 35, spread: 5 },
    ]);
    expect(report.experts.map(({ harshness }) => harshness)).toEqual([5, -5]);
    expect(reportOf(TERMS, opened([[50, 30]])).experts[0]?.harshness).toBeNull();
  });
});
