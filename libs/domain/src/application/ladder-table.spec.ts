import fc from 'fast-check';
import { LADDER, illegalIn as illegal } from '../../../../test/support/ladder-table';
import type { RecordedEvent } from '../testing/world.types';
import { aCase, aCultivation } from '../testing/cases';
import { type Move, headStart, make } from '../testing/moves';

const illegalIn = (tier: string, log: readonly RecordedEvent[]): string[] =>
  illegal(
    tier,
    log.map(({ event }) => event),
  );

const number = fc.nat({ max: 60 });
const moves: fc.Arbitrary<Move[]> = fc.array(fc.tuple(number, number, number, number), { minLength: 5, maxLength: 40 });

describe('the ladder table', () => {
  it('finds nothing illegal in the logs of random climbs', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.boolean(), moves, (begun, alone, sequence) => {
        const world = headStart(alone ? aCase('srdi') : aCultivation(), begun);
        for (const next of sequence) make(world, next);
        for (const state of world.all('application')) {
          const log = world.events.filter(({ aggregate }) => aggregate.id === state.id);
          for (const { event } of log) seen.add(event.type);
          expect(illegalIn(state.tier, log)).toEqual([]);
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['step-opened', 'step-closed', 'decision-recorded']));
  }, 60_000);

  it.each(Object.keys(LADDER))('finds nothing illegal in random cases of %s', (tier) => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), moves, (begun, sequence) => {
        const world = headStart(aCase(tier), begun);
        for (const next of sequence) make(world, next);
        for (const state of world.all('application')) {
          const log = world.events.filter(({ aggregate }) => aggregate.id === state.id);
          expect(illegalIn(state.tier, log)).toEqual([]);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('finds what is illegal', () => {
    const world = headStart(aCase('srdi'), 12);
    const log = world.events.filter(({ aggregate }) => aggregate.type === 'application');
    expect(illegalIn('srdi', log)).toEqual([]);
    const without = log.filter(({ event }) => (event.data as { kind?: string }).kind !== 'preliminary-review');
    expect(illegalIn('srdi', without)).not.toEqual([]);
    expect(illegalIn('innovative-sme', [...log].reverse())).not.toEqual([]);
    const first = log[0];
    if (!first) throw new Error('an empty log');
    const forged = (type: string, data: object = {}): RecordedEvent => ({ ...first, event: { type, data } });
    const ended = (status: string) => [...log, forged('application-closed', { status })];
    for (const [what, tail] of Object.entries({
      'at ': [forged('willingness-confirmed', { agree: true })],
      'without a pause': [forged('application-resumed')],
      'stands in no table': [forged('title-whispered')],
      'that nobody asked for': [forged('refusal-review-closed')],
      'of no intended refusal': [forged('hearing-closed')],
    })) {
      expect(illegalIn('srdi', [...log, ...tail]).join()).toContain(what);
    }
    expect(illegalIn('srdi', [...ended('withdrawn'), forged('refusal-review-requested')]).join()).toContain(
      'of withdrawn',
    );
    expect(illegalIn('srdi', [...ended('refused'), forged('items-checked')]).join()).toContain('after refused');
    expect(illegalIn('srdi', ended('recognised')).join()).toContain('at ');
  });
});

/** What may happen to a title, in the order of a firm's log: it is held once granted, until it lapses, is revoked or given back. */
function illegalTitles(log: readonly RecordedEvent[]): string[] {
  const held = new Set<string>();
  const open = new Set<string>();
  return log.flatMap(({ event }, i) => {
    const { code = '' } = event.data as { code?: string };
    const fault = (what: string): string[] => [`#${i} ${event.type} ${code}: ${what}`];
    switch (event.type) {
      case 'title-granted':
        held.add(code);
        return [];
      case 'title-lapsed':
      case 'title-revoked':
      case 'title-relinquished':
        open.delete(code);
        return held.delete(code) ? [] : fault('not held');
      case 'title-update-opened':
        open.add(code);
        return held.has(code) ? [] : fault('not held');
      case 'title-updated':
      case 'title-update-missed':
        return open.delete(code) ? [] : fault('no update is open');
      case 're-review-prepared':
      case 'renewal-opened':
      case 're-review-begun':
        return held.has(code) ? [] : fault('not held');
      default:
        return [];
    }
  });
}

describe('the table of titles', () => {
  it('finds nothing illegal in the life of a firm over random climbs', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 110 }), moves, (begun, sequence) => {
        const world = headStart(aCultivation(), begun);
        for (const next of sequence) make(world, next);
        const log = world.events.filter(({ aggregate }) => aggregate.type === 'enterprise');
        for (const { event } of log) seen.add(event.type);
        expect(illegalTitles(log)).toEqual([]);
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect([...seen]).toContain('title-granted');
  });

  it.each(['title-revoked', 'title-lapsed', 'title-updated', 're-review-begun'])(
    'finds %s of a title that nobody holds',
    (type) => {
      const [first] = headStart(aCultivation(), 1).events;
      if (!first) throw new Error('an empty log');
      const granted = { ...first, event: { type: 'title-granted', data: { code: 'srdi' } } };
      const lapsed = { ...first, event: { type: 'title-lapsed', data: { code: 'srdi' } } };
      expect(illegalTitles([granted, lapsed])).toEqual([]);
      expect(illegalTitles([granted, lapsed, { ...first, event: { type, data: { code: 'srdi' } } }])).toHaveLength(1);
    },
  );
});
