import type { ApplicationState } from '../application/application.types';
import type { Reopening } from '../application/remedy.types';
import { REOPENING_WARNING_HASH } from '../application/remedies';
import { firm, leader, leader2, officer, reviewerOf } from '../testing/actors';
import {
  CASE,
  CULTIVATION,
  aCase,
  aCultivation,
  aFirm,
  openRequest,
  openRound,
  tasksOf,
  theCase,
  upTo,
} from '../testing/cases';
import { aDigest } from '../testing/packs';
import { until } from '../testing/passing-time';
import { follow } from '../testing/task-follower';
import { World } from '../testing/world';
import type { Turn } from '../turn/turn.types';
import { applicationLedger, cultivationLedger } from './case-ledger';
import type { Ledger } from './ledger.types';

const ten = (day: string): string => `${day}T10:00:00.000+08:00`;
const ledger = (world: World): Ledger =>
  applicationLedger(theCase(world), world.all('notice'), world.today, world.calendar);

/** Parts in working days, as text: `5`, `5/2`. */
function parts({ parts: all, denominator }: Ledger): Record<string, string> {
  return Object.fromEntries(all.map(({ owner, units }) => [owner, fraction(units, denominator)]));
}

function fraction(a: number, b: number): string {
  const divisor = ((x: number, y: number): number => {
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  })(a, b);
  return b === divisor ? String(a / divisor) : `${a / divisor}/${b / divisor}`;
}

/** Refused by the county on a day, the firm having waived its answer. */
function refusedOn(day: string): World {
  const world = upTo('decision', aCase('srdi'));
  const published = [{ id: 'SR-3', title: { zh: '营业收入', en: 'Revenue' }, clause: '第四条', hard: true }];
  Object.assign(world.rules, { published });
  world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3'] });
  until(world, ten(day));
  world.must(CASE, { type: 'decide', decision: 'refuse', reason: '不符合' }, leader);
  world.must(CASE, { type: 'answer-hearing', waive: true }, firm);
  world.must(CASE, { type: 'decide', decision: 'refuse', reason: '不符合' }, leader);
  expect(theCase(world).status).toBe('refused');
  return world;
}

describe('the days of a case', () => {
  it('are the firm’s while it is asked for papers, and the bureau’s while it checks them', () => {
    const world = upTo('documents', aCase('innovative-sme'));
    until(world, ten('2026-04-16'));
    follow(world, tasksOf(world)[0] as never);
    until(world, ten('2026-04-20'));
    expect(parts(ledger(world))).toEqual({ firm: '3', 'bureau:officer': '2' });
    expect(ledger(world).parts.find(({ owner }) => owner === 'firm')?.stretches).toEqual([
      {
        from: '2026-04-14',
        to: '2026-04-16',
        workingDays: 3,
        sharedBy: 1,
        because: [`${openRequest(world).id}:firm.1`],
      },
    ]);
  });

  it('are shared equally by the departments that have not answered', () => {
    const world = upTo('department-review', aCase('srdi'));
    until(world, ten('2026-04-15'));
    const opinion = { type: 'give-opinion', reviewId: openRound(world).id, verdict: 'agree', reason: '' } as const;
    world.must(CASE, opinion, reviewerOf('tax'));
    until(world, ten('2026-04-16'));
    expect(parts(ledger(world))).toEqual({
      'department:tax': '1/2',
      'department:market': '5/6',
      'department:emergency': '5/6',
      'department:environment': '5/6',
    });
  });

  it('of the upper step are the upper level’s, but those of what it sent back are the firm’s and the bureau’s', () => {
    const world = upTo('upper', aCase('innovative-sme'));
    const opened = world.today;
    until(world, ten(world.calendar.addWorkingDays(opened, 3)));
    world.must(CASE, { type: 'record-upper-event', level: 'city', event: 'returned', on: world.today }, officer);
    until(world, ten(world.calendar.addWorkingDays(opened, 5)));
    const { id: requestId, items } = openRequest(world);
    const paper = { itemId: items[0]?.id ?? '', offline: { custodian: '机要室', paperNo: 'M' } };
    world.must(CASE, { type: 'submit-items', requestId, items: [paper] }, firm);
    until(world, ten(world.calendar.addWorkingDays(opened, 6)));
    follow(world, tasksOf(world).find(({ kind }) => kind === 'check-documents') as never);
    until(world, ten(world.calendar.addWorkingDays(opened, 10)));
    expect(parts(ledger(world))).toMatchObject({ upper: '7', firm: '2', 'bureau:officer': '1' });
  });

  it('of a notice are the public’s, shared with the handler of an objection while it is open', () => {
    const world = upTo('notice', aCase('srdi'));
    const opened = world.today;
    const notice = world.last('notice');
    until(world, ten(world.calendar.addWorkingDays(opened, 3)));
    const objection = { type: 'object', name: '张三', contact: '1', content: '虚报', evidence: '合同' } as const;
    world.must({ type: 'notice', id: notice.id }, objection, { kind: 'public', id: 'public', roles: [] });
    until(world, ten(world.calendar.addWorkingDays(opened, 7)));
    const { parts: all, denominator } = ledger(world);
    const units = (owner: string): number => (all.find((part) => part.owner === owner)?.units ?? 0) / denominator;
    // Three alone, two shared; the handler then has the two after the last day of the notice.
    expect(units('public')).toBe(4);
    expect(units('bureau:officer')).toBe(3);
    expect(JSON.stringify(all)).not.toContain('.o1');
  });

  it('that stand still belong to the pause, with its reason', () => {
    const world = new World('2026-04-13T09:00:00.000+08:00');
    upTo('documents', aCase('innovative-sme', aCultivation(aFirm(world))));
    until(world, ten('2026-04-15'));
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    until(world, ten('2026-04-22'));
    world.must(CULTIVATION, { type: 'resume' }, leader);
    until(world, ten('2026-04-24'));
    expect(parts(ledger(world))).toEqual({ firm: '4', 'paused:cultivation': '5' });
  });

  it('end with the case', () => {
    const world = upTo('documents', aCase('innovative-sme'));
    until(world, ten('2026-04-16'));
    world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    until(world, ten('2026-06-16'));
    expect(ledger(world)).toMatchObject({ through: '2026-04-16', total: 3 });
    expect(parts(ledger(world))).toEqual({ firm: '3' });
  });

  it('of a review of the refusal are the leader’s who looks again; between result and request nobody is waited for', () => {
    const world = refusedOn('2026-04-16');
    until(world, ten('2026-04-20'));
    world.must(CASE, { type: 'request-refusal-review', reason: '有新证据' }, firm);
    until(world, ten('2026-04-23'));
    expect(ledger(world)).toMatchObject({ through: '2026-04-23', total: 8 });
    // Three days of the decision, and three of the review.
    expect(parts(ledger(world))).toMatchObject({ closed: '2', 'bureau:leader': '6' });
    world.must(CASE, { type: 'decide-refusal-review', result: 'confirmed', reason: '依据充分' }, leader2);
    until(world, ten('2026-05-20'));
    expect(ledger(world)).toMatchObject({ through: '2026-04-23', total: 8 });
  });

  it.each([
    ['as it is kept now', (state: ApplicationState) => state],
    [
      'as it was kept before the day of closing was',
      (state: ApplicationState) => ({
        ...state,
        reopenings: state.reopenings?.map(({ closedOn: _day, ...before }) => before),
      }),
    ],
  ])('of a case taken up again are nobody’s while it was closed, %s', (_how, kept) => {
    const world = upTo('documents', aCase('innovative-sme'));
    until(world, ten('2026-04-16'));
    world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    until(world, ten('2026-04-23'));
    world.must(CASE, { type: 'reopen', reason: '原材料遗漏', warningHash: REOPENING_WARNING_HASH }, leader);
    until(world, ten('2026-04-27'));
    const state = kept(theCase(world));
    expect(parts(applicationLedger(state, [], world.today, world.calendar))).toEqual({ firm: '5', closed: '5' });
  });

  it('are read of cases from before spans were kept', () => {
    const world = upTo('documents', aCase('innovative-sme'));
    until(world, ten('2026-04-16'));
    follow(world, tasksOf(world)[0] as never);
    until(world, ten('2026-04-20'));
    const old = (turn: Turn): Turn => {
      const { spans: _spans, ...rest } = turn;
      return rest;
    };
    const state = theCase(world);
    const before = { ...state, turns: state.turns.map(old) };
    expect(parts(applicationLedger(before, [], world.today, world.calendar))).toEqual(parts(ledger(world)));
  });
});

describe('the days of a cultivation', () => {
  it('are those of its plan’s owners, of the application that it waits for, or wait for a date', () => {
    const world = aCultivation();
    until(world, ten('2026-04-16'));
    const state = world.get('cultivation', CULTIVATION.id);
    expect(parts(cultivationLedger(state, [], world.today, world.calendar))).toEqual({ firm: '3' });
    const idle = { ...state, turns: [] };
    expect(parts(cultivationLedger(idle, [], world.today, world.calendar))).toEqual({ waiting: '3' });
    const running = { ...theCaseOf(world), openedAt: ten('2026-04-14') };
    expect(parts(cultivationLedger(idle, [running], world.today, world.calendar))).toEqual({
      'case:app_1': '2',
      waiting: '1',
    });
    const again = { from: 'withdrawn', closedOn: '2026-04-14', on: '2026-04-15' } as Reopening;
    const closedForADay = { ...running, openedAt: ten('2026-04-13'), reopenings: [again] };
    expect(parts(cultivationLedger(idle, [closedForADay], world.today, world.calendar))).toEqual({
      'case:app_1': '2',
      waiting: '1',
    });
  });
});

function theCaseOf(world: World): ReturnType<typeof theCase> {
  return theCase(aCase('innovative-sme', world.copy()));
}
