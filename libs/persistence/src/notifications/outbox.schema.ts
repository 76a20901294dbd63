import { Schema } from 'mongoose';
import type { OutboxState, OutboxRow } from './outbox-row';

export const OUTBOX = 'outbox';

export interface OutboxDocument extends Omit<OutboxRow, 'id'> {
  _id: string;
  state: OutboxState;
  attempts: number;
  lastError: string | null;
  sentAt: Date | null;
  lease: string | null;
  leasedUntil: Date | null;
  expiresAt?: Date;
}

export const outboxSchema = new Schema<OutboxDocument>(
  {
    _id: { type: String, required: true },
    channel: String,
    account: String,
    to: String,
    language: String,
    items: [Schema.Types.Mixed],
    digest: Boolean,
    sealed: String,
    payload: Schema.Types.Mixed,
    state: String,
    attempts: Number,
    nextAt: Date,
    createdAt: Date,
    sentAt: Date,
    lastError: String,
    lease: String,
    leasedUntil: Date,
    expiresAt: Date,
  },
  { collection: OUTBOX, versionKey: false, minimize: false, strict: true },
);
