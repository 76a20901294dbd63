import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

const LONGEST_PAUSE_MS = 10_000;

/**
 * Does one thing again and again, never twice at once, until it is stopped. After a failure it waits longer and longer;
 * a row of failures is one line of the log, however long it gets.
 */
export class Loop {
  private readonly log: Logger;
  private readonly stopping = new AbortController();
  private waiting: AbortController | undefined;
  private woken = false;
  private running: Promise<void> | undefined;

  /**
   * @param everyMs pause between two turns, in real milliseconds; `wake` shortens it
   * @param failed told of every failure, for a metric
   */
  constructor(
    name: string,
    private readonly everyMs: number,
    private readonly turn: (signal: AbortSignal) => Promise<void>,
    private readonly failed: () => void = () => undefined,
  ) {
    this.log = new Logger(name);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Takes the next turn now, or right after this one. */
  wake(): void {
    this.woken = true;
    this.waiting?.abort();
  }

  /** Resolves after the turn that is under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.waiting?.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      this.woken = false;
      try {
        await this.turn(this.stopping.signal);
        if (failures > 0) this.log.log(`goes on after ${failures} failures`);
        failures = 0;
      } catch (error) {
        failures += 1;
        this.failed();
        if (failures === 1) this.log.warn(`waits and tries again: ${String(error)}`);
      }
      // A wake must not defeat the pause after a failure: while Temporal is away changes go on coming.
      const backoff = failures && Math.min(LONGEST_PAUSE_MS, 250 * 2 ** Math.min(failures, 10));
      if (backoff || !this.woken) await this.wait(backoff || this.everyMs, backoff > 0);
    }
  }

  private async wait(ms: number, deaf: boolean): Promise<void> {
    const waiting = new AbortController();
    const signal = deaf ? this.stopping.signal : AbortSignal.any([waiting.signal, this.stopping.signal]);
    this.waiting = waiting;
    await pause(ms, undefined, { signal }).catch(() => undefined);
    this.waiting = undefined;
  }
}
