import { Schema } from 'mongoose';
import type { StoredExport } from './stored-export';

export const DOSSIER_EXPORTS = 'dossier_exports';

export interface ExportDocument extends Omit<StoredExport, 'id'> {
  _id: string;
}

export const exportSchema = new Schema<ExportDocument>(
  {
    _id: { type: String, required: true },
    creditCode: String,
    regionCode: String,
    orderedBy: String,
    orderedAt: String,
    recordedAt: String,
    reason: String,
    included: [String],
    personal: Boolean,
    state: String,
    written: Number,
    seenAt: String,
    fileId: { type: String, default: null },
    size: { type: Number, default: null },
    sha256: { type: String, default: null },
    problem: { type: String, default: null },
  },
  { collection: DOSSIER_EXPORTS, versionKey: false, minimize: false, strict: true },
);
