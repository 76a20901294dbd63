import type { Actor } from '../../kernel/actor';
import { firm, leader, officer } from '../../testing/actors';
import { ENTERPRISE, aFirm } from '../../testing/cases';
import type { World } from '../../testing/world';
import type { PeopleCommand } from './people.commands';

type Record_ = Extract<PeopleCommand, { type: 'record-person' }>;

const MARK = 'ab'.repeat(32);

const record = (more: Partial<Record_> = {}): Record_ => ({
  ...{ type: 'record-person', role: 'legal-representative', name: '王小明', since: '2020-01-01', source: 'registry' },
  ...more,
});
const put = (world: World, more: Partial<Record_> = {}, actor: Actor = officer) =>
  world.must(ENTERPRISE, record(more), actor);
const people = (world: World) => world.last('enterprise').people ?? [];

describe('the people of a firm', () => {
  it('are on record with role, source and day; name and mark stand beside the event', () => {
    const world = aFirm();
    put(world, { idMark: MARK });
    expect(people(world)).toMatchObject([
      { role: 'legal-representative', since: '2020-01-01', until: null, source: 'registry', identified: true },
    ]);
    expect(world.personal.get(world.events.length - 1)).toEqual({ name: '王小明', idMark: MARK });
    expect(JSON.stringify([world.events, people(world)])).not.toMatch(new RegExp(`王小明|${MARK}`));
    expect(people(world)[0]?.revision).toBe(world.events.length);
  });

  it('change without being rewritten: a new legal representative ends the one before, a second controller does not', () => {
    const world = aFirm();
    put(world);
    put(world, { name: '李大同', since: '2025-03-01' });
    put(world, { role: 'actual-controller', name: '赵一' });
    put(world, { role: 'actual-controller', name: '赵二' });
    expect(people(world).map(({ role, until }) => [role, until])).toEqual([
      ['legal-representative', '2025-03-01'],
      ['legal-representative', null],
      ['actual-controller', null],
      ['actual-controller', null],
    ]);
    const [, , controller] = people(world);
    const personId = controller?.id ?? '';
    const gone = { type: 'end-person', personId, until: '2026-01-01', source: 'registry' } as const;
    world.must(ENTERPRISE, gone, officer);
    expect(people(world)[2]?.until).toBe('2026-01-01');
    expect(world.refusalOf(ENTERPRISE, gone, officer)).toBe('PERSON_ENDED');
    expect(world.refusalOf(ENTERPRISE, { ...gone, personId: 'prs_none' }, officer)).toBe('NOT_FOUND');
  });

  it('are put by the firm, which says only what it reports itself, or by an officer', () => {
    const world = aFirm();
    expect(world.refusalOf(ENTERPRISE, record(), firm)).toBe('SOURCE_NOT_YOURS');
    expect(world.refusalOf(ENTERPRISE, record({ source: 'reported' }), { ...firm, creditCode: 'x' })).toBe(
      'NOT_YOUR_TURN',
    );
    expect(world.refusalOf(ENTERPRISE, record(), leader)).toBe('NOT_YOUR_TURN');
    put(world, { source: 'reported' }, firm);
    expect(people(world)).toMatchObject([{ source: 'reported', by: firm.id }]);
  });

  it('are refused without a name, ahead of their day, and before whom they follow', () => {
    const world = aFirm();
    put(world, { since: '2024-01-01' });
    for (const wrong of [{ name: '  ' }, { name: '长'.repeat(61) }, { since: '2026-04-14' }, { since: '2023-12-31' }]) {
      expect([wrong, world.refusalOf(ENTERPRISE, record(wrong), officer)]).toEqual([wrong, 'PERSON_INVALID']);
    }
    const [{ id } = { id: '' }] = people(world);
    for (const until of ['2023-12-31', '2026-04-14']) {
      const end = { type: 'end-person', personId: id, until, source: 'registry' } as const;
      expect([until, world.refusalOf(ENTERPRISE, end, officer)]).toEqual([until, 'PERSON_INVALID']);
    }
    expect(people(world)).toHaveLength(1);
  });
});
