import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { DomainError, text } from '@app/domain';
import type { work } from './file-work';
import type { FileResult, FileTask } from './file-work.types';

/** Real time; a page of a plain PDF takes a few hundred milliseconds. */
const LIMIT_MS = 20_000;

const HEAP_MB = 256;

/** As many as cores are to spare, and a few that wait. */
const AT_ONCE = 2;
const WAITING = 8;

/** What the thread says at its end; naming the work also puts it among what is compiled, for only the thread loads it. */
type Done = Awaited<ReturnType<typeof work>>;

/** The thread loads the work itself, also where the sources are run as they are (tests). */
const RUNNER = `
const { parentPort, workerData } = require('node:worker_threads');
const load = require('node:module').createRequire(workerData.module);
if (workerData.module.endsWith('.ts')) load('tsx/cjs');
load(workerData.module).work(workerData.task).then((result) => parentPort.postMessage(result));
`;

/** Lets threads look into strangers' files: never on the event loop, never longer than a limit, never many at once. */
@Injectable()
export class FileWorkshop {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  /** Real milliseconds; a test shortens it. */
  limitMs = LIMIT_MS;

  /**
   * @throws DomainError 503 `TOO_BUSY` where too many wait already
   */
  async do(task: FileTask): Promise<FileResult> {
    await this.turn();
    try {
      return await this.inThread(task);
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    if (this.running >= AT_ONCE) {
      if (this.queue.length >= WAITING) {
        const detail = text('预览任务较多，请稍后再试', 'Too many files are being looked at; try again shortly');
        throw new DomainError(503, 'TOO_BUSY', detail, undefined, 5);
      }
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    this.running += 1;
  }

  /** A thread that dies (out of memory) or is too slow gives no result: the file is unreadable, and nothing else is harmed. */
  private async inThread(task: FileTask): Promise<FileResult> {
    const worker = new Worker(RUNNER, {
      eval: true,
      workerData: { module: require.resolve('./file-work'), task },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      env: {},
      execArgv: [],
    });
    const none: FileResult = { kind: 'refused', because: 'unreadable' };
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Done>((resolve) => {
        timer = setTimeout(() => resolve({ kind: 'refused', because: 'too-large' }), this.limitMs);
        worker.once('message', resolve);
        worker.once('error', () => resolve(none));
        worker.once('exit', () => resolve(none));
      });
    } finally {
      clearTimeout(timer);
      await worker.terminate();
    }
  }
}
