import { text } from '@app/domain';
import type { Table, TableRow } from './cell';
import type { TableLimits } from './limits';
import type { SpooledFile } from './spool';
import { TableFault } from './table-fault';
import { readMerges } from './xlsx-merges';
import { XlsxPackage } from './xlsx-package';
import { readSharedTexts } from './xlsx-shared-texts';
import { SheetReader } from './xlsx-sheet-reader';
import { readWorkbook } from './xlsx-workbook';
import { parseXml } from './xml-events';

async function* readRows(parts: XlsxPackage, sheetPart: string, limits: TableLimits): AsyncGenerator<TableRow> {
  try {
    const merges = await readMerges(await parts.stream(sheetPart));
    const reader = new SheetReader(await readSharedTexts(parts, limits));
    const chunks = parseXml(await parts.stream(sheetPart), reader);

    while (!(await chunks.next()).done) {
      const rows = reader.ready;
      reader.ready = [];
      for (const { row, cells } of rows) yield { row, cells: Array.from(cells), merged: merges.has(row) };
    }
  } finally {
    parts.close();
  }
}

/**
 * The first visible sheet of an XLSX, row by row. Written against hostile files: nothing is unpacked that was not declared small
 * enough, formulas are not computed, and merged ranges are known before the first row.
 */
export async function openXlsx(file: SpooledFile, limits: TableLimits): Promise<Table> {
  const parts = await XlsxPackage.open(file.path, limits);
  try {
    if (!parts.has('xl/workbook.xml')) throw notASpreadsheet();
    const { sheetPart, date1904 } = await readWorkbook(parts);
    return { format: 'xlsx', date1904, rows: readRows(parts, sheetPart, limits) };
  } catch (error) {
    parts.close();
    throw error;
  }
}

function notASpreadsheet(): TableFault {
  const detail = text('压缩文件不是 XLSX 表格', 'The archive is no XLSX spreadsheet');
  return new TableFault(415, 'FILE_TYPE_UNSUPPORTED', detail);
}
