import { AppConfig } from '@app/config';
import { NIGHTLY_PASSES, NIGHTLY_WORKFLOW, nightlyId } from '@app/contracts';
import { Schedules } from '@app/temporal';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Loop } from '../relay/loop';

const LOOK_EVERY_MS = 10 * 60_000;
const DAY_SECONDS = 86_400;
const SHORTEST_MS = 30_000;

/**
 * Keeps a schedule for each nightly pass. Looks again now and then: Temporal's database may be replaced by an empty one at any
 * time. Several workers may do it; the schedules have fixed ids.
 */
@Injectable()
export class NightlySchedules implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop(NightlySchedules.name, LOOK_EVERY_MS, () => this.ensureAll());

  constructor(
    private readonly config: AppConfig,
    private readonly schedules: Schedules,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async ensureAll(): Promise<void> {
    const every = nightOf(this.config);
    for (const pass of NIGHTLY_PASSES)
      await this.schedules.ensure({ id: nightlyId(pass), workflowType: NIGHTLY_WORKFLOW, args: [pass], every });
  }
}

/** Schedules know real time only: where a demonstration's day is shortened, its night comes after so many milliseconds. */
export function nightOf({ demonstration }: Pick<AppConfig, 'demonstration'>): 'night' | number {
  const { secondsPerDay } = demonstration ?? { secondsPerDay: DAY_SECONDS };
  return secondsPerDay < DAY_SECONDS ? Math.max(SHORTEST_MS, Math.round(secondsPerDay * 1_000)) : 'night';
}
