import type { NightlyActivities, NightlyPass, NightlyReport } from '@app/contracts';
import { type Duration } from '@temporalio/common';
import { proxyActivities } from '@temporalio/workflow';

/** Longer than any pass takes: two tries of one pass never run at once. */
const LIMITS: Readonly<Record<NightlyPass, Duration>> = {
  // Counting sees one instant of the database, which keeps five minutes of its past.
  recount: '10 minutes',
  // It only orders the pass over all firms, which has a workflow of its own.
  assessment: '1 minute',
  // It looks at the head of every stream.
  seal: '10 minutes',
  // One command for each case with an open seat.
  seats: '10 minutes',
};

/**
 * Takes one pass through one night. Started by the pass's schedule, which lets a night out while the one before still runs;
 * ends when the pass is through, however often it has to begin again.
 */
export async function nightlyPassWorkflow(pass: NightlyPass): Promise<NightlyReport> {
  const { runNightlyPass } = proxyActivities<NightlyActivities>({
    startToCloseTimeout: LIMITS[pass],
    retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
  });
  return runNightlyPass(pass);
}
