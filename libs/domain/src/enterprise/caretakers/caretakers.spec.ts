import { leader, officer } from '../../testing/actors';
import { ENTERPRISE, aFirm } from '../../testing/cases';
import type { World } from '../../testing/world';
import type { NameCaretakerCommand } from './caretakers.commands';

const name = (more: Partial<NameCaretakerCommand> = {}): NameCaretakerCommand => ({
  ...{ type: 'name-caretaker', duty: 'officer', account: 'officer2', reason: '片区调整' },
  ...more,
});
const of = (world: World) => (world.last('enterprise').caretakers ?? []).map(({ duty, account }) => [duty, account]);

describe('who looks after a firm', () => {
  it('is nobody in particular until somebody is named, with who named them and why', () => {
    const world = aFirm();
    expect(of(world)).toEqual([]);
    world.must(ENTERPRISE, name(), leader);
    expect(world.last('enterprise').caretakers).toEqual([
      { duty: 'officer', account: 'officer2', since: expect.any(String), by: leader.id, reason: '片区调整' },
    ]);
  });

  it('is one for each duty; a new one takes over, and the record says from whom', () => {
    const world = aFirm();
    world.must(ENTERPRISE, name(), leader);
    world.must(ENTERPRISE, name({ duty: 'mentor', account: 'mentor' }), leader);
    world.must(ENTERPRISE, name({ account: 'officer', reason: '轮岗' }), officer);
    expect(of(world)).toEqual([
      ['mentor', 'mentor'],
      ['officer', 'officer'],
    ]);
    const data = { duty: 'officer', account: 'officer', before: 'officer2', reason: '轮岗' };
    expect(world.events.at(-1)?.event).toEqual({ type: 'caretaker-named', data });
  });

  it('goes back to all who hold the role', () => {
    const world = aFirm();
    world.must(ENTERPRISE, name(), leader);
    world.must(ENTERPRISE, name({ account: null, reason: '退休' }), leader);
    expect(of(world)).toEqual([]);
  });

  it('writes nothing where nothing changes, and wants a reason', () => {
    const world = aFirm();
    world.must(ENTERPRISE, name(), leader);
    const before = world.events.length;
    world.must(ENTERPRISE, name({ reason: '再次' }), leader);
    expect(world.events).toHaveLength(before);
    expect(world.refusalOf(ENTERPRISE, name({ account: 'officer', reason: '  ' }), leader)).toBe('REASON_REQUIRED');
  });
});
