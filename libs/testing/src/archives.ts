import { buffer } from 'node:stream/consumers';
import { Workbook } from 'exceljs';
import { type Entry, fromBuffer } from 'yauzl';

/** The parts of an archive in their order, by another program than the one that wrote it. */
export function unpacked(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  return new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault);
          void buffer(stream).then((content) => {
            parts.set(entry.fileName, content);
            zip.readEntry();
          });
        }),
      );
      zip.on('end', () => resolve(parts));
      zip.readEntry();
    }),
  );
}

/** The words of a DOCX, a line for each paragraph. */
export async function wordsOf(docx: Buffer): Promise<string> {
  const xml = (await unpacked(docx)).get('word/document.xml')?.toString('utf8') ?? '';
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The cells of the first sheet, row by row. */
export async function rowsOf(xlsx: Buffer): Promise<string[][]> {
  const book = new Workbook();
  await book.xlsx.load(xlsx as unknown as ArrayBuffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, n) => row.getCell(n + 1).text));
  });
  return rows;
}
