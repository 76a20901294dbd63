import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { DRAW_SEEDS, type DrawSeedDocument } from './schema';

/** Seeds that wait for their draw. They stand apart from the record, which only says their hash until the draw reveals them. */
@Injectable()
export class DrawSeedRepository {
  constructor(@InjectModel(DRAW_SEEDS) private readonly seeds: Model<DrawSeedDocument>) {}

  /** Keeps the first seed that a subject was given: nobody tries seeds until one pleases. */
  async keepFirst(subject: string, seed: string): Promise<void> {
    await translated(() => this.seeds.updateOne({ _id: subject }, { $setOnInsert: { seed } }, { upsert: true }));
  }

  async find(subject: string, session?: TransactionSession): Promise<string | undefined> {
    const found = await this.seeds
      .findOne({ _id: subject }, { seed: 1 })
      .session(toNativeSession(session) ?? null)
      .lean<DrawSeedDocument>();
    return found?.seed;
  }
}
