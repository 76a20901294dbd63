import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { DRAW_SEEDS, type DrawSeedDocument } from './schema';

/** A seed, and whether anything more is drawn under it. */
export interface DrawSeed {
  readonly subject: string;
  readonly seed: string;
  readonly closed: { readonly by: string; readonly at: string } | null;
}

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

  /** The seeds of a subject that has several, `subject`, `subject#2`…, in the order in which they were made. */
  async series(subject: string, session?: TransactionSession): Promise<readonly DrawSeed[]> {
    const found = await this.seeds
      .find({ _id: { $regex: new RegExp(`^${literally(subject)}(#\\d+)?$`) } })
      .session(toNativeSession(session) ?? null)
      .lean<DrawSeedDocument[]>();
    return found
      .map(({ _id, seed, closed }) => ({ subject: _id, seed, closed: closed ?? null }))
      .sort((a, b) => numberIn(a.subject) - numberIn(b.subject));
  }

  /** False where it is closed already. */
  async close(
    subject: string,
    closed: { readonly by: string; readonly at: string },
    session: TransactionSession,
  ): Promise<boolean> {
    const { modifiedCount } = await this.seeds.updateOne(
      { _id: subject, closed: { $exists: false } },
      { $set: { closed } },
      { session: toNativeSession(session) },
    );
    return modifiedCount === 1;
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function numberIn(subject: string): number {
  return Number(/#(\d+)$/.exec(subject)?.[1] ?? 1);
}
