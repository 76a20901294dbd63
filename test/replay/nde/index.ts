import { type ApplicationActivities, nudge } from '@app/contracts';
import { condition, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';

const { readApplication } = proxyLocalActivities<ApplicationActivities>({ startToCloseTimeout: '5 seconds' });

/** The application's workflow with a change that no history knows: it must be refused by the replay. */
export async function tierApplicationWorkflow(id: string): Promise<void> {
  let nudges = 0;
  setHandler(nudge, () => {
    nudges += 1;
  });
  await sleep('1 day');
  const view = await readApplication({ id, now: new Date().toISOString() });
  if (!view.closed) await condition(() => nudges > 1);
}
