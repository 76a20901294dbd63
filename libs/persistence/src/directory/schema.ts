import type { OpenThing } from '@app/domain';
import { Schema } from 'mongoose';
import type { DirectoryRow } from './directory-row';

export const DIRECTORY = 'directory';

export interface DirectoryDocument extends Omit<DirectoryRow, 'creditCode' | 'openThings'> {
  _id: string;
  things?: Record<string, OpenThing>;
  /** Beginnings by which it is found. */
  keys?: readonly string[];
}

export const directorySchema = new Schema<DirectoryDocument>(
  {
    _id: { type: String, required: true },
    name: String,
    formerNames: [String],
    regionCode: String,
    industryCode: String,
    foundedOn: String,
    tier: String,
    pool: String,
    standing: String,
    course: String,
    titles: Schema.Types.Mixed,
    banned: Boolean,
    sample: Boolean,
    caretakers: Schema.Types.Mixed,
    revision: Number,
    things: Schema.Types.Mixed,
    keys: [String],
    dueOn: String,
  },
  { collection: DIRECTORY, versionKey: false, minimize: false, strict: true },
);
