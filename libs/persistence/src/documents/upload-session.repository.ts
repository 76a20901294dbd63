import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model, mongo } from 'mongoose';
import {
  UPLOAD_PIECES,
  UPLOAD_SESSIONS,
  type UploadPieceDocument,
  type UploadSession,
  type UploadSessionDocument,
} from './upload-session.schema';

/** Files that come in pieces. A piece counts once its session names it, so that of two at one place only one does. */
@Injectable()
export class UploadSessionRepository {
  constructor(
    @InjectModel(UPLOAD_SESSIONS) private readonly sessions: Model<UploadSessionDocument>,
    @InjectModel(UPLOAD_PIECES) private readonly pieces: Model<UploadPieceDocument>,
  ) {}

  async begin({ id, ...session }: UploadSession): Promise<void> {
    await this.sessions.create({ _id: id, ...session });
  }

  /** Of its owner, until it expires. */
  async find(id: string, owner: string, now: Date): Promise<UploadSession | undefined> {
    const found = await this.sessions
      .findOne({ _id: id, owner, expiresAt: { $gt: now } })
      .lean<UploadSessionDocument>();
    return found ? toSession(found) : undefined;
  }

  /** How many an owner has begun and not finished. */
  open(owner: string, now: Date): Promise<number> {
    return this.sessions.countDocuments({ owner, documentId: null, expiresAt: { $gt: now } });
  }

  /**
   * Adds the piece that begins where the session ends.
   *
   * @returns false where the session is further by now
   */
  async append({ id, received, expiresAt }: UploadSession, bytes: Buffer): Promise<boolean> {
    const piece = `${id}:${received}:${randomUUID()}`;
    await this.pieces.create({ _id: piece, session: id, bytes, expiresAt });
    const { modifiedCount } = await this.sessions.updateOne(
      { _id: id, received },
      { $inc: { received: bytes.length }, $push: { pieces: piece } },
    );
    if (modifiedCount === 1) return true;
    await this.pieces.deleteOne({ _id: piece });
    return false;
  }

  /** The bytes that are here, in their order. */
  async *bytes({ pieces }: UploadSession): AsyncGenerator<Uint8Array> {
    for (const id of pieces) {
      const piece = await this.pieces.collection.findOne<{ bytes: mongo.Binary }>({ _id: id as never });
      if (!piece) throw new Error(`the piece ${id} of an upload is gone`);
      yield piece.bytes.buffer;
    }
  }

  /** A document has taken the bytes; the session goes on saying so until it expires. */
  async finish(id: string, documentId: string): Promise<void> {
    await this.sessions.updateOne({ _id: id }, { $set: { documentId, pieces: [] } });
    await this.pieces.deleteMany({ session: id });
  }

  /** The pieces go last: what is left of them expires. */
  async drop(id: string): Promise<void> {
    await this.sessions.deleteOne({ _id: id });
    await this.pieces.deleteMany({ session: id });
  }
}

function toSession({ _id, ...session }: UploadSessionDocument): UploadSession {
  return { id: _id, ...session };
}
