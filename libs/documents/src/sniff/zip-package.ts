import { Readable } from 'node:stream';
import { type Entry, RandomAccessReader, type ZipFile, fromRandomAccessReaderPromise } from 'yauzl';
import type { ByteSource } from './byte-source';
import type { FileKind } from './file-kind';

const ENTRIES_LOOKED_AT = 10_000;
const CONTENT_TYPES_BYTES = 1024 * 1024;
const STREAM_BYTES = 64 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const WORD = `${OFFICE}wordprocessingml.document.main+xml`;
const SHEET = `${OFFICE}spreadsheetml.sheet.main+xml`;

/** Entries by which a ZIP is a package of another kind: a Java or Android program, an OpenDocument file, an e-book. */
const OTHER_PACKAGES = new Set(['meta-inf/manifest.mf', 'androidmanifest.xml', 'mimetype']);

interface Findings {
  ofd: boolean;
  other: boolean;
  contentTypes: Entry | undefined;
}

/**
 * What a ZIP holds: an OFD or office file, or just files. Undefined for packages of other kinds, for office files with macros,
 * for what is two kinds at once and for broken ones (names that lead out of the folder included).
 *
 * @throws what the source throws
 */
export async function packageKindOf(source: ByteSource): Promise<FileKind | undefined> {
  const reader = new SourceReader(source);
  try {
    const zip = await fromRandomAccessReaderPromise(reader, source.size, { lazyEntries: true, autoClose: false });
    return await kindOf(zip);
  } catch {
    if (reader.failure) throw reader.failure.error;
    return undefined;
  }
}

async function kindOf(zip: ZipFile): Promise<FileKind | undefined> {
  const found: Findings = { ofd: false, other: false, contentTypes: undefined };
  let looked = 0;
  for await (const entry of zip.eachEntry()) {
    looked += 1;
    note(entry, found);
    if (looked >= ENTRIES_LOOKED_AT) break;
  }

  if (looked === 0 || found.other || (found.ofd && found.contentTypes)) return undefined;
  if (found.contentTypes) return officeKind(await textOf(zip, found.contentTypes));
  return found.ofd ? 'ofd' : 'zip';
}

function note(entry: Entry, found: Findings): void {
  const name = entry.fileName.toLowerCase();
  if (name === 'ofd.xml') found.ofd = true;
  else if (name === '[content_types].xml') found.contentTypes = entry;
  else if (OTHER_PACKAGES.has(name)) found.other = true;
}

function officeKind(contentTypes: string): FileKind | undefined {
  if (/macroEnabled|vbaProject/i.test(contentTypes)) return undefined;
  const types = new Set([...contentTypes.matchAll(/ContentType\s*=\s*["']([^"']*)["']/g)].map(([, type]) => type));
  if (types.has(WORD) === types.has(SHEET)) return undefined;
  return types.has(WORD) ? 'docx' : 'xlsx';
}

/** The beginning of an entry as text; the rest is never unpacked. */
async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= CONTENT_TYPES_BYTES) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** yauzl on a byte source. Remembers a failure of the source: it says nothing about the file. */
class SourceReader extends RandomAccessReader {
  failure: { readonly error: unknown } | undefined;

  constructor(private readonly source: ByteSource) {
    super();
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const copied = this.bytes(position, length).then((bytes) => {
      bytes.copy(target, offset);
      return bytes.length < length ? new Error('unexpected end of file') : null;
    });
    // Outside of the promise, so that what the callback throws is not taken for a failure to read.
    const answer = (error: Error | null): unknown => setImmediate(callback, error);
    void copied.then(answer, answer);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.parts(start, end));
  }

  private async *parts(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += STREAM_BYTES) {
      const bytes = await this.bytes(at, Math.min(STREAM_BYTES, end - at));
      if (bytes.length === 0) return;
      yield bytes;
    }
  }

  private async bytes(start: number, length: number): Promise<Buffer> {
    try {
      return await this.source.read(start, length);
    } catch (error) {
      this.failure = { error };
      throw error;
    }
  }
}
