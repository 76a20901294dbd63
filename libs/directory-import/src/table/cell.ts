/** `formula` and `error` are what spreadsheets put in place of a value. */
export type CellKind = 'text' | 'number' | 'boolean' | 'formula' | 'error';

/** A cell that is not empty, as the file writes it; numbers in the shortest form that names the same double. */
export interface Cell {
  readonly kind: CellKind;
  readonly text: string;
}

/** One row; `cells[i]` is undefined where column `i` is empty. */
export interface TableRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
  /** The row takes part in a merged range. */
  readonly merged: boolean;
}

/** An open table: `date1904` says from when its date numbers count. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly date1904: boolean;
  readonly rows: AsyncIterable<TableRow>;
}

export function isBlank(row: TableRow): boolean {
  return row.cells.every((cell) => cell === undefined);
}
