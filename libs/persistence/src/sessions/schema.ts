import { Schema } from 'mongoose';

export const SESSIONS = 'sessions';

export interface SessionDocument {
  _id: string;
  username: string;
  /** SHA-256 of the refresh token that is good now; tokens themselves are never stored. */
  currentHash: string;
  /** Of tokens that were exchanged already, the newest last. */
  usedHashes: string[];
  rotatedAt: Date;
  revokedAt: Date | null;
  expiresAt: Date;
}

export const sessionSchema = new Schema<SessionDocument>(
  {
    _id: { type: String, required: true },
    username: String,
    currentHash: String,
    usedHashes: [String],
    rotatedAt: Date,
    revokedAt: Date,
    expiresAt: Date,
  },
  { collection: SESSIONS, versionKey: false, strict: true },
);
