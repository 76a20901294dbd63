import { ChannelSender, ContactBook, Couriers, OUTSIDE_CHANNELS, Teller } from '@app/notifications';
import { Metrics } from '@app/observability';
import { DeadLetterRepository, OutboxRepository, UntoldRepository } from '@app/persistence';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Loop } from '../relay/loop';
import { RelayLease } from '../relay/relay-lease';

const TELL_EVERY_MS = 1_000;
const SEND_EVERY_MS = 1_000;
const MEASURE_EVERY_MS = 15_000;
/** Counting stops here: beyond it there is a backlog, whatever its size. */
const COUNT_CAP = 10_000;

/**
 * Makes messages of what the record marked, and sends what goes outside: one loop for each channel, so that none waits for another. One
 * process does it for all; should two believe so for a moment, marks and leases keep everything single.
 */
@Injectable()
export class Notifier implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: Loop[];

  constructor(
    private readonly lease: RelayLease,
    private readonly teller: Teller,
    private readonly couriers: Couriers,
    private readonly outbox: OutboxRepository,
    private readonly contacts: ContactBook,
    private readonly dead: DeadLetterRepository,
    private readonly untold: UntoldRepository,
    private readonly metrics: Metrics,
  ) {
    this.loops = [
      new Loop('Teller', TELL_EVERY_MS, async (signal) => {
        if (lease.held) await teller.tellAll(signal);
      }),
      new Loop('NotificationMetrics', MEASURE_EVERY_MS, async () => {
        if (lease.held) await this.measure();
      }),
    ];
  }

  onApplicationBootstrap(): void {
    for (const courier of this.couriers.all()) {
      const report = (channel: string, result: string): void => this.metrics.parcels.inc({ channel, result });
      const sender = new ChannelSender(courier, { outbox: this.outbox, contacts: this.contacts, report });
      this.loops.push(
        new Loop(`Sender of ${courier.channel}`, SEND_EVERY_MS, async (signal) => {
          if (this.lease.held) await sender.drain(signal);
        }),
      );
    }
    for (const loop of this.loops) loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    for (const courier of this.couriers.all()) await courier.close?.();
  }

  private async measure(): Promise<void> {
    const now = new Date();
    const depths = new Map((await this.dead.depths(now)).map((depth) => [depth.channel, depth]));
    for (const channel of new Set<string>([...OUTSIDE_CHANNELS, ...depths.keys()])) {
      const depth = depths.get(channel);
      this.metrics.outboxWaiting.set({ channel }, depth?.waiting ?? 0);
      this.metrics.outboxDead.set({ channel }, depth?.dead ?? 0);
      this.metrics.outboxOldest.set({ channel }, secondsSince(depth?.oldestDue ?? null, now));
    }
    const backlog = await this.untold.backlog(COUNT_CAP);
    this.metrics.untoldEvents.set(backlog.count);
    this.metrics.untoldOldest.set(secondsSince(backlog.oldest === null ? null : new Date(backlog.oldest), now));
  }
}

function secondsSince(since: Date | null, now: Date): number {
  return since ? Math.max(0, (now.getTime() - since.getTime()) / 1000) : 0;
}
