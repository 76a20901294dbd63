import { Schema } from 'mongoose';
import type { Receipt } from './receipt';

export const RECEIPTS = 'receipts';

export interface ReceiptDocument extends Receipt {
  /** SHA-256 of principal and command id: unique together, whatever characters they hold. */
  _id: string;
}

export const receiptSchema = new Schema<ReceiptDocument>(
  {
    _id: { type: String, required: true },
    principal: String,
    commandId: String,
    requestHash: String,
    status: Number,
    body: Schema.Types.Mixed,
    recordedAt: String,
  },
  { collection: RECEIPTS, versionKey: false, minimize: false, strict: true },
);
