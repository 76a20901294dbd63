import { BusinessClock, CalendarService } from '@app/calendar';
import { Metrics } from '@app/observability';
import type { AwaitingThing, SnapshotChange } from '@app/persistence';
import { AwaitingReader } from '@app/record';
import { WorkflowClient } from '@app/temporal';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { forEachAtOnce } from './for-each-at-once';
import { Loop } from './loop';
import { RelayLease } from './relay-lease';
import { NUDGE_AGAIN_MS, type Remembered, remembered, storyOfThing, verdictOn } from './what-to-nudge';

const QUERY_EVERY_MS = 2_000;
/** The news loop is woken; by itself it only looks whether something was left. */
const QUIET_MS = 10_000;
const AT_ONCE = 16;

/**
 * Brings workflows to what awaits them. The only starter: start-up, restore and catching up after an outage are the
 * same query. The change stream only makes it quick; what it misses, the query finds within two seconds.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Relay.name);
  private readonly newsLoop: Loop;
  private readonly queryLoop: Loop;
  private readonly memory = new Map<string, Remembered>();
  private readonly news = new Map<string, SnapshotChange>();
  private overdue = 0;
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly lease: RelayLease,
    private readonly things: AwaitingReader,
    private readonly workflows: WorkflowClient,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
    private readonly metrics: Metrics,
  ) {
    const failed = () => this.metrics.relayErrors.inc();
    this.newsLoop = new Loop(`${Relay.name}News`, QUIET_MS, (signal) => this.relayNews(signal), failed);
    this.queryLoop = new Loop(`${Relay.name}Query`, QUERY_EVERY_MS, (signal) => this.query(signal), failed);
  }

  onApplicationBootstrap(): void {
    this.unsubscribe = this.things.onSnapshotChange({
      changed: (change) => this.hear(change),
      gap: () => this.queryLoop.wake(),
    });
    this.lease.onTaken(() => this.queryLoop.wake());
    this.newsLoop.start();
    this.queryLoop.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.unsubscribe();
    await Promise.all([this.newsLoop.stop(), this.queryLoop.stop()]);
  }

  private hear(change: SnapshotChange): void {
    if (!this.lease.held || (!change.closed && change.awaits.who !== 'workflow')) return;
    this.news.set(keyOf(change), change);
    this.newsLoop.wake();
  }

  private async relayNews(signal: AbortSignal): Promise<void> {
    if (this.lease.held)
      await forEachAtOnce([...this.news.values()], AT_ONCE, (change) => this.relayOne(change), signal);
  }

  private async relayOne(change: SnapshotChange): Promise<void> {
    // A thing that is over needs no new workflow, but the one that still runs must hear of it.
    const story = storyOfThing(change.ref, change.creditCode);
    if (!change.closed) await this.consider(change);
    else if (story) await this.workflows.signalIfRunning(story);
    // Only now: what could not be delivered stays news.
    if (this.news.get(keyOf(change)) === change) this.news.delete(keyOf(change));
  }

  private async query(signal: AbortSignal): Promise<void> {
    if (!this.lease.held) return;
    const begun = Date.now();
    let overdue = 0;
    const things = this.things.awaiting(this.clock.instant(), this.calendars.calendar());
    try {
      await forEachAtOnce(
        things,
        AT_ONCE,
        async (thing) => {
          if (await this.consider(thing)) overdue += 1;
        },
        signal,
      );
    } finally {
      this.report(overdue);
    }
    // What was not in the answer waits no more; what the stream brought meanwhile may not have been in it yet.
    for (const [key, { nudgedAt }] of this.memory) if (nudgedAt < begun - NUDGE_AGAIN_MS) this.memory.delete(key);
  }

  /** @returns whether the thing has waited for so long that somebody should look */
  private async consider(thing: AwaitingThing): Promise<boolean> {
    const known = this.memory.get(keyOf(thing));
    const now = Date.now();
    const { nudge, alert } = verdictOn(thing, known, now);
    if (!nudge || !this.lease.held) return alert;
    const story = storyOfThing(thing.ref, thing.creditCode);
    if (!story) return false;
    this.memory.set(keyOf(thing), remembered(thing, known, now, false));
    await this.workflows.signalWithStart(story, thing);
    this.memory.set(keyOf(thing), remembered(thing, known, now, true));
    this.metrics.nudges.inc({ workflow: story.kind, reason: nudge });
    return alert;
  }

  private report(overdue: number): void {
    this.metrics.overdueNudges.set(overdue);
    if (overdue > 0 && this.overdue === 0)
      this.log.error(`${overdue} things have awaited their workflow for over 5 minutes`);
    this.overdue = overdue;
  }
}

function keyOf({ ref }: Pick<AwaitingThing, 'ref'>): string {
  return `${ref.type}:${ref.id}`;
}
