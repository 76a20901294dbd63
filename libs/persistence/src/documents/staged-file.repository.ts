import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';
import { STAGED_FILES, type StagedFileDocument } from './staged-file.schema';

/**
 * Every file in the bucket either belongs to a document or stands here, whatever crashed between two writes; so the sweeper
 * finds orphans without looking at files at all.
 */
@Injectable()
export class StagedFileRepository {
  constructor(@InjectModel(STAGED_FILES) private readonly staged: Model<StagedFileDocument>) {}

  /** Before the first byte is stored. */
  async begin(fileId: string, now: Date): Promise<void> {
    await this.staged.create({ _id: fileId, since: now, doomed: false });
  }

  /**
   * A document takes the file, in the transaction that stores the document.
   *
   * @returns false where the sweeper has condemned it already
   */
  async take(fileId: string, session: TransactionSession): Promise<boolean> {
    const { deletedCount } = await this.staged.deleteOne(
      { _id: fileId, doomed: false },
      { session: toNativeSession(session) },
    );
    return deletedCount === 1;
  }

  /** No document will take the file; in the transaction that removes its document, where it has one. */
  async doom(fileId: string, now: Date, session?: TransactionSession): Promise<void> {
    await this.staged.updateOne(
      { _id: fileId },
      { $set: { doomed: true }, $setOnInsert: { since: now } },
      { upsert: true, session: toNativeSession(session) },
    );
  }

  /** Condemns what was begun before an instant and never taken. */
  async doomAbandoned(before: Date): Promise<number> {
    const { modifiedCount } = await this.staged.updateMany(
      { since: { $lt: before }, doomed: false },
      { $set: { doomed: true } },
    );
    return modifiedCount;
  }

  async doomed(limit: number): Promise<readonly string[]> {
    const rows = await this.staged
      .find({ doomed: true }, { _id: 1 })
      .limit(limit)
      .lean<Pick<StagedFileDocument, '_id'>[]>();
    return rows.map(({ _id }) => _id);
  }

  /** After the last byte is gone. */
  async forget(fileId: string): Promise<void> {
    await this.staged.deleteOne({ _id: fileId, doomed: true });
  }
}
