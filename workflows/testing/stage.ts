import { LIFECYCLE_TASK_QUEUE, NUDGE_SIGNAL } from '@app/contracts';
import { createTimeSkipping, until } from '@app/testing';
import { WorkflowFailedError, type WorkflowHandleWithSignaledRunId } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkerOptions, makeTelemetryFilterString } from '@temporalio/worker';
import { bundleWorkflows } from '../../apps/worker/src/bundle/workflow-bundle';
import { BreakableCodec } from './breakable-codec';

/** A Temporal server whose months pass at once, and the bundle that production runs. One per test file. */
export class Stage {
  private constructor(
    readonly environment: TestWorkflowEnvironment,
    readonly code: string,
  ) {}

  static async open(): Promise<Stage> {
    const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter } } });
    const [environment, { code }] = await Promise.all([createTimeSkipping(), bundleWorkflows()]);
    return new Stage(environment, code);
  }

  async close(): Promise<void> {
    await this.environment.teardown();
  }

  /** Runs a worker with these activities for as long as `play` lasts. */
  async perform<T>(activities: object, play: () => Promise<T>, maxCachedWorkflows = 20): Promise<T> {
    const worker = await this.workerWith(activities, { maxCachedWorkflows });
    return worker.runUntil(play);
  }

  /**
   * As `perform`; after `play` the worker fails at the task that `nudge` makes, and is gone, so that the next worker has to
   * take the workflow up from its history.
   *
   * A worker that merely shuts down cannot be replaced here. The next task goes to its sticky queue, and the test server never
   * takes it out again: it answers ShutdownWorker without doing anything, has no ResetStickyTaskQueue, and no timeout for a
   * task that nobody fetches (sdk-java, `TestWorkflowService` and `TestWorkflowMutableStateImpl`, 1.40). Only a task that was
   * started and failed makes it forget the queue. A real server hands the task on; `test/e2e` kills workers of one.
   *
   * @param workflowId of the one workflow that is open then. It comes to rest first: a local activity that is still under way
   *   would be cut off with the worker, its task never end, and the heartbeat of that task bring the dead queue back.
   */
  async performAndBreak(
    activities: object,
    workflowId: string,
    play: () => Promise<unknown>,
    nudge: () => Promise<unknown>,
  ): Promise<void> {
    const codec = new BreakableCodec();
    const worker = await this.workerWith(activities, { dataConverter: { payloadCodecs: [codec] } });
    const stops = () => until('the worker stops', async () => (worker.getState() === 'RUNNING' ? undefined : true));
    await worker.runUntil(async () => {
      await play();
      await this.rests(workflowId);
      const inTask = codec.breakAfter(stops);
      await nudge();
      await inTask;
    });
  }

  /** Waits until a workflow has done all that it was given. */
  private async rests(workflowId: string): Promise<void> {
    const handle = this.environment.client.workflow.getHandle(workflowId);
    await until('the workflow rests', async () => {
      const { events } = await handle.fetchHistory();
      const ofTasks = (events ?? []).filter(
        (event) => event.workflowTaskScheduledEventAttributes ?? event.workflowTaskCompletedEventAttributes,
      );
      return ofTasks.at(-1)?.workflowTaskCompletedEventAttributes ? true : undefined;
    });
  }

  private workerWith(activities: object, options: Partial<WorkerOptions>): Promise<Worker> {
    return Worker.create({
      connection: this.environment.nativeConnection,
      workflowBundle: { code: this.code },
      taskQueue: LIFECYCLE_TASK_QUEUE,
      activities,
      ...options,
    });
  }

  /** What the relay does: start it, or nudge it where it runs. */
  async nudge(workflowType: string, workflowId: string, id: string): Promise<WorkflowHandleWithSignaledRunId> {
    return this.environment.client.workflow.signalWithStart(workflowType, {
      workflowId,
      taskQueue: LIFECYCLE_TASK_QUEUE,
      args: [id],
      signal: NUDGE_SIGNAL,
    });
  }

  /** Waits for the end of a workflow, letting time pass. */
  async endOf(handle: { result(): Promise<unknown> }): Promise<'completed' | 'terminated'> {
    try {
      await handle.result();
      return 'completed';
    } catch (error) {
      if (error instanceof WorkflowFailedError && error.cause?.name === 'TerminatedFailure') return 'terminated';
      throw error;
    }
  }

  /**
   * Terminates a workflow from within one of its local activities. The test server stops time for the task that is then
   * under way and never lets it go again (the real server has no such clock), so that is done for it.
   */
  async terminateInTask(workflowId: string): Promise<void> {
    await this.environment.client.workflow.getHandle(workflowId).terminate('stopped by the test');
    await this.environment.connection.testService?.unlockTimeSkipping({});
  }
}
