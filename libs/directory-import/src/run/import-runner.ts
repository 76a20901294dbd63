import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@app/domain';
import { type StoredImport, isDatabaseAway } from '@app/persistence';
import { TableFault } from '../table/table-fault';
import { ImportRun, type ImportRunOptions, LostImport } from './import-run';

export interface ImportRunnerOptions extends Omit<ImportRunOptions, 'chunkSize' | 'leaseMs'> {
  readonly chunkSize?: number;
  readonly leaseMs?: number;
  /** How often to look for work that nobody told of: after a restart, from another process. */
  readonly pollMs?: number;
  /** Told of what nobody expected; the import is failed then. */
  readonly onError?: (error: unknown, importId: string) => void;
}

const DEFAULTS = { chunkSize: 200, leaseMs: 60_000, pollMs: 5_000 };

/** Works off imports one after the other; any number of processes may do so. What a killed one leaves is taken up when its lease ends. */
export class ImportRunner {
  private readonly id = randomUUID();
  private readonly options: ImportRunnerOptions & typeof DEFAULTS;
  private readonly stopping = new AbortController();
  private wake = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(options: ImportRunnerOptions) {
    this.options = { ...DEFAULTS, ...options };
  }

  start(): void {
    this.loop ??= this.work();
  }

  /** Something was queued: look at once. */
  notify(): void {
    this.wake.abort();
  }

  /** Ends after the step that is under way; the import goes on at the next start. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake.abort();
    await this.loop;
  }

  private async work(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.wake = new AbortController();
      const claimed = await this.claim();
      if (claimed) await this.conduct(claimed);
      else await pause(this.options.pollMs, undefined, { signal: this.wake.signal }).catch(() => undefined);
    }
  }

  /** While the database is away there is nothing to do but to look again. */
  private async claim(): Promise<StoredImport | undefined> {
    const { store, leaseMs } = this.options;
    return store.claim(this.id, Date.now(), leaseMs).catch(() => undefined);
  }

  private async conduct(claimed: StoredImport): Promise<void> {
    try {
      await new ImportRun(claimed, this.id, this.stoppable()).run();
      await this.finish(claimed.id, 'done', null);
    } catch (error) {
      await this.handle(claimed.id, error).catch(() => undefined);
    }
  }

  /** Between two chunks is the place to stop. */
  private stoppable(): ImportRunOptions {
    const { store } = this.options;
    const still = <T>(answer: Promise<T>): Promise<T> => {
      return this.stopping.signal.aborted ? Promise.reject(new StoppedHere()) : answer;
    };
    return {
      ...this.options,
      store: {
        claim: (...question) => store.claim(...question),
        renew: (...lease) => still(store.renew(...lease)),
        save: async (...step) => still(Promise.resolve(await store.save(...step))),
        finish: (...end) => store.finish(...end),
      },
    };
  }

  private async handle(id: string, error: unknown): Promise<void> {
    if (error instanceof LostImport) return;
    if (error instanceof StoppedHere) return this.finish(id, 'queued', null);
    if (isDatabaseAway(error) || (error instanceof DomainError && error.status === 503)) return this.putBack(id);
    if (error instanceof DomainError) return this.fail(id, error);
    this.options.onError?.(error, id);
    await this.finish(id, 'failed', {
      code: 'IMPORT_BROKEN',
      message: '导入意外中断 / The import broke off unexpectedly',
    });
  }

  /** Away, not wrong: the import waits and goes on after its last saved step. */
  private async putBack(id: string): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await pause(500);
      const done = await this.finish(id, 'queued', null).then(
        () => true,
        () => false,
      );
      if (done) return;
    }
  }

  private async fail(id: string, error: DomainError): Promise<void> {
    const message = `${error.detail.zh} / ${error.detail.en}`;
    const issues = error instanceof TableFault ? error.issues : [];
    await this.finish(id, 'failed', { code: error.code, message, ...(issues.length > 0 ? { issues } : {}) });
  }

  private async finish(
    id: string,
    state: 'queued' | 'done' | 'failed',
    failure: StoredImport['failure'],
  ): Promise<void> {
    await this.options.store.finish(id, this.id, { state, failure });
  }
}

class StoppedHere extends Error {}
