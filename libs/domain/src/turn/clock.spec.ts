import type { Actor } from '../kernel/actor';
import { firm, leader, leader2, officer, officer2, reviewerOf } from '../testing/actors';
import { CASE, CULTIVATION, aCase, aCultivation, aFirm, openRound, tasksOf, theCase, upTo } from '../testing/cases';
import { until } from '../testing/passing-time';
import { type World } from '../testing/world';
import type { ClockCommand } from './clock-commands';
import type { Turn } from './turn.types';

const chief: Actor = { kind: 'person', id: 'chief', roles: ['section-chief'], regionCode: '990124' };
const ten = (day: string): string => `${day}T10:00:00.000+08:00`;

function waiting(): World {
  return upTo('documents', aCase('innovative-sme'));
}

const theTurn = (world: World): Turn => theCase(world).turns.at(-1) as Turn;
const key = (world: World): string => theTurn(world).key;

function pause(world: World, more: Partial<Extract<ClockCommand, { type: 'pause-clock' }>> = {}) {
  return { type: 'pause-clock', clock: key(world), reason: 'appraisal', note: '送检', ...more } as const;
}

function extend(world: World, more: Partial<Extract<ClockCommand, { type: 'extend-clock' }>> = {}) {
  return { type: 'extend-clock', clock: key(world), days: 5, reason: '补测', ...more } as const;
}

describe('one clock that stands still for a legal reason', () => {
  it('gives back the exact rest, and the others run on', () => {
    const world = upTo('department-review', aCase('srdi'));
    const clock = `${openRound(world).id}:tax`;
    const dueOf = (one: string) => theCase(world).turns.find((turn) => turn.key.endsWith(one))?.clock.dueOn;
    expect(dueOf(':tax')).toBe('2026-04-27');
    until(world, ten('2026-04-15'));
    world.must(CASE, pause(world, { clock }), chief);
    expect([dueOf(':tax'), dueOf(':market')]).toEqual([null, '2026-04-27']);
    until(world, ten('2026-04-22'));
    world.must(CASE, { type: 'resume-clock', clock, note: '报告已出' }, chief);
    expect([dueOf(':tax'), dueOf(':market')]).toEqual(['2026-05-07', '2026-04-27']);
  });

  it('stays where it is while the whole case is paused and resumed', () => {
    const world = upTo('documents', aCase('innovative-sme', aCultivation(aFirm())));
    world.must(CASE, pause(world), chief);
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    expect(world.refusalOf(CASE, { type: 'resume-clock', clock: key(world), note: '' }, chief)).toBe(
      'CULTIVATION_PAUSED',
    );
    world.must(CULTIVATION, { type: 'resume' }, leader);
    expect(theTurn(world).clock).toMatchObject({ runningSince: null, dueOn: null });
    world.must(CASE, { type: 'resume-clock', clock: key(world), note: '报告已出' }, chief);
    expect(theTurn(world).clock.dueOn).not.toBeNull();
  });

  it('reminds of nothing, lapses nothing, and takes an answer', () => {
    const world = waiting();
    world.must(CASE, pause(world), chief);
    until(world, ten('2026-12-01'));
    expect(theCase(world).status).toBe('open');
    expect(world.events.filter(({ event }) => event.type === 'reminded')).toEqual([]);
    expect(tasksOf(world)[0]).toMatchObject({ kind: 'submit-documents', dueOn: null });
  });

  it('stays late by what it was late when it stopped', () => {
    const world = waiting();
    const due = theTurn(world).clock.dueOn ?? '';
    until(world, ten(world.calendar.addWorkingDays(due, 3)));
    world.must(CASE, pause(world), chief);
    until(world, ten(world.calendar.addWorkingDays(due, 30)));
    world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    expect(theTurn(world).lateBy).toBe(3);
  });

  it('needs a reason of the list, words, and a clock that runs', () => {
    const world = waiting();
    expect(world.refusalOf(CASE, pause(world, { reason: 'holiday' }), chief)).toBe('PAUSE_REASON_UNKNOWN');
    expect(world.refusalOf(CASE, pause(world, { note: ' ' }), chief)).toBe('REASON_REQUIRED');
    expect(world.refusalOf(CASE, pause(world, { clock: 'none' }), chief)).toBe('NOT_FOUND');
    expect(world.refusalOf(CASE, pause(world, { clock: theCase(world).turns[0]?.key ?? '' }), chief)).toBe(
      'CLOCK_STOPPED',
    );
    expect(world.refusalOf(CASE, { type: 'resume-clock', clock: key(world), note: '' }, chief)).toBe('CLOCK_RUNNING');
    world.must(CASE, pause(world), chief);
    expect(world.refusalOf(CASE, pause(world), chief)).toBe('CLOCK_PAUSED');
  });

  it('is not touched by whoever is kept out of the turn, now or in an earlier step', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    const stepBack = {
      type: 'declare-conflict',
      reviewId: openRound(world).id,
      conflict: true,
      reason: '亲属',
    } as const;
    world.must(CASE, stepBack, officer2);
    const untouched = (): void => {
      expect(world.refusalOf(CASE, pause(world), officer2)).toBe('FOUR_EYES');
      expect(world.refusalOf(CASE, extend(world), officer2)).toBe('FOUR_EYES');
      expect(world.refusalOf(CASE, pause(world), officer)).toBe('OWN_CLOCK');
    };
    untouched();
    const held = world.copy();
    held.must(CASE, pause(held), chief);
    const resume = { type: 'resume-clock', clock: key(held), note: '' } as const;
    expect(held.refusalOf(CASE, resume, officer2)).toBe('FOUR_EYES');
    upTo('upper', world);
    untouched();
  });

  it('is not touched by whoever stepped back from the case, whosever clock it is', () => {
    const both: Actor = { ...officer2, id: 'both', roles: ['officer', 'section-chief'] };
    const world = upTo('preliminary-review', aCase('srdi'));
    const stepBack = {
      type: 'declare-conflict',
      reviewId: openRound(world).id,
      conflict: true,
      reason: '亲属',
    } as const;
    world.must(CASE, stepBack, both);
    upTo('decision', world);
    expect(theTurn(world).assignee.role).toBe('leader');
    expect(world.refusalOf(CASE, pause(world), both)).toBe('FOUR_EYES');
    world.must(CASE, pause(world), chief);
    expect(world.refusalOf(CASE, { type: 'resume-clock', clock: key(world), note: '' }, both)).toBe('FOUR_EYES');
  });

  it('is not stopped by whoever is waited for', () => {
    const world = upTo('decision', aCase('innovative-sme'));
    expect(world.refusalOf(CASE, pause(world), leader)).toBe('OWN_CLOCK');
    expect(world.refusalOf(CASE, pause(world), chief)).toBeNull();
  });
});

describe('one clock that is extended', () => {
  it('is due later, with the day before and the reason on record', () => {
    const world = waiting();
    const from = theTurn(world).clock.dueOn ?? '';
    const [event] = world.must(CASE, extend(world), leader);
    const to = world.calendar.addWorkingDays(from, 5);
    expect(theTurn(world).clock.dueOn).toBe(to);
    expect(theTurn(world).extensions).toEqual([{ days: 5, reason: '补测', by: leader.id, at: world.now, from, to }]);
    expect(event).toMatchObject({ type: 'clock-extended', data: { from, to, days: 5, reason: '补测', by: leader.id } });
  });

  it('is so in time, within the limits of the list, and never by whose it is', () => {
    const world = waiting();
    expect(world.refusalOf(CASE, extend(world, { days: 11 }), leader)).toBe('EXTENSION_TOO_LONG');
    expect(world.refusalOf(CASE, extend(world, { days: 0 }), leader)).toBe('EXTENSION_TOO_LONG');
    expect(world.refusalOf(CASE, extend(world, { reason: '' }), leader)).toBe('REASON_REQUIRED');
    world.must(CASE, extend(world), leader);
    world.must(CASE, extend(world), leader);
    expect(world.refusalOf(CASE, extend(world), leader)).toBe('EXTENSIONS_USED_UP');
    const decision = upTo('decision', aCase('innovative-sme'));
    expect(decision.refusalOf(CASE, extend(decision), leader2)).toBe('OWN_CLOCK');
    const late = waiting();
    until(late, ten(late.calendar.addWorkingDays(theTurn(late).clock.dueOn ?? '', 2)));
    expect(late.refusalOf(CASE, extend(late), leader)).toBe('CLOCK_OVERDUE');
    late.must(CASE, pause(late), chief);
    expect(late.refusalOf(CASE, extend(late), leader)).toBe('CLOCK_PAUSED');
  });

  it('does not outlast the cut-off of the batch', () => {
    const world = aFirm();
    const { terms } = world.rules;
    world.rules.terms = (tier) => ({ ...terms(tier), cutOff: '2026-04-20' });
    upTo('documents', aCase('innovative-sme', world));
    expect(theTurn(world).clock.dueOn).toBe('2026-04-20');
    expect(world.refusalOf(CASE, extend(world), leader)).toBe('CUT_OFF_REACHED');
  });

  it('of an upper level is not the county’s to extend by its officer', () => {
    const world = upTo('upper', aCase('innovative-sme'));
    expect(world.refusalOf(CASE, extend(world), officer)).toBe('OWN_CLOCK');
  });
});

describe('whose answer was late', () => {
  it('is on record with the turn, and only where it was theirs to answer', () => {
    const world = upTo('department-review', aCase('srdi'));
    until(world, ten(world.calendar.addWorkingDays('2026-04-27', 2)));
    const opinion = { type: 'give-opinion', reviewId: openRound(world).id, verdict: 'agree', reason: '' } as const;
    world.must(CASE, opinion, reviewerOf('tax'));
    world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    const of = (end: string) => theCase(world).turns.find((turn) => turn.key.endsWith(end));
    expect(of(':tax')).toMatchObject({ lateBy: 2, closedBy: reviewerOf('tax').id });
    expect(of(':market')).toMatchObject({ lateBy: 2, closedBy: null });
  });
});
