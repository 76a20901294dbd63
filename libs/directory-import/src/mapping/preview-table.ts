import type { Readable } from 'node:stream';
import { headersOf } from '../columns/header';
import { DEFAULT_LIMITS, type TableLimits } from '../table/limits';
import { openTable } from '../table/open-table';
import { spool } from '../table/spool';

const SHOWN_ROWS = 5;
const SHOWN_CHARACTERS = 60;

/** The top of a table, as a person needs it to say what its columns hold. */
export interface TablePreview {
  /** Undefined where a column has no header. */
  readonly headers: readonly (string | undefined)[];
  /** The first values of each column, in the order of `headers`; empty where a cell is. */
  readonly samples: readonly (readonly string[])[];
}

/**
 * Reads the headers and the first rows of a table, no further. Nothing is kept.
 *
 * @throws TableFault where the file is no table
 */
export async function previewTable(file: Readable, limits: Partial<TableLimits> = {}): Promise<TablePreview> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const spooled = await spool(file, bounds.maxBytes);
  try {
    const table = await openTable(spooled, bounds);
    let headers: readonly (string | undefined)[] | undefined;
    const rows: (readonly string[])[] = [];
    for await (const row of table.rows) {
      if (headers === undefined) headers = headersOf(row);
      else rows.push(headers.map((_, index) => (row.cells[index]?.text ?? '').slice(0, SHOWN_CHARACTERS)));
      if (rows.length === SHOWN_ROWS) break;
    }
    const shown = headers ?? [];
    return { headers: shown, samples: shown.map((_, index) => rows.map((row) => row[index] ?? '')) };
  } finally {
    await spooled.remove();
  }
}
