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
    try {
      await this.leases.collection.updateOne(
        { _id: name as never, $expr: { $or: [{ $eq: ['$holder', holder] }, { $lt: ['$expiresAt', '$$NOW'] }] } },
        [{ $set: { holder: { $literal: holder }, expiresAt: { $add: ['$$NOW', termMs] } } }],
        { upsert: true },
      );
      return true;
    } catch (error) {
      if (duplicateKeyOf(error)) return false;
      throw error;
    }
  }

  async release(name: string, holder: string): Promise<void> {
    await this.leases.collection.deleteOne({ _id: name as never, holder });
  }
}
