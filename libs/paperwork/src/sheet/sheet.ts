import { Workbook } from 'exceljs';
import { settled } from '../office/settled';

const SETTLED = new Date('2020-01-01T00:00:00Z');

export interface SheetColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
}

/** What a spreadsheet would take for a formula stays a text. */
export function plain(value: string): string {
  return /^[=+\-@\t\r]/.test(value) && !/^[+-]?\d+(\.\d+)?%?$/.test(value) ? `'${value}` : value;
}

/** One sheet of texts under one row of headers. Figures stay as the record writes them: nothing is rounded by a spreadsheet. */
export async function sheetFile(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  const book = new Workbook();
  book.creator = 'tiered-cultivation';
  book.created = SETTLED;
  book.modified = SETTLED;
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width }) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map((value) => (value === '' ? null : plain(value))));
  return settled(Buffer.from(await book.xlsx.writeBuffer()));
}
