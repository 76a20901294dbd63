import { Schema } from 'mongoose';
import type { CounterCell } from '../events/stored-event';

export const COUNTERS = 'counters';

export interface CounterDocument extends CounterCell {
  _id: string;
  count: number;
}

export const counterSchema = new Schema<CounterDocument>(
  {
    _id: { type: String, required: true },
    type: { type: String },
    regionCode: String,
    labels: Schema.Types.Mixed,
    count: Number,
  },
  { collection: COUNTERS, versionKey: false, minimize: false, strict: true },
);
