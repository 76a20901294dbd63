import { PUBLISHED_YEARS } from '../calendar/published-years';
import { createWorkCalendar } from '../calendar/work-calendar';
import { firm, leader, officer } from '../testing/actors';
import { CASE, aCase, aCultivation, aFirm, openRequest, theCase, upTo } from '../testing/cases';
import { TERMS } from '../testing/packs';
import { until } from '../testing/passing-time';
import { World } from '../testing/world';
import { PUBLIC_ACTOR } from '../kernel/actor';

const production = createWorkCalendar(PUBLISHED_YEARS, 'waiting');
/** The schedule of 2027 has arrived: New Year's holiday is three days longer than anybody computed. */
const arrived = createWorkCalendar(
  [
    ...PUBLISHED_YEARS,
    { year: 2027, off: ['01-01', '01-04', '01-05', '01-06'].map((day) => `2027-${day}`), work: [], source: 'test' },
  ],
  'waiting',
);
const noon = (day: string): string => `${day}T12:00:00.000+08:00`;
const typesOf = (world: World, id: string): string[] =>
  world.events.filter(({ aggregate }) => aggregate.id === id).map(({ event }) => event.type);

/** A case whose firm is asked for its papers in December: the end of waiting falls into the year after. */
function waiting(calendar = production): World {
  const world = new World('2026-12-10T09:00:00.000+08:00');
  world.calendar = calendar;
  return upTo('documents', aCase('srdi', aFirm(world)));
}

describe('the end of waiting on a day of a year that is not published', () => {
  it('does not come in production: the case says so, reminds and escalates, and takes a late answer', () => {
    const world = waiting();
    until(world, noon('2027-06-01'));
    expect(theCase(world).status).toBe('open');
    expect(world.describe(CASE)).toMatchObject({ waitsForYear: 2027, nextDueAt: null, awaits: { who: 'person' } });
    expect(typesOf(world, CASE.id).filter((type) => type === 'reminded' || type === 'escalated')).toHaveLength(4);
    expect(world.must(CASE, { type: 'lapse' }, officer)).toEqual([]);
    expect(world.must(CASE, { type: 'redate' }, officer)).toEqual([]);
    const { id: requestId, items } = openRequest(world);
    const [item] = items;
    const paper = { itemId: item?.id ?? '', offline: { custodian: '机要室', paperNo: 'M' } };
    expect(world.refusalOf(CASE, { type: 'submit-items', requestId, items: [paper] }, firm)).toBeNull();
  });

  it('comes when the schedule arrives, on the day that this makes of it', () => {
    const world = waiting();
    until(world, noon('2027-01-02'));
    world.calendar = arrived;
    until(world, noon('2027-01-03'));
    const [turn] = theCase(world).turns.filter(({ closedAt }) => !closedAt);
    const lapse = turn?.ladder.find(({ act }) => act === 'lapse');
    expect(lapse).toEqual({ on: arrived.addWorkingDays(turn?.clock.dueOn ?? '', 20), act: 'lapse', to: null });
    expect(lapse?.on).not.toBe(production.addWorkingDays(turn?.clock.dueOn ?? '', 20));
    expect(world.describe(CASE)).toMatchObject({ waitsForYear: null });
    until(world, noon(lapse?.on ?? ''));
    expect(theCase(world).status).toBe('lapsed');
  });

  it('that is over when the schedule arrives comes at once', () => {
    const world = waiting();
    until(world, noon('2027-06-01'));
    world.calendar = arrived;
    until(world, noon('2027-06-02'));
    expect(theCase(world)).toMatchObject({ status: 'lapsed' });
    expect(typesOf(world, CASE.id).filter((type) => type === 'turn-redated')).toHaveLength(1);
  });

  it('is not waited for in a demonstration, which goes on', () => {
    const world = waiting(createWorkCalendar(PUBLISHED_YEARS));
    until(world, noon('2027-06-01'));
    expect(theCase(world).status).toBe('lapsed');
  });

  it('waits on over a pause, and is dated anew when the clock runs on', () => {
    const world = new World('2026-12-10T09:00:00.000+08:00');
    world.calendar = production;
    aCultivation(aFirm(world));
    upTo('documents', aCase('innovative-sme', world));
    world.must({ type: 'cultivation', id: 'cul_1' }, { type: 'pause', reason: '停产' }, leader);
    expect(world.describe(CASE).waitsForYear).toBeNull();
    world.calendar = arrived;
    world.now = noon('2027-02-01');
    world.must({ type: 'cultivation', id: 'cul_1' }, { type: 'resume' }, leader);
    expect(world.describe(CASE)).toMatchObject({ waitsForYear: null });
    expect(theCase(world).turns.at(-1)?.ladder.at(-1)).not.toHaveProperty('waitsFor');
  });
});

describe('a notice whose last day lies in a year that is not published', () => {
  const NOTICE = { type: 'notice', id: '' } as const;

  function noticed(): { world: World; ref: { type: 'notice'; id: string } } {
    const world = new World('2026-12-28T09:00:00.000+08:00');
    world.calendar = production;
    const terms = TERMS.srdi;
    world.rules.terms = () => ({ ...terms, templates: terms.templates.filter(({ kind }) => kind !== 'documents') });
    upTo('notice', aCase('srdi', aFirm(world)));
    return { world, ref: { ...NOTICE, id: theCase(world).noticeId ?? '' } };
  }

  it('is not closed in production, and takes objections until it is', () => {
    const { world, ref } = noticed();
    const before = world.get('notice', ref.id);
    expect(before).toMatchObject({ provisional: true, waitsFor: 2027 });
    until(world, noon('2027-03-01'));
    expect(world.describe(ref)).toMatchObject({ status: 'open', waitsForYear: 2027, nextDueAt: null });
    expect(world.must(ref, { type: 'close-notice' }, officer)).toEqual([]);
    const objection = { type: 'object', name: '张三', contact: '1', content: '虚报' } as const;
    expect(world.refusalOf(ref, objection, PUBLIC_ACTOR)).toBeNull();
  });

  it('takes no paper of a day after its own end, though it had waited for its year', () => {
    const { world, ref } = noticed();
    const said = { name: '张三', contact: '1', content: '虚报', evidence: '照片' } as const;
    const paper = (paperNo: string, receivedOn: string) =>
      ({ type: 'record-objection', paperNo, receivedOn, ...said }) as const;
    until(world, noon('2027-03-01'));
    world.must(ref, paper('1', '2027-02-26'), officer);
    const objectionId = world.get('notice', ref.id).objections.at(-1)?.id ?? '';
    const upheld = { type: 'answer-objection', objectionId, finding: 'upheld', reason: '属实' } as const;
    world.must(ref, upheld, officer);
    expect(world.get('notice', ref.id)).toMatchObject({ status: 'closed', result: 'upheld', waitsFor: 2027 });
    world.now = noon('2027-03-10');
    expect(world.refusalOf(ref, paper('2', '2027-03-09'), officer)).toBe('NOTICE_ENDED');
  });

  it('ends by the schedule when it arrives', () => {
    const { world, ref } = noticed();
    const { publishedOn, workingDays, endsOn } = world.get('notice', ref.id);
    world.calendar = arrived;
    until(world, noon('2027-01-02'));
    const redated = world.get('notice', ref.id);
    expect(redated).toMatchObject({ provisional: false, endsOn: arrived.addWorkingDays(publishedOn, workingDays) });
    expect(redated.endsOn > endsOn).toBe(true);
    expect(redated).not.toHaveProperty('waitsFor');
    until(world, noon(redated.endsOn));
    expect(world.get('notice', ref.id).status).toBe('open');
    until(world, noon('2027-02-01'));
    expect(world.get('notice', ref.id)).toMatchObject({ status: 'closed', result: 'clear' });
  });
});

describe('a legal date of the calendar', () => {
  it('binds in any year: a title ends with its term', () => {
    const world = new World();
    world.calendar = production;
    const title = { code: 'srdi', validFrom: '2026-01-01', validTo: '2028-12-31', source: '工信厅' } as const;
    aFirm(world);
    const ref = { type: 'enterprise', id: firm.creditCode ?? '' } as const;
    world.must(ref, { type: 'grant-title', ...title }, officer);
    until(world, noon('2029-01-01'));
    expect(world.get('enterprise', ref.id).titles[0]?.status).toBe('lapsed');
  });
});

describe('the days of a panel in a year that is not published', () => {
  it('are computed meanwhile, marked, and dated anew when the schedule arrives', () => {
    const world = new World('2026-12-30T09:00:00.000+08:00');
    world.calendar = production;
    const ref = { type: 'panel', id: 'pnl_1' } as const;
    world.must(ref, { type: 'order-panel', subject: { type: 'fund', title: '技改资金' } }, officer);
    const dueOn = () => world.get('panel', ref.id).turns.at(-1)?.clock.dueOn ?? '';
    const computed = dueOn();
    expect(computed.slice(0, 4)).toBe('2027');
    expect(world.describe(ref)).toMatchObject({ provisionalYear: 2027 });
    world.calendar = arrived;
    until(world, noon('2026-12-31'));
    expect(dueOn()).toBe(
      arrived.addWorkingDays('2026-12-30', world.get('panel', ref.id).turns.at(-1)?.clock.budget ?? 0),
    );
    expect(dueOn() > computed).toBe(true);
    expect(world.describe(ref).provisionalYear).toBeNull();
  });
});
