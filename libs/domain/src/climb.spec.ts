import { addDays, startOfDay } from './kernel/time';
import { tierOn } from './tier';
import { FIRM_CODE, officer } from './testing/actors';
import { conduct, until } from './testing/passing-time';
import { follow } from './testing/task-follower';
import { World } from './testing/world';

const CULTIVATION = { type: 'cultivation', id: 'cul_1' } as const;

function aFirm(world = new World()): World {
  world.must(
    { type: 'enterprise', id: FIRM_CODE },
    {
      type: 'register',
      creditCode: FIRM_CODE,
      name: '云溪机械',
      regionCode: '990124101',
      industryCode: 'C34',
      foundedOn: '2015-01-01',
    },
    officer,
  );
  return world;
}

function launched(world = aFirm()): World {
  const launch = {
    type: 'launch',
    creditCode: FIRM_CODE,
    targetTier: 'little-giant',
    targetDate: '2028-12-31',
  } as const;
  world.must(CULTIVATION, launch, officer);
  return world;
}

/** Does what the inbox lists, a working day later each, until nothing waits for anybody. */
function followTasks(world: World, stop: () => boolean): string[] {
  const done: string[] = [];
  for (let turn = 0; turn < 300 && !stop(); turn += 1) {
    conduct(world);
    const task = world.tasks().find((candidate) => candidate.subject.type !== 'enterprise');
    if (task) {
      follow(world, task);
      done.push(task.kind);
    }
    until(world, startOfDay(addDays(world.today, 1)).replace('T00', 'T10'));
  }
  return done;
}

describe('the climb by tasks alone', () => {
  it('leads from small to little giant over three rungs, with above-scale beside the route', () => {
    const world = launched();
    followTasks(world, () => world.last('cultivation').closing !== null);

    const cultivation = world.get('cultivation', 'cul_1');
    expect(cultivation.status).toBe('achieved');
    expect(cultivation.applications.map(({ tier, status }) => [tier, status])).toEqual([
      ['above-scale', 'recognised'],
      ['innovative-sme', 'recognised'],
      ['srdi', 'recognised'],
      ['little-giant', 'recognised'],
    ]);
    const { titles } = world.get('enterprise', FIRM_CODE);
    expect(titles.map((title) => title.code)).toEqual(['above-scale', 'innovative-sme', 'srdi', 'little-giant']);
    expect(tierOn(titles, world.today)).toBe('little-giant');
  });
});
