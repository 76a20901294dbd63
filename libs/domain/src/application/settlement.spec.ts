import { type SeatFacts, settle } from './settlement';

const ANSWERS = ['agree', 'agree-with-conditions', 'object', 'not-concerned'] as const;
const KINDS = ['escalates', 'deemed-agreed'] as const;

/** Every seat that is possible: what it said, whether it took it back, what its conditions wait for, and what its silence means, before or after an objection. */
const SEATS: readonly Omit<SeatFacts, 'id'>[] = KINDS.flatMap((silence) =>
  [false, true].flatMap((over) => [
    ...[false, true].map((objected) => {
      return { answer: null, resolved: false, condition: 'none' as const, silence, over, objected };
    }),
    ...ANSWERS.flatMap((answer) => {
      const plain = { answer, resolved: false, condition: 'none' as const, silence, over, objected: false };
      if (answer === 'object') return [plain, { ...plain, resolved: true }];
      if (answer !== 'agree-with-conditions') return [plain];
      return [plain, { ...plain, condition: 'asked' as const }, { ...plain, condition: 'to-confirm' as const }];
    }),
  ]),
);

/** All rounds of one, two and three seats. */
function* rounds(): Generator<readonly SeatFacts[]> {
  const named = (...seats: readonly Omit<SeatFacts, 'id'>[]) => seats.map((seat, n) => ({ ...seat, id: `s${n + 1}` }));
  for (const a of SEATS) {
    yield named(a);
    for (const b of SEATS) {
      yield named(a, b);
      for (const c of SEATS) yield named(a, b, c);
    }
  }
}

/**
 * The oracle: the sentences of the design, each as one question about the whole round, without the notion of a standing.
 * "No one's answer is a precondition of another's; an objection is never outvoted; silence escalates, and counts as agreement
 * only where a published document says so; conditions become document requests." An objection that was voided is none any more, and
 * its author's silence afterwards no agreement.
 */
function byTheSentences(round: readonly SeatFacts[]): { result: string; waits: string; objects: string } {
  const ids = (seats: readonly SeatFacts[]): string => seats.map((seat) => seat.id).join();
  const agreesBySilence = (seat: SeatFacts): boolean => seat.silence === 'deemed-agreed' && seat.over && !seat.objected;
  const silent = round.filter((seat) => !seat.answer && !agreesBySilence(seat));
  const papers = round.filter((seat) => seat.answer === 'agree-with-conditions' && seat.condition !== 'none');
  const waits = ids(round.filter((seat) => silent.includes(seat) || papers.includes(seat)));
  const objects = ids(round.filter((seat) => seat.answer === 'object' && !seat.resolved));
  if (waits !== '') return { result: 'waiting', waits, objects };
  if (objects !== '') return { result: 'objected', waits, objects };
  const conditional = round.some((seat) => seat.answer === 'agree-with-conditions');
  return { result: conditional ? 'agreed-with-conditions' : 'agreed', waits, objects };
}

describe('the rule of a round', () => {
  it('says of every round of up to three seats what the sentences of the design say', () => {
    let seen = 0;
    const results = new Set<string>();
    for (const round of rounds()) {
      const { result, waitingFor, objections } = settle(round);
      const said = { result, waits: waitingFor.join(), objects: objections.join() };
      const wanted = byTheSentences(round);
      if (JSON.stringify(said) !== JSON.stringify(wanted)) {
        throw new Error(`${JSON.stringify(round)}: ${JSON.stringify(said)}, not ${JSON.stringify(wanted)}`);
      }
      seen += 1;
      results.add(result);
    }
    const n = SEATS.length;
    expect(seen).toBe(n + n ** 2 + n ** 3);
    expect([...results].sort()).toEqual(['agreed', 'agreed-with-conditions', 'objected', 'waiting']);
  });

  it('is not changed by the order of the seats, nor by one more that agrees', () => {
    const agreed = { id: 'more', answer: 'agree', resolved: false, condition: 'none', objected: false } as const;
    for (const round of rounds()) {
      if (round.length > 2) continue;
      const { result } = settle(round);
      const again = [
        settle([...round].reverse()),
        settle([...round, { ...agreed, silence: 'escalates', over: false }]),
      ];
      if (again.some((other) => other.result !== result)) throw new Error(JSON.stringify(round));
    }
    expect.assertions(0);
  });

  it('never lets agreements outweigh one objection', () => {
    const seat = { resolved: false, condition: 'none', silence: 'escalates', over: true, objected: false } as const;
    const agree = { ...seat, answer: 'agree' } as const;
    const many = Array.from({ length: 99 }, (_, n) => ({ ...agree, id: `a${n}` }));
    expect(settle([...many, { ...agree, id: 'no', answer: 'object' }])).toMatchObject({
      result: 'objected',
      objections: ['no'],
    });
  });
});
