import { Schema } from 'mongoose';

export const CLOCK = 'clock';

export interface ClockDocument {
  _id: string;
  generation: number;
  businessAt: number;
  realAt: number;
  secondsPerDay: number;
  reachedAt: number;
  reportedAt: number;
  halted: boolean;
}

/** One document, `business`; times are epoch milliseconds because they are only ever added and compared. */
export const clockSchema = new Schema<ClockDocument>(
  {
    _id: { type: String, required: true },
    generation: Number,
    businessAt: Number,
    realAt: Number,
    secondsPerDay: Number,
    reachedAt: Number,
    reportedAt: Number,
    halted: Boolean,
  },
  { collection: CLOCK, versionKey: false },
);
