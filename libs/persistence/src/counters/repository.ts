import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, readIn, toNativeSession } from '../base/session';
import type { CounterCell } from '../events/stored-event';
import { cellId, toCell } from './mapper';
import { COUNTERS, type CounterDocument } from './schema';

export interface CellDelta {
  readonly cell: CounterCell;
  readonly delta: number;
}

/** Counts of things by kind, region and labels; moved by the folder only. Any total is a sum over cells. */
@Injectable()
export class CounterRepository {
  constructor(@InjectModel(COUNTERS) private readonly counters: Model<CounterDocument>) {}

  /** The cells of a branch. A firm's own scope has none: counts are not about one firm. */
  async cells(
    type: string,
    scope: RegionScope,
    session?: TransactionSession,
  ): Promise<readonly (CounterCell & { readonly count: number })[]> {
    const rows = await this.counters
      .find(
        { $and: [{ type, count: { $ne: 0 } }, scopeFilter(scope)] },
        { type: 1, regionCode: 1, labels: 1, count: 1 },
      )
      .setOptions(readIn(session))
      .lean<CounterDocument[]>();
    return rows.map(toCell);
  }

  /** How many things of a kind carry all these labels within a branch. */
  async total(type: string, scope: RegionScope, labels: Readonly<Record<string, string>> = {}): Promise<number> {
    const wanted = Object.entries(labels).map(([name, value]) => ({ [`labels.${name}`]: value }));
    const [sum] = await this.counters.aggregate<{ total: number }>([
      { $match: { $and: [{ type }, scopeFilter(scope), ...wanted] } },
      { $group: { _id: null, total: { $sum: '$count' } } },
    ]);
    return sum?.total ?? 0;
  }

  async add(deltas: readonly CellDelta[], session: TransactionSession): Promise<void> {
    const operations = deltas
      .filter(({ delta }) => delta !== 0)
      .map(({ cell, delta }) => ({
        updateOne: {
          filter: { _id: cellId(cell) },
          update: {
            $inc: { count: delta },
            $setOnInsert: { type: cell.type, regionCode: cell.regionCode, labels: cell.labels },
          },
          upsert: true,
        },
      }));
    if (operations.length === 0) return;
    await this.counters.collection.bulkWrite(operations as never[], {
      session: toNativeSession(session),
      ordered: false,
    });
  }
}
