import { type LocalActivityInterfaceFor, proxyLocalActivities } from '@temporalio/workflow';

/**
 * Readings and commands of the record: short, idempotent by command id, tried for ever. While the database is away a
 * workflow stands where it is; what is due then is done when it is back, under the time at which it became due.
 */
export function recordActivities<Activities>(): LocalActivityInterfaceFor<Activities> {
  return proxyLocalActivities<Activities>({
    startToCloseTimeout: '5 seconds',
    // Longer pauses between tries become timers of the server, so that a long outage holds no worker's slot.
    localRetryThreshold: '10 seconds',
    retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
  });
}
