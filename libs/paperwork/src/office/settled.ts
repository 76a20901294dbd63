import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile as Packed } from 'yauzl';
import { ZipFile } from 'yazl';

/** No file of ours is older; what a file says of its own time would differ from try to try. */
const SETTLED = new Date('2020-01-01T00:00:00Z');

const TIMES = /(<dcterms:(created|modified)[^>]*>)[^<]*/g;

function open(bytes: Buffer): Promise<Packed> {
  return new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error: Error | null, packed) =>
      packed ? resolve(packed) : reject(error ?? new Error('no package')),
    ),
  );
}

function streamOf(packed: Packed, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    packed.openReadStream(entry, (error: Error | null, stream) =>
      stream ? resolve(stream) : reject(error ?? new Error('no content')),
    ),
  );
}

function entriesOf(packed: Packed): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    packed.on('entry', (entry: Entry) => {
      entries.push(entry);
      packed.readEntry();
    });
    packed.once('end', () => resolve(entries));
    packed.once('error', reject);
    packed.readEntry();
  });
}

async function* parts(bytes: Buffer): AsyncGenerator<{ name: string; content: Buffer }> {
  const packed = await open(bytes);
  for (const entry of await entriesOf(packed)) {
    if (entry.fileName.endsWith('/')) continue;
    yield { name: entry.fileName, content: await buffer(await streamOf(packed, entry)) };
  }
}

/**
 * The same document without the moment at which it was made: the same content gives the same bytes, so that its hash can be
 * compared.
 *
 * @param bytes of a DOCX or XLSX, as a library wrote it
 */
export async function settled(bytes: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  for await (const { name, content } of parts(bytes)) {
    const plain =
      name === 'docProps/core.xml'
        ? Buffer.from(content.toString('utf8').replace(TIMES, '$1' + SETTLED.toISOString()))
        : content;
    zip.addBuffer(plain, name, { mtime: SETTLED, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}
