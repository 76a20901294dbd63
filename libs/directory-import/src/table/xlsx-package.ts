import { promisify } from 'node:util';
import type { Readable } from 'node:stream';
import { text } from '@app/domain';
import { type Entry, type Options, type ZipFile, open } from 'yauzl';
import type { TableLimits } from './limits';
import { TableFault } from './table-fault';

const MAX_PARTS = 2_000;

const openZip = promisify<string, Options, ZipFile>(open);

export function malformed(why: string): TableFault {
  return new TableFault(422, 'FILE_MALFORMED', text(`不是有效的 XLSX 文件：${why}`, `Not a valid XLSX file: ${why}`));
}

/** The parts of an XLSX by name; opening one part never unpacks another. */
export class XlsxPackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Reads the list of parts and refuses what must not be unpacked.
   *
   * @throws TableFault `FILE_MALFORMED`, `FILE_ENCRYPTED`, `FILE_MACROS`, `FILE_UNPACKS_TOO_LARGE`
   */
  static async open(path: string, limits: TableLimits): Promise<XlsxPackage> {
    const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
      throw malformed(error instanceof Error ? error.message : 'no archive');
    });
    try {
      return new XlsxPackage(zip, await listParts(zip, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** Streams one part; it ends with an error where it is longer than the archive declared. */
  async stream(name: string): Promise<Readable> {
    const entry = this.parts.get(name.toLowerCase());
    if (!entry) throw malformed(`no part ${name}`);
    return promisify<Entry, Readable>(this.zip.openReadStream.bind(this.zip))(entry);
  }

  close(): void {
    this.zip.close();
  }
}

async function listParts(zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_PARTS) throw malformed(`${zip.entryCount} parts`);
  const parts = new Map<string, Entry>();
  let unpacked = 0;

  await new Promise<void>((resolve, reject) => {
    zip.on('error', (error: Error) => reject(malformed(error.message)));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const refusal = refusalOf(entry, unpacked, limits);
      if (refusal) return reject(refusal);
      parts.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  return parts;
}

function refusalOf(entry: Entry, unpacked: number, limits: TableLimits): TableFault | undefined {
  if (unpacked > limits.maxUnpackedBytes) {
    const detail = text('文件解压后过大', 'The file is too large once unpacked');
    return new TableFault(413, 'FILE_UNPACKS_TOO_LARGE', detail);
  }
  if (entry.isEncrypted()) {
    return new TableFault(422, 'FILE_ENCRYPTED', text('请先取消文件密码', 'Remove the password of the file first'));
  }
  if (/vbaproject\.bin$/i.test(entry.fileName)) {
    const detail = text('文件含有宏，请另存为 XLSX', 'The file holds macros; save it as XLSX');
    return new TableFault(422, 'FILE_MACROS', detail);
  }
  return undefined;
}
