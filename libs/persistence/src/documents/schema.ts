import { Schema } from 'mongoose';
import type { DocumentRow } from './document-row';

export const DOCUMENTS = 'documents';

export interface DocumentDocument extends Omit<DocumentRow, 'id'> {
  _id: string;
}

export const documentSchema = new Schema<DocumentDocument>(
  {
    _id: { type: String, required: true },
    creditCode: String,
    regionCode: String,
    type: { type: String },
    version: Number,
    state: String,
    fileId: String,
    fileName: String,
    mediaType: String,
    size: Number,
    sha256: String,
    scan: String,
    scanning: Schema.Types.Mixed,
    retainUntil: String,
    destroyed: Schema.Types.Mixed,
    uploadedBy: Schema.Types.Mixed,
    onBehalf: Boolean,
    uploadedAt: String,
    requestHash: String,
    linked: Schema.Types.Mixed,
    acceptance: Schema.Types.Mixed,
  },
  { collection: DOCUMENTS, versionKey: false, minimize: false, strict: true },
);
