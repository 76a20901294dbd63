import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, afterPlace, beforePlace, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { conditionsOf } from './conditions';
import type { DirectoryChange, DirectoryFilter, DirectoryOrder, DirectoryRow, StaleFirm } from './directory-row';
import { DIRECTORY_FIELDS, toDirectoryPipeline, toDirectoryRow } from './mapper';
import { DIRECTORY, type DirectoryDocument } from './schema';

/** One row for each firm, for lists and the wall chart. Written only in the transactions of the aggregates it follows from. */
@Injectable()
export class DirectoryRepository {
  constructor(@InjectModel(DIRECTORY) private readonly directory: Model<DirectoryDocument>) {}

  async find(creditCode: string, scope: RegionScope): Promise<DirectoryRow | undefined> {
    const document = await this.directory
      .findOne({ $and: [{ _id: creditCode }, scopeFilter(scope, '_id')] }, DIRECTORY_FIELDS)
      .lean<DirectoryDocument>();
    return document ? toDirectoryRow(document) : undefined;
  }

  async findMany(creditCodes: readonly string[]): Promise<DirectoryRow[]> {
    const documents = await this.directory
      .find({ _id: { $in: [...creditCodes] } }, DIRECTORY_FIELDS)
      .lean<DirectoryDocument[]>();
    return documents.map(toDirectoryRow);
  }

  /** Firms, those with the earliest due date first within `dueOn` order: without a date, then by date, then by credit code. */
  async page(scope: RegionScope, filter: DirectoryFilter, request: PageRequest): Promise<Page<DirectoryRow>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? [{ _id: { $gt: decodeCursor(request.cursor, 1)[0] } }] : [];
    const documents = await this.directory
      .find({ $and: [scopeFilter(scope, '_id'), ...conditionsOf(filter), ...after] }, DIRECTORY_FIELDS)
      .sort({ _id: 1 })
      .limit(limit + 1)
      .lean<DirectoryDocument[]>();
    return toPage(documents, limit, (document) => [document._id], toDirectoryRow);
  }

  /** Firms in an order that somebody chose. */
  async ordered(
    scope: RegionScope,
    filter: DirectoryFilter,
    order: DirectoryOrder,
    request: PageRequest,
  ): Promise<Page<DirectoryRow>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const isDown = order.startsWith('-');
    const field = order.replace('-', '') as 'name' | 'dueOn' | 'foundedOn';
    const beyond = isDown ? beforePlace : afterPlace;
    const after = request.cursor ? [beyond(field, '_id', decodeCursor(request.cursor, 2))] : [];
    const documents = await this.directory
      .find({ $and: [scopeFilter(scope, '_id'), ...conditionsOf(filter), ...after] }, DIRECTORY_FIELDS)
      .sort({ [field]: isDown ? -1 : 1, _id: isDown ? -1 : 1 })
      .limit(limit + 1)
      .lean<DirectoryDocument[]>();
    return toPage(documents, limit, (document) => [document[field] ?? null, document._id], toDirectoryRow);
  }

  /** The most urgent firms first; firms with nothing due are left out. For the wall chart. */
  async urgent(scope: RegionScope, filter: DirectoryFilter, request: PageRequest): Promise<Page<DirectoryRow>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? [afterPlace('dueOn', '_id', decodeCursor(request.cursor, 2))] : [];
    const documents = await this.directory
      .find(
        { $and: [{ dueOn: { $type: 'string' } }, scopeFilter(scope, '_id'), ...conditionsOf(filter), ...after] },
        DIRECTORY_FIELDS,
      )
      .sort({ dueOn: 1, _id: 1 })
      .limit(limit + 1)
      .lean<DirectoryDocument[]>();
    return toPage(documents, limit, (document) => [document.dueOn, document._id], toDirectoryRow);
  }

  /** Counts at most `cap` firms; beyond it the answer says that it is not exact. */
  async count(scope: RegionScope, filter: DirectoryFilter, cap: number): Promise<{ count: number; exact: boolean }> {
    const count = await this.directory
      .countDocuments({ $and: [scopeFilter(scope, '_id'), ...conditionsOf(filter)] })
      .limit(cap + 1);
    return { count: Math.min(count, cap), exact: count <= cap };
  }

  /** Firms of which something changed since they were last looked at, and how often anything of them ever did. */
  async stale(limit: number): Promise<StaleFirm[]> {
    const documents = await translated(() =>
      this.directory
        .find({ stale: true }, { changes: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<{ _id: string; changes: number }[]>(),
    );
    return documents.map(({ _id: creditCode, changes }) => ({ creditCode, changes }));
  }

  /** These firms were looked at as they were then; one that changed meanwhile stays stale. */
  async settle(firms: readonly StaleFirm[]): Promise<void> {
    if (firms.length === 0) return;
    const operations = firms.map(({ creditCode, changes }) => ({
      updateOne: { filter: { _id: creditCode, changes }, update: { $unset: { stale: '' } } },
    }));
    await translated(() => this.directory.collection.bulkWrite(operations as never[], { ordered: false }));
  }

  async apply(changes: readonly DirectoryChange[], session: TransactionSession): Promise<void> {
    if (changes.length === 0) return;
    const operations = changes.map((change) => ({
      updateOne: { filter: { _id: change.creditCode }, update: toDirectoryPipeline(change), upsert: true },
    }));
    await this.directory.collection.bulkWrite(operations as never[], {
      session: toNativeSession(session),
      ordered: false,
    });
  }
}
