import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { LedgerCommand } from './ledger';
import type { Place } from './record-environment';

export type ChildWork =
  | { readonly kind: 'fold' }
  | { readonly kind: 'command'; readonly id: string; readonly commandId: string; readonly command: LedgerCommand };

export interface ChildOrder {
  readonly number: number;
  readonly work: ChildWork;
  /** At which of the points between two writes the process ends; absent: not at all. */
  readonly killAt?: number;
}

export interface ChildReport {
  readonly order: number;
  readonly result?: unknown;
  readonly error?: string;
  /** How many points were passed. */
  readonly reached: number;
}

/** A child process that runs `record-child.ts`. */
export class RecordChild {
  private last = 0;

  private readonly exited: Promise<void>;

  private constructor(private readonly child: ChildProcess) {
    child.setMaxListeners(0);
    this.exited = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  static async start(place: Place): Promise<RecordChild> {
    const child = fork(join(__dirname, 'record-child.ts'), [JSON.stringify(place)], {
      execArgv: ['--require', join(__dirname, 'register-typescript.cjs')],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const started = new RecordChild(child);
    await started.report(0);
    return started;
  }

  /** @returns the report, or `killed` where the process ended before it could give one */
  order(work: ChildWork, killAt?: number): Promise<ChildReport | 'killed'> {
    this.last += 1;
    const report = this.report(this.last);
    this.child.send({ number: this.last, work, ...(killAt === undefined ? {} : { killAt }) } satisfies ChildOrder);
    return report;
  }

  /** Ends the process if it is still there. */
  end(): void {
    this.child.kill('SIGKILL');
  }

  private report(order: number): Promise<ChildReport | 'killed'> {
    return new Promise((resolve) => {
      const listen = (report: ChildReport): void => {
        if (report.order !== order) return;
        this.child.off('message', listen);
        resolve(report);
      };
      this.child.on('message', listen);
      void this.exited.then(() => resolve('killed'));
    });
  }
}
