import { PassDesk, StaleAssessor } from '@app/assessment';
import { BusinessClock } from '@app/calendar';
import { PassRepository } from '@app/persistence';
import { WorkflowClient } from '@app/temporal';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Loop } from '../relay/loop';
import { RelayLease } from '../relay/relay-lease';

const LOOK_EVERY_MS = 2_000;
const RULES_EVERY_MS = 10_000;
/** A workflow that was started a moment ago is not started again. */
const AGAIN_AFTER_MS = 30_000;

/**
 * Brings workflows to passes over all firms that were ordered, looks again at firms that changed, and orders a pass when other
 * rules come into force. One worker of several does it: the one that relays.
 */
@Injectable()
export class PassStarter implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: readonly Loop[];
  private readonly startedAt = new Map<string, number>();

  constructor(
    private readonly lease: RelayLease,
    private readonly passes: PassRepository,
    private readonly desk: PassDesk,
    private readonly stale: StaleAssessor,
    private readonly workflows: WorkflowClient,
    private readonly clock: BusinessClock,
  ) {
    this.loops = [
      new Loop('PassStarter', LOOK_EVERY_MS, () => this.start()),
      new Loop('StaleAssessor', LOOK_EVERY_MS, async (signal) => {
        if (this.lease.held) await this.stale.drain(signal);
      }),
      new Loop('RulesWatch', RULES_EVERY_MS, () => this.watchRules()),
    ];
  }

  onApplicationBootstrap(): void {
    this.lease.onTaken(() => this.loops.forEach((loop) => loop.wake()));
    for (const loop of this.loops) loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private async start(): Promise<void> {
    if (!this.lease.held) return;
    const open = await this.passes.open();
    const now = Date.now();
    for (const [id, at] of this.startedAt) {
      if (now - at > AGAIN_AFTER_MS || !open.some((pass) => pass.id === id)) this.startedAt.delete(id);
    }
    for (const { id } of open.filter((pass) => !this.startedAt.has(pass.id))) {
      await this.workflows.ensurePass(id);
      this.startedAt.set(id, now);
    }
  }

  private async watchRules(): Promise<void> {
    if (!this.lease.held) return;
    const [requestedAt, asOf] = [this.clock.instant(), this.clock.today()];
    await this.desk.orderWhereRulesChanged({ asOf, requestedAt, requestedBy: 'system' });
  }
}
