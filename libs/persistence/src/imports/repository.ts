import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Instant, toInstant } from '@app/domain';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { IMPORTS, type ImportDocument } from './schema';
import { type ImportRequest, type ImportState, type ImportStep, type StoredImport, NO_PROGRESS } from './stored-import';

/** Issues that are kept; the counts go on. */
const MOST_ISSUES = 1_000;

/** Imports and how far they have come. A running one belongs to the process that holds its lease. */
@Injectable()
export class ImportRepository {
  constructor(@InjectModel(IMPORTS) private readonly imports: Model<ImportDocument>) {}

  async create(id: string, request: ImportRequest, session?: TransactionSession): Promise<void> {
    const row: ImportDocument = {
      _id: id,
      regionCode: request.regionCode,
      state: 'queued',
      request,
      progress: NO_PROGRESS,
      errors: [],
      warnings: [],
      failure: null,
      runner: null,
      leaseUntil: 0,
      updatedAt: request.requestedAt,
    };
    await translated(() => this.imports.collection.insertOne(row as never, { session: toNativeSession(session) }));
  }

  async find(id: string, scope: RegionScope, session?: TransactionSession): Promise<StoredImport | undefined> {
    const row = await translated(() =>
      this.imports
        .findOne({ $and: [{ _id: id }, scopeFilter(scope)] })
        .session(toNativeSession(session) ?? null)
        .lean(),
    );
    return row ? toStoredImport(row) : undefined;
  }

  /** The latest requests first, without their errors and warnings. */
  async page(scope: RegionScope, request: PageRequest): Promise<Page<StoredImport>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const before = request.cursor ? [requestedBefore(request.cursor)] : [];
    const rows = await translated(() =>
      this.imports
        .find({ $and: [scopeFilter(scope), ...before] } as never, { errors: 0, warnings: 0 })
        .sort({ 'request.requestedAt': -1, _id: -1 })
        .limit(limit + 1)
        .lean<ImportDocument[]>(),
    );
    return toPage(
      rows,
      limit,
      ({ _id, request: { requestedAt } }) => [requestedAt, _id],
      (row) => toStoredImport({ ...row, errors: [], warnings: [] }),
    );
  }

  async count(scope: RegionScope): Promise<number> {
    return translated(() => this.imports.countDocuments(scopeFilter(scope) as never));
  }

  /** Takes the oldest import that waits, or whose runner has vanished. */
  async claim(runner: string, now: number, termMs: number): Promise<StoredImport | undefined> {
    const waiting = { $or: [{ state: 'queued' }, { state: 'running', leaseUntil: { $lt: now } }] };
    const change = { $set: { state: 'running', runner, leaseUntil: now + termMs } };
    const options = { sort: { 'request.requestedAt': 1, _id: 1 }, returnDocument: 'after' } as const;
    const row = await translated(() => this.imports.findOneAndUpdate(waiting as never, change, options).lean());
    return row ? toStoredImport(row) : undefined;
  }

  /** Keeps the lease; @returns false when the import was paused or taken by another runner. */
  async renew(id: string, runner: string, leaseUntil: number): Promise<boolean> {
    return this.change(id, runner, { $set: { leaseUntil } });
  }

  /** Stores a finished step; @returns false when the import was paused or taken by another runner. */
  async save(id: string, runner: string, step: ImportStep, leaseUntil: number, at: Instant): Promise<boolean> {
    return this.change(id, runner, {
      $set: { progress: step.progress, leaseUntil, updatedAt: at },
      $push: {
        errors: { $each: step.errors.slice(0, MOST_ISSUES), $slice: MOST_ISSUES },
        warnings: { $each: step.warnings.slice(0, MOST_ISSUES), $slice: MOST_ISSUES },
      },
    });
  }

  async finish(
    id: string,
    runner: string,
    end: Pick<StoredImport, 'failure'> & { readonly state: 'queued' | 'done' | 'failed' },
  ): Promise<boolean> {
    const updatedAt = toInstant(Date.now());
    return this.change(id, runner, { $set: { ...end, runner: null, leaseUntil: 0, updatedAt } });
  }

  /** Stops an import after its current step; @returns false where it is over. */
  async pause(id: string, scope: RegionScope, session?: TransactionSession): Promise<boolean> {
    return this.move({ id, from: ['queued', 'running'], to: 'paused' }, scope, session);
  }

  /** @returns false where it is not paused */
  async resume(id: string, scope: RegionScope, session?: TransactionSession): Promise<boolean> {
    return this.move({ id, from: ['paused'], to: 'queued' }, scope, session);
  }

  private async move(
    { id, from, to }: { readonly id: string; readonly from: readonly ImportState[]; readonly to: ImportState },
    scope: RegionScope,
    session: TransactionSession | undefined,
  ): Promise<boolean> {
    const filter = { $and: [{ _id: id, state: { $in: from } }, scopeFilter(scope)] };
    const change = { $set: { state: to, runner: null, leaseUntil: 0 } };
    const options = { session: toNativeSession(session) };
    const result = await translated(() => this.imports.updateOne(filter as never, change as never, options));
    return result.modifiedCount === 1;
  }

  private async change(id: string, runner: string, change: object): Promise<boolean> {
    const mine = { _id: id, runner, state: 'running' };
    const result = await translated(() => this.imports.updateOne(mine as never, change as never));
    return result.matchedCount === 1;
  }
}

function toStoredImport(row: ImportDocument): StoredImport {
  const { _id: id, state, request, progress, errors, warnings, failure, updatedAt } = row;
  return { id, state, request, progress, errors, warnings, failure, updatedAt };
}

function requestedBefore(cursor: string): Record<string, unknown> {
  const [at, id] = decodeCursor(cursor, 2);
  return {
    $or: [{ 'request.requestedAt': { $lt: at } }, { 'request.requestedAt': at, _id: { $lt: id } }],
  };
}
