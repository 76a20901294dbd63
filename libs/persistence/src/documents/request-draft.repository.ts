import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { duplicateKeyOf } from '../base/mongo-errors';
import { type DraftSide, REQUEST_DRAFTS, type RequestDraft, type RequestDraftDocument } from './request-draft.schema';

/** Drafts by request and side. Whoever saves says which revision they saw: two windows never overwrite each other unseen. */
@Injectable()
export class RequestDraftRepository {
  constructor(@InjectModel(REQUEST_DRAFTS) private readonly drafts: Model<RequestDraftDocument>) {}

  async find(requestId: string, side: DraftSide, now: Date): Promise<RequestDraft | undefined> {
    const draft = await this.drafts
      .findOne({ _id: idOf(requestId, side), expiresAt: { $gt: now } })
      .lean<RequestDraftDocument>();
    if (!draft) return undefined;
    const { _id, ...rest } = draft;
    return rest;
  }

  /**
   * @param seen the revision that the saver saw; 0 where there was no draft
   * @returns false where another one is there by now
   */
  async save(draft: RequestDraft, seen: number): Promise<boolean> {
    const _id = idOf(draft.requestId, draft.side);
    const expired = { expiresAt: { $lte: draft.savedAt } };
    const where = seen === 0 ? { _id, ...expired } : { _id, revision: seen, expiresAt: { $gt: draft.savedAt } };
    try {
      const { matchedCount, upsertedCount } = await this.drafts.updateOne(
        where,
        { $set: { ...draft } },
        { upsert: seen === 0 },
      );
      return matchedCount + upsertedCount === 1;
    } catch (error) {
      // A live draft stands under this id: it is not the one that was seen.
      if (duplicateKeyOf(error)) return false;
      throw error;
    }
  }

  /** Whether somebody still means to hand a document in. */
  async names(documentId: string, now: Date): Promise<boolean> {
    return (await this.drafts.exists({ 'items.documentId': documentId, expiresAt: { $gt: now } })) !== null;
  }

  async clear(requestId: string, side: DraftSide): Promise<void> {
    await this.drafts.deleteOne({ _id: idOf(requestId, side) });
  }
}

function idOf(requestId: string, side: DraftSide): string {
  return `${requestId}:${side}`;
}
