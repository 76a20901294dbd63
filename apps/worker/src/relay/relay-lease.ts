import { randomUUID } from 'node:crypto';
import { LeaseRepository } from '@app/persistence';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Loop } from './loop';

const NAME = 'relay';
const TERM_MS = 6_000;
const RENEW_MS = 2_000;

/** Who of several workers relays. At most one: it stops by its own clock before the lease runs out. */
@Injectable()
export class RelayLease implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(RelayLease.name);
  private readonly holder = `worker:${process.pid}:${randomUUID()}`;
  private readonly loop = new Loop(RelayLease.name, RENEW_MS, () => this.renew());
  private readonly takers: (() => void)[] = [];
  private heldUntil = 0;

  constructor(private readonly leases: LeaseRepository) {}

  get held(): boolean {
    return performance.now() < this.heldUntil;
  }

  /** @param taken called whenever this process becomes the holder */
  onTaken(taken: () => void): void {
    this.takers.push(taken);
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
    const held = this.held;
    this.heldUntil = 0;
    if (held) await this.leases.release(NAME, this.holder).catch(() => undefined);
  }

  private async renew(): Promise<void> {
    // Counted from before the question, so that ours ends before the database's.
    const asked = performance.now();
    const granted = await this.leases.acquire(NAME, this.holder, TERM_MS);
    // Looked at after the answer: one that takes long leaves a time in which nothing was heard.
    const unbroken = this.held;
    this.heldUntil = granted ? asked + TERM_MS - 1_000 : 0;
    if (!granted || unbroken) return;
    this.log.log('relays from now on');
    for (const taken of this.takers) taken();
  }
}
