import { Injectable } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import { Connection, Model } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';
import { DIRECTORY, type DirectoryDocument } from '../directory/schema';
import { type SnapshotDocument, collectionOf } from './schema';

/** A case that is open, and whose. */
export interface OpenCase {
  readonly applicationId: string;
  readonly creditCode: string;
}

/** Where bans and open cases are, over all branches: whoever controls a firm may control one in another county. */
@Injectable()
export class BanReachRepository {
  constructor(
    @InjectModel(DIRECTORY) private readonly directory: Model<DirectoryDocument>,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  /** Firms with a ban that nothing has ended yet. */
  async bannedFirms(session: TransactionSession): Promise<readonly string[]> {
    const rows = await this.directory
      .find({ banned: true }, { _id: 1 })
      .sort({ _id: 1 })
      .session(toNativeSession(session) ?? null)
      .lean<{ _id: string }[]>();
    return rows.map(({ _id }) => _id);
  }

  /** Every open case. */
  async openCases(session: TransactionSession): Promise<readonly OpenCase[]> {
    const rows = await this.connection
      .model<SnapshotDocument>(collectionOf('application'))
      .find({ closed: false }, { creditCode: 1 })
      .sort({ _id: 1 })
      .session(toNativeSession(session) ?? null)
      .lean<Pick<SnapshotDocument, '_id' | 'creditCode'>[]>();
    return rows.map(({ _id, creditCode }) => ({ applicationId: _id, creditCode }));
  }
}
