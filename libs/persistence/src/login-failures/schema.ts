import { Schema } from 'mongoose';

export const LOGIN_FAILURES = 'login_failures';

export interface LoginFailureDocument {
  /** Hash of the name that was tried, whether or not there is such an account. */
  _id: string;
  count: number;
  lockedUntil: Date | null;
  expiresAt: Date;
}

export const loginFailureSchema = new Schema<LoginFailureDocument>(
  { _id: { type: String, required: true }, count: Number, lockedUntil: Date, expiresAt: Date },
  { collection: LOGIN_FAILURES, versionKey: false, strict: true },
);
