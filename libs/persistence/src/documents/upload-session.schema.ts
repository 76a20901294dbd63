import { Schema, type Types } from 'mongoose';

export const UPLOAD_SESSIONS = 'upload_sessions';
export const UPLOAD_PIECES = 'upload_pieces';

/** A file on its way in pieces: it survives a lost line, and is gone after a day. */
export interface UploadSession {
  readonly id: string;
  /** Account that began it; nobody else sees it. */
  readonly owner: string;
  readonly creditCode: string;
  readonly type: string;
  readonly fileName: string;
  /** Bytes of the whole file, as announced. */
  readonly size: number;
  /** Bytes that are here, from the first on without a gap. */
  readonly received: number;
  /** Ids of the pieces, in their order. */
  readonly pieces: readonly string[];
  /** What became of it; null while it is on its way. */
  readonly documentId: string | null;
  /** Real time. */
  readonly expiresAt: Date;
}

export interface UploadSessionDocument extends Omit<UploadSession, 'id'> {
  _id: string;
}

export interface UploadPieceDocument {
  _id: string;
  session: string;
  bytes: Types.Buffer | Buffer;
  expiresAt: Date;
}

export const uploadSessionSchema = new Schema<UploadSessionDocument>(
  {
    _id: { type: String, required: true },
    owner: String,
    creditCode: String,
    type: { type: String },
    fileName: String,
    size: Number,
    received: Number,
    pieces: [String],
    documentId: String,
    expiresAt: Date,
  },
  { collection: UPLOAD_SESSIONS, versionKey: false, strict: true },
);

export const uploadPieceSchema = new Schema<UploadPieceDocument>(
  { _id: { type: String, required: true }, session: String, bytes: Buffer, expiresAt: Date },
  { collection: UPLOAD_PIECES, versionKey: false, strict: true },
);
