import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import type { AccessEntry, AccessFilter, StoredAccessEntry } from './access-entry';
import { ACCESS_LOG, type AccessLogDocument } from './schema';

const FIELDS = { _id: 1, at: 1, actor: 1, action: 1, subject: 1, creditCode: 1, regionCode: 1, requestId: 1 } as const;

/** Appended to and read, never changed. */
@Injectable()
export class AccessLogRepository {
  constructor(@InjectModel(ACCESS_LOG) private readonly log: Model<AccessLogDocument>) {}

  /** Await it before the thing is given out: what cannot be logged is not shown. */
  async append(entry: AccessEntry): Promise<void> {
    await this.log.create({ _id: `acc_${randomUUID()}`, ...entry });
  }

  /** Counts at most `cap` entries; beyond it the answer says that it is not exact. */
  async count(scope: RegionScope, filter: AccessFilter, cap: number): Promise<{ count: number; exact: boolean }> {
    const count = await this.log.countDocuments({ $and: [scopeFilter(scope), ...conditions(filter)] }).limit(cap + 1);
    return { count: Math.min(count, cap), exact: count <= cap };
  }

  /** Who read or changed what, the latest first. */
  async page(scope: RegionScope, filter: AccessFilter, request: PageRequest): Promise<Page<StoredAccessEntry>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const before = request.cursor ? [beforeEntry(request.cursor)] : [];
    const rows = await this.log
      .find({ $and: [scopeFilter(scope), ...conditions(filter), ...before] }, FIELDS)
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<AccessLogDocument[]>();
    return toPage(rows, limit, (row) => [row.at, row._id], toEntry);
  }
}

function conditions({ creditCode, action, account }: AccessFilter): Record<string, unknown>[] {
  return [
    ...(creditCode ? [{ creditCode }] : []),
    ...(action ? [{ action }] : []),
    ...(account ? [{ 'actor.id': account }] : []),
  ];
}

function beforeEntry(cursor: string): Record<string, unknown> {
  const [at, id] = decodeCursor(cursor, 2);
  return { $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] };
}

function toEntry({ _id, ...entry }: AccessLogDocument): StoredAccessEntry {
  return { id: _id, ...entry };
}
