import { Schema } from 'mongoose';
import type { StoredImport } from './stored-import';

export const IMPORTS = 'imports';

export interface ImportDocument extends Omit<StoredImport, 'id'> {
  _id: string;
  regionCode: string;
  /** The process that runs it, until the lease ends (real time, epoch milliseconds). */
  runner: string | null;
  leaseUntil: number;
}

export const importSchema = new Schema<ImportDocument>(
  {
    _id: { type: String, required: true },
    regionCode: String,
    state: String,
    request: Schema.Types.Mixed,
    progress: Schema.Types.Mixed,
    errors: [Schema.Types.Mixed],
    warnings: [Schema.Types.Mixed],
    failure: Schema.Types.Mixed,
    runner: String,
    leaseUntil: Number,
    updatedAt: String,
  },
  { collection: IMPORTS, versionKey: false, minimize: false, suppressReservedKeysWarning: true },
);
