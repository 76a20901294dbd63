import type { PassActivities } from '@app/contracts';
import { continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';

const { advancePass } = proxyActivities<PassActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Between two stretches of work people's commands have the database to themselves. */
const BREATH = '1 second';

/**
 * Takes one pass over all firms to its end, a stretch at a time. How far it is stands in the database, so this may be stopped
 * and started at any point; it carries nothing but the id.
 */
export async function passWorkflow(passId: string): Promise<void> {
  while ((await advancePass(passId)) === 'more') {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof passWorkflow>(passId);
    await sleep(BREATH);
  }
}
