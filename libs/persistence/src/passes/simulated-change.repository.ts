import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { SIMULATED_CHANGES, type SimulatedChangeDocument } from './schema';
import type { SimulatedChange } from './stored-pass';

/** Firms for which a simulated draft changes the verdict, one by one: the list behind its numbers. */
@Injectable()
export class SimulatedChangeRepository {
  constructor(@InjectModel(SIMULATED_CHANGES) private readonly changes: Model<SimulatedChangeDocument>) {}

  async add(passId: string, changes: readonly SimulatedChange[], session: TransactionSession): Promise<void> {
    if (changes.length === 0) return;
    const operations = changes.map((change) => {
      const _id = `${passId}|${change.creditCode}`;
      return { updateOne: { filter: { _id }, update: { $set: { passId, ...change } }, upsert: true } };
    });
    const options = { session: toNativeSession(session), ordered: false };
    await this.changes.collection.bulkWrite(operations as never[], options);
  }

  async page(
    passId: string,
    direction: SimulatedChange['direction'] | undefined,
    scope: RegionScope,
    request: PageRequest,
  ): Promise<Page<SimulatedChange>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? [{ _id: { $gt: decodeCursor(request.cursor, 1)[0] } }] : [];
    const filter = [{ passId }, ...(direction ? [{ direction }] : []), scopeFilter(scope), ...after];
    const rows = await translated(() =>
      this.changes
        .find({ $and: filter } as never)
        .sort({ _id: 1 })
        .limit(limit + 1)
        .lean<SimulatedChangeDocument[]>(),
    );
    return toPage(
      rows,
      limit,
      ({ _id }) => [_id],
      ({ _id: _, passId: __, ...change }) => change,
    );
  }

  async count(
    passId: string,
    direction: SimulatedChange['direction'] | undefined,
    scope: RegionScope,
  ): Promise<number> {
    const filter = { $and: [{ passId }, ...(direction ? [{ direction }] : []), scopeFilter(scope)] };
    return translated(() => this.changes.countDocuments(filter as never));
  }
}
