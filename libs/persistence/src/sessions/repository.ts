import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { SESSIONS, type SessionDocument } from './schema';

const USED_KEPT = 100;

export interface SessionRow {
  readonly id: string;
  readonly username: string;
  readonly revoked: boolean;
  readonly rotatedAt: Date;
  readonly usedHashes: readonly string[];
}

/** Logins that can be prolonged by their refresh token. All times are real. */
@Injectable()
export class SessionRepository {
  constructor(@InjectModel(SESSIONS) private readonly sessions: Model<SessionDocument>) {}

  async create(session: {
    id: string;
    username: string;
    tokenHash: string;
    now: Date;
    expiresAt: Date;
  }): Promise<void> {
    await this.sessions.create({
      _id: session.id,
      username: session.username,
      currentHash: session.tokenHash,
      usedHashes: [],
      rotatedAt: session.now,
      revokedAt: null,
      expiresAt: session.expiresAt,
    });
  }

  /** Sessions that are over count as absent. */
  async find(id: string, now: Date): Promise<SessionRow | undefined> {
    const fields = { _id: 1, username: 1, revokedAt: 1, rotatedAt: 1, usedHashes: 1 } as const;
    const document = await this.sessions.findOne({ _id: id, expiresAt: { $gt: now } }, fields).lean<SessionDocument>();
    if (!document) return undefined;
    const { _id, username, revokedAt, rotatedAt, usedHashes } = document;
    return { id: _id, username, revoked: revokedAt !== null, rotatedAt, usedHashes };
  }

  /**
   * Exchanges the current token for the next, once: of two requests with the same token one gets false.
   *
   * @returns whose session it is, or undefined where the token is not the current one
   */
  async rotate(id: string, fromHash: string, toHash: string, now: Date): Promise<string | undefined> {
    const document = await this.sessions
      .findOneAndUpdate(
        { _id: id, currentHash: fromHash, revokedAt: null, expiresAt: { $gt: now } },
        {
          $set: { currentHash: toHash, rotatedAt: now },
          $push: { usedHashes: { $each: [fromHash], $slice: -USED_KEPT } },
        },
        { projection: { username: 1 } },
      )
      .lean<Pick<SessionDocument, 'username'>>();
    return document?.username;
  }

  async revoke(id: string, now: Date): Promise<void> {
    await this.sessions.updateOne({ _id: id, revokedAt: null }, { $set: { revokedAt: now } });
  }

  /** Ends all sessions of an account but one, where one is named. */
  async revokeOf(username: string, now: Date, except?: string): Promise<void> {
    const others = except === undefined ? {} : { _id: { $ne: except } };
    await this.sessions.updateMany({ username, revokedAt: null, ...others }, { $set: { revokedAt: now } });
  }
}
