import { type Instant, toInstant } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { PASSES, type PassDocument } from './schema';
import type { PassKind, PassProgress, PassRequest, PassState, StoredPass } from './stored-pass';

/** Passes over all firms. A page of one is stored where the pass still stands at the page before, so none counts twice. */
@Injectable()
export class PassRepository {
  constructor(@InjectModel(PASSES) private readonly passes: Model<PassDocument>) {}

  /** Stores a pass that waits for its workflow; the same id again changes nothing. */
  async create(
    id: string,
    kind: PassKind,
    request: PassRequest,
    start: { readonly total: number; readonly tally: unknown },
    session?: TransactionSession,
  ): Promise<void> {
    const row: Omit<PassDocument, '_id'> = {
      kind,
      state: 'queued',
      regionCode: request.regionCode,
      request,
      progress: { cursor: null, done: 0, total: start.total },
      tally: start.tally,
      failure: null,
      updatedAt: request.requestedAt,
    };
    await translated(() =>
      this.passes.collection.updateOne(
        { _id: id as never },
        { $setOnInsert: row },
        { upsert: true, session: toNativeSession(session) },
      ),
    );
  }

  async find<T>(id: string, scope: RegionScope): Promise<StoredPass<T> | undefined> {
    const row = await translated(() =>
      this.passes.findOne({ $and: [{ _id: id }, scopeFilter(scope)] }).lean<PassDocument>(),
    );
    return row ? (toStoredPass(row) as StoredPass<T>) : undefined;
  }

  /** The latest first. */
  async page(scope: RegionScope, kind: PassKind, request: PageRequest): Promise<Page<StoredPass>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const before = request.cursor ? [{ _id: { $lt: decodeCursor(request.cursor, 1)[0] } }] : [];
    const rows = await translated(() =>
      this.passes
        .find({ $and: [{ kind }, scopeFilter(scope), ...before] } as never)
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean<PassDocument[]>(),
    );
    return toPage(rows, limit, ({ _id }) => [_id], toStoredPass);
  }

  /** The last that was ordered for every firm, not for one branch. */
  async latestOfAll(kind: PassKind): Promise<StoredPass | undefined> {
    const latest = this.passes.findOne({ kind, regionCode: '' } as never).sort({ _id: -1 });
    const row = await translated(() => latest.lean<PassDocument>());
    return row ? toStoredPass(row) : undefined;
  }

  async count(scope: RegionScope, kind: PassKind): Promise<{ count: number; exact: boolean }> {
    const count = await translated(() => this.passes.countDocuments({ $and: [{ kind }, scopeFilter(scope)] } as never));
    return { count, exact: true };
  }

  /** Those that wait for a workflow or were running when everything stopped. */
  async open(): Promise<StoredPass[]> {
    const rows = await translated(() =>
      this.passes
        .find({ state: { $in: ['queued', 'running'] } })
        .sort({ _id: 1 })
        .limit(PAGE_LIMIT)
        .lean<PassDocument[]>(),
    );
    return rows.map(toStoredPass);
  }

  /** Stores a page's work. @returns false where another has stored it, or the pass was ended meanwhile */
  async advance(
    pass: Pick<StoredPass, 'id' | 'progress'>,
    next: { readonly progress: PassProgress; readonly tally: unknown },
    session: TransactionSession,
  ): Promise<boolean> {
    const standsHere = {
      _id: pass.id,
      state: { $in: ['queued', 'running'] },
      'progress.cursor': pass.progress.cursor,
      'progress.done': pass.progress.done,
    };
    const change = { $set: { ...next, state: 'running', updatedAt: now() } };
    const options = { session: toNativeSession(session) };
    const result = await this.passes.updateOne(standsHere as never, change, options);
    return result.matchedCount === 1;
  }

  /** Ends a pass that is not over yet. @returns false where it was over */
  async end(
    id: string,
    state: Extract<PassState, 'done' | 'failed' | 'cancelled'>,
    failure?: string,
  ): Promise<boolean> {
    const open = { _id: id, state: { $in: ['queued', 'running'] } };
    const change = { $set: { state, failure: failure ?? null, updatedAt: now() } };
    const result = await translated(() => this.passes.updateOne(open as never, change as never));
    return result.modifiedCount === 1;
  }
}

function now(): Instant {
  return toInstant(Date.now());
}

function toStoredPass(row: PassDocument): StoredPass {
  const { _id: id, kind, state, request, progress, tally, failure, updatedAt } = row;
  return { id, kind, state, request, progress, tally, failure, updatedAt };
}
