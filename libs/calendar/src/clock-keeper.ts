import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig, type DemonstrationConfig } from '@app/config';
import { ClockRepository, type StoredClock } from '@app/persistence';
import { AnchoredClock, REAL_TIME } from './anchored-clock';

/** `keeper`: sets the anchor anew at start-up (the API, one process). `follower`: waits for it and follows it (the worker). */
export type ClockRole = 'keeper' | 'follower';

export const CLOCK_ROLE = Symbol('CLOCK_ROLE');

const BEATS_OF_GRACE = 2;
const ABANDONED_MS = 5_000;

/** On a fast calendar a second is a day: beats are closer there, so that a kill costs less. */
function beatMs(secondsPerDay: number): number {
  return secondsPerDay < 60 ? 250 : 1000;
}

/**
 * Where a demonstration goes on after the product stood still. After an orderly end, exactly where it stopped; after a kill, two
 * beats later than the last report, because events may have been recorded since and time never runs back.
 */
export function resumeAt(stored: StoredClock | undefined, startsAt: number): number {
  if (!stored) return startsAt;
  const reached = Math.max(stored.reachedAt, stored.businessAt);
  const grace = BEATS_OF_GRACE * beatMs(stored.secondsPerDay) * (86_400 / stored.secondsPerDay);
  return Math.ceil(stored.halted ? reached : reached + grace);
}

/** Keeps the demonstration clock of this process and the stored one together; in production there is nothing to keep. */
@Injectable()
export class ClockKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private generation = 0;
  private stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly clock: AnchoredClock,
    private readonly repository: ClockRepository,
    private readonly config: AppConfig,
    @Inject(CLOCK_ROLE) private readonly role: ClockRole,
  ) {
    if (!config.demonstration) clock.follow(REAL_TIME);
  }

  onApplicationBootstrap(): void {
    const { demonstration } = this.config;
    if (demonstration) this.loop = this.keep(demonstration);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.loop;
    if (this.config.demonstration && this.clock.isReady) await this.beat(true).catch(() => undefined);
  }

  /** Resolves when the clock can be read: at once in production, after the first contact with the database in a demonstration. */
  async whenReady(): Promise<void> {
    while (!this.clock.isReady && !this.stopping.signal.aborted) await pause(20);
  }

  private async keep(demonstration: DemonstrationConfig): Promise<void> {
    let anchored = this.role === 'follower';
    while (!this.stopping.signal.aborted) {
      try {
        if (anchored) await this.beat(false);
        else anchored = await this.anchorAnew(demonstration);
      } catch {
        // The database is away: time goes on, and nothing can be recorded that a restart could precede.
      }
      const wait = this.clock.isReady ? beatMs(this.clock.secondsPerDay) : 100;
      await pause(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async anchorAnew(demonstration: DemonstrationConfig): Promise<boolean> {
    const stored = await this.repository.find();
    const realAt = Date.now();
    const businessAt = resumeAt(stored, demonstration.startsAt ?? realAt);
    const anchor = { businessAt, realAt, secondsPerDay: demonstration.secondsPerDay };
    const seen = stored?.generation ?? 0;
    const started = { ...anchor, reachedAt: businessAt, reportedAt: realAt, halted: false };
    if (!(await this.repository.anchor(started, seen))) return false;

    this.generation = seen + 1;
    this.clock.follow(anchor);
    return true;
  }

  private async beat(halted: boolean): Promise<void> {
    const stored = this.clock.isReady
      ? await this.repository.report(this.clock.now(), Date.now(), halted)
      : await this.findKept();
    if (!stored || stored.generation === this.generation) return;

    this.generation = stored.generation;
    this.clock.follow(stored);
  }

  /** The anchor of an earlier run would leap over the time in which the product stood still: it counts only while it is kept. */
  private async findKept(): Promise<StoredClock | undefined> {
    const stored = await this.repository.find();
    return stored && !stored.halted && Date.now() - stored.reportedAt < ABANDONED_MS ? stored : undefined;
  }
}
