import { LIFECYCLE_TASK_QUEUE } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import { WorkflowClient } from './workflow-client';

/** 02:00 of the office, which has no summer time; in UTC, so that no server needs a table of zones. */
const NIGHT = { hour: 18, minute: 0 };

/** A server that was away starts what it missed within this time, once. */
const CATCH_UP = '6 hours';

/** A workflow that the server starts by itself again and again. */
export interface RecurringWorkflow {
  /** Id of the schedule; the server adds the time of each start to it for the workflow's own id. */
  readonly id: string;
  readonly workflowType: string;
  /** Plain JSON. */
  readonly args: readonly unknown[];
  /** Every night of the office, or after so many real milliseconds. */
  readonly every: 'night' | number;
}

/** Workflows that recur, as schedules of the server. One that still runs when its next time comes is left alone. */
@Injectable()
export class Schedules {
  private readonly set = new Set<string>();

  constructor(private readonly client: WorkflowClient) {}

  /**
   * Makes sure that a schedule is there. The first time in this process it is also set to what is asked for: an older start may
   * have asked otherwise. Whether an operator has paused it stays as it is.
   *
   * @throws DomainError 503 `WORKFLOWS_AWAY`
   */
  async ensure(wanted: RecurringWorkflow): Promise<void> {
    await this.client.within((client) => this.createOrSet(client, wanted));
    this.set.add(wanted.id);
  }

  private async createOrSet({ schedule }: Client, wanted: RecurringWorkflow): Promise<void> {
    const options = optionsOf(wanted);
    try {
      await schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      if (this.set.has(wanted.id)) return;
      const { spec, action, policies } = options;
      await schedule
        .getHandle(wanted.id)
        .update(({ state }) => ({ spec, action, state, ...(policies ? { policies } : {}) }));
    }
  }
}

function optionsOf({ id, workflowType, args, every }: RecurringWorkflow): ScheduleOptions {
  return {
    scheduleId: id,
    spec: every === 'night' ? { calendars: [NIGHT] } : { intervals: [{ every }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: CATCH_UP },
    action: { type: 'startWorkflow', workflowType, workflowId: id, taskQueue: LIFECYCLE_TASK_QUEUE, args: [...args] },
  };
}
