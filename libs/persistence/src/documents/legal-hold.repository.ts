import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { duplicateKeyOf } from '../base/mongo-errors';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { LEGAL_HOLDS, type LegalHold, type LegalHoldDocument } from './legal-hold.schema';

/** More than one firm ever has. */
const LIMIT = 500;

@Injectable()
export class LegalHoldRepository {
  constructor(@InjectModel(LEGAL_HOLDS) private readonly holds: Model<LegalHoldDocument>) {}

  /** @returns the hold that stands under this id: this one, or the one of an earlier request */
  async set({ id, ...hold }: LegalHold): Promise<LegalHold> {
    try {
      await this.holds.create({ _id: id, ...hold });
    } catch (error) {
      if (!duplicateKeyOf(error)) throw error;
    }
    const stored = await this.holds.findById(id).lean<LegalHoldDocument>();
    return stored ? toHold(stored) : { id, ...hold };
  }

  async find(id: string, scope: RegionScope): Promise<LegalHold | undefined> {
    const hold = await this.holds.findOne({ $and: [{ _id: id }, scopeFilter(scope)] }).lean<LegalHoldDocument>();
    return hold ? toHold(hold) : undefined;
  }

  /** Of a firm, the latest first. */
  async ofFirm(creditCode: string, scope: RegionScope): Promise<readonly LegalHold[]> {
    const holds = await this.holds
      .find({ $and: [{ creditCode }, scopeFilter(scope)] })
      .sort({ at: -1, _id: -1 })
      .limit(LIMIT)
      .lean<LegalHoldDocument[]>();
    return holds.map(toHold);
  }

  /** @returns false where it is lifted already */
  async lift(id: string, lifted: NonNullable<LegalHold['lifted']>): Promise<boolean> {
    const { modifiedCount } = await this.holds.updateOne({ _id: id, lifted: null }, { $set: { lifted } });
    return modifiedCount === 1;
  }

  /** Whether anything forbids to destroy a document of a firm. */
  async binds(creditCode: string, documentId: string, session?: TransactionSession): Promise<boolean> {
    const filter = { creditCode, lifted: null, documentId: { $in: [null, documentId] } };
    return (await this.holds.countDocuments(filter).session(toNativeSession(session) ?? null)) > 0;
  }
}

function toHold({ _id, ...hold }: LegalHoldDocument): LegalHold {
  return { id: _id, ...hold };
}
