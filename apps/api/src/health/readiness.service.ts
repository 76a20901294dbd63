import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseHealth } from '@app/persistence';
import { Engine, type EngineState } from '@app/temporal';
import { StartupService } from '../startup/startup.service';

const BEFORE_READY_MS = 300;
const AFTERWARDS_MS = 5_000;

/** Knows whether the service is whole: started, database there, and a worker seen at least once. */
@Injectable()
export class ReadinessService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private workflowState: EngineState = 'away';
  private workerSeen = false;

  constructor(
    private readonly startup: StartupService,
    private readonly engine: Engine,
    private readonly database: DatabaseHealth,
  ) {}

  onApplicationBootstrap(): void {
    void this.watchWorkflows();
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  get workflows(): EngineState {
    return this.workflowState;
  }

  /** What is missing, in order; empty when ready. Once a worker was seen, Temporal may go away: people's commands go on. */
  async missing(): Promise<readonly string[]> {
    return [
      ...((await this.database.isThere()) ? [] : ['database']),
      ...this.startup.pending,
      ...(this.workerSeen ? [] : ['worker']),
    ];
  }

  private async watchWorkflows(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.workflowState = await this.engine.look();
      this.workerSeen ||= this.workflowState === 'polled';
      await pause(this.workerSeen ? AFTERWARDS_MS : BEFORE_READY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
