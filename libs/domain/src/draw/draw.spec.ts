import fc from 'fast-check';
import { commitmentOf, drawOrder, isDrawnByShare, listHashOf, lotOf } from './draw-order';
import { drawSeats, nextInOrder, refill } from './draw-seats';
import type { DrawCandidate } from './draw.types';

const SEED = 'a'.repeat(64);
const key = { seed: SEED, word: '', subject: 'pnl_a' };
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `exp_${index}`);
const anyone = (id: string, fields: string[] = [], group: string | null = null): DrawCandidate => ({
  id,
  fields,
  group,
});

describe('the order of a draw', () => {
  it('is fixed by seed, word and subject alone, not by how the candidates are listed', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names(12), { minLength: 12 }), (listed) => {
        expect(drawOrder(key, listed)).toEqual(drawOrder(key, names(12)));
      }),
      { numRuns: 30 },
    );
  });

  it('is another with another seed, another word or another subject', () => {
    const orders = [
      key,
      { ...key, seed: 'b'.repeat(64) },
      { ...key, word: '03 11 27' },
      { ...key, subject: 'pnl_b' },
    ].map((one) => drawOrder(one, names(12)).join());
    expect(new Set(orders).size).toBe(4);
  });

  it('cannot be made the same by moving characters from one part to the next', () => {
    expect(lotOf({ ...key, word: 'a', subject: 'bc' }, 'd')).not.toBe(lotOf({ ...key, word: 'ab', subject: 'c' }, 'd'));
    expect(lotOf({ ...key, word: '","x' }, 'd')).not.toBe(lotOf({ ...key, subject: 'x' }, 'd'));
  });

  it('holds each candidate once', () => {
    expect(drawOrder(key, ['exp_1', 'exp_1', 'exp_2'])).toHaveLength(2);
  });

  it('puts nobody first more often than chance does', () => {
    const firsts = Array.from(
      { length: 3000 },
      (_, draw) => drawOrder({ ...key, subject: `pnl_${draw}` }, names(5))[0],
    );
    const counts = names(5).map((name) => firsts.filter((first) => first === name).length);
    // 600 expected, standard deviation 22: five of them on either side.
    expect(counts.every((count) => count > 490 && count < 710)).toBe(true);
  });

  it('is promised by a hash that says nothing of it', () => {
    expect(commitmentOf(SEED)).toMatch(/^[0-9a-f]{64}$/);
    expect(commitmentOf(SEED)).not.toContain(SEED.slice(0, 8));
  });
});

describe('a random share', () => {
  it('takes nobody of nothing, everybody of all, and about the share between', () => {
    const drawn = (share: number): number => names(2000).filter((name) => isDrawnByShare(key, name, share)).length;
    expect([drawn(0), drawn(1)]).toEqual([0, 2000]);
    expect(drawn(0.3)).toBeGreaterThan(500);
    expect(drawn(0.3)).toBeLessThan(700);
  });

  it('only grows: who is in a share is in every greater one', () => {
    const inShare = (share: number): string[] => names(200).filter((name) => isDrawnByShare(key, name, share));
    expect(inShare(0.5)).toEqual(expect.arrayContaining(inShare(0.2)));
  });
});

describe('the seats of a draw', () => {
  const candidates = [
    anyone('a', ['finance'], 'unit-1'),
    anyone('b', ['finance'], 'unit-1'),
    anyone('c', ['technology'], 'unit-2'),
    anyone('d', ['technology', 'finance']),
  ];
  const order = ['a', 'b', 'c', 'd'];

  it('go to the first of each field in the order, one of an employer at a time', () => {
    const strata = [
      { field: 'finance', seats: 2 },
      { field: null, seats: 1 },
    ];
    expect(drawSeats(candidates, order, strata).map(({ candidate }) => candidate)).toEqual(['a', 'd', 'c']);
  });

  it('stay empty where nobody of the field is left', () => {
    expect(drawSeats(candidates, order, [{ field: 'technology', seats: 3 }])).toMatchObject([
      { seat: 's1', candidate: 'c' },
      { seat: 's2', candidate: 'd' },
      { seat: 's3', candidate: null },
    ]);
  });

  it('go to the next in the same order when they are left, and never to who has left one', () => {
    const seats = drawSeats(candidates, order, [{ field: 'finance', seats: 1 }]);
    const second = refill({ candidates, order, seats, gone: [] }, 's1');
    expect(second.drawn).toBe('b');
    const third = refill({ candidates, order, seats: second.seats, gone: ['a'] }, 's1');
    expect(third.drawn).toBe('d');
    expect(nextInOrder({ candidates, order, seats: third.seats, gone: ['a', 'b'] }, 'finance')).toBeNull();
  });

  const candidate = fc.record({
    fields: fc.subarray(['finance', 'technology', 'law']),
    group: fc.option(fc.constantFrom('unit-1', 'unit-2'), { nil: null }),
  });

  it('are always held by different people, of the field asked for, of different employers, whoever leaves', () => {
    fc.assert(
      fc.property(
        fc.array(candidate, { maxLength: 8 }),
        fc.array(fc.nat({ max: 3 }), { maxLength: 8 }),
        (those, leaving) => {
          const all = those.map((one, index) => ({ ...one, id: `exp_${index}` }));
          const lots = drawOrder(key, names(all.length));
          const strata = [
            { field: 'finance', seats: 2 },
            { field: 'law', seats: 1 },
            { field: null, seats: 1 },
          ];
          let seats = drawSeats(all, lots, strata);
          const gone: string[] = [];
          for (const index of leaving) {
            const left = seats[index]?.candidate;
            const seat = seats[index]?.seat ?? '';
            seats = refill({ candidates: all, order: lots, seats, gone }, seat).seats;
            if (left) gone.push(left);
            const sitting = seats.flatMap((one) =>
              all.filter(({ id }) => id === one.candidate).map((who) => ({ ...who, one })),
            );
            const groups = sitting.flatMap(({ group }) => (group === null ? [] : [group]));
            expect(new Set(sitting.map(({ id }) => id)).size).toBe(sitting.length);
            expect(new Set(groups).size).toBe(groups.length);
            expect(sitting.every(({ fields, one }) => one.field === null || fields.includes(one.field))).toBe(true);
            expect(sitting.some(({ id }) => gone.includes(id))).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the list that is frozen before a draw', () => {
  it('is another when a field, an employer, a seat or an exclusion changes, and not by what arises later', () => {
    const strata = [{ field: null, seats: 1 }];
    const base = listHashOf([anyone('a', ['law'])], strata, []);
    const late = { candidate: 'a', reason: 'SUSPENDED', at: 'draw' as const };
    expect(listHashOf([anyone('a', ['law'])], strata, [late])).toBe(base);
    const others = [
      listHashOf([anyone('a', [])], strata, []),
      listHashOf([anyone('a', ['law'], 'u')], strata, []),
      listHashOf([anyone('a', ['law'])], [{ field: 'law', seats: 1 }], []),
      listHashOf([anyone('a', ['law'])], strata, [{ ...late, at: 'list' }]),
    ];
    expect(new Set([base, ...others]).size).toBe(5);
  });
});
