import { text } from '@app/domain';
import { faultsOfRow } from '../columns/usable-cell';
import type { RowOutcome } from '../enterprise-row';
import type { ReadOptions } from '../import-options';
import { type RowIssue, issue } from '../row-issue';
import type { Table, TableRow } from '../table/cell';
import type { TableLimits } from '../table/limits';
import type { ColumnMapping } from './column-mapping';
import { MappedColumns } from './mapped-columns';
import { MappedFirmReader } from './mapped-firm';
import { type MappedYear, MappedYearReader } from './mapped-year';

const MAX_YEARS = 50;

/** Reads the rows of one file through a saved mapping. */
class MappedRowReader {
  private readonly firms: MappedFirmReader;
  private readonly years: MappedYearReader;

  constructor(
    private readonly mapping: ColumnMapping,
    readonly columns: MappedColumns,
    options: ReadOptions,
    date1904: boolean,
    private readonly limits: TableLimits,
  ) {
    this.firms = new MappedFirmReader(mapping, columns, options, date1904);
    this.years = new MappedYearReader(mapping, columns, options);
  }

  /** Rows with the same key are years of one firm. */
  keyOf(row: TableRow): string {
    return this.mapping.groupColumn === undefined ? String(row.row) : this.columns.text(row, this.mapping.groupColumn);
  }

  /** One outcome for the firm, and one for each of its rows that cannot be used. */
  *read(rows: readonly TableRow[]): Generator<RowOutcome> {
    const usable: { row: TableRow; year: MappedYear }[] = [];
    for (const row of rows) {
      const faults = faultsOfRow(row, this.columns.names, this.columns.isUsed, this.limits.maxCellCharacters);
      const year = faults.length > 0 ? undefined : this.years.read(row);
      if (year && year.errors.length === 0) usable.push({ row, year });
      else yield { row: row.row, rows: [row.row], errors: year ? year.errors : faults };
    }
    // Names change over the years: the firm is who it was in its last row.
    const last = usable.at(-1);
    if (last) yield this.join(usable, last.row);
  }

  private join(usable: readonly { row: TableRow; year: MappedYear }[], last: TableRow): RowOutcome {
    const rows = usable.map(({ row }) => row.row);
    const [row = last.row] = rows;
    const warnings = usable.flatMap(({ year }) => year.warnings);
    const indicators = usable.flatMap(({ year }) => year.items);
    const errors: RowIssue[] = repeatedPeriods(usable);
    const identity = this.firms.read(last, errors, warnings);
    return errors.length > 0 ? { row, rows, errors } : { row, rows, ok: { ...identity, indicators }, warnings };
  }
}

function repeatedPeriods(usable: readonly { row: TableRow; year: MappedYear }[]): RowIssue[] {
  const seen = new Set<string>();
  const issues: RowIssue[] = [];
  for (const { row, year } of usable) {
    const keys = year.items.map(({ code, period }) => `${code}@${period}`);
    if (keys.some((key) => seen.has(key))) {
      issues.push(issue(row.row, null, 'DUPLICATE_ROW', text('同一年度出现两次', 'The same year twice')));
    }
    keys.forEach((key) => seen.add(key));
  }
  return issues;
}

/** Firms of a file that a saved mapping describes; consecutive rows of one firm become one. */
export async function* readMappedRows(
  table: Table,
  mapping: ColumnMapping,
  options: ReadOptions,
  limits: TableLimits,
): AsyncGenerator<RowOutcome> {
  let reader: MappedRowReader | undefined;
  let group: TableRow[] = [];
  let key = '';
  for await (const row of table.rows) {
    if (!reader) {
      reader = new MappedRowReader(mapping, new MappedColumns(mapping, row), options, table.date1904, limits);
      continue;
    }
    const nextKey = reader.keyOf(row);
    if (group.length > 0 && (nextKey !== key || group.length >= MAX_YEARS)) {
      yield* reader.read(group);
      group = [];
    }
    group.push(row);
    key = nextKey;
  }
  if (reader && group.length > 0) yield* reader.read(group);
}
