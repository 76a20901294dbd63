import { createReadStream } from 'node:fs';
import { text } from '@app/domain';
import { decodeStream } from 'iconv-lite';
import { TableFault } from './table-fault';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'gb18030';

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Spreadsheets in Chinese offices save CSV as GBK unless told otherwise: what is no UTF-8 is read as GB 18030, its superset. */
export async function detectEncoding(path: string, head: Buffer): Promise<TextEncoding> {
  if (head.subarray(0, 2).toString('hex') === 'fffe') return 'utf-16le';
  return (await isUtf8(path)) ? 'utf-8' : 'gb18030';
}

/**
 * The text of a file, chunk by chunk.
 *
 * @throws TableFault `ENCODING_UNKNOWN` where a character exists in none of the encodings
 */
export async function* readText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoded = createReadStream(path).pipe(decodeStream(encoding));
  for await (const chunk of decoded) {
    const characters = chunk as string;
    if (encoding === 'gb18030' && characters.includes('\ufffd')) {
      const detail = text('文件编码无法识别，请另存为 UTF-8', 'The encoding is unknown; save the file as UTF-8');
      throw new TableFault(422, 'ENCODING_UNKNOWN', detail);
    }
    yield characters;
  }
}
