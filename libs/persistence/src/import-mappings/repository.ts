import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Instant } from '@app/domain';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { IMPORT_MAPPINGS, type ImportMappingDocument } from './schema';

/** A column mapping that an office saved; its content belongs to the import library, which checks it before it is stored. */
export interface SavedMapping {
  readonly id: string;
  /** The branch that may use it. */
  readonly regionCode: string;
  readonly mapping: object;
  readonly savedBy: string;
  readonly savedAt: Instant;
}

@Injectable()
export class ImportMappingRepository {
  constructor(@InjectModel(IMPORT_MAPPINGS) private readonly mappings: Model<ImportMappingDocument>) {}

  async list(scope: RegionScope): Promise<readonly SavedMapping[]> {
    const rows = await translated(() => this.mappings.find(scopeFilter(scope)).sort({ _id: 1 }).lean());
    return rows.map(toSavedMapping);
  }

  async find(id: string, scope: RegionScope): Promise<SavedMapping | undefined> {
    const row = await translated(() => this.mappings.findOne({ $and: [{ _id: id }, scopeFilter(scope)] }).lean());
    return row ? toSavedMapping(row) : undefined;
  }

  /** Saves or replaces; an import that is under way keeps the mapping that it began with. */
  async put({ id, ...fields }: SavedMapping, session?: TransactionSession): Promise<void> {
    const options = { upsert: true, session: toNativeSession(session) };
    await translated(() => this.mappings.updateOne({ _id: id }, { $set: fields }, options));
  }

  /** @returns false where there is none */
  async remove(id: string, scope: RegionScope, session?: TransactionSession): Promise<boolean> {
    const filter = { $and: [{ _id: id }, scopeFilter(scope)] };
    const result = await translated(() => this.mappings.deleteOne(filter, { session: toNativeSession(session) }));
    return result.deletedCount === 1;
  }
}

function toSavedMapping({ _id, regionCode, mapping, savedBy, savedAt }: ImportMappingDocument): SavedMapping {
  return { id: _id, regionCode, mapping, savedBy, savedAt };
}
