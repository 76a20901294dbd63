import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Connection, mongo } from 'mongoose';
import { databaseAway } from '../base/mongo-errors';

const BUCKET = 'files';
const CHUNK_BYTES = 1024 * 1024;

/** A part of a file: bytes `start` to `end`, the latter excluded. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The bytes of uploaded files (GridFS). Nothing is held in memory beyond one chunk of 1 MiB. */
@Injectable()
export class FileBucket {
  private opened: { readonly db: mongo.Db; readonly bucket: mongo.GridFSBucket } | undefined;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  newId(): string {
    return new mongo.ObjectId().toHexString();
  }

  /**
   * Stores a stream as it comes; the sender is held back while a chunk is being written. If the source fails, its chunks are gone
   * before the error goes on.
   *
   * @throws whatever the source throws
   */
  async store(fileId: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    const upload = this.bucket().openUploadStreamWithId(new mongo.ObjectId(fileId), fileId);
    // Each write is awaited below; an error that comes between two of them must not end the process.
    upload.on('error', () => undefined);
    try {
      for await (const bytes of source) {
        await settled((done) => upload.write(bytes, done));
      }
      await settled((done) => upload.end(done));
    } catch (error) {
      await this.remove(fileId).catch(() => undefined);
      upload.destroy();
      throw error;
    }
  }

  /** A file, or a part of it. The stream fails where the file is not there. */
  read(fileId: string, range?: ByteRange): Readable {
    return this.bucket().openDownloadStream(new mongo.ObjectId(fileId), range);
  }

  /** Removes a file and what an interrupted upload left of it; removing it twice is no error. */
  async remove(fileId: string): Promise<void> {
    const { db } = this.open();
    const id = new mongo.ObjectId(fileId);
    await db.collection(`${BUCKET}.files`).deleteOne({ _id: id });
    await db.collection(`${BUCKET}.chunks`).deleteMany({ files_id: id });
  }

  private bucket(): mongo.GridFSBucket {
    return this.open().bucket;
  }

  private open(): { readonly db: mongo.Db; readonly bucket: mongo.GridFSBucket } {
    const { db } = this.connection;
    if (!db) throw databaseAway();
    if (this.opened?.db !== db) {
      const bucket = new mongo.GridFSBucket(db, { bucketName: BUCKET, chunkSizeBytes: CHUNK_BYTES });
      this.opened = { db, bucket };
    }
    return this.opened;
  }
}

function settled(start: (done: (error?: Error | null) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}
