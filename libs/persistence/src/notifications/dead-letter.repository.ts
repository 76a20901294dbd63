import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type TransactionSession, readIn, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import type { ChannelDepth, StoredParcel } from './outbox-row';
import { toParcel } from './outbox.repository';
import { OUTBOX, type OutboxDocument } from './outbox.schema';

/** What the operator sees of the outbox: what was given up, and how much waits. */
@Injectable()
export class DeadLetterRepository {
  constructor(@InjectModel(OUTBOX) private readonly outbox: Model<OutboxDocument>) {}

  async page(request: PageRequest, channel?: string): Promise<Page<StoredParcel>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? { _id: { $gt: decodeCursor(request.cursor, 1)[0] } } : {};
    const filter: Record<string, unknown> = { state: 'dead', ...(channel ? { channel } : {}), ...after };
    const rows = await translated(() =>
      this.outbox
        .find(filter)
        .sort({ _id: 1 })
        .limit(limit + 1)
        .lean<OutboxDocument[]>(),
    );
    return toPage(rows, limit, ({ _id }) => [_id], toParcel);
  }

  count(channel?: string): Promise<number> {
    return translated(() => this.outbox.countDocuments({ state: 'dead', ...(channel ? { channel } : {}) }));
  }

  /** @returns the parcel that was given up and waits again, with its attempts from the beginning */
  async requeue(id: string, now: Date, session: TransactionSession): Promise<StoredParcel | undefined> {
    const again = { $set: { state: 'waiting', attempts: 0, nextAt: now, lastError: null }, $unset: { expiresAt: 1 } };
    const document = await this.outbox
      .findOneAndUpdate({ _id: id, state: 'dead' }, again, {
        returnDocument: 'after',
        session: toNativeSession(session) ?? null,
      })
      .lean<OutboxDocument>();
    return document ? toParcel(document) : undefined;
  }

  async remove(id: string, session: TransactionSession): Promise<void> {
    await this.outbox.deleteOne({ _id: id, state: 'dead' }).setOptions(readIn(session));
  }

  /** Writes down what could not even be put into the outbox. */
  async bury(parcel: StoredParcel, session: TransactionSession): Promise<void> {
    const { id, ...rest } = parcel;
    const document = { ...rest, lease: null, leasedUntil: null };
    await this.outbox.collection.updateOne(
      { _id: id as never },
      { $set: document as never },
      { upsert: true, session: toNativeSession(session) },
    );
  }

  /** By channel: two counts over partial indexes. */
  async depths(now: Date): Promise<readonly ChannelDepth[]> {
    const rows = await this.outbox.aggregate<{ _id: string; waiting: number; oldestDue: Date | null; dead: number }>([
      { $match: { state: { $in: ['waiting', 'dead'] } } },
      {
        $group: {
          _id: '$channel',
          waiting: { $sum: { $cond: [{ $eq: ['$state', 'waiting'] }, 1, 0] } },
          dead: { $sum: { $cond: [{ $eq: ['$state', 'dead'] }, 1, 0] } },
          oldestDue: {
            $min: {
              $cond: [{ $and: [{ $eq: ['$state', 'waiting'] }, { $lte: ['$nextAt', now] }] }, '$nextAt', null],
            },
          },
        },
      },
    ]);
    return rows.map(({ _id, ...row }) => ({ channel: _id, ...row }));
  }
}
