import { setTimeout as pause } from 'node:timers/promises';
import { AppConfig } from '@app/config';
import { LIFECYCLE_TASK_QUEUE } from '@app/contracts';
import { Engine } from '@app/temporal';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { ActivityCatalogue } from '../activities/activity-catalogue';
import { codeOnlyFailures } from '../activities/failure-interceptor';
import { WORKFLOW_SOURCE, type WorkflowSource } from './workflow-source';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** The supervisor waits fifteen seconds. */
const GRACE = { shutdownGraceTime: '5 seconds', shutdownForceTime: '8 seconds' } as const;

/** Sized for a heap of 1 GiB: the SDK counts 600 cached workflows per GiB beside 200 MiB of its own. */
const SIZES = {
  maxCachedWorkflows: 400,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: 80,
  stickyQueueScheduleToStartTimeout: '5 seconds',
} as const satisfies Partial<WorkerOptions>;

/** Runs the workflows for as long as this process lives: whatever ends the worker but us, a new one takes its place. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(WorkerHost.name);
  private readonly stopping = new AbortController();
  private worker: Worker | undefined;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly engine: Engine,
    private readonly activities: ActivityCatalogue,
    @Inject(WORKFLOW_SOURCE) private readonly source: WorkflowSource,
  ) {}

  /** Whether workflows are run right now. */
  get conducting(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  onApplicationBootstrap(): void {
    this.loop = this.keepRunning();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    this.endWorker();
    await this.loop;
  }

  private async keepRunning(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted; failures += 1) {
      const begun = Date.now();
      try {
        await this.runOnce();
      } catch (error) {
        if (signal.aborted) return;
        // Away at start-up is the ordinary case: one line, then quiet until something changes.
        if (failures === 0) this.log.warn(`workflows do not run yet: ${String(error)}`);
      }
      if (Date.now() - begun > LONGEST_PAUSE_MS) failures = 0;
      const wait = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** From connecting to the end of the worker. */
  private async runOnce(): Promise<void> {
    await this.engine.ensureNamespace();
    const { address, namespace } = this.config.temporal;
    const connection = await NativeConnection.connect({ address });
    try {
      this.worker = await Worker.create({
        connection,
        namespace,
        taskQueue: LIFECYCLE_TASK_QUEUE,
        workflowBundle: this.source,
        activities: this.activities.all(),
        interceptors: { activity: [codeOnlyFailures] },
        identity: `worker:${process.pid}`,
        ...SIZES,
        ...GRACE,
      });
      const run = this.worker.run();
      if (this.stopping.signal.aborted) this.endWorker();
      else this.log.log('workflows run');
      await run;
    } finally {
      this.worker = undefined;
      await connection.close();
    }
  }

  /** Asking twice, or before it runs, throws; so does asking one that is failing. */
  private endWorker(): void {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
  }
}
