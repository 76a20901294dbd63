import { Schema } from 'mongoose';
import type { SealedHead, StoredSeal } from './stored-seal';

export const SEALS = 'seals';
export const SEALED_HEADS = 'sealed_heads';
export const SEAL_KEYS = 'seal_keys';

export interface SealDocument extends Omit<StoredSeal, 'number'> {
  _id: number;
}

export interface SealedHeadDocument extends SealedHead {
  /** `<seal>:<type>:<id>` */
  _id: string;
}

/** The public half of a key that signed; kept for ever. */
export interface SealKeyDocument {
  _id: string;
  publicPem: string;
}

const options = { versionKey: false, minimize: false, strict: true } as const;

export const sealSchema = new Schema<SealDocument>(
  {
    _id: { type: Number, required: true },
    day: String,
    at: String,
    sealedAt: String,
    streams: Number,
    root: String,
    previous: String,
    keyId: String,
    hash: String,
    signature: String,
  },
  { ...options, collection: SEALS },
);

export const sealedHeadSchema = new Schema<SealedHeadDocument>(
  {
    _id: { type: String, required: true },
    seal: Number,
    aggregate: { type: { type: String }, id: { type: String } },
    revision: Number,
    headHash: String,
    creditCode: String,
    path: Schema.Types.Mixed,
  },
  { ...options, collection: SEALED_HEADS },
);

export const sealKeySchema = new Schema<SealKeyDocument>(
  { _id: { type: String, required: true }, publicPem: String },
  { ...options, collection: SEAL_KEYS },
);
