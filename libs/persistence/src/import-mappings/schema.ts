import { Schema } from 'mongoose';

export const IMPORT_MAPPINGS = 'import_mappings';

export interface ImportMappingDocument {
  _id: string;
  regionCode: string;
  mapping: object;
  savedBy: string;
  savedAt: string;
}

export const importMappingSchema = new Schema<ImportMappingDocument>(
  {
    _id: { type: String, required: true },
    regionCode: String,
    mapping: Schema.Types.Mixed,
    savedBy: String,
    savedAt: String,
  },
  { collection: IMPORT_MAPPINGS, versionKey: false, minimize: false },
);
