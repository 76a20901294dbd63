import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type DrawRecord,
  SITE_DRAW_METHOD,
  commitDraw,
  commitmentOf,
  draw,
  drawOneMore,
  isDrawnForSiteCheck,
  redraw,
  siteSelectionOf,
} from '@app/domain';
import fc from 'fast-check';
import { runModule } from '../testing/run-module';

const PROGRAM = join(__dirname, 'verify.mjs');
const AT = '2026-04-13T09:00:00.000+08:00';
const SEED = '0123456789abcdef'.repeat(4);

const run = (input: unknown): { exit: number | null; output: string } => {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM], { input: text, encoding: 'utf8' });
  return { exit: status, output: stdout + stderr };
};

function aRecord(count = 9, seed = SEED): DrawRecord {
  const committed = commitDraw({
    subject: 'pnl_demonstration',
    commitment: commitmentOf(seed),
    committedAt: AT,
    candidates: Array.from({ length: count }, (_, index) => ({
      id: `exp_${index}`,
      fields: index % 3 ? ['technology'] : ['finance'],
      group: index % 4 ? `unit-${index % 4}` : null,
    })),
    strata: [
      { field: 'finance', seats: 1 },
      { field: null, seats: 2 },
    ],
    exclusions: [{ candidate: 'exp_2', reason: 'PAST_EMPLOYER', detail: '离职未满 3 年', at: 'list' }],
  });
  const late = [{ candidate: 'exp_4', reason: 'SUSPENDED', at: 'draw' as const }];
  return draw(committed, { seed, word: '03 11 27', drawnAt: AT, late });
}

/** The same draw after somebody left and one more was drawn. */
function aLongRecord(count?: number, seed?: string): DrawRecord {
  const record = aRecord(count, seed);
  const once = { ...record, steps: [redraw(record, 's2', 'CONFLICT_DECLARED', AT)] };
  return { ...once, steps: [...once.steps, drawOneMore(once, null, 'GAP', AT)] };
}

describe('the program that draws again', () => {
  it('finds the record of a draw the same, with those who left and the third expert', () => {
    expect(run(aRecord())).toEqual({
      exit: 0,
      output: 'same: pnl_demonstration, 9 candidates, 2 excluded, 0 steps after the draw\n',
    });
    expect(run({ panel: 'pnl_demonstration', draw: aLongRecord() })).toMatchObject({ exit: 0 });
  });

  it('says what it cannot read', () => {
    expect(run('no record')).toMatchObject({ exit: 2 });
    expect(run({ format: 'something else' })).toMatchObject({ exit: 2 });
  });

  it('agrees with the product on any draw, and finds each single forgery, saying where', async () => {
    const records = fc
      .sample(fc.tuple(fc.integer({ min: 5, max: 14 }), fc.stringMatching(/^[0-9a-f]{64}$/)), 30)
      .map(([count, seed]) => aLongRecord(count, seed));
    const record = aLongRecord();
    const [firstStep, ...later] = record.steps;
    const forged: Record<string, DrawRecord> = {
      method: { ...record, method: 'at-will' },
      commitment: { ...record, seed: 'f'.repeat(64) },
      listHash: { ...record, candidates: record.candidates.filter(({ id }) => id !== 'exp_0') },
      'listHash ': { ...record, exclusions: record.exclusions.filter(({ at }) => at === 'draw') },
      candidates: { ...record, candidates: [...record.candidates, ...record.candidates.slice(0, 1)] },
      'exclusions[2]': {
        ...record,
        exclusions: [...record.exclusions, { candidate: 'exp_x', reason: 'R', at: 'draw' }],
      },
      'order[0]': { ...record, order: record.order.toReversed() },
      'order[0] ': { ...record, word: 'another' },
      [`order[${record.order.length}]`]: { ...record, order: [...record.order, 'exp_2'] },
      'seats[0]': { ...record, seats: record.seats.map((seat) => ({ ...seat, candidate: record.order.at(-1) ?? '' })) },
      'seats[3]': {
        ...record,
        seats: [...record.seats, { seat: 's9', field: null, candidate: record.order[0] ?? '' }],
      },
      'steps[0]': { ...record, steps: firstStep ? [{ ...firstStep, left: 'exp_2' }, ...later] : [] },
      'steps[1]': { ...record, steps: record.steps.map((step, index) => (index ? { ...step, drawn: null } : step)) },
    };

    const found = await runModule<{ sound: (string | null)[]; faults: string[] }>(`
      const { differenceOf } = await import(${JSON.stringify(pathToFileURL(PROGRAM).href)});
      const sound = ${JSON.stringify(records)}.map((record) => differenceOf(record) ?? null);
      const faults = ${JSON.stringify(Object.values(forged))}.map((record) => differenceOf(record) ?? 'nothing');
      give({ sound, faults });
    `);

    expect(found.sound).toEqual(records.map(() => null));
    expect(found.faults.map((fault) => fault.split(':')[0])).toEqual(Object.keys(forged).map((where) => where.trim()));
  });
});

describe('the verifier of a random share', () => {
  const subject = 'site-check:srdi-2026@990124';
  const firms = Array.from({ length: 40 }, (_, i) => `firm-${i}`);
  const share = { id: subject, commitment: commitmentOf(SEED), sharePercent: 10, source: 'DL-SPOT' };
  const record = {
    ...{ format: 'site-check-draw', method: SITE_DRAW_METHOD, subject, seed: SEED as string | null },
    ...{ commitment: share.commitment, sharePercent: 10, source: 'DL-SPOT', revealedAfter: '2026-06-03' },
    cases: firms.map((creditCode) => ({ creditCode, drawn: isDrawnForSiteCheck(SEED, share, creditCode) })),
    selection: siteSelectionOf(SEED, share, firms),
  };

  it('draws the same firms again', () => {
    expect(run(record)).toEqual({ exit: 0, output: `same: ${subject}, 40 cases\n` });
  });

  it.each([
    ['another seed', { seed: 'f'.repeat(64) }, 'commitment'],
    ['a seed that is not revealed', { seed: null }, 'seed'],
    ['another method', { method: 'by-hand' }, 'method'],
    ['a greater share', { sharePercent: 60 }, 'cases'],
    ['somebody spared', { cases: record.cases.map((one) => ({ ...one, drawn: false })) }, 'cases'],
    ['a firm that vanished', { cases: record.cases.filter(({ drawn }) => !drawn) }, 'selection'],
    ['fewer than the share', { selection: { ...record.selection, required: 0 } }, 'selection.required'],
  ])('finds %s', (_what, forged, place) => {
    const { exit, output } = run({ ...record, ...forged });
    expect([exit, output]).toEqual([1, expect.stringContaining(`first difference: ${place}`)]);
  });
});
