import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@app/config';
import { toInstant } from '@app/domain';
import {
  type DocumentRow,
  DocumentRepository,
  FileBucket,
  RaceNeverWon,
  RegionScope,
  StagedFileRepository,
  type TransactionSession,
  Transactions,
} from '@app/persistence';
import { deriveId } from '@app/record';
import { type ByteSource, paged } from '../sniff/byte-source';
import { FILE_KINDS } from '../sniff/file-kind';
import { sniff } from '../sniff/sniff';
import { cleanFileName } from './file-name';
import type { KeepRequest, KeptDocument, StagedFile } from './staged-file';
import { UploadMeter } from './upload-meter';
import { idempotencyKeyReused, tooBusy, uploadExpired, uploadTypeUnsupported } from './upload-problems';

/** Takes files in and gives them out. A file is seen by nobody until `keep` has stored what is known of it, in one transaction. */
@Injectable()
export class DocumentStore {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly staged: StagedFileRepository,
    private readonly bucket: FileBucket,
    private readonly transactions: Transactions,
    private readonly config: AppConfig,
  ) {}

  /**
   * Stores the bytes of an upload as they come, before anything else of it is known: a form's fields may follow its file.
   * Then `keep` it or `discard` it; whatever is forgotten, the sweeper removes.
   *
   * @param givenName the client's name of the file; only its last part survives, cleaned
   * @throws DomainError 413 `UPLOAD_TOO_LARGE` as soon as the limit is passed, 415 `UPLOAD_TYPE_UNSUPPORTED`, 422 `UPLOAD_EMPTY`;
   *   the database's own error while it is away; what the stream throws; nothing is kept then
   */
  async stage(source: AsyncIterable<Uint8Array>, givenName: string): Promise<StagedFile> {
    const fileId = this.bucket.newId();
    await this.staged.begin(fileId, new Date());
    try {
      const meter = new UploadMeter(this.config.uploads.maxBytes);
      await this.bucket.store(fileId, meter.measure(source));
      const kind = await sniff(paged(this.sourceOf(fileId, meter.size)));
      if (!kind) throw uploadTypeUnsupported();
      return {
        fileId,
        fileName: cleanFileName(givenName, kind),
        mediaType: FILE_KINDS[kind].mediaType,
        size: meter.size,
        sha256: meter.sha256(),
      };
    } catch (error) {
      await this.discard({ fileId });
      throw error;
    }
  }

  /**
   * Makes a staged file a pending document of a firm. The same command id with the same file and fields gives the first document
   * again and drops the second copy.
   *
   * @throws DomainError 422 `IDEMPOTENCY_KEY_REUSED`, 409 `UPLOAD_EXPIRED`, 503 `TOO_BUSY`; the file is discarded then
   */
  async keep(file: StagedFile, request: KeepRequest): Promise<KeptDocument> {
    const uploadedAt = toInstant(Date.now());
    try {
      const kept = await this.transactions.run((session) => this.keepIn(session, file, request, uploadedAt));
      if (kept.replayed) await this.discard(file);
      return kept;
    } catch (error) {
      await this.discard(file);
      throw error instanceof RaceNeverWon ? tooBusy() : error;
    }
  }

  /** `stage` and `keep` at once, for who knows the firm beforehand. */
  async receive(source: AsyncIterable<Uint8Array>, givenName: string, request: KeepRequest): Promise<KeptDocument> {
    return this.keep(await this.stage(source, givenName), request);
  }

  /** Drops a staged file. Never fails: what cannot be removed now, the sweeper removes. */
  async discard({ fileId }: Pick<StagedFile, 'fileId'>): Promise<void> {
    try {
      await this.staged.doom(fileId, new Date());
      await this.bucket.remove(fileId);
      await this.staged.forget(fileId);
    } catch {
      // It stands among the staged files still.
    }
  }

  /** The bytes of a document; who may have them is the caller's question. */
  open(document: Pick<DocumentRow, 'fileId'>): Readable {
    return this.bucket.read(document.fileId);
  }

  private async keepIn(
    session: TransactionSession,
    file: StagedFile,
    request: KeepRequest,
    uploadedAt: string,
  ): Promise<KeptDocument> {
    const { actor, commandId, creditCode, regionCode, type } = request;
    const id = deriveId('doc', actor, commandId);
    const requestHash = hashOf(file, request);
    const earlier = await this.documents.find(id, RegionScope.everything(), session);
    if (earlier && earlier.requestHash !== requestHash) throw idempotencyKeyReused();
    if (earlier) return { document: asUploaded(earlier), replayed: true };

    if (!(await this.staged.take(file.fileId, session))) throw uploadExpired();
    const version = (await this.documents.latestVersion(creditCode, type, session)) + 1;
    const { kind, name } = actor;
    const document: DocumentRow = {
      id,
      creditCode,
      regionCode,
      type,
      version,
      state: 'pending',
      ...file,
      ...this.scanOfNew(),
      uploadedBy: { kind, id: actor.id, ...(name === undefined ? {} : { name }) },
      onBehalf: actor.creditCode !== creditCode,
      uploadedAt,
      requestHash,
      linked: null,
      acceptance: null,
    };
    await this.documents.insert(document, session);
    return { document, replayed: false };
  }

  private scanOfNew(): Pick<DocumentRow, 'scan' | 'scanning'> {
    if (!this.config.uploads.scanner) return { scan: 'unscanned' };
    const scanning = { attempts: 0, dueAt: new Date(), finishedAt: null, signature: null, failure: null };
    return { scan: 'pending', scanning };
  }

  private sourceOf(fileId: string, size: number): ByteSource {
    return {
      size,
      read: async (start, length) => {
        const end = Math.min(size, start + length);
        return end > start ? buffer(this.bucket.read(fileId, { start, end })) : Buffer.alloc(0);
      },
    };
  }
}

/** The first answer, whatever became of the document since. */
function asUploaded(document: DocumentRow): DocumentRow {
  const scan = document.scanning ? 'pending' : document.scan;
  return { ...document, state: 'pending', scan, linked: null, acceptance: null };
}

function hashOf({ sha256, fileName }: StagedFile, { creditCode, type }: KeepRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([sha256, fileName, creditCode, type]))
    .digest('hex');
}
