import { type StoryRef, type StoryView } from '@app/contracts';
import { AwaitingReader } from '@app/record';
import { WorkflowClient } from '@app/temporal';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ConductorPort } from '../activities/conductor.port';
import { forEachAtOnce } from './for-each-at-once';
import { Loop } from './loop';
import { RelayLease } from './relay-lease';

const EVERY_MS = 10 * 60_000;
const AT_ONCE = 8;

/**
 * Tells workflows whose thing closed while nobody relayed: no query of what is open can find them, and without this they
 * would sleep until their next look, up to thirty days. Runs after every gap and now and then.
 */
@Injectable()
export class StrayWorkflows implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop(StrayWorkflows.name, EVERY_MS, (signal) => this.call(signal));
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly lease: RelayLease,
    private readonly things: AwaitingReader,
    private readonly workflows: WorkflowClient,
    private readonly conductor: ConductorPort,
  ) {}

  onApplicationBootstrap(): void {
    this.unsubscribe = this.things.onSnapshotChange({ changed: () => undefined, gap: () => this.loop.wake() });
    this.lease.onTaken(() => this.loop.wake());
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.unsubscribe();
    await this.loop.stop();
  }

  private async call(signal: AbortSignal): Promise<void> {
    if (!this.lease.held) return;
    await forEachAtOnce(this.workflows.running(), AT_ONCE, (story) => this.tellIfOver(story), signal);
  }

  private async tellIfOver(story: StoryRef): Promise<void> {
    const { closed } = await this.read(story);
    if (closed) await this.workflows.signalIfRunning(story);
  }

  private read({ kind, id }: StoryRef): Promise<Pick<StoryView<string>, 'closed'>> {
    switch (kind) {
      case 'enterprise':
        return this.conductor.readEnterprise(id);
      case 'application':
        return this.conductor.readApplication(id);
      case 'notice':
        return this.conductor.readNotice(id);
      case 'panel':
        return this.conductor.readPanel(id);
    }
  }
}
