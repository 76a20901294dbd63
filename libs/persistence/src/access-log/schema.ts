import { Schema } from 'mongoose';
import type { AccessEntry } from './access-entry';

export const ACCESS_LOG = 'access_log';

export interface AccessLogDocument extends AccessEntry {
  _id: string;
}

export const accessLogSchema = new Schema<AccessLogDocument>(
  {
    _id: { type: String, required: true },
    at: String,
    actor: Schema.Types.Mixed,
    action: String,
    subject: { type: { type: String }, id: { type: String } },
    creditCode: String,
    regionCode: String,
    requestId: String,
  },
  { collection: ACCESS_LOG, versionKey: false, minimize: false, strict: true },
);
