import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { duplicateKeyOf } from '../base/mongo-errors';
import { LEASES, type LeaseDocument } from './schema';

/** Leases by name: at most one holder at a time, for a term by the database's clock. */
@Injectable()
export class LeaseRepository {
  constructor(@InjectModel(LEASES) private readonly leases: Model<LeaseDocument>) {}

  /**
   * Takes or renews a lease.
   *
   * @param termMs how long it holds without renewal; renew at a third of it
   * @returns false while another holds it
   */
  async acquire(name: string, holder: string, termMs: number): Promise<boolean> {
    const free = {
      $or: [
        { $eq: [{ $type: '$holder' }, 'missing'] },
        { $eq: ['$holder', { $literal: holder }] },
        { $lt: ['$expiresAt', '$$NOW'] },
      ],
    };
    const take = {
      holder: { $cond: [free, { $literal: holder }, '$holder'] },
      expiresAt: { $cond: [free, { $add: ['$$NOW', termMs] }, '$expiresAt'] },
    };
    try {
      const lease = await this.leases.collection.findOneAndUpdate({ _id: name as never }, [{ $set: take }], {
        upsert: true,
        returnDocument: 'after',
      });
      return lease?.['holder'] === holder;
    } catch (error) {
      if (duplicateKeyOf(error)) return false;
      throw error;
    }
  }

  async release(name: string, holder: string): Promise<void> {
    await this.leases.collection.deleteOne({ _id: name as never, holder });
  }
}
