import { type NightlyPass, NIGHTLY_PASSES, NIGHTLY_WORKFLOW, LIFECYCLE_TASK_QUEUE } from '@app/contracts';
import { Stage } from '../testing/stage';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);

afterAll(() => stage?.close());

describe('a nightly pass', () => {
  it.each(NIGHTLY_PASSES)(
    'of %s begins again until it is through, and tells what it did',
    async (pass) => {
      const tries: NightlyPass[] = [];
      const activities = {
        runNightlyPass: async (asked: NightlyPass) => {
          if (tries.push(asked) < 4) throw new Error('the database is away');
          return { seen: 60, changed: 2 };
        },
      };
      const report = await stage.perform(activities, () =>
        stage.environment.client.workflow.execute(NIGHTLY_WORKFLOW, {
          workflowId: `nightly:${pass}-1`,
          taskQueue: LIFECYCLE_TASK_QUEUE,
          args: [pass],
        }),
      );
      expect(tries).toEqual([pass, pass, pass, pass]);
      expect(report).toEqual({ seen: 60, changed: 2 });
    },
    60_000,
  );
});
