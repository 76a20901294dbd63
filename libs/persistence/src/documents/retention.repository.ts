import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Instant, IsoDate } from '@app/domain';
import { Model } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';
import type { Destruction, DocumentRow } from './document-row';
import { DOCUMENT_FIELDS, toDocumentRow } from './mapper';
import { DOCUMENTS, type DocumentDocument } from './schema';

/** Documents whose time may be over. */
@Injectable()
export class RetentionRepository {
  constructor(@InjectModel(DOCUMENTS) private readonly documents: Model<DocumentDocument>) {}

  /** Whose term ended before a day, after an id. */
  async expired(before: IsoDate, after: string, limit: number): Promise<readonly DocumentRow[]> {
    return this.rows({ retainUntil: { $lt: before }, destroyed: null, _id: { $gt: after } }, limit);
  }

  /** In which a virus was found before an instant, after an id. */
  async infectedBefore(instant: Instant, after: string, limit: number): Promise<readonly DocumentRow[]> {
    const found = { scan: 'infected', 'scanning.finishedAt': { $lt: instant } };
    return this.rows({ ...found, destroyed: null, _id: { $gt: after } }, limit);
  }

  /** @returns false where it is gone already, or its term was prolonged meanwhile */
  async destroy(row: DocumentRow, destroyed: Destruction, session: TransactionSession): Promise<boolean> {
    const { modifiedCount } = await this.documents.updateOne(
      { _id: row.id, destroyed: null, retainUntil: row.retainUntil ?? null, state: row.state },
      { $set: { destroyed } },
      { session: toNativeSession(session) },
    );
    return modifiedCount === 1;
  }

  private async rows(filter: Record<string, unknown>, limit: number): Promise<readonly DocumentRow[]> {
    const documents = await this.documents
      .find(filter, DOCUMENT_FIELDS)
      .sort({ _id: 1 })
      .limit(limit)
      .lean<DocumentDocument[]>();
    return documents.map(toDocumentRow);
  }
}
