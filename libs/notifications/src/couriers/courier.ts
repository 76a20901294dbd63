import type { OutboxItem } from '@app/persistence';
import type { OutsideChannel } from '../rules/kinds';

/** What a courier carries: opened, addressed, ready to go. */
export interface Delivery {
  /** The same over every attempt: the receiver drops repeats by it. */
  readonly id: string;
  /** Mail address, phone number, or id of a subscription; empty for a group. */
  readonly address: string;
  readonly language: 'zh' | 'en';
  readonly items: readonly OutboxItem[];
  readonly payload: object | null;
}

/** Whose fault it was: of this parcel now, of this parcel for ever, or of the whole channel. */
export type FailureScope = 'parcel' | 'for-ever' | 'channel';

/** A parcel that did not arrive. The message is for operators and holds no address and no text. */
export class DeliveryFailed extends Error {
  constructor(
    readonly scope: FailureScope,
    message: string,
  ) {
    super(message);
    this.name = 'DeliveryFailed';
  }
}

/** One way outside. Active only where it is configured. */
export interface Courier {
  readonly channel: OutsideChannel;
  /** How fast the other side may be asked. */
  readonly rate: { readonly perMinute: number; readonly burst: number };
  /** @throws DeliveryFailed */
  deliver(delivery: Delivery): Promise<void>;
  close?(): Promise<void> | void;
}
