import { createHmac } from 'node:crypto';
import { RegionScope, type WebhookRepository } from '@app/persistence';
import type { ContactVault } from '../contacts/vault';
import { type Courier, type Delivery, DeliveryFailed } from './courier';
import { postJson } from './http';
import { faultOfWebhookAddress } from './webhook-address';

export interface WebhookRules {
  readonly hosts: readonly string[];
  readonly insecure: boolean;
}

/** Tells programs of others: JSON, signed with the time, the same id over every attempt. */
export class WebhookCourier implements Courier {
  readonly channel = 'webhook';
  readonly rate = { perMinute: 600, burst: 50 };

  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly vault: ContactVault,
    private readonly rules: WebhookRules,
    private readonly now: () => number = Date.now,
  ) {}

  /** One receiver that is down is no reason to leave the others alone: it is the parcel's failure, never the channel's. */
  async deliver({ id, address, payload }: Delivery): Promise<void> {
    const hook = await this.webhooks.find(address, RegionScope.everything());
    if (!hook?.active) throw new DeliveryFailed('for-ever', 'the subscription is gone');
    const fault = faultOfWebhookAddress(hook.url, this.rules.hosts, this.rules.insecure);
    if (fault) throw new DeliveryFailed('for-ever', `the address is not allowed: ${fault}`);
    const body = JSON.stringify({ id, ...payload });
    const timestamp = String(Math.floor(this.now() / 1000));
    const headers = {
      'idempotency-key': id,
      'x-notification-id': id,
      'x-notification-timestamp': timestamp,
      'x-notification-signature': signatureOf(this.vault.open(hook.id, hook.secret), timestamp, body),
    };
    const { status } = await postJson(hook.url, body, headers, 'parcel');
    if (status >= 200 && status < 300) return;
    throw new DeliveryFailed(status === 410 ? 'for-ever' : 'parcel', `HTTP ${status}`);
  }
}

/** `sha256=<hex>` over `<timestamp>.<body>`: the receiver refuses what is old, so that nobody can play it again later. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}
