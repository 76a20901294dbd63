import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Instant, IsoDate } from '@app/domain';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, afterPlace, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import type { DocumentAcceptance, DocumentRow } from './document-row';
import { DOCUMENT_FIELDS, toDocumentDocument, toDocumentRow } from './mapper';
import { DOCUMENTS, type DocumentDocument } from './schema';

export interface DocumentFilter {
  readonly creditCode: string;
  readonly type?: string;
}

/** What is known of uploaded files. */
@Injectable()
export class DocumentRepository {
  constructor(@InjectModel(DOCUMENTS) private readonly documents: Model<DocumentDocument>) {}

  async find(id: string, scope: RegionScope, session?: TransactionSession): Promise<DocumentRow | undefined> {
    const document = await this.documents
      .findOne({ $and: [{ _id: id }, scopeFilter(scope)] }, DOCUMENT_FIELDS)
      .session(toNativeSession(session) ?? null)
      .lean<DocumentDocument>();
    return document ? toDocumentRow(document) : undefined;
  }

  async findMany(
    ids: readonly string[],
    scope: RegionScope,
    session?: TransactionSession,
  ): Promise<readonly DocumentRow[]> {
    if (ids.length === 0) return [];
    const documents = await this.documents
      .find({ $and: [{ _id: { $in: [...ids] } }, scopeFilter(scope)] }, DOCUMENT_FIELDS)
      .session(toNativeSession(session) ?? null)
      .lean<DocumentDocument[]>();
    return documents.map(toDocumentRow);
  }

  /** Versions of a firm's papers, the oldest first. */
  async page(scope: RegionScope, filter: DocumentFilter, request: PageRequest): Promise<Page<DocumentRow>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? [afterPlace('uploadedAt', '_id', decodeCursor(request.cursor, 2))] : [];
    const documents = await this.documents
      .find({ $and: [scopeFilter(scope), conditions(filter), ...after] }, DOCUMENT_FIELDS)
      .sort({ uploadedAt: 1, _id: 1 })
      .limit(limit + 1)
      .lean<DocumentDocument[]>();
    return toPage(documents, limit, (document) => [document.uploadedAt, document._id], toDocumentRow);
  }

  async count(scope: RegionScope, filter: DocumentFilter): Promise<number> {
    return this.documents.countDocuments({ $and: [scopeFilter(scope), conditions(filter)] });
  }

  /** 0 where a firm has no paper of this type yet. */
  async latestVersion(creditCode: string, type: string, session: TransactionSession): Promise<number> {
    const latest = await this.documents
      .findOne({ creditCode, type }, { version: 1 })
      .sort({ version: -1 })
      .session(toNativeSession(session) ?? null)
      .lean<Pick<DocumentDocument, 'version'>>();
    return latest?.version ?? 0;
  }

  /** Fails with a duplicate key where the id or the version is taken; a transaction then starts again. */
  async insert(row: DocumentRow, session: TransactionSession): Promise<void> {
    await this.documents.create([toDocumentDocument(row)], { session: toNativeSession(session) });
  }

  /** @returns false where the firm has no such document */
  async change(
    document: { readonly id: string; readonly creditCode: string },
    fields: Partial<Pick<DocumentRow, 'state' | 'linked' | 'acceptance' | 'retainUntil'>>,
    session: TransactionSession,
  ): Promise<boolean> {
    const { matchedCount } = await this.documents.updateOne(
      { _id: document.id, creditCode: document.creditCode },
      { $set: fields },
      { session: toNativeSession(session) },
    );
    return matchedCount === 1;
  }

  /** Accepted papers of a firm that are still valid on a day, the latest acceptance of each type first. */
  async acceptedOn(
    creditCode: string,
    day: IsoDate,
    session?: TransactionSession,
  ): Promise<readonly (DocumentRow & { readonly acceptance: DocumentAcceptance })[]> {
    const documents = await this.documents
      .find(
        {
          creditCode,
          state: 'accepted',
          $or: [{ 'acceptance.validTo': { $gte: day } }, { 'acceptance.validTo': null }],
        },
        DOCUMENT_FIELDS,
      )
      .sort({ 'acceptance.type': 1, 'acceptance.at': -1, version: -1 })
      .session(toNativeSession(session) ?? null)
      .lean<DocumentDocument[]>();
    return documents.map(toDocumentRow).filter(isAccepted);
  }

  /** Uploads that no command has linked, after an id. */
  async pendingSince(before: Instant, after: string, limit: number): Promise<readonly DocumentRow[]> {
    const documents = await this.documents
      .find({ state: 'pending', uploadedAt: { $lt: before }, _id: { $gt: after } }, DOCUMENT_FIELDS)
      .sort({ _id: 1 })
      .limit(limit)
      .lean<DocumentDocument[]>();
    return documents.map(toDocumentRow);
  }

  /** @returns false where it was linked meanwhile */
  async removePending(id: string, session: TransactionSession): Promise<boolean> {
    const { deletedCount } = await this.documents.deleteOne(
      { _id: id, state: 'pending' },
      { session: toNativeSession(session) },
    );
    return deletedCount === 1;
  }
}

function conditions({ creditCode, type }: DocumentFilter): Record<string, unknown> {
  return { creditCode, ...(type === undefined ? {} : { type }) };
}

function isAccepted(row: DocumentRow): row is DocumentRow & { readonly acceptance: DocumentAcceptance } {
  return row.acceptance !== null;
}
