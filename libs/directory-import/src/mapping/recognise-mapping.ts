import type { Readable } from 'node:stream';
import { headersOf } from '../columns/header';
import { DEFAULT_LIMITS, type TableLimits } from '../table/limits';
import { openTable } from '../table/open-table';
import { spool } from '../table/spool';
import type { ColumnMapping } from './column-mapping';

/**
 * The headers of a table, without reading on; empty for a table without rows.
 *
 * @throws TableFault where the file is no table
 */
export async function readHeaders(file: Readable, limits: Partial<TableLimits> = {}): Promise<readonly string[]> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const spooled = await spool(file, bounds.maxBytes);
  try {
    const table = await openTable(spooled, bounds);
    for await (const row of table.rows) return headersOf(row).filter((header) => header !== undefined);
    return [];
  } finally {
    await spooled.remove();
  }
}

/** The mapping for a file with these headers: the one that asks for most of them; undefined where none fits. */
export function recogniseMapping(
  headers: readonly string[],
  mappings: readonly ColumnMapping[],
): ColumnMapping | undefined {
  const present = new Set(headers);
  return mappings
    .filter(({ headerMatch }) => headerMatch.length > 0 && headerMatch.every((header) => present.has(header)))
    .sort((a, b) => b.headerMatch.length - a.headerMatch.length)[0];
}
