/** One message of a parcel, as its receiver reads it. */
export interface OutboxItem {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  /** Full address; null where it leads nowhere. */
  readonly link: string | null;
}

export const OUTBOX_STATES = ['waiting', 'sent', 'dropped', 'dead'] as const;

/** `dropped`: nobody can be reached by this channel (no address), which is no failure. `dead`: given up; an operator decides. */
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** Something that goes outside: one parcel over one channel. */
export interface OutboxRow {
  /** Stable over every attempt: what the receiver drops repeats by is made of it. */
  readonly id: string;
  readonly channel: string;
  /** Whom it is for; null for a group or a subscription. */
  readonly account: string | null;
  /** Where it goes within the channel: `verified` or `pending` address of the account, or the id of a subscription. */
  readonly to: string;
  readonly language: 'zh' | 'en';
  readonly items: readonly OutboxItem[];
  /** More than one message may come in until it is sent. */
  readonly digest: boolean;
  /** Text that must not lie in the database as it is (a code), sealed; instead of the items' text. */
  readonly sealed: string | null;
  /** What a program reads instead of a person. */
  readonly payload: object | null;
  readonly createdAt: Date;
  /** Real time before which it is not sent. */
  readonly nextAt: Date;
}

/** A parcel with what sending did to it. */
export interface StoredParcel extends OutboxRow {
  readonly state: OutboxState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly sentAt: Date | null;
}

export interface ChannelDepth {
  readonly channel: string;
  readonly waiting: number;
  /** Of those that may be sent by now. */
  readonly oldestDue: Date | null;
  readonly dead: number;
}
