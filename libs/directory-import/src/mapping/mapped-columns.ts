import { text } from '@app/domain';
import { type RowIssue, issue } from '../row-issue';
import { headersOf, refuseHeaders } from '../columns/header';
import type { Cell, TableRow } from '../table/cell';
import type { ColumnMapping } from './column-mapping';

/** The columns that a mapping reads. */
function columnsOf(mapping: ColumnMapping): readonly string[] {
  const code = mapping.creditCode;
  const optional = [
    mapping.regionColumn,
    mapping.industry?.column,
    mapping.foundedColumn,
    mapping.periodColumn,
    mapping.groupColumn,
    mapping.flagColumn,
  ];
  return [
    ...new Set([
      mapping.nameColumn,
      ...(code.kind === 'column' ? [code.column] : code.columns),
      ...optional.filter((column) => column !== undefined),
      ...mapping.indicators.map(({ column }) => column),
      ...mapping.checks.flatMap((check) => (check.kind === 'flag' ? [check.column] : [])),
    ]),
  ];
}

/** Columns of a file by the names that a mapping uses. */
export class MappedColumns {
  readonly names: readonly (string | undefined)[];
  private readonly indexes: ReadonlyMap<string, number>;

  /** @throws TableFault `HEADER_MISSING`, `HEADER_DUPLICATE`, `HEADER_MERGED` */
  constructor(mapping: ColumnMapping, header: TableRow) {
    this.names = headersOf(header);
    const indexes = new Map<string, number>();
    const issues: RowIssue[] = [];
    const report = (column: string, code: string, zh: string, en: string) =>
      issues.push(issue(header.row, column, code, text(zh, en)));

    if (header.merged) report('', 'HEADER_MERGED', '表头有合并单元格', 'The header has merged cells');
    for (const column of new Set([...mapping.headerMatch, ...columnsOf(mapping)])) {
      const index = this.names.indexOf(column);
      if (index === -1) report(column, 'HEADER_MISSING', `缺少列“${column}”`, `Column "${column}" is missing`);
      else if (index !== this.names.lastIndexOf(column)) {
        report(column, 'HEADER_DUPLICATE', `列“${column}”重复`, `Column "${column}" twice`);
      } else indexes.set(column, index);
    }
    refuseHeaders(header.row, issues);
    this.indexes = indexes;
  }

  isUsed = (index: number): boolean => [...this.indexes.values()].includes(index);

  cell(row: TableRow, column: string | undefined): Cell | undefined {
    const index = column === undefined ? undefined : this.indexes.get(column);
    return index === undefined ? undefined : row.cells[index];
  }

  text(row: TableRow, column: string | undefined): string {
    return this.cell(row, column)?.text ?? '';
  }
}
