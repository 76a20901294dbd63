import { addDays } from '../kernel/time';
import { firm, leader } from '../testing/actors';
import { CASE, CULTIVATION, aCultivation, aFirm } from '../testing/cases';
import { conduct, until } from '../testing/passing-time';
import type { World } from '../testing/world';

const at = (day: string): string => `${day}T10:00:00.000+08:00`;

/** A case of a cultivation that waits for the firm's papers; its plan has checkpoints on clocks of their own. */
function waiting(): World {
  const world = aFirm();
  Object.assign(world.rules, { route: ['innovative-sme'], offers: [] });
  aCultivation(world);
  world.must(CULTIVATION, { type: 'confirm-willingness', agree: true }, firm);
  world.must(CULTIVATION, { type: 'approve-plan' }, leader);
  conduct(world);
  return world;
}

/** Every reminder and escalation on record: of what, which rung, for whom. */
const told = (world: World): string[] =>
  world.events
    .filter(({ event }) => event.type === 'reminded' || event.type === 'escalated')
    .map(({ aggregate, event }) => `${aggregate.id} ${event.type} ${JSON.stringify(event.data)}`)
    .sort();

function pauseAndResume(world: World, pausedOn: string, resumedOn: string): World {
  world.now = at(pausedOn);
  world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
  world.now = at(resumedOn);
  world.must(CULTIVATION, { type: 'resume' }, leader);
  return world;
}

describe('a pause that is ordered while Temporal is away', () => {
  const days = [0, 1, 9, 11, 12, 16, 18, 25, 32].map((n) => addDays('2026-04-13', n));

  it.each(days)('on %s leaves what was due before it on record once, as if the workflows had been there', (day) => {
    const present = waiting();
    until(present, at(day));
    const away = waiting();
    for (const world of [present, away]) {
      pauseAndResume(world, day, addDays(day, 45));
      until(world, at(addDays(day, 46)));
    }
    expect(told(away)).toEqual(told(present));
    expect(new Set(told(away)).size).toBe(told(away).length);
    expect(away.find('application', CASE.id)?.status).toBe(present.find('application', CASE.id)?.status);
  });

  it('lets waiting end when the clock runs on, where its end was overdue', () => {
    const world = pauseAndResume(waiting(), '2026-06-12', '2026-07-27');
    expect(world.get('application', CASE.id).status).toBe('open');
    conduct(world);
    expect(world.get('application', CASE.id).status).toBe('lapsed');
    expect(told(world).filter((line) => line.startsWith(CASE.id))).toHaveLength(4);
  });

  it('records an overdue reminder before the clock stops, and none that was to come', () => {
    const world = waiting();
    const reminders = world.get('application', CASE.id).turns[0]?.ladder.filter(({ act }) => act === 'remind') ?? [];
    pauseAndResume(world, reminders[0]?.on ?? '', '2026-09-01');
    const types = world.events.filter(({ aggregate }) => aggregate.id === CASE.id).map(({ event }) => event.type);
    expect(types.slice(-3)).toEqual(['reminded', 'application-paused', 'application-resumed']);
  });
});
