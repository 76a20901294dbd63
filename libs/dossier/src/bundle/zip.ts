import { crc32 } from 'node:zlib';

/** One file of an archive. Checksum and size stand before the content, so they are known before it is written. */
export interface ZipEntry {
  /** ASCII, folders by `/`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly crc: number;
  readonly content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Offsets are 32 bits wide: we write no larger archives, so that there is one way only to write one. */
export const LARGEST_ZIP = 0xffff_fffe;

const MOST_ENTRIES = 0xfffe;
/** 1980-01-01, the first day that the format knows: the time of an entry says nothing. */
const NO_DATE = 0x21;
const VERSION = 20;

/** An entry that is in memory. */
export function entryOf(name: string, content: Buffer | string): ZipEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { name, size: bytes.length, crc: crc32(bytes), content: () => [bytes] };
}

/**
 * Writes an archive of which every byte follows from names and contents: entries are stored as they are, one after the other, with
 * no extra fields, comments, dates or gaps. Compression would leave bits that mean nothing, and a changed one could not be found.
 *
 * @throws RangeError beyond 4 GiB or 65,534 entries
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const entry of entries) {
    if (offset + entry.size > LARGEST_ZIP || directory.length === MOST_ENTRIES)
      throw new RangeError('the archive is too large');
    const header = localHeader(entry);
    yield header;
    yield* entry.content();
    directory.push(centralHeader(entry, offset));
    offset += header.length + entry.size;
  }
  const all = Buffer.concat(directory);
  yield all;
  yield endRecord(directory.length, all.length, offset);
}

function localHeader({ name, crc, size }: ZipEntry): Buffer {
  const fixed = Buffer.alloc(30);
  fixed.writeUInt32LE(0x04034b50, 0);
  fixed.writeUInt16LE(VERSION, 4);
  fixed.writeUInt16LE(NO_DATE, 12);
  fixed.writeUInt32LE(crc, 14);
  fixed.writeUInt32LE(size, 18);
  fixed.writeUInt32LE(size, 22);
  fixed.writeUInt16LE(name.length, 26);
  return Buffer.concat([fixed, Buffer.from(name, 'latin1')]);
}

function centralHeader({ name, crc, size }: ZipEntry, offset: number): Buffer {
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(0x02014b50, 0);
  fixed.writeUInt16LE(VERSION, 4);
  fixed.writeUInt16LE(VERSION, 6);
  fixed.writeUInt16LE(NO_DATE, 14);
  fixed.writeUInt32LE(crc, 16);
  fixed.writeUInt32LE(size, 20);
  fixed.writeUInt32LE(size, 24);
  fixed.writeUInt16LE(name.length, 28);
  fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, Buffer.from(name, 'latin1')]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
