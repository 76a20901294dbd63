import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type AggregateRef, DomainError, text } from '@app/domain';
import type { SealKey } from '../seals/seal-key';
import { canonicalBytes } from '../seals/seal';
import type { BundleContent, BundleFile, KeptPaper } from './bundle-content';
import { README } from './readme';
import { redact } from './redact';
import { type ZipEntry, entryOf, writeZip } from './zip';

export const BUNDLE_FORMAT = 'tiered-cultivation-dossier';

/** What a bundle carries beside the record: the checker itself and the summary. */
export interface BundleParts {
  readonly verifier: string;
  readonly summary: Buffer;
}

interface Listed {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Writes an export as an archive: every file listed with its hash in a manifest, the manifest signed. Nothing is held in memory
 * but the events of one firm.
 *
 * @param progress told of each entry that is written
 * @throws DomainError 409 `FILE_DAMAGED` where a stored paper is not what was accepted; RangeError where it is too large
 */
export async function* writeBundle(
  content: BundleContent,
  parts: BundleParts,
  key: SealKey,
  progress: (path: string) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  yield* writeZip(signed(content, key, listed(contentEntries(content, parts), progress)));
}

/** Notes what is written, with its hash; the manifest comes last because only then everything is known. */
async function* signed(
  content: BundleContent,
  key: SealKey,
  entries: AsyncIterable<readonly [ZipEntry, Listed]>,
): AsyncGenerator<ZipEntry> {
  const all: Listed[] = [];
  for await (const [entry, row] of entries) {
    all.push(row);
    yield entry;
  }
  const manifest = lineOf(manifestOf(content, key, all));
  yield entryOf('manifest.json', manifest);
  yield entryOf('manifest.sig', lineOf({ keyId: key.id, signature: key.sign(manifest) }));
}

async function* listed(
  entries: AsyncIterable<ZipEntry>,
  progress: (path: string) => void,
): AsyncGenerator<readonly [ZipEntry, Listed]> {
  for await (const entry of entries) {
    const hash = createHash('sha256');
    for await (const piece of entry.content()) hash.update(piece);
    yield [entry, { path: entry.name, size: entry.size, sha256: hash.digest('hex') }];
    progress(entry.name);
  }
}

async function* contentEntries(content: BundleContent, { verifier, summary }: BundleParts): AsyncGenerator<ZipEntry> {
  yield entryOf('README.txt', README);
  yield entryOf('verify.mjs', verifier);
  yield entryOf('summary.pdf', summary);
  for (const { aggregate } of content.heads) yield entryOf(pathOf(aggregate), eventLines(content, aggregate));
  yield entryOf('proofs/streams.json', lineOf({ heads: content.heads, root: content.root }));
  yield entryOf('proofs/seals.jsonl', Buffer.concat(content.seals.map(lineOf)));
  yield entryOf('proofs/inclusions.jsonl', Buffer.concat(content.inclusions.map(lineOf)));
  yield entryOf('proofs/keys.pem', content.publicKeys.join(''));
  if (content.personal) yield entryOf('personal.jsonl', Buffer.concat(content.personal.map(lineOf)));
  const files: ZipEntry[] = [];
  for (const file of content.files) if (!('absent' in file)) files.push(await fileEntry(file));
  yield entryOf('files/index.json', lineOf(content.files.map(indexRow)));
  yield* files;
}

function eventLines({ events, included }: BundleContent, { type, id }: AggregateRef): Buffer {
  const own = events.filter(({ aggregate }) => aggregate.type === type && aggregate.id === id);
  return Buffer.concat(own.map((event) => lineOf(redact(event, included))));
}

/** Where the events of a thing stand. */
function pathOf({ type, id }: AggregateRef): string {
  return `events/${type}.${id}.jsonl`;
}

function lineOf(value: object): Buffer {
  return Buffer.concat([canonicalBytes(value), Buffer.from('\n')]);
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'application/zip': 'zip',
  'application/ofd': 'ofd',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** Names of files are the firm's own: they stand in the index, not in paths. */
function filePath({ documentId, mediaType }: BundleFile): string {
  return `files/${documentId}.${EXTENSIONS[mediaType] ?? 'bin'}`;
}

function indexRow(file: BundleFile): object {
  const { documentId, type, fileName, mediaType, size, sha256 } = file;
  const row = { documentId, type, fileName, mediaType, size, sha256 };
  if (!('absent' in file)) return { path: filePath(file), ...row };
  return { path: null, ...row, absent: file.absent, ...(file.destroyed ? { destroyed: file.destroyed } : {}) };
}

async function fileEntry(file: KeptPaper): Promise<ZipEntry> {
  const hash = createHash('sha256');
  let [crc, size] = [0, 0];
  for await (const piece of file.open()) {
    hash.update(piece);
    crc = crc32(piece, crc);
    size += piece.length;
  }
  if (size !== file.size || hash.digest('hex') !== file.sha256) throw fileDamaged(file.documentId);
  return { name: filePath(file), size, crc, content: file.open };
}

function fileDamaged(id: string): DomainError {
  const detail = text(`材料 ${id} 与接收时的哈希不符`, `Paper ${id} is not what was accepted`);
  return new DomainError(409, 'FILE_DAMAGED', detail);
}

function manifestOf(content: BundleContent, key: SealKey, entries: readonly Listed[]): object {
  const { creditCode, enterpriseName, createdAt, recordedAt, createdBy, reason, included, root } = content;
  return {
    format: BUNDLE_FORMAT,
    version: 1,
    ...{ creditCode, enterpriseName, createdAt, recordedAt, createdBy, reason, root },
    included: [...included],
    personal: content.personal !== undefined,
    keyId: key.id,
    entries,
  };
}
