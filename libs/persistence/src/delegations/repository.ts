import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Delegation, Department, IsoDate } from '@app/domain';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { DELEGATIONS, type DelegationDocument } from './schema';

/** A delegation with when it was made, and by whom it was taken back. */
export interface StoredDelegation extends Delegation {
  readonly at: string;
  readonly takenBack: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** More than a county's departments ever have at once. */
const MOST = 500;

/** Seats in the hands of colleagues for a period. */
@Injectable()
export class DelegationRepository {
  constructor(@InjectModel(DELEGATIONS) private readonly delegations: Model<DelegationDocument>) {}

  /** Whoever else claims a place in the department's list in another transaction waits, and reads again. */
  async claim({ department, regionCode }: Pick<Delegation, 'department' | 'regionCode'>, session: TransactionSession) {
    const place = { _id: `claim:${department}@${regionCode}` } as object;
    const options = { upsert: true, session: toNativeSession(session) };
    await this.delegations.collection.updateOne(place, { $inc: { claims: 1 } }, options);
  }

  async insert({ id, takenBack: _none, ...delegation }: StoredDelegation, session: TransactionSession): Promise<void> {
    await this.delegations.create([{ _id: id, ...delegation, scope: mutable(delegation.scope) }], {
      session: toNativeSession(session),
    });
  }

  /** Also those that are over or taken back, the latest first; a department's alone where one is named. */
  async list(scope: RegionScope, department?: Department): Promise<readonly StoredDelegation[]> {
    const filter = { $and: [scopeFilter(scope), ...(department ? [{ department }] : [])] };
    const found = await translated(() =>
      this.delegations.find(filter).sort({ fromOn: -1, _id: 1 }).limit(MOST).lean<DelegationDocument[]>(),
    );
    return found.map(toDelegation);
  }

  async find(id: string, scope: RegionScope, session: TransactionSession): Promise<StoredDelegation | undefined> {
    const found = await this.delegations
      .findOne({ $and: [{ _id: id }, scopeFilter(scope)] })
      .session(toNativeSession(session) ?? null)
      .lean<DelegationDocument>();
    return found ? toDelegation(found) : undefined;
  }

  /** Neither over on that day nor taken back, for branches that contain the region. */
  async live(regionCode: string, today: IsoDate, session?: TransactionSession): Promise<readonly StoredDelegation[]> {
    const found = await this.delegations
      .find({ regionCode: { $in: prefixesOf(regionCode) }, toOn: { $gte: today }, takenBack: { $exists: false } })
      .sort({ _id: 1 })
      .session(toNativeSession(session) ?? null)
      .lean<DelegationDocument[]>();
    return found.map(toDelegation);
  }

  /** False where it was taken back already. */
  async takeBack(
    id: string,
    takenBack: { readonly by: string; readonly at: string; readonly reason: string },
    session: TransactionSession,
  ): Promise<boolean> {
    const filter = { _id: id, takenBack: { $exists: false } };
    const { modifiedCount } = await this.delegations.updateOne(
      filter,
      { $set: { takenBack } },
      { session: toNativeSession(session) },
    );
    return modifiedCount === 1;
  }
}

function mutable({ tiers, batch }: Delegation['scope']): { tiers?: string[]; batch?: string } {
  return { ...(tiers ? { tiers: [...tiers] } : {}), ...(batch ? { batch } : {}) };
}

function toDelegation({ _id: id, takenBack, ...fields }: DelegationDocument): StoredDelegation {
  return { id, ...fields, takenBack: takenBack ?? null };
}

function prefixesOf(regionCode: string): readonly string[] {
  return Array.from({ length: regionCode.length }, (_, n) => regionCode.slice(0, n + 1));
}
