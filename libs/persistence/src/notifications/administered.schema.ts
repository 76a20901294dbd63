import { Schema } from 'mongoose';
import type { TemplateRow, WebhookRow } from './administered';

export const TEMPLATES = 'notification_templates';
export const WEBHOOKS = 'webhooks';
export const URGES = 'urges';

export interface TemplateDocument extends TemplateRow {
  _id: string;
}

export interface WebhookDocument extends Omit<WebhookRow, 'id'> {
  _id: string;
}

export interface UrgeDocument {
  /** `<task>:<business day>`. */
  _id: string;
  by: string;
  at: string;
  expiresAt: Date;
}

const mixed = Schema.Types.Mixed;

export const templateSchema = new Schema<TemplateDocument>(
  {
    _id: { type: String, required: true },
    kind: String,
    channel: String,
    version: Number,
    subject: mixed,
    body: mixed,
    by: String,
    at: String,
  },
  { collection: TEMPLATES, versionKey: false, strict: true },
);

export const webhookSchema = new Schema<WebhookDocument>(
  {
    _id: { type: String, required: true },
    url: String,
    kinds: [String],
    regionCode: String,
    secret: String,
    active: Boolean,
    createdBy: String,
    createdAt: String,
  },
  { collection: WEBHOOKS, versionKey: false, strict: true },
);

export const urgeSchema = new Schema<UrgeDocument>(
  { _id: { type: String, required: true }, by: String, at: String, expiresAt: Date },
  { collection: URGES, versionKey: false, strict: true },
);
