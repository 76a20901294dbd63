import { Schema } from 'mongoose';
import type { SimulatedChange, StoredPass } from './stored-pass';

export const PASSES = 'passes';
export const SIMULATED_CHANGES = 'simulated_changes';

export interface PassDocument extends Omit<StoredPass, 'id'> {
  _id: string;
  regionCode: string;
}

export interface SimulatedChangeDocument extends SimulatedChange {
  _id: string;
  passId: string;
}

export const passSchema = new Schema<PassDocument>(
  {
    _id: { type: String, required: true },
    kind: String,
    state: String,
    regionCode: String,
    request: Schema.Types.Mixed,
    progress: Schema.Types.Mixed,
    tally: Schema.Types.Mixed,
    failure: String,
    updatedAt: String,
  },
  { collection: PASSES, versionKey: false, minimize: false },
);

export const simulatedChangeSchema = new Schema<SimulatedChangeDocument>(
  {
    _id: { type: String, required: true },
    passId: String,
    creditCode: String,
    name: String,
    regionCode: String,
    direction: String,
    before: String,
    after: String,
    clauses: [String],
  },
  { collection: SIMULATED_CHANGES, versionKey: false, minimize: false },
);
