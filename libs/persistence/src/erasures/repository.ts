import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { ERASURES, type ErasureDocument } from './schema';
import type { StoredErasure } from './stored-erasure';

const LIMIT = 200;

/** Requests to erase; kept for ever, because they say why something cannot be read any more. */
@Injectable()
export class ErasureRepository {
  constructor(@InjectModel(ERASURES) private readonly erasures: Model<ErasureDocument>) {}

  async insert({ id, ...erasure }: StoredErasure, session: TransactionSession): Promise<void> {
    await this.erasures.create([{ _id: id, ...erasure }], { session: toNativeSession(session) });
  }

  async find(id: string, scope: RegionScope, session?: TransactionSession): Promise<StoredErasure | undefined> {
    const row = await this.erasures
      .findOne({ $and: [{ _id: id }, scopeFilter(scope)] })
      .session(toNativeSession(session) ?? null)
      .lean<ErasureDocument>();
    return row ? toErasure(row) : undefined;
  }

  /** The latest first. */
  async list(scope: RegionScope): Promise<readonly StoredErasure[]> {
    const rows = await this.erasures
      .find(scopeFilter(scope))
      .sort({ requestedAt: -1, _id: -1 })
      .limit(LIMIT)
      .lean<ErasureDocument[]>();
    return rows.map(toErasure);
  }

  /** @returns false where somebody decided meanwhile */
  async decide(
    id: string,
    fields: Pick<StoredErasure, 'state' | 'decidedBy' | 'decidedAt' | 'comment'>,
    session: TransactionSession,
  ): Promise<boolean> {
    const result = await this.erasures.updateOne(
      { _id: id, state: 'requested' },
      { $set: fields },
      { session: toNativeSession(session) },
    );
    return result.matchedCount === 1;
  }
}

function toErasure({ _id, ...erasure }: ErasureDocument): StoredErasure {
  return { id: _id, ...erasure };
}
