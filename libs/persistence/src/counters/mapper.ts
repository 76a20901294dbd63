import { createHash } from 'node:crypto';
import type { CounterCell } from '../events/stored-event';
import type { CounterDocument } from './schema';

/** The same labels give the same cell, in whatever order they stand. */
export function cellId(cell: CounterCell): string {
  const labels = Object.entries(cell.labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([cell.type, cell.regionCode, labels]))
    .digest('base64url');
}

export function toCell(row: CounterDocument): CounterCell & { readonly count: number } {
  return { type: row.type, regionCode: row.regionCode, labels: row.labels, count: row.count };
}
