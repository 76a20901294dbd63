import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from '@app/domain';
import { TableFault } from './table-fault';

/** A copy on disk, because the parts of an XLSX must be read in another order than they are packed. */
export interface SpooledFile {
  readonly path: string;
  /** The first 4096 bytes. */
  readonly head: Buffer;
  remove(): Promise<void>;
}

function limitTo(maxBytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      const detail = text(`文件超过 ${maxBytes} 字节`, `The file is larger than ${maxBytes} bytes`);
      done(seen > maxBytes ? new TableFault(413, 'FILE_TOO_LARGE', detail) : null, chunk);
    },
  });
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Writes a stream to a temporary file.
 *
 * @param folder where; the system's temporary folder by default
 * @throws TableFault `FILE_TOO_LARGE` as soon as the limit is passed
 */
export async function spool(source: Readable, maxBytes: number, folder = tmpdir()): Promise<SpooledFile> {
  const place = await mkdtemp(join(folder, 'import-'));
  const remove = () => rm(place, { recursive: true, force: true });
  try {
    const path = join(place, 'table');
    await pipeline(source, limitTo(maxBytes), createWriteStream(path, { mode: 0o600 }));
    return { path, head: await readHead(path), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
