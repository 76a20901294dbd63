import type { Instant } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import type { NotificationFilter, NotificationRow } from './notification-row';
import { NOTIFICATIONS, type NotificationDocument } from './notification.schema';

/** Each account's own list. Every query names the account: nobody reads another's. */
@Injectable()
export class NotificationRepository {
  constructor(@InjectModel(NOTIFICATIONS) private readonly notifications: Model<NotificationDocument>) {}

  /** What is there already stays as it is, also where it was read meanwhile. */
  async add(rows: readonly NotificationRow[], expiresAt: Date, session: TransactionSession): Promise<void> {
    if (rows.length === 0) return;
    const operations = rows.map(({ id, ...row }) => ({
      updateOne: {
        filter: { _id: id },
        update: { $setOnInsert: { ...row, unread: true, expiresAt } },
        upsert: true,
      },
    }));
    await this.notifications.collection.bulkWrite(operations as never[], {
      session: toNativeSession(session),
      ordered: false,
    });
  }

  /** The latest first. */
  async page(account: string, filter: NotificationFilter, request: PageRequest): Promise<Page<NotificationRow>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const before = request.cursor ? [beforeRow(request.cursor)] : [];
    const rows = await translated(() =>
      this.notifications
        .find({ $and: [conditions(account, filter), ...before] })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit + 1)
        .lean<NotificationDocument[]>(),
    );
    return toPage(rows, limit, (row) => [row.createdAt, row._id], toRow);
  }

  /** Counts at most `cap`; beyond it the answer says that it is not exact. */
  async count(account: string, filter: NotificationFilter, cap: number): Promise<{ count: number; exact: boolean }> {
    const count = await translated(() => this.notifications.countDocuments(conditions(account, filter)).limit(cap + 1));
    return { count: Math.min(count, cap), exact: count <= cap };
  }

  /** @returns how many were unread, 0 or 1; undefined where the account has no such message */
  async markRead(
    account: string,
    id: string,
    { at, expiresAt }: Reading,
    session: TransactionSession,
  ): Promise<number | undefined> {
    const options = { session: toNativeSession(session) };
    const read = { $set: { readAt: at, expiresAt }, $unset: { unread: 1 } };
    const filter = { _id: id as never, account };
    const changed = await this.notifications.collection.updateOne({ ...filter, unread: true }, read, options);
    if (changed.matchedCount > 0) return 1;
    return (await this.notifications.collection.countDocuments(filter, options)) > 0 ? 0 : undefined;
  }

  /** @returns how many were unread */
  async markAllRead(account: string, { at, expiresAt }: Reading, session: TransactionSession): Promise<number> {
    const read = { $set: { readAt: at, expiresAt }, $unset: { unread: 1 } };
    const changed = await this.notifications.collection.updateMany({ account, unread: true }, read, {
      session: toNativeSession(session),
    });
    return changed.modifiedCount;
  }
}

/** Real time of reading, and when the message may go. */
export interface Reading {
  readonly at: Instant;
  readonly expiresAt: Date;
}

function conditions(account: string, { unread, kind }: NotificationFilter): Record<string, unknown> {
  return { account, ...(unread ? { unread: true } : {}), ...(kind ? { kind } : {}) };
}

function beforeRow(cursor: string): Record<string, unknown> {
  const [createdAt, id] = decodeCursor(cursor, 2);
  return { $or: [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: id } }] };
}

function toRow({ _id, unread: _unread, expiresAt: _expiresAt, ...row }: NotificationDocument): NotificationRow {
  return { id: _id, ...row };
}
