import { PASS_WORKFLOW, passWorkflowId } from '@app/contracts';
import { ApplicationFailure } from '@temporalio/common';
import { Stage } from '../testing/stage';

let stage: Stage;
let passes = 0;

beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);

afterAll(() => stage?.close());

/** Runs one pass whose stretches answer as scripted; `away` stands for a database that is. */
async function run(script: readonly ('more' | 'over' | 'away')[]): Promise<{ calls: number; end: string }> {
  const id = `asm_${++passes}`;
  let calls = 0;
  const advancePass = async (asked: string) => {
    expect(asked).toBe(id);
    const answer = script[calls++];
    if (answer === 'away') throw ApplicationFailure.create({ message: 'DATABASE_AWAY', type: 'DATABASE_AWAY' });
    return answer;
  };
  const end = await stage.perform({ advancePass }, async () =>
    stage.endOf(await stage.nudge(PASS_WORKFLOW, passWorkflowId(id), id)),
  );
  return { calls, end };
}

describe('a pass over all firms', () => {
  it('is advanced until it is over', async () => {
    expect(await run(['more', 'more', 'over'])).toEqual({ calls: 3, end: 'completed' });
  });

  it('ends at once where it was over before', async () => {
    expect(await run(['over'])).toEqual({ calls: 1, end: 'completed' });
  });

  it('waits for a database that is away', async () => {
    expect(await run(['more', 'away', 'away', 'over'])).toEqual({ calls: 4, end: 'completed' });
  });
});
