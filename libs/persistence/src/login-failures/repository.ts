import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { LOGIN_FAILURES, type LoginFailureDocument } from './schema';

/** Failed logins by name. Real time; what is older than the lock counts no more. */
@Injectable()
export class LoginFailureRepository {
  constructor(@InjectModel(LOGIN_FAILURES) private readonly failures: Model<LoginFailureDocument>) {}

  /** Until when a name is locked; undefined where it is not. */
  async lockedUntil(key: string, now: Date): Promise<Date | undefined> {
    const document = await this.failures
      .findOne({ _id: key, lockedUntil: { $gt: now } }, { lockedUntil: 1 })
      .lean<LoginFailureDocument>();
    return document?.lockedUntil ?? undefined;
  }

  /** Counts one more failure and locks the name at the `limit`-th within `lockMs`; atomic, so that parallel guesses all count. */
  async add(key: string, now: Date, limit: number, lockMs: number): Promise<void> {
    const until = new Date(now.getTime() + lockMs);
    const more = { $cond: [{ $gt: ['$expiresAt', now] }, { $add: ['$count', 1] }, 1] };
    await this.failures.collection.updateOne(
      { _id: key as never },
      [
        { $set: { count: more, expiresAt: until } },
        { $set: { lockedUntil: { $cond: [{ $gte: ['$count', limit] }, until, null] } } },
      ],
      { upsert: true },
    );
  }

  async clear(key: string): Promise<void> {
    await this.failures.deleteOne({ _id: key });
  }
}
