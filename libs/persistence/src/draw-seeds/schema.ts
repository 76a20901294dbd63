import { Schema } from 'mongoose';

export const DRAW_SEEDS = 'draw_seeds';

export interface DrawSeedDocument {
  /** What is drawn for. */
  _id: string;
  /** 64 hex digits, secret until the draw. */
  seed: string;
  /** Who said that nothing more is drawn under it, and when; absent while something may be. */
  closed?: { by: string; at: string };
}

export const drawSeedSchema = new Schema<DrawSeedDocument>(
  {
    _id: { type: String, required: true },
    seed: String,
    closed: { type: { _id: false, by: String, at: String }, required: false },
  },
  { collection: DRAW_SEEDS, versionKey: false, strict: true },
);
