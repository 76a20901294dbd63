import { Schema } from 'mongoose';
import type { StoredErasure } from './stored-erasure';

export const ERASURES = 'erasures';

export interface ErasureDocument extends Omit<StoredErasure, 'id'> {
  _id: string;
}

export const erasureSchema = new Schema<ErasureDocument>(
  {
    _id: { type: String, required: true },
    creditCode: String,
    regionCode: String,
    subjects: [String],
    reason: String,
    state: String,
    requestedBy: String,
    requestedAt: String,
    decidedBy: { type: String, default: null },
    decidedAt: { type: String, default: null },
    comment: { type: String, default: null },
  },
  { collection: ERASURES, versionKey: false, minimize: false, strict: true },
);
