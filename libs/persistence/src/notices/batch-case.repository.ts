import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ApplicationState } from '@app/domain';
import { Connection } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type SnapshotDocument, collectionOf } from '../snapshots/schema';

/** A county recommends far fewer in one batch. */
const MOST = 2_000;

/** The cases of one batch. */
@Injectable()
export class BatchCaseRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** In order of credit codes. */
  async ofBatch(batch: string, scope: RegionScope): Promise<readonly ApplicationState[]> {
    const rows = await this.connection
      .model<SnapshotDocument>(collectionOf('application'))
      .find({ $and: [{ 'state.batch': batch }, scopeFilter(scope)] }, { state: 1 })
      .sort({ creditCode: 1, _id: 1 })
      .limit(MOST)
      .lean();
    return rows.map(({ state }) => state as ApplicationState);
  }
}
