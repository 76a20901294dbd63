import { Schema } from 'mongoose';

export const DRAW_SEEDS = 'draw_seeds';

export interface DrawSeedDocument {
  /** What is drawn for. */
  _id: string;
  /** 64 hex digits, secret until the draw. */
  seed: string;
}

export const drawSeedSchema = new Schema<DrawSeedDocument>(
  { _id: { type: String, required: true }, seed: String },
  { collection: DRAW_SEEDS, versionKey: false, strict: true },
);
