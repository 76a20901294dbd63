import { AGGREGATE_TYPES, type AggregateRef } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import { Connection, Model } from 'mongoose';
import { type SnapshotDocument, collectionOf } from '../snapshots/schema';
import {
  SEALED_HEADS,
  SEALS,
  SEAL_KEYS,
  type SealDocument,
  type SealKeyDocument,
  type SealedHeadDocument,
} from './schema';
import type { OwnedHead, SealedHead, StoredSeal } from './stored-seal';

const BATCH = 500;

const keyOf = ({ type, id }: AggregateRef): string => `${type}:${id}`;

/** Daily seals, appended to and never changed; a seal counts from the moment its own row is there. */
@Injectable()
export class SealRepository {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    @InjectModel(SEALS) private readonly seals: Model<SealDocument>,
    @InjectModel(SEALED_HEADS) private readonly heads: Model<SealedHeadDocument>,
    @InjectModel(SEAL_KEYS) private readonly keys: Model<SealKeyDocument>,
  ) {}

  async latest(): Promise<StoredSeal | undefined> {
    const row = await this.seals.findOne().sort({ _id: -1 }).lean<SealDocument>();
    return row ? toSeal(row) : undefined;
  }

  /** Seals with a number after `after`, in order. */
  async following(after: number, limit: number): Promise<readonly StoredSeal[]> {
    const rows = await this.seals
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<SealDocument[]>();
    return rows.map(toSeal);
  }

  async count(): Promise<number> {
    return this.seals.countDocuments();
  }

  /** Heads of all streams that moved since they were last sealed, whatever was missed meanwhile. */
  async *moved(after: number): AsyncGenerator<OwnedHead> {
    for (const type of AGGREGATE_TYPES) {
      const cursor = this.connection
        .model<SnapshotDocument>(collectionOf(type))
        .find({}, { revision: 1, headHash: 1, creditCode: 1 })
        .lean<Pick<SnapshotDocument, '_id' | 'revision' | 'headHash' | 'creditCode'>[]>()
        .cursor({ batchSize: BATCH });
      let batch: OwnedHead[] = [];
      for await (const { _id, revision, headHash, creditCode } of cursor) {
        batch.push({ aggregate: { type, id: _id }, revision, headHash, creditCode });
        if (batch.length < BATCH) continue;
        yield* await this.unsealed(batch, after);
        batch = [];
      }
      yield* await this.unsealed(batch, after);
    }
  }

  /** Every seal's heads of a firm's streams, in order of seals. */
  async headsOfFirm(creditCode: string): Promise<readonly SealedHead[]> {
    const rows = await this.heads.find({ creditCode }).sort({ seal: 1, _id: 1 }).lean<SealedHeadDocument[]>();
    return rows.map(toHead);
  }

  /** The heads of one thing in the seals that hold one. */
  async headsOf(ref: AggregateRef): Promise<readonly SealedHead[]> {
    const rows = await this.heads
      .find({ 'aggregate.id': ref.id, 'aggregate.type': ref.type })
      .sort({ seal: 1 })
      .lean<SealedHeadDocument[]>();
    return rows.map(toHead);
  }

  /**
   * Writes a seal with its heads; what an interrupted try left of the same number goes first.
   *
   * @throws the driver's duplicate key error where the number is taken
   */
  async append(seal: StoredSeal, heads: readonly SealedHead[]): Promise<void> {
    await this.heads.collection.deleteMany({ seal: seal.number });
    for (let at = 0; at < heads.length; at += BATCH) {
      const rows = heads
        .slice(at, at + BATCH)
        .map((head) => ({ _id: `${seal.number}:${keyOf(head.aggregate)}`, ...head }));
      await this.heads.collection.insertMany(rows as never[]);
    }
    const { number, ...rest } = seal;
    await this.seals.collection.insertOne({ _id: number as never, ...rest });
  }

  async keepKey(id: string, publicPem: string): Promise<void> {
    await this.keys.updateOne({ _id: id }, { $setOnInsert: { publicPem } }, { upsert: true });
  }

  /** Every public key that signed or may sign, by id. */
  async publicKeys(): Promise<readonly { readonly id: string; readonly publicPem: string }[]> {
    const rows = await this.keys.find().sort({ _id: 1 }).lean<SealKeyDocument[]>();
    return rows.map(({ _id, publicPem }) => ({ id: _id, publicPem }));
  }

  private async unsealed(heads: readonly OwnedHead[], after: number): Promise<readonly OwnedHead[]> {
    if (heads.length === 0) return [];
    const ids = heads.map(({ aggregate }) => aggregate.id);
    const sealed = await this.heads.aggregate<{ _id: string; revision: number }>([
      { $match: { 'aggregate.id': { $in: ids }, seal: { $lte: after } } },
      { $group: { _id: { $concat: ['$aggregate.type', ':', '$aggregate.id'] }, revision: { $max: '$revision' } } },
    ]);
    const upTo = new Map(sealed.map(({ _id, revision }) => [_id, revision]));
    return heads.filter(({ aggregate, revision }) => revision > (upTo.get(keyOf(aggregate)) ?? 0));
  }
}

function toSeal({ _id, ...seal }: SealDocument): StoredSeal {
  return { number: _id, ...seal };
}

function toHead({ _id: _, ...head }: SealedHeadDocument): SealedHead {
  return head;
}
