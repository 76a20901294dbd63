import { PassThrough, type Readable } from 'node:stream';
import { stream } from 'exceljs';
import { type SheetColumn, plain } from './sheet';

/**
 * A sheet of texts of any length: rows go out as they come in, so that it takes no more room however many there are.
 *
 * @param rows in the order of the columns
 * @returns the file; it ends with an error where reading the rows fails
 */
export function streamedSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly string[]>,
): Readable {
  const out = new PassThrough();
  void write(name, columns, rows, out).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return out;
}

async function write(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly string[]>,
  out: PassThrough,
): Promise<void> {
  const book = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width }) => ({ header, width }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  for await (const row of rows) {
    if (out.destroyed) return;
    sheet.addRow(row.map((value) => (value === '' ? null : plain(value)))).commit();
  }
  sheet.commit();
  await book.commit();
}
