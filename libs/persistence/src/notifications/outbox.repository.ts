import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import type { OutboxItem, OutboxRow, OutboxState, StoredParcel } from './outbox-row';
import { OUTBOX, type OutboxDocument } from './outbox.schema';

/** What a lease proves: that nobody else took the parcel meanwhile. */
export interface Leased {
  readonly parcel: StoredParcel;
  readonly lease: string;
}

/** A digest holds no more; what comes later starts another one. */
const DIGEST_ITEMS = 200;

/** Effects outside: written in the transaction of their cause, sent later, each until it is sent, dropped or given up. */
@Injectable()
export class OutboxRepository {
  constructor(@InjectModel(OUTBOX) private readonly outbox: Model<OutboxDocument>) {}

  /** What is there already stays as it is. */
  async add(rows: readonly OutboxRow[], session: TransactionSession): Promise<void> {
    if (rows.length === 0) return;
    const operations = rows.map((row) => {
      const { _id, ...document } = toDocument(row);
      return { updateOne: { filter: { _id }, update: { $setOnInsert: document }, upsert: true } };
    });
    await this.outbox.collection.bulkWrite(operations as never[], {
      session: toNativeSession(session),
      ordered: false,
    });
  }

  /**
   * Puts a message into a digest that nobody has begun to send.
   *
   * @param row the digest as it begins; its id says whose it is and when it goes
   * @returns false where it is full or under way: the message belongs into a later one
   */
  async addToDigest(row: OutboxRow, item: OutboxItem, session: TransactionSession): Promise<boolean> {
    const options = { session: toNativeSession(session) };
    const { _id, ...document } = toDocument({ ...row, items: [] });
    await this.outbox.collection.updateOne(
      { _id: _id as never },
      { $setOnInsert: document },
      { ...options, upsert: true },
    );
    const open = {
      _id: _id as never,
      state: 'waiting',
      attempts: 0,
      [`items.${DIGEST_ITEMS - 1}`]: { $exists: false },
      'items.id': { $ne: item.id },
    };
    const added = await this.outbox.collection.updateOne(open, { $push: { items: item } } as never, options);
    if (added.modifiedCount === 1) return true;
    const held = await this.outbox.collection.countDocuments({ _id: _id as never, 'items.id': item.id }, options);
    return held === 1;
  }

  /** Takes the parcel of a channel that is longest due, if there is one; an attempt is counted with the lease. */
  async lease(channel: string, now: Date, lease: string, termMs: number): Promise<Leased | undefined> {
    const due: Record<string, unknown> = {
      channel,
      state: 'waiting',
      nextAt: { $lte: now },
      $or: [{ leasedUntil: null }, { leasedUntil: { $lte: now } }],
    };
    const take = { $set: { lease, leasedUntil: new Date(now.getTime() + termMs) }, $inc: { attempts: 1 } };
    const document = await translated(() =>
      this.outbox.findOneAndUpdate(due, take, { sort: { nextAt: 1 }, returnDocument: 'after' }).lean<OutboxDocument>(),
    );
    return document ? { parcel: toParcel(document), lease } : undefined;
  }

  /** @returns false where the lease had run out and another has it now */
  async finish(
    { parcel, lease }: Leased,
    state: Exclude<OutboxState, 'waiting'>,
    change: { readonly at: Date; readonly expiresAt: Date; readonly error?: string },
  ): Promise<boolean> {
    const set = {
      state,
      sentAt: state === 'sent' ? change.at : null,
      lastError: change.error ?? null,
      lease: null,
      leasedUntil: null,
      expiresAt: change.expiresAt,
      // What was sealed is of no more use, except to an operator who sends it again.
      ...(state === 'dead' ? {} : { sealed: null }),
    };
    const result = await this.outbox.updateOne({ _id: parcel.id, lease }, { $set: set });
    return result.matchedCount === 1;
  }

  /** @param counted false where the channel was down: it was no attempt of this parcel */
  async putBack({ parcel, lease }: Leased, nextAt: Date, error: string, counted: boolean): Promise<void> {
    const set = { nextAt, lastError: error, lease: null, leasedUntil: null };
    const back = counted ? { $set: set } : { $set: set, $inc: { attempts: -1 } };
    await this.outbox.updateOne({ _id: parcel.id, lease }, back);
  }
}

function toDocument({ id, ...row }: OutboxRow): OutboxDocument {
  return {
    _id: id,
    ...row,
    state: 'waiting',
    attempts: 0,
    lastError: null,
    sentAt: null,
    lease: null,
    leasedUntil: null,
  };
}

export function toParcel(document: OutboxDocument): StoredParcel {
  const { _id, lease: _lease, leasedUntil: _until, expiresAt: _expires, ...parcel } = document;
  return { id: _id, ...parcel };
}
