import { Schema } from 'mongoose';
import type { NotificationRow } from './notification-row';

export const NOTIFICATIONS = 'notifications';

export interface NotificationDocument extends Omit<NotificationRow, 'id'> {
  _id: string;
  /** Only while unread, so that the index of unread ones holds no others. */
  unread?: true;
  /** When the database removes it. */
  expiresAt: Date;
}

export const notificationSchema = new Schema<NotificationDocument>(
  {
    _id: { type: String, required: true },
    account: String,
    kind: String,
    title: Schema.Types.Mixed,
    body: Schema.Types.Mixed,
    link: String,
    urgent: Boolean,
    dueOn: String,
    taskId: String,
    subject: { type: { type: String }, id: { type: String } },
    creditCode: String,
    enterpriseName: String,
    at: String,
    createdAt: String,
    readAt: String,
    unread: Boolean,
    expiresAt: Date,
  },
  { collection: NOTIFICATIONS, versionKey: false, strict: true },
);
