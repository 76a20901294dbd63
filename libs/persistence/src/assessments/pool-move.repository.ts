import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import type { PoolMove } from './firm-assessment';
import { POOL_MOVES, type PoolMoveDocument } from './schema';

export interface MoveFilter {
  readonly creditCode?: string;
  readonly tier?: string;
}

/** Entries into pools and exits from them, with their reasons; nothing is taken away from it. */
@Injectable()
export class PoolMoveRepository {
  constructor(@InjectModel(POOL_MOVES) private readonly moves: Model<PoolMoveDocument>) {}

  /** The id is the move itself: one way in one tier on one day under one revision is stored once. */
  async add(moves: readonly PoolMove[], session: TransactionSession): Promise<void> {
    if (moves.length === 0) return;
    const operations = moves.map((move) => {
      const _id = [move.on, move.creditCode, move.tier, move.from ?? '', move.to ?? ''].join('|');
      return { updateOne: { filter: { _id }, update: { $setOnInsert: move }, upsert: true } };
    });
    const options = { session: toNativeSession(session), ordered: false };
    await this.moves.collection.bulkWrite(operations as never[], options);
  }

  /** The latest first. */
  async page(scope: RegionScope, filter: MoveFilter, request: PageRequest): Promise<Page<PoolMove>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const before = request.cursor ? [{ _id: { $lt: decodeCursor(request.cursor, 1)[0] } }] : [];
    const rows = await translated(() =>
      this.moves
        .find({ $and: [scopeFilter(scope), { ...filter }, ...before] } as never)
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean<PoolMoveDocument[]>(),
    );
    return toPage(
      rows,
      limit,
      ({ _id }) => [_id],
      ({ _id: _, ...move }) => move,
    );
  }

  async count(scope: RegionScope, filter: MoveFilter, cap: number): Promise<{ count: number; exact: boolean }> {
    const conditions = { $and: [scopeFilter(scope), { ...filter }] };
    const count = await translated(() => this.moves.countDocuments(conditions as never).limit(cap + 1));
    return { count: Math.min(count, cap), exact: count <= cap };
  }
}
