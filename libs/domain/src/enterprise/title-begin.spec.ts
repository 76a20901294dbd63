import { FIRM_CODE, conductor, firm, leader, officer } from '../testing/actors';
import { CASE, CULTIVATION, ENTERPRISE, aCultivation, aFirm, tasksOf, upTo } from '../testing/cases';
import { conduct, until } from '../testing/passing-time';
import type { World } from '../testing/world';
import { enterpriseDue } from './enterprise.describe';
import type { GrantedTitle } from './enterprise.types';

const the = (world: World) => world.get('enterprise', ENTERPRISE.id);
const cultivation = (world: World) => world.get('cultivation', CULTIVATION.id);
const tier = (world: World): string | undefined => world.describe(ENTERPRISE).counted['tier'];
const held = (world: World): string[] =>
  the(world).titles.map(({ code, validFrom, status }) => `${code} ${validFrom} ${status}`);
const noon = (day: string): string => `${day}T12:00:00.000+08:00`;

function grant(world: World, title: Partial<GrantedTitle>): World {
  const srdi = { code: 'srdi', validFrom: '2026-07-01', validTo: '2029-06-30', source: '工信厅' } as const;
  world.must(ENTERPRISE, { type: 'grant-title', ...srdi, ...title }, conductor);
  return world;
}

/** The first rung is recognised on 13 April or later, with a title that begins on a day of its own. */
function recognised(validFrom: string, route: World['rules']['route'] = ['innovative-sme', 'srdi']): World {
  const world = aFirm();
  Object.assign(world.rules, { route, offers: [] });
  aCultivation(world);
  world.must(CULTIVATION, { type: 'confirm-willingness', agree: true }, firm);
  world.must(CULTIVATION, { type: 'approve-plan' }, leader);
  conduct(world);
  upTo('upper', world);
  const upper = { type: 'record-upper-event', level: 'province', event: 'recognised', on: world.today } as const;
  world.must(CASE, { ...upper, validFrom }, officer);
  return world;
}

describe('a title that is granted before it begins', () => {
  it('raises the tier on the day on which it begins, without anybody doing anything', () => {
    const world = grant(aFirm(), {});
    expect(tier(world)).toBe('small');
    expect(world.describe(ENTERPRISE).nextDueAt).toBe('2026-07-01T00:00:00.000+08:00');
    expect(world.must(ENTERPRISE, { type: 'begin-title' }, conductor)).toEqual([]);
    until(world, noon('2026-06-30'));
    expect(tier(world)).toBe('small');
    until(world, noon('2026-07-01'));
    expect(tier(world)).toBe('srdi');
    expect(world.events.at(-1)).toMatchObject({
      at: '2026-07-01T00:00:00.000+08:00',
      event: { type: 'title-begun', data: { code: 'srdi', validFrom: '2026-07-01' } },
    });
    expect(world.must(ENTERPRISE, { type: 'begin-title' }, conductor)).toEqual([]);
  });

  it('begins once, although the firm’s record moved on that day before the workflow came', () => {
    const world = grant(aFirm(), {});
    world.now = noon('2026-07-03');
    const item = { code: 'REVENUE', period: '2025', value: 1, source: 'audited' } as const;
    world.must(ENTERPRISE, { type: 'put-indicators', items: [item] }, officer);
    expect(enterpriseDue(the(world), world.now).due).toBe('begin-title');
    conduct(world);
    expect(world.events.filter(({ event }) => event.type === 'title-begun')).toHaveLength(1);
  });

  it('lets its predecessor stand until then, and no update of it opens before', () => {
    const world = grant(aFirm(), { validFrom: '2024-01-01', validTo: '2026-06-30' });
    until(world, noon('2026-04-20'));
    grant(world, {});
    expect(held(world)).toEqual(['srdi 2024-01-01 valid', 'srdi 2026-07-01 valid']);
    expect(tasksOf(world, ENTERPRISE).map((task) => task.kind)).toEqual(['update-title']);
    world.must(ENTERPRISE, { type: 'update-title', code: 'srdi' }, firm);
    until(world, noon('2026-06-30'));
    expect(tier(world)).toBe('srdi');
    until(world, noon('2026-07-01'));
    expect(held(world)).toEqual(['srdi 2026-07-01 valid']);
    expect(tier(world)).toBe('srdi');
  });

  it('may follow its predecessor after a gap', () => {
    const world = grant(aFirm(), { validFrom: '2025-06-01', validTo: '2026-05-31' });
    grant(world, {});
    until(world, noon('2026-06-15'));
    expect(held(world)).toEqual(['srdi 2025-06-01 lapsed', 'srdi 2026-07-01 valid']);
    expect(tier(world)).toBe('small');
    until(world, noon('2026-07-01'));
    expect(held(world)).toEqual(['srdi 2026-07-01 valid']);
  });
});

describe('a rung whose title is won and begins later', () => {
  it('waits for the day, opens nothing meanwhile, and then begins the next rung', () => {
    const world = recognised('2026-12-01');
    expect(cultivation(world)).toMatchObject({ status: 'in-progress', rung: 0 });
    expect(world.refusalOf(CULTIVATION, { type: 'replan', reason: '再来' }, officer)).toBe('STEP_NOT_OPEN');
    until(world, noon('2026-11-30'));
    expect(cultivation(world)).toMatchObject({ rung: 0, applications: [{ status: 'recognised' }] });
    expect(tasksOf(world, CULTIVATION)).toEqual([]);
    until(world, noon('2026-12-01'));
    expect(tier(world)).toBe('innovative-sme');
    expect(cultivation(world)).toMatchObject({ rung: 1, status: 'awaiting-willingness', plan: { tier: 'srdi' } });
  });

  it('ends a cultivation that has reached its target on that day', () => {
    const world = recognised('2026-12-01', ['innovative-sme']);
    expect(cultivation(world).closing).toBeNull();
    until(world, noon('2026-12-01'));
    expect(cultivation(world).status).toBe('achieved');
  });

  it('goes on to the next rung after a pause over that day', () => {
    const world = recognised('2026-12-01');
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    until(world, noon('2026-12-10'));
    expect(cultivation(world)).toMatchObject({ rung: 1, status: 'drafting' });
    world.must(CULTIVATION, { type: 'resume' }, leader);
    conduct(world);
    expect(cultivation(world)).toMatchObject({ status: 'awaiting-willingness', creditCode: FIRM_CODE });
  });

  it('takes the day of its yearly update from the pack of its case', () => {
    const [title] = the(recognised('2026-12-01')).titles;
    expect(title).toMatchObject({ updateDue: '05-31', ruleSetId: 'innovative-sme@2026' });
  });

  it('begins the next rung at once where the title is valid already', () => {
    expect(cultivation(recognised('2026-04-13'))).toMatchObject({ rung: 1, status: 'drafting' });
  });
});
