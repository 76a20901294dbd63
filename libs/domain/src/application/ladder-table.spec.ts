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
/** Reviewed by the bureau alone. */
const TECH_SME = [
  'willingness > precheck',
  'precheck > documents',
  'documents > preliminary-review | decision',
  'preliminary-review > decision',
  'decision > filing',
  'filing > platform-audit',
  'platform-audit > recommendation',
  'recommendation > upper',
] as const;
/** No notice of ours, and no audit of ours on the platform. */
const CHAMPION = [
  'willingness > precheck',
  'precheck > documents',
  'documents > preliminary-review | decision',
  'preliminary-review > department-review | decision',
  'department-review > site-check | decision',
  'site-check > decision',
  'decision > filing',
  'filing > recommendation',
  'recommendation > upper',
] as const;
const STATISTICS = ['documents > papers-check', 'papers-check > handover', 'handover > statistics-result'] as const;

const LADDER: Readonly<Record<string, readonly string[]>> = {
  'above-scale': STATISTICS,
  'tech-sme': TECH_SME,
  'innovative-sme': WITHOUT_NOTICE,
  srdi: TITLE_WITH_NOTICE,
  'little-giant': TITLE_WITH_NOTICE,
  'single-champion': CHAMPION,
};
const FIRST: Readonly<Record<string, string>> = { 'above-scale': 'documents' };
const BACK_TO = ['documents', 'preliminary-review', 'department-review', 'site-check', 'decision'];
const MAY_RETURN = ['papers-check', 'decision', 'notice'];

/**
 * At which steps a fact may come, by the design; `*` at any step of a case that is open. What is not here is illegal: a new fact has
 * to say where it belongs. Steps themselves, pauses and ends are looked at one by one below.
 */
const AT: Readonly<Record<string, string>> = {
  'willingness-confirmed': 'willingness',
  'documents-requested': 'documents preliminary-review department-review decision upper handover statistics-result',
  'items-submitted': 'documents preliminary-review department-review upper handover statistics-result',
  'items-checked': 'documents preliminary-review department-review upper handover statistics-result',
  'items-quarantined': '*',
  'items-reused': '*',
  'papers-notified': 'documents preliminary-review department-review decision upper handover statistics-result',
  'request-closed': '*',
  'review-opened': 'papers-check preliminary-review department-review site-check',
  'opinion-given': 'papers-check preliminary-review department-review',
  'opinion-voided': 'department-review',
  'reviewer-recused': 'papers-check preliminary-review department-review site-check',
  'conflict-declared': 'papers-check preliminary-review department-review site-check',
  'seat-added': 'department-review',
  'seat-delegated': 'papers-check preliminary-review department-review',
  // A preliminary review is answered with the same verdicts as a department's (contract of POST /reviews/{id}/opinions).
  'condition-asked': 'preliminary-review department-review',
  'condition-answered': 'preliminary-review department-review',
  'objection-withdrawn': '*',
  'site-check-called': '*',
  'site-checked': 'site-check',
  'review-closed': '*',
  'refusal-intended': 'decision',
  'hearing-closed': 'decision',
  'notice-ordered': 'notice',
  'notice-result-recorded': 'notice',
  'letter-issued': 'filing platform-audit recommendation upper',
  'platform-recorded': 'filing platform-audit',
  recommended: 'recommendation',
  'upper-event-recorded': 'upper handover statistics-result',
  'firm-followed': '*',
};

/** What comes after the end as well: what was late, and the ways back that the law leaves. */
const AFTER_THE_END =
  /late$|^application-reopened$|^refusal-review-|^firm-followed$|^turn-|^clock-|^reminded$|^escalated$/;
const BESIDE_STEPS = /^turn-|^clock-|^reminded$|^escalated$|late$/;

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
  const replacements = new Set<string>();
  let [paused, intended, asksForReview] = [false, false, false];
  log.forEach(({ event }, i) => {
    const data = event.data as Record<string, string>;
    const say = (what: string): number => faults.push(`${tier} #${i} ${event.type}: ${what}`);
    if (ended && !AFTER_THE_END.test(event.type)) say(`after ${ended}`);
    // Another paper for an infected one is asked for beside the steps.
    if (data['cause'] === 'quarantine') replacements.add(data['requestId'] ?? '');
    const places = replacements.has(data['requestId'] ?? '-') ? '*' : AT[event.type];
    if (places && places !== '*' && !places.split(' ').includes(open ?? '') && !ended) say(`at ${open}`);
    if (paused && /^step-opened|^items-checked|^opinion-given|^decision-recorded|^platform-/.test(event.type))
      say('in a pause');
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
      case 'refusal-intended':
        intended = true;
        break;
      case 'hearing-closed':
        if (!intended) say('of no intended refusal');
        [heard, intended] = [true, false];
        break;
      case 'decision-recorded':
        if (open !== 'decision') say(`decided at ${open}`);
        if (data['decision'] === 'refuse' && !heard) say('refused without a hearing');
        heard = false;
        break;
      case 'application-paused':
      case 'application-resumed':
        if (paused === (event.type === 'application-paused')) say(paused ? 'twice' : 'without a pause');
        paused = !paused;
        break;
      case 'refusal-review-requested':
        if (ended !== 'refused' || asksForReview) say(`of ${ended}`);
        asksForReview = true;
        break;
      case 'refusal-review-closed':
        if (!asksForReview) say('that nobody asked for');
        asksForReview = false;
        break;
      case 'application-closed':
        if (data['status'] === 'recognised' && !['upper', 'statistics-result'].includes(open ?? last ?? ''))
          say(`at ${open}`);
        ended = data['status'] ?? null;
        break;
      case 'application-reopened':
        if (!['refused', 'withdrawn', 'lapsed'].includes(ended ?? '')) say(`from ${ended}`);
        [ended, back, heard, paused] = [null, 'anywhere', false, false];
        break;
      case 'application-opened':
        if (i !== 0) say('twice');
        break;
      default:
        if (!places && !BESIDE_STEPS.test(event.type)) say('stands in no table');
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
