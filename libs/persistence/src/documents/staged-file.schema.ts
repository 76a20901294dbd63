import { Schema } from 'mongoose';

export const STAGED_FILES = 'staged_files';

/** A file that no document owns: on its way in, or on its way out. Written before the first byte and before a document goes. */
export interface StagedFileDocument {
  /** The file's id. */
  _id: string;
  /** Real time. */
  since: Date;
  /** True once it is to be removed: no document may take it any more. */
  doomed: boolean;
}

export const stagedFileSchema = new Schema<StagedFileDocument>(
  { _id: { type: String, required: true }, since: Date, doomed: Boolean },
  { collection: STAGED_FILES, versionKey: false, strict: true },
);
