import { type KnownPerson, sharedPeople } from '../enterprise/people/shared-people';
import type { Actor } from '../kernel/actor';
import { conductor, firm, leader, leader2, officer, officer2 } from '../testing/actors';
import { CASE, ENTERPRISE, aCase, aFirm, tasksOf, theCase, upTo } from '../testing/cases';
import { until } from '../testing/passing-time';
import type { World } from '../testing/world';
import type { ApplicationCommand } from './application.commands';
import type { BanMatchFound, BanMatchVerdict } from './ban-match.types';
import { REOPENING_WARNING_HASH } from './remedies';

const OTHER = '91990124MA00000003';

const aMatch = (more: Partial<BanMatchFound> = {}): BanMatchFound => ({
  ...{ creditCode: OTHER, banId: 'ban_1', until: '2028-06-30', basis: 'name' },
  here: { id: 'prs_1', role: 'legal-representative' },
  there: { id: 'prs_9', role: 'actual-controller' },
  ...more,
});

const recommend: ApplicationCommand = { type: 'decide', decision: 'recommend', reason: '符合' };
const note = (...matches: BanMatchFound[]): ApplicationCommand => ({ type: 'note-ban-matches', matches });
const judge = (verdict: BanMatchVerdict, more: object = {}): ApplicationCommand => ({
  ...{ type: 'judge-ban-match', matchId: `${CASE.id}.m1`, verdict, reason: '核对身份证件' },
  ...more,
});
const judging = (world: World) => tasksOf(world).filter(({ kind }) => kind === 'judge-ban-match');
const matches = (world: World) => theCase(world).banMatches ?? [];

function openedWith(...found: BanMatchFound[]): World {
  const world = aFirm();
  world.rules.banMatches = found;
  aCase('srdi', world);
  return world;
}

describe('a controller whom the firm may share with a firm under a ban', () => {
  it('refuses nothing: the case is opened, and somebody is to judge by a day', () => {
    const world = openedWith(aMatch());
    expect(theCase(world).status).toBe('open');
    expect(matches(world)).toMatchObject([{ id: 'app_1.m1', creditCode: OTHER, foundOn: world.today, verdict: null }]);
    expect(judging(world)).toMatchObject([
      { assignee: { role: 'officer' }, dueOn: '2026-04-20', actions: [{ name: 'judgement' }] },
    ]);
    // What the task tells does not name the other firm.
    expect(JSON.stringify(tasksOf(world))).not.toContain(OTHER);
  });

  it('does not hold up papers, and keeps the case in the county until it is judged', () => {
    const world = upTo('decision', aCase('srdi'));
    world.must(CASE, note(aMatch()), conductor);
    expect(world.refusalOf(CASE, recommend, leader)).toBe('BAN_MATCH_OPEN');
    world.must(CASE, judge('other-person'), officer);
    expect(judging(world)).toEqual([]);
    expect(world.refusalOf(CASE, recommend, leader)).toBeNull();

    const late = upTo('filing', aCase('srdi'));
    late.must(CASE, note(aMatch()), conductor);
    const filed = { type: 'record-platform', kind: 'filed', receiptNo: 'R', on: late.today } as const;
    expect(late.refusalOf(CASE, filed, firm)).toBe('BAN_MATCH_OPEN');
    late.must(CASE, judge('not-reached'), officer);
    expect(late.refusalOf(CASE, filed, firm)).toBeNull();
  });

  it.each([
    ['other-person', null],
    ['not-reached', null],
    ['barred', 'FIRM_BANNED'],
  ] as const)('judged %s leads to %s', (verdict, code) => {
    const world = upTo('decision', aCase('srdi'));
    world.must(CASE, note(aMatch()), conductor);
    world.must(CASE, judge(verdict), officer);
    expect(world.refusalOf(CASE, recommend, leader)).toBe(code);
  });

  it('that bars the firm supports a refusal, about which it is heard; another person may come to another view', () => {
    const world = upTo('decision', aCase('srdi'));
    world.rules.procedural = [
      { id: 'P-BAN', title: { zh: '禁申期内', en: 'Banned' }, source: '工信部企业〔2026〕2号', supportedBy: ['ban'] },
    ];
    world.must(CASE, note(aMatch()), conductor);
    world.must(CASE, judge('barred'), officer);
    world.must(CASE, { type: 'decide', decision: 'refuse', reason: '禁申' }, leader);
    expect(theCase(world).hearing?.grounds).toMatchObject([{ id: 'P-BAN', because: 'ban' }]);
    world.must(CASE, { type: 'answer-hearing', statement: '同名不同人' }, firm);
    expect(world.refusalOf(CASE, judge('other-person'), officer)).toBe('FOUR_EYES');
    world.must(CASE, judge('other-person'), officer2);
    expect(matches(world)).toMatchObject([{ verdict: 'other-person', by: officer2.id }]);
    expect(world.refusalOf(CASE, recommend, leader)).toBeNull();
  });

  it('is judged with a reason, by the office, and by nobody who decides', () => {
    const world = openedWith(aMatch());
    const chief = { ...officer, id: 'chief', roles: ['section-chief'] } as const;
    const codes = (actor: Actor, more: object = {}) => world.copy().refusalOf(CASE, judge('other-person', more), actor);
    expect(codes(officer, { reason: ' ' })).toBe('REASON_REQUIRED');
    expect(codes(officer, { matchId: 'app_1.m2' })).toBe('NOT_FOUND');
    expect(codes(firm)).toBe('NOT_YOUR_TURN');
    expect([officer, chief, leader].map((actor) => codes(actor))).toEqual([null, null, null]);
    world.must(CASE, judge('other-person'), leader);
    upTo('decision', world);
    expect(world.refusalOf(CASE, recommend, leader)).toBe('FOUR_EYES');
    expect(world.refusalOf(CASE, recommend, leader2)).toBeNull();
  });

  it('is reminded of and escalated to a leader; silence decides nothing', () => {
    const world = openedWith(aMatch());
    until(world, '2026-05-20T10:00:00.000+08:00');
    const told = world.events.filter(({ event }) => JSON.stringify(event.data).includes('app_1.m1.1'));
    expect(told.map(({ event }) => event.type)).toEqual(['turn-opened', 'reminded', 'escalated']);
    expect(matches(world)).toMatchObject([{ verdict: null }]);
  });

  it('is known once for a person and ban, and again where the same person meets another ban', () => {
    const world = openedWith(aMatch(), aMatch({ there: { id: 'prs_8', role: 'legal-representative' } }));
    world.must(CASE, note(aMatch(), aMatch({ banId: 'ban_2' })), conductor);
    world.must(CASE, note(aMatch()), conductor);
    expect(matches(world).map(({ id, banId }) => [id, banId])).toEqual([
      ['app_1.m1', 'ban_1'],
      ['app_1.m2', 'ban_2'],
    ]);
  });

  it('is looked for again where one came up unseen: the decision waits until it is on record', () => {
    const world = upTo('decision', aCase('srdi'));
    world.rules.banMatches = [aMatch()];
    expect(world.refusalOf(CASE, recommend, leader)).toBe('BAN_MATCH_OPEN');
    world.must(CASE, { type: 'note-ban-matches' }, officer);
    expect(judging(world)).toHaveLength(1);
  });

  it('stays to be judged when the case goes back a step', () => {
    const world = upTo('decision', aCase('srdi'));
    world.must(CASE, note(aMatch()), conductor);
    world.must(CASE, { type: 'decide', decision: 'return', reason: '补充', returnTo: 'preliminary-review' }, leader);
    expect(judging(world)).toHaveLength(1);
  });

  it('is asked again when a case is taken up that was closed over it', () => {
    const world = openedWith(aMatch());
    world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    expect(judging(world)).toEqual([]);
    world.must(CASE, { type: 'reopen', reason: '企业请求', warningHash: REOPENING_WARNING_HASH }, leader);
    expect(judging(world)).toHaveLength(1);
    expect(matches(world)).toHaveLength(1);
  });

  it('no longer counts once the other firm\u2019s ban is over', () => {
    const world = upTo('decision', aCase('srdi'));
    world.must(CASE, note(aMatch({ until: world.today })), conductor);
    expect(world.refusalOf(CASE, recommend, leader)).toBe('BAN_MATCH_OPEN');
    world.now = '2026-12-31T10:00:00.000+08:00';
    expect(world.copy().refusalOf(CASE, recommend, leader)).not.toBe('BAN_MATCH_OPEN');
  });
});

describe('two people of two firms', () => {
  const person = (more: Partial<KnownPerson>): KnownPerson => ({
    ...{ id: 'a', role: 'legal-representative', name: '王小明', idMark: null, current: true },
    ...more,
  });
  const bases = (here: KnownPerson, there: KnownPerson) => sharedPeople([here], [there]).map(({ basis }) => basis);

  it.each([
    ['the same number under two names', { idMark: 'x', name: '王大明' }, { idMark: 'x' }, ['id']],
    ['one name and two numbers', { idMark: 'x' }, { idMark: 'y' }, []],
    ['one name, of one no number', { idMark: 'x' }, {}, ['name']],
    ['one name written otherwise', { name: '阿不都·热合曼' }, { name: '阿不都 热合曼' }, ['name']],
    ['two names', {}, { name: '李大同' }, []],
    ['a name that was erased', { name: null }, { name: null }, []],
    ['a number whose name was erased', { name: null, idMark: 'x' }, { name: null, idMark: 'x' }, ['id']],
    ['somebody who left this firm', { current: false }, {}, []],
    ['somebody who left the firm under the ban', {}, { current: false }, ['name']],
    ['a handler here', { role: 'handler' }, {}, []],
    ['a finance officer there', {}, { role: 'finance-officer' }, []],
    ['a controller here who answers for the firm there', { role: 'actual-controller' }, {}, ['name']],
  ] as const)('%s', (_what, here, there, expected) => {
    expect(bases(person(here), person({ id: 'b', ...there }))).toEqual(expected);
  });
});

describe('what brings a match about', () => {
  const record = { type: 'record-person', role: 'actual-controller', name: '王小明' } as const;
  const put = { ...record, since: '2020-01-01', source: 'registry' } as const;

  it('is a person put on record of a firm that applies', () => {
    const world = aCase('srdi');
    const here = { id: 'new', role: 'actual-controller' } as const;
    world.rules.reach = { matches: [aMatch({ here })], cases: [] };
    world.must(ENTERPRISE, put, officer);
    const [person] = world.last('enterprise').people ?? [];
    expect(matches(world)).toMatchObject([{ here: { id: person?.id }, creditCode: OTHER }]);
  });

  it.each([
    ['a ban', { type: 'impose-ban', cause: '造假', until: '2029-04-12' }],
    ['a person of a firm under a ban', put],
  ] as const)('is %s, for open cases of firms that share people', (_what, command) => {
    const world = aCase('srdi');
    // The case stands for that of another firm here.
    const [here, there] = [
      { id: 'prs_1', role: 'legal-representative' } as const,
      { id: 'new', role: 'actual-controller' } as const,
    ];
    world.must(ENTERPRISE, { type: 'impose-ban', cause: '旧案', until: '2027-01-01' }, leader);
    world.rules.reach = { matches: [], cases: [{ applicationId: CASE.id, shared: [{ here, there, basis: 'id' }] }] };
    world.must(ENTERPRISE, command, officer);
    const { bans } = world.last('enterprise');
    expect(matches(world)).toMatchObject([{ banId: bans.at(-1)?.id, until: bans.at(-1)?.until, basis: 'id' }]);
  });
});
