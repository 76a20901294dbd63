import { BusinessClock, CalendarService } from '@app/calendar';
import { Metrics } from '@app/observability';
import { AwaitingReader } from '@app/record';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Loop } from '../relay/loop';
import { RelayLease } from '../relay/relay-lease';

const LOOK_EVERY_MS = 60_000;

/**
 * Tells the administrator that the schedule of a year is missing on which something now waits: in production nothing lapses and
 * no notice ends on a provisional date. Once when it is first seen and after every start; the metric stays until it is published.
 */
@Injectable()
export class MissingYears implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(MissingYears.name);
  private readonly loop: Loop;
  private told = '';

  constructor(
    private readonly lease: RelayLease,
    private readonly things: AwaitingReader,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
    private readonly metrics: Metrics,
  ) {
    this.loop = new Loop(MissingYears.name, LOOK_EVERY_MS, () => this.look());
    lease.onTaken(() => this.loop.wake());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async look(): Promise<void> {
    if (!this.lease.held) return;
    const missing = await this.things.missingYears(this.clock.instant(), this.calendars.calendar());
    const years = [...missing.keys()].sort().join(', ');
    this.metrics.waitingForYear.set([...missing.values()].reduce((sum, count) => sum + count, 0));
    if (years && years !== this.told)
      this.log.error(`calendar year ${years} is missing: ends of waiting and notices stand still`);
    this.told = years;
  }
}
