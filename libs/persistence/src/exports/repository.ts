import type { Instant } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { DOSSIER_EXPORTS, type ExportDocument } from './schema';
import type { StoredExport } from './stored-export';

/** Orders of dossiers. Their files go after some days; who ordered what stays. */
@Injectable()
export class ExportRepository {
  constructor(@InjectModel(DOSSIER_EXPORTS) private readonly orders: Model<ExportDocument>) {}

  async insert({ id, ...order }: StoredExport, session: TransactionSession): Promise<void> {
    await this.orders.create([{ _id: id, ...order }], { session: toNativeSession(session) });
  }

  async find(id: string, scope: RegionScope): Promise<StoredExport | undefined> {
    const row = await this.orders.findOne({ $and: [{ _id: id }, scopeFilter(scope)] }).lean<ExportDocument>();
    return row ? toExport(row) : undefined;
  }

  async change(id: string, fields: Partial<Omit<StoredExport, 'id'>>): Promise<void> {
    await this.orders.updateOne({ _id: id }, { $set: fields });
  }

  /** Finished before a moment and still with a file, the oldest first. */
  async expired(before: Instant, limit: number): Promise<readonly StoredExport[]> {
    const rows = await this.orders
      .find({ recordedAt: { $lt: before }, fileId: { $ne: null } })
      .sort({ recordedAt: 1 })
      .limit(limit)
      .lean<ExportDocument[]>();
    return rows.map(toExport);
  }
}

function toExport({ _id, ...order }: ExportDocument): StoredExport {
  return { id: _id, ...order };
}
