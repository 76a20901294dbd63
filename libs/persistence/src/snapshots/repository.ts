import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { AggregateRef, AggregateType } from '@app/domain';
import { Connection, type Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, afterPlace, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, readIn, toNativeSession } from '../base/session';
import { LostRace } from '../base/transactions';
import type { StreamHead } from '../events/stored-event';
import { type SnapshotFilter, toConditions } from './filter';
import { SNAPSHOT_FIELDS, toSnapshotDocument, toSnapshotRow } from './mapper';
import { type SnapshotDocument, collectionOf } from './schema';
import type { SnapshotRow } from './snapshot-row';

/** The latest states, one collection for each kind of aggregate. */
@Injectable()
export class SnapshotRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async find(ref: AggregateRef, scope: RegionScope, session?: TransactionSession): Promise<SnapshotRow | undefined> {
    const document = await this.model(ref.type)
      .findOne({ $and: [{ _id: ref.id }, scopeFilter(scope)] }, SNAPSHOT_FIELDS)
      .session(toNativeSession(session) ?? null)
      .lean<SnapshotDocument>();
    return document ? toSnapshotRow(ref.type, document) : undefined;
  }

  /** The one thing of a kind that holds a unique key. */
  async findByKey(
    type: AggregateType,
    uniqueKey: string,
    scope: RegionScope,
    session?: TransactionSession,
  ): Promise<SnapshotRow | undefined> {
    const document = await this.model(type)
      .findOne({ $and: [{ uniqueKey }, scopeFilter(scope)] }, SNAPSHOT_FIELDS)
      .session(toNativeSession(session) ?? null)
      .lean<SnapshotDocument>();
    return document ? toSnapshotRow(type, document) : undefined;
  }

  async findMany(
    type: AggregateType,
    ids: readonly string[],
    scope: RegionScope,
    session?: TransactionSession,
  ): Promise<readonly SnapshotRow[]> {
    const documents = await this.model(type)
      .find({ $and: [{ _id: { $in: ids } }, scopeFilter(scope)] }, SNAPSHOT_FIELDS)
      .session(toNativeSession(session) ?? null)
      .lean<SnapshotDocument[]>();
    return documents.map((document) => toSnapshotRow(type, document));
  }

  /** A firm's things of one kind, the newest first; at most 200. */
  async ofFirm(
    type: AggregateType,
    creditCode: string,
    scope: RegionScope,
    session?: TransactionSession,
  ): Promise<readonly SnapshotRow[]> {
    const documents = await this.model(type)
      .find({ $and: [{ creditCode }, scopeFilter(scope)] }, SNAPSHOT_FIELDS)
      .sort({ updatedAt: -1, _id: -1 })
      .limit(PAGE_LIMIT)
      .session(toNativeSession(session) ?? null)
      .lean<SnapshotDocument[]>();
    return documents.map((document) => toSnapshotRow(type, document));
  }

  /** Ids of a firm's things of one kind that are not closed, as the transaction sees them, the oldest first. */
  async liveOfFirm(type: AggregateType, creditCode: string, session: TransactionSession): Promise<readonly string[]> {
    const documents = await this.model(type)
      .find({ creditCode, closed: false }, { _id: 1 })
      .sort({ _id: 1 })
      .session(toNativeSession(session) ?? null)
      .lean<{ _id: string }[]>();
    return documents.map(({ _id }) => _id);
  }

  /** Ids of the applications of a batch that are not closed. */
  async liveOfBatch(batch: string, scope: RegionScope): Promise<readonly string[]> {
    const documents = await this.model('application')
      .find({ $and: [{ 'state.batch': batch, closed: false }, scopeFilter(scope)] }, { _id: 1 })
      .lean<{ _id: string }[]>();
    return documents.map(({ _id }) => _id);
  }

  /** Where the things of a firm stand, for comparison with their chains. */
  async headsOfFirm(type: AggregateType, creditCode: string, scope: RegionScope): Promise<readonly StreamHead[]> {
    const rows = await this.model(type)
      .find({ $and: [{ creditCode }, scopeFilter(scope)] }, { revision: 1, headHash: 1 })
      .lean<Pick<SnapshotDocument, '_id' | 'revision' | 'headHash'>[]>();
    return rows.map(({ _id, revision, headHash }) => ({ aggregate: { type, id: _id }, revision, headHash }));
  }

  /** A page in order of recorded time and id. */
  async page(
    type: AggregateType,
    scope: RegionScope,
    filter: SnapshotFilter,
    request: PageRequest,
  ): Promise<Page<SnapshotRow>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? [afterPlace('updatedAt', '_id', decodeCursor(request.cursor, 2))] : [];
    const documents = await this.model(type)
      .find({ $and: [toConditions(filter), scopeFilter(scope), ...after] }, SNAPSHOT_FIELDS)
      .sort({ updatedAt: 1, _id: 1 })
      .limit(limit + 1)
      .lean<SnapshotDocument[]>();
    return toPage(
      documents,
      limit,
      (document) => [document.updatedAt, document._id],
      (document) => toSnapshotRow(type, document),
    );
  }

  /** Counts at most `cap`; beyond it the answer says that it is not exact. */
  async count(
    type: AggregateType,
    scope: RegionScope,
    filter: SnapshotFilter,
    cap: number,
  ): Promise<{ count: number; exact: boolean }> {
    const count = await this.model(type)
      .countDocuments({ $and: [toConditions(filter), scopeFilter(scope)] })
      .limit(cap + 1);
    return { count: Math.min(count, cap), exact: count <= cap };
  }

  /** The next of a kind after an id, in order of ids; for passes that stop and go on. */
  async following(
    type: AggregateType,
    after: string | null,
    scope: RegionScope,
    limit: number,
  ): Promise<readonly SnapshotRow[]> {
    const documents = await this.model(type)
      .find({ $and: [{ _id: { $gt: after ?? '' } }, scopeFilter(scope)] }, SNAPSHOT_FIELDS)
      .sort({ _id: 1 })
      .limit(limit)
      .lean<SnapshotDocument[]>();
    return documents.map((document) => toSnapshotRow(type, document));
  }

  /** Every aggregate of a kind, by id; for recounts and verification. */
  async *all(type: AggregateType, scope: RegionScope, session?: TransactionSession): AsyncGenerator<SnapshotRow> {
    const cursor = this.model(type)
      .find({ ...scopeFilter(scope) }, SNAPSHOT_FIELDS)
      .sort({ _id: 1 })
      .setOptions(readIn(session))
      .lean<SnapshotDocument[]>()
      .cursor();
    for await (const document of cursor) yield toSnapshotRow(type, document);
  }

  /**
   * Inserts what is new and replaces the others where their revision is still the one that was read.
   *
   * @throws LostRace where one moved; the driver's duplicate key error where an id or a unique key is taken
   */
  async write(
    type: AggregateType,
    writes: readonly { readonly row: SnapshotRow; readonly readRevision: number }[],
    session: TransactionSession,
  ): Promise<void> {
    if (writes.length === 0) return;
    const operations = writes.map(({ row, readRevision }) => {
      const document = toSnapshotDocument(row);
      if (readRevision === 0) return { insertOne: { document } };
      return { replaceOne: { filter: { _id: row.ref.id, revision: readRevision }, replacement: document } };
    });
    const result = await this.model(type).collection.bulkWrite(operations as never[], {
      session: toNativeSession(session),
      ordered: true,
    });
    if (result.insertedCount + result.matchedCount !== writes.length) throw new LostRace(type);
  }

  /** Makes this transaction conflict with any other that writes the aggregate, without changing it. */
  async bumpGuard(ref: AggregateRef, session: TransactionSession): Promise<void> {
    const result = await this.model(ref.type).collection.updateOne(
      { _id: ref.id as never },
      { $inc: { guard: 1 } },
      { session: toNativeSession(session) },
    );
    if (result.matchedCount !== 1) throw new LostRace(ref.id);
  }

  private model(type: AggregateType): Model<SnapshotDocument> {
    return this.connection.model<SnapshotDocument>(collectionOf(type));
  }
}
