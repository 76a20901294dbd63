import fc from 'fast-check';
import type { RecordedEvent } from '../testing/world.types';
import { aCase, aCultivation } from '../testing/cases';
import { type Move, headStart, make } from '../testing/moves';

/**
 * Which step may follow which, per tier: written from the design ("The climb"), not from the code. `return` is where a leader,
 * a review or an upheld objection may send a case back to; `end` the ways in which it may end.
 */
const TITLE_WITH_NOTICE = [
  'willingness > precheck',
  'precheck > documents',
  'documents > preliminary-review | decision',
  'preliminary-review > department-review | decision',
  'department-review > site-check | decision',
  'site-check > decision',
  'decision > notice',
  'notice > filing',
  'filing > platform-audit',
  'platform-audit > recommendation',
  'recommendation > upper',
] as const;
const WITHOUT_NOTICE = [
  'willingness > precheck',
  'precheck > documents',
  'documents > preliminary-review | decision',
  'preliminary-review > department-review | decision',
  'department-review > decision',
  'decision > filing',
  'filing > platform-audit',
  'platform-audit > recommendation',
  'recommendation > upper',
] as const;
const STATISTICS = ['documents > papers-check', 'papers-check > handover', 'handover > statistics-result'] as const;

const LADDER: Readonly<Record<string, readonly string[]>> = {
  'above-scale': STATISTICS,
  'innovative-sme': WITHOUT_NOTICE,
  srdi: TITLE_WITH_NOTICE,
  'little-giant': TITLE_WITH_NOTICE,
};
const FIRST: Readonly<Record<string, string>> = { 'above-scale': 'documents' };
const BACK_TO = ['documents', 'preliminary-review', 'department-review', 'site-check', 'decision'];
const MAY_RETURN = ['papers-check', 'decision', 'notice'];

function nextOf(tier: string): ReadonlyMap<string, readonly string[]> {
  const rows = LADDER[tier] ?? [];
  return new Map(
    rows.map((row) => {
      const [from = '', to = ''] = row.split(' > ');
      return [from, to.split(' | ')];
    }),
  );
}

/** Replays the log of one case by the table alone; what is illegal is said with the place at which it stands. */
function illegalIn(tier: string, log: readonly RecordedEvent[]): string[] {
  const next = nextOf(tier);
  const faults: string[] = [];
  let open: string | null = null;
  let last: string | null = null;
  let back: string | null = null;
  let heard = false;
  let ended: string | null = null;
  log.forEach(({ event }, i) => {
    const data = event.data as Record<string, string>;
    const say = (what: string): number => faults.push(`${tier} #${i} ${event.type}: ${what}`);
    if (ended && !/late$|^application-reopened|^refusal-review|^turn-|^reminded|^escalated/.test(event.type))
      say(`after ${ended}`);
    switch (event.type) {
      case 'step-opened': {
        const kind = data['kind'] ?? '';
        const legal = back ? [back] : last ? (next.get(last) ?? []) : [FIRST[tier] ?? 'willingness'];
        if (open) say(`${kind} while ${open} is open`);
        if (!legal.includes(kind)) say(`${kind} after ${last ?? 'nothing'}`);
        [open, back] = [kind, null];
        break;
      }
      case 'step-closed':
      case 'step-skipped':
        if (event.type === 'step-closed' && open !== data['kind']) say(`${data['kind']} while ${open} is open`);
        [last, open] = [data['kind'] ?? null, null];
        break;
      case 'steps-reopened':
        if (!BACK_TO.includes(data['from'] ?? '') && data['from'] !== open) say(`back to ${data['from']}`);
        if (back !== 'anywhere' && !MAY_RETURN.includes(open ?? '')) say(`back from ${open}`);
        [back, open] = [data['from'] ?? null, null];
        break;
      case 'hearing-closed':
        heard = true;
        break;
      case 'decision-recorded':
        if (open !== 'decision') say(`decided at ${open}`);
        if (data['decision'] === 'refuse' && !heard) say('refused without a hearing');
        heard = false;
        break;
      case 'application-closed':
        if (data['status'] === 'recognised' && !['upper', 'statistics-result'].includes(open ?? last ?? ''))
          say(`at ${open}`);
        ended = data['status'] ?? null;
        break;
      case 'application-reopened':
        if (!['refused', 'withdrawn', 'lapsed'].includes(ended ?? '')) say(`from ${ended}`);
        [ended, back, heard] = [null, 'anywhere', false];
        break;
    }
  });
  return faults;
}

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

  it('finds what is illegal', () => {
    const world = headStart(aCase('srdi'), 12);
    const log = world.events.filter(({ aggregate }) => aggregate.type === 'application');
    expect(illegalIn('srdi', log)).toEqual([]);
    const without = log.filter(({ event }) => (event.data as { kind?: string }).kind !== 'preliminary-review');
    expect(illegalIn('srdi', without)).not.toEqual([]);
    expect(illegalIn('innovative-sme', [...log].reverse())).not.toEqual([]);
  });
});
