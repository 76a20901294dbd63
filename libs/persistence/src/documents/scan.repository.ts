import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Instant } from '@app/domain';
import { Model } from 'mongoose';
import type { DocumentRow } from './document-row';
import { DOCUMENT_FIELDS, toDocumentRow } from './mapper';
import { DOCUMENTS, type DocumentDocument } from './schema';

/** Documents as the queue of what is to be scanned. Every change is one write that says from where it goes. */
@Injectable()
export class ScanRepository {
  constructor(@InjectModel(DOCUMENTS) private readonly documents: Model<DocumentDocument>) {}

  /** The file that has waited longest, put off so that nobody else takes it meanwhile. */
  async claim(now: Date, forMs: number): Promise<DocumentRow | undefined> {
    const document = await this.documents
      .findOneAndUpdate(
        { 'scanning.dueAt': { $lte: now } },
        { $set: { 'scanning.dueAt': new Date(now.getTime() + forMs) }, $inc: { 'scanning.attempts': 1 } },
        { sort: { 'scanning.dueAt': 1 }, returnDocument: 'after', projection: DOCUMENT_FIELDS },
      )
      .lean<DocumentDocument>();
    return document ? toDocumentRow(document) : undefined;
  }

  async clean(id: string, at: Instant): Promise<void> {
    const finished = { 'scanning.dueAt': null, 'scanning.finishedAt': at, 'scanning.failure': null };
    await this.documents.updateOne({ _id: id, scan: { $ne: 'infected' } }, { $set: { scan: 'clean', ...finished } });
  }

  /** In quarantine from here on; it stays in the queue until its items have gone back. */
  async infected(id: string, signature: string, at: Instant): Promise<void> {
    const found = { 'scanning.signature': signature, 'scanning.finishedAt': at, 'scanning.failure': null };
    await this.documents.updateOne({ _id: id }, { $set: { scan: 'infected', ...found } });
  }

  /** Nothing more is to be done about it. */
  async settled(id: string): Promise<void> {
    await this.documents.updateOne({ _id: id }, { $set: { 'scanning.dueAt': null } });
  }

  /** No verdict: what waited for its first is unscanned from here on, and is tried again. */
  async failed(id: string, dueAt: Date, failure: string): Promise<void> {
    await this.documents.updateOne({ _id: id }, { $set: { 'scanning.dueAt': dueAt, 'scanning.failure': failure } });
    await this.documents.updateOne({ _id: id, scan: 'pending' }, { $set: { scan: 'unscanned' } });
  }

  /** Files that had a verdict of nobody when a scanner came: they are to be looked at, too. */
  async enqueueUnscanned(now: Date): Promise<number> {
    const scanning = { attempts: 0, dueAt: now, finishedAt: null, signature: null, failure: null };
    const { modifiedCount } = await this.documents.updateMany(
      { scan: 'unscanned', 'scanning.dueAt': null, destroyed: null },
      { $set: { scanning } },
    );
    return modifiedCount;
  }
}
