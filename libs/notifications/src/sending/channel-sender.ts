import { randomUUID } from 'node:crypto';
import { type Leased, type OutboxRepository } from '@app/persistence';
import { Logger } from '@nestjs/common';
import type { ContactBook } from '../contacts/contact-book';
import { type Courier, DeliveryFailed } from '../couriers/courier';
import { expiryOf } from '../rules/retention';
import { ATTEMPTS, backoffMs } from './backoff';
import { CircuitBreaker } from './circuit-breaker';
import { TokenBucket } from './token-bucket';

/** Longer than a courier waits for the other side, in all its timeouts together. */
const LEASE_MS = 120_000;

export type SendingResult = 'sent' | 'dropped' | 'failed' | 'dead' | 'away';

export interface SenderParts {
  readonly outbox: OutboxRepository;
  readonly contacts: ContactBook;
  /** Told of every attempt, for a metric. */
  readonly report: (channel: string, result: SendingResult) => void;
  readonly now?: () => number;
}

/**
 * Empties the queue of one channel: leased, so that nothing is sent by two at once; at least once, because a process may die between
 * the sending and its note, and then the same id goes out again; each parcel by itself, so that one that cannot be sent waits alone.
 */
export class ChannelSender {
  readonly breaker = new CircuitBreaker();
  private readonly log: Logger;
  private readonly bucket: TokenBucket;
  private readonly now: () => number;

  constructor(
    private readonly courier: Courier,
    private readonly parts: SenderParts,
  ) {
    this.log = new Logger(`Sender of ${courier.channel}`);
    this.bucket = new TokenBucket(courier.rate.perMinute, courier.rate.burst);
    this.now = parts.now ?? Date.now;
  }

  get channel(): string {
    return this.courier.channel;
  }

  /** Sends what is due, until nothing is, or the channel asks to be left alone. @returns how many attempts were made */
  async drain(signal?: AbortSignal): Promise<number> {
    let attempts = 0;
    while (!signal?.aborted && (await this.sendOne())) attempts += 1;
    return attempts;
  }

  private async sendOne(): Promise<boolean> {
    const now = this.now();
    if (!this.bucket.take(now)) return false;
    if (!this.breaker.allows(now)) return this.nothing();
    const leased = await this.parts.outbox.lease(this.channel, new Date(now), randomUUID(), LEASE_MS).catch((error) => {
      this.nothing();
      throw error;
    });
    if (!leased) return this.nothing();
    const result = await this.attempt(leased);
    this.parts.report(this.channel, result);
    return result !== 'away';
  }

  private nothing(): false {
    this.bucket.giveBack();
    this.breaker.unused();
    return false;
  }

  private async attempt(leased: Leased): Promise<SendingResult> {
    const { parcel } = leased;
    try {
      const delivery = await this.parts.contacts.address(parcel);
      if (!delivery) {
        // Nobody outside was asked: it uses up no rate.
        this.nothing();
        return await this.finish(leased, 'dropped');
      }
      await this.courier.deliver(delivery);
    } catch (error) {
      return this.failed(leased, asFailure(error));
    }
    this.breaker.works();
    return this.finish(leased, 'sent');
  }

  private async failed(leased: Leased, failure: DeliveryFailed): Promise<SendingResult> {
    const { attempts } = leased.parcel;
    const pause = new Date(this.now() + backoffMs(attempts, Math.random()));
    if (failure.scope === 'channel') {
      const wasOpen = this.breaker.open;
      this.breaker.isDown(this.now());
      if (!wasOpen && this.breaker.open) this.log.error(`is down, and left alone for a while: ${failure.message}`);
      // Not this parcel's fault: it does not use up its attempts, but lets others try before it.
      await this.parts.outbox.putBack(
        leased,
        new Date(this.now() + backoffMs(1, Math.random())),
        failure.message,
        false,
      );
      return 'away';
    }
    this.breaker.works();
    if (failure.scope === 'for-ever' || attempts >= ATTEMPTS) return this.finish(leased, 'dead', failure.message);
    await this.parts.outbox.putBack(leased, pause, failure.message, true);
    return 'failed';
  }

  private async finish(leased: Leased, state: 'sent' | 'dropped' | 'dead', error?: string): Promise<SendingResult> {
    const at = new Date(this.now());
    const kept = await this.parts.outbox.finish(leased, state, {
      at,
      expiresAt: expiryOf(state, at),
      ...(error ? { error } : {}),
    });
    if (!kept) this.log.warn(`${leased.parcel.id} took longer than its lease; it may arrive twice`);
    if (state === 'dead') this.log.error(`${leased.parcel.id} was given up: ${error ?? ''}`);
    return state;
  }
}

/** A fault of our own in one parcel is that parcel's; it uses up its attempts and ends among the dead letters. */
function asFailure(error: unknown): DeliveryFailed {
  if (error instanceof DeliveryFailed) return error;
  return new DeliveryFailed('parcel', error instanceof Error ? error.name : 'unknown');
}
