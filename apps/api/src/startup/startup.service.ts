import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError, text } from '@app/domain';
import { databaseAway, isDatabaseAway } from '@app/persistence';
import { STARTUP_TASKS, type StartupTask } from './startup-task';

const DATABASE_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/** Brings the service up while it already listens: in order, and for ever where the database is away. */
@Injectable()
export class StartupService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Startup');
  private readonly stopping = new AbortController();
  private readonly done = new Set<string>();
  private awayNow = false;
  private work: Promise<void> = Promise.resolve();

  constructor(@Inject(STARTUP_TASKS) private readonly tasks: readonly StartupTask[]) {}

  onApplicationBootstrap(): void {
    this.work = this.runAll();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    // A task that is under way may wait for a database that is gone: the process does not wait for it.
    await Promise.race([this.work, pause(1_000)]);
  }

  get complete(): boolean {
    return this.tasks.every(({ name }) => this.done.has(name));
  }

  get pending(): readonly string[] {
    return this.tasks.map(({ name }) => name).filter((name) => !this.done.has(name));
  }

  /** Why requests cannot be answered yet; undefined when they can. */
  obstacle(): DomainError | undefined {
    if (!this.tasks.some(({ name, blocksRequests }) => blocksRequests && !this.done.has(name))) return undefined;
    return this.awayNow ? databaseAway() : notReady();
  }

  private async runAll(): Promise<void> {
    for (const task of this.tasks) {
      await this.runUntilDone(task);
      if (this.stopping.signal.aborted) return;
      this.done.add(task.name);
      this.logger.log(`${task.name}: done`);
    }
    this.logger.log('ready for requests');
  }

  private async runUntilDone(task: StartupTask): Promise<void> {
    for (let attempt = 1; !this.stopping.signal.aborted; attempt += 1) {
      try {
        await task.run();
        this.awayNow = false;
        return;
      } catch (error) {
        const away = isDatabaseAway(error);
        if (!away) this.logger.error(error);
        else if (!this.awayNow) this.logger.warn(`${task.name}: waits for the database`);
        this.awayNow = away;
        await this.wait(away ? DATABASE_RETRY_MS : Math.min(LONGEST_RETRY_MS, 500 * 2 ** attempt));
      }
    }
  }

  private async wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

function notReady(): DomainError {
  const detail = text('服务正在启动，请稍后重试', 'The service is starting; try again shortly');
  return new DomainError(503, 'NOT_READY', detail, undefined, 1);
}
