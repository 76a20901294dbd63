import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AppConfig } from '@app/config';
import { text } from '@app/domain';
import { FileBucket, StagedFileRepository, type TransactionSession } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { TableFault } from '../table/table-fault';
import { refuseUnlessTable } from '../table/open-table';
import { importFileName } from './import-file-name';

/** More than any signature needs. */
const HEAD_BYTES = 4_096;

/** A stored file that no import owns yet. */
export interface StagedImportFile {
  readonly fileId: string;
  readonly fileName: string;
  /** Hex. */
  readonly sha256: string;
}

/** Files to import, kept as they were uploaded, so that an import can go on after any interruption. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly bucket: FileBucket,
    private readonly staged: StagedFileRepository,
    private readonly config: AppConfig,
  ) {}

  /**
   * Stores an upload as it comes. Then `take` it or `discard` it; whatever is forgotten, the sweeper of documents removes.
   *
   * @throws TableFault 413 `FILE_TOO_LARGE` at the first byte too many, 415 `FILE_TYPE_UNSUPPORTED` by the first bytes,
   *   422 `FILE_EMPTY`; what the source throws; nothing is kept then
   */
  async stage(source: AsyncIterable<Uint8Array>, givenName: string): Promise<StagedImportFile> {
    const fileId = this.bucket.newId();
    const hash = createHash('sha256');
    await this.staged.begin(fileId, new Date());
    try {
      await this.bucket.store(
        fileId,
        measured(source, this.config.uploads.maxBytes, (bytes) => hash.update(bytes)),
      );
      return { fileId, fileName: importFileName(givenName), sha256: hash.digest('hex') };
    } catch (error) {
      await this.discard({ fileId });
      throw error;
    }
  }

  /** Gives the file to an import, in the transaction that creates it; @returns false where it was swept away before. */
  take({ fileId }: StagedImportFile, session: TransactionSession): Promise<boolean> {
    return this.staged.take(fileId, session);
  }

  /** Never fails: what cannot be removed now, the sweeper removes. */
  async discard({ fileId }: Pick<StagedImportFile, 'fileId'>): Promise<void> {
    try {
      await this.staged.doom(fileId, new Date());
      await this.bucket.remove(fileId);
      await this.staged.forget(fileId);
    } catch {
      // It stands among the staged files still.
    }
  }

  open(fileId: string): Readable {
    return this.bucket.read(fileId);
  }
}

async function* measured(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  note: (bytes: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  let head = Buffer.alloc(0);
  for await (const bytes of source) {
    const before = size;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    if (before < HEAD_BYTES) head = Buffer.concat([head, bytes.subarray(0, HEAD_BYTES - before)]);
    if (before < HEAD_BYTES && size >= HEAD_BYTES) refuseUnlessTable(head);
    note(bytes);
    yield bytes;
  }
  if (size < HEAD_BYTES) refuseUnlessTable(head);
}

function tooLarge(maxBytes: number): TableFault {
  const mebibytes = Math.round((maxBytes / 1024 / 1024) * 10) / 10;
  return new TableFault(
    413,
    'FILE_TOO_LARGE',
    text(`文件超过 ${mebibytes} MiB 的上限`, `The file is larger than the limit of ${mebibytes} MiB`),
  );
}
