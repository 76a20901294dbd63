import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { ERASURES, type ErasureDocument } from './schema';
import type { StoredErasure } from './stored-erasure';

const LIMIT = 200;

/** Requests to erase from before they were part of the record; kept for ever, because they say why something cannot be read any more. */
@Injectable()
export class ErasureRepository {
  constructor(@InjectModel(ERASURES) private readonly erasures: Model<ErasureDocument>) {}

  /** The latest first. */
  async list(scope: RegionScope): Promise<readonly StoredErasure[]> {
    const rows = await this.erasures
      .find(scopeFilter(scope))
      .sort({ requestedAt: -1, _id: -1 })
      .limit(LIMIT)
      .lean<ErasureDocument[]>();
    return rows.map(toErasure);
  }
}

function toErasure({ _id, ...erasure }: ErasureDocument): StoredErasure {
  return { id: _id, ...erasure };
}
