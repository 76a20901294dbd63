import { Schema } from 'mongoose';
import type { ContactRow, PreferenceRow } from './account-settings';

export const PREFERENCES = 'notification_preferences';
export const CONTACTS = 'contacts';

export interface PreferenceDocument extends Omit<PreferenceRow, 'account'> {
  _id: string;
}

export interface ContactDocument extends Omit<ContactRow, 'account'> {
  _id: string;
}

const mixed = Schema.Types.Mixed;

export const preferenceSchema = new Schema<PreferenceDocument>(
  { _id: { type: String, required: true }, language: String, channels: mixed, digest: mixed, quietHours: mixed },
  { collection: PREFERENCES, versionKey: false, minimize: false, strict: true },
);

export const contactSchema = new Schema<ContactDocument>(
  { _id: { type: String, required: true }, email: mixed, phone: mixed, pending: mixed },
  { collection: CONTACTS, versionKey: false, minimize: false, strict: true },
);
