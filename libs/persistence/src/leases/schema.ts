import { Schema } from 'mongoose';

export const LEASES = 'leases';

export interface LeaseDocument {
  _id: string;
  holder: string;
  /** By the database's clock, which all holders share. */
  expiresAt: Date;
}

export const leaseSchema = new Schema<LeaseDocument>(
  { _id: { type: String, required: true }, holder: String, expiresAt: Date },
  { collection: LEASES, versionKey: false, strict: true },
);
