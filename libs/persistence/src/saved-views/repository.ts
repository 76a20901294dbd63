import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import type { SavedView } from './saved-view';
import { SAVED_VIEWS, type SavedViewDocument } from './schema';

/** Who looks: an account, and the branch that it belongs to. */
export interface Viewer {
  readonly id: string;
  readonly regionCode: string;
}

/** Views that people saved. Each sees their own, and what was shared in their branch or one above it. */
@Injectable()
export class SavedViewRepository {
  constructor(@InjectModel(SAVED_VIEWS) private readonly views: Model<SavedViewDocument>) {}

  /** One's own first, then the shared ones, by name. */
  async list(list: string, viewer: Viewer, most: number): Promise<readonly SavedView[]> {
    const rows = await translated(() =>
      this.views
        .find({ list, $or: [{ owner: viewer.id }, { shared: true, regionCode: { $in: branchesAbove(viewer) } }] })
        .sort({ name: 1, _id: 1 })
        .limit(most)
        .lean<SavedViewDocument[]>(),
    );
    const views = rows.map(({ _id: id, ...row }) => ({ id, ...row }));
    const isOwn = ({ owner }: SavedView): boolean => owner === viewer.id;
    return [...views.filter(isOwn), ...views.filter((view) => !isOwn(view))];
  }

  async count(list: string, owner: string, session: TransactionSession): Promise<number> {
    return this.views.collection.countDocuments({ list, owner }, { session: toNativeSession(session) });
  }

  /** Saves, or replaces the view of the same id, which only its owner may. */
  async put({ id, ...row }: SavedView, session: TransactionSession): Promise<void> {
    const filter = { _id: id as never, owner: row.owner };
    await this.views.collection.replaceOne(filter, row, { upsert: true, session: toNativeSession(session) });
  }

  /** @returns false where the account has no such view */
  async remove(id: string, owner: string, session: TransactionSession): Promise<boolean> {
    const filter = { _id: id as never, owner };
    const { deletedCount } = await this.views.collection.deleteOne(filter, { session: toNativeSession(session) });
    return deletedCount === 1;
  }
}

/** Codes of the branches that hold a viewer's own: the beginnings of its code. */
function branchesAbove({ regionCode }: Viewer): string[] {
  return Array.from({ length: regionCode.length }, (_, n) => regionCode.slice(0, n + 1));
}
