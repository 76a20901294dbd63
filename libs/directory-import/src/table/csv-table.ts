import { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { text } from '@app/domain';
import { CsvError, parse } from 'csv-parse';
import type { Cell, Table, TableRow } from './cell';
import type { TableLimits } from './limits';
import type { SpooledFile } from './spool';
import { TableFault } from './table-fault';
import { type TextEncoding, detectEncoding, readText } from './text-encoding';

const NUMBER = /^[+-]?[\d.,]+(e[+-]?\d+)?%?$/i;

/** What a spreadsheet would run when it opens the file: `=…`, `@…`, and `+…` or `-…` that is no number. */
function isFormula(value: string): boolean {
  return /^[=@]/.test(value) || (/^[+-]./.test(value) && !NUMBER.test(value));
}

function toCell(value: string): Cell | undefined {
  const trimmed = value.trim();
  if (trimmed === '') return undefined;
  return { kind: isFormula(trimmed) ? 'formula' : 'text', text: trimmed };
}

function delimiterOf(head: Buffer, encoding: TextEncoding): string {
  const start = encoding === 'utf-16le' ? head.toString('utf16le') : head.toString('latin1');
  const [line = ''] = start.split(/[\r\n]/, 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  return count('\t') > count(',') ? '\t' : ',';
}

function toFault(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const at = typeof error['lines'] === 'number' ? error['lines'] : 0;
  const detail = text(`第 ${at} 行附近不是有效的 CSV`, `Not valid CSV near line ${at}`);
  return new TableFault(422, 'FILE_MALFORMED', detail);
}

/** Records of a CSV file (comma or tab; UTF-8 with or without mark, UTF-16 with mark, GBK), one at a time. */
export async function openCsv(file: SpooledFile, limits: TableLimits): Promise<Table> {
  const encoding = await detectEncoding(file.path, file.head);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(file.head, encoding),
    relax_column_count: true,
    max_record_size: limits.maxCellCharacters * limits.maxColumns,
  });

  async function* rows(): AsyncGenerator<TableRow> {
    pipeline(Readable.from(readText(file.path, encoding)), parser, () => undefined);
    let row = 0;
    try {
      for await (const record of parser) {
        row += 1;
        yield { row, cells: (record as string[]).map(toCell), merged: false };
      }
    } catch (error) {
      throw toFault(error);
    }
  }
  return { format: 'csv', date1904: false, rows: rows() };
}
