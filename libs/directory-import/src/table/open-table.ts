import { type Bilingual, text } from '@app/domain';
import { type Table, type TableRow, isBlank } from './cell';
import { openCsv } from './csv-table';
import type { TableLimits } from './limits';
import { type NotATable, sniffTable } from './sniff';
import type { SpooledFile } from './spool';
import { TableFault } from './table-fault';
import { openXlsx } from './xlsx-table';

const REASONS: Readonly<Record<Exclude<NotATable, 'empty'>, Bilingual>> = {
  executable: text('文件是可执行程序', 'The file is a program'),
  pdf: text('文件是 PDF', 'The file is a PDF'),
  image: text('文件是图片', 'The file is an image'),
  'old-excel-or-encrypted': text(
    '文件是旧版 XLS 或已加密，请另存为不加密的 XLSX',
    'The file is an old XLS or encrypted; save it as XLSX without a password',
  ),
  'other-archive': text('文件是压缩包', 'The file is an archive'),
  binary: text('文件不是文本', 'The file is no text'),
};

async function* bounded(rows: AsyncIterable<TableRow>, limits: TableLimits): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const row of rows) {
    if (isBlank(row)) continue;
    count += 1;
    if (count > limits.maxRows + 1) throw tooMany('TOO_MANY_ROWS', '行', 'rows', limits.maxRows);
    if (count === 1 && row.cells.length > limits.maxColumns) {
      throw tooMany('TOO_MANY_COLUMNS', '列', 'columns', limits.maxColumns);
    }
    yield row;
  }
}

function tooMany(code: string, zh: string, en: string, most: number): TableFault {
  return new TableFault(422, code, text(`表格超过 ${most} ${zh}`, `The table has more than ${most} ${en}`));
}

/**
 * The format that the first bytes of a file begin.
 *
 * @param head at least the first 512 bytes, or the whole file if it is shorter
 * @throws TableFault `FILE_EMPTY`, `FILE_TYPE_UNSUPPORTED`
 */
export function refuseUnlessTable(head: Buffer): 'csv' | 'xlsx' {
  const sniffed = sniffTable(head);
  if (sniffed.format !== null) return sniffed.format;
  if (sniffed.because === 'empty') throw new TableFault(422, 'FILE_EMPTY', text('文件为空', 'The file is empty'));
  throw new TableFault(415, 'FILE_TYPE_UNSUPPORTED', REASONS[sniffed.because]);
}

/**
 * Opens a table, whatever its name says, as a stream of its rows that are not blank.
 *
 * @throws TableFault `FILE_EMPTY`, `FILE_TYPE_UNSUPPORTED`, `FILE_MALFORMED`, `FILE_ENCRYPTED`, `FILE_MACROS`,
 * `FILE_UNPACKS_TOO_LARGE`, `ENCODING_UNKNOWN`, `TOO_MANY_COLUMNS`, `TOO_MANY_ROWS`; the last two and broken content while reading
 */
export async function openTable(file: SpooledFile, limits: TableLimits): Promise<Table> {
  const format = refuseUnlessTable(file.head);
  const table = format === 'csv' ? await openCsv(file, limits) : await openXlsx(file, limits);
  return { ...table, rows: bounded(table.rows, limits) };
}
