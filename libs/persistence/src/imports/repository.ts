import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Instant, toInstant } from '@app/domain';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { translated } from '../base/translated';
import { IMPORTS, type ImportDocument } from './schema';
import { type ImportRequest, type ImportStep, type StoredImport, NO_PROGRESS } from './stored-import';

/** Issues that are kept; the counts go on. */
const MOST_ISSUES = 1_000;

/** Imports and how far they have come. A running one belongs to the process that holds its lease. */
@Injectable()
export class ImportRepository {
  constructor(@InjectModel(IMPORTS) private readonly imports: Model<ImportDocument>) {}

  async create(id: string, request: ImportRequest): Promise<void> {
    await translated(() =>
      this.imports.collection.insertOne({
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
      } as never),
    );
  }

  async find(id: string, scope: RegionScope): Promise<StoredImport | undefined> {
    const row = await translated(() => this.imports.findOne({ $and: [{ _id: id }, scopeFilter(scope)] }).lean());
    return row ? toStoredImport(row) : undefined;
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
  async pause(id: string, scope: RegionScope): Promise<boolean> {
    return this.move(id, scope, ['queued', 'running'], 'paused');
  }

  async resume(id: string, scope: RegionScope): Promise<boolean> {
    return this.move(id, scope, ['paused'], 'queued');
  }

  private async move(id: string, scope: RegionScope, from: string[], state: string): Promise<boolean> {
    const filter = { $and: [{ _id: id, state: { $in: from } }, scopeFilter(scope)] };
    const change = { $set: { state, runner: null, leaseUntil: 0 } };
    const result = await translated(() => this.imports.updateOne(filter as never, change as never));
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
