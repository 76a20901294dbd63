import { inBoth, text } from '@app/domain';
import type { EnterpriseRow, IndicatorItem, RowOutcome } from '../enterprise-row';
import type { ReadOptions } from '../import-options';
import { type RowIssue, issue } from '../row-issue';
import type { Cell, Table, TableRow } from '../table/cell';
import type { TableLimits } from '../table/limits';
import { readFoundedOn } from './founded-on';
import { type Header, type IdentityField, type IndicatorColumn, readHeader } from './header';
import { type Place, readCreditCodeCell, readIndustryCell, readNameCell, readRegionCell } from './identity-fields';
import { readIndicatorCell } from './indicator-value';
import { faultsOfRow } from './usable-cell';

/** Reads the rows of one file that has the template's columns. */
class TemplateRowReader {
  constructor(
    private readonly header: Header,
    private readonly date1904: boolean,
    private readonly options: ReadOptions,
    private readonly limits: TableLimits,
  ) {}

  read(row: TableRow): RowOutcome {
    const errors = faultsOfRow(row, this.header.names, () => true, this.limits.maxCellCharacters);
    const warnings: RowIssue[] = [];
    if (errors.length === 0) {
      const ok = this.readEnterprise(row, errors, warnings);
      if (errors.length === 0) return { row: row.row, rows: [row.row], ok, warnings };
    }
    return { row: row.row, rows: [row.row], errors };
  }

  /** Complete only if `errors` is still empty afterwards. */
  private readEnterprise(row: TableRow, errors: RowIssue[], warnings: RowIssue[]): EnterpriseRow {
    const place = (field: IdentityField): Place => {
      return { row: row.row, column: this.header.fields[field].header, errors, warnings };
    };
    const cell = (field: IdentityField) => row.cells[this.header.fields[field].index];
    const value = (field: IdentityField) => cell(field)?.text ?? '';

    return {
      creditCode: readCode(cell('creditCode'), place('creditCode')) ?? '',
      synthetic: false,
      name: readNameCell(value('name'), place('name')) ?? '',
      regionCode: readRegionCell(value('regionCode'), this.options.branch, place('regionCode')) ?? '',
      industryCode: readIndustryCell(value('industryCode'), place('industryCode')) ?? '',
      foundedOn: this.readDate(cell('foundedOn'), place('foundedOn')),
      indicators: this.header.indicators.flatMap((column) => this.readIndicator(row, column, errors)),
    };
  }

  private readDate(cell: Cell | undefined, place: Place): string | null {
    if (cell) return readFoundedOn(cell, this.date1904, this.options.today, place) ?? null;
    place.errors.push(issue(place.row, place.column, 'DATE_MISSING', text('缺少成立日期', 'No founding date')));
    return null;
  }

  private readIndicator(row: TableRow, column: IndicatorColumn, errors: RowIssue[]): IndicatorItem[] {
    const cell = row.cells[column.index];
    if (!cell) return [];

    const value = readIndicatorCell(column.entry, cell, column.scale);
    if (value === undefined) {
      const message = text(`“${cell.text}”不是有效的值`, `"${cell.text}" is no value of this indicator`);
      errors.push(issue(row.row, column.header, 'VALUE_MALFORMED', message));
      return [];
    }
    const { code, unit } = column.entry;
    const source = this.options.parameters?.source ?? 'reported';
    const item: IndicatorItem = { code, period: column.period, value, ...(unit === null ? {} : { unit }), source };
    for (const fault of this.options.catalogue.check(item, this.options.today)) {
      errors.push({ row: row.row, column: column.header, code: fault.code, message: inBoth(fault.message) });
    }
    return [item];
  }
}

function readCode(cell: Cell | undefined, place: Place): string | undefined {
  if (cell?.kind !== 'number') return readCreditCodeCell(cell?.text ?? '', place);
  const message = text('信用代码被存成了数字，后几位已丢失', 'The code is kept as a number; its last digits are lost');
  place.errors.push(issue(place.row, place.column, 'CREDIT_CODE_NUMERIC', message));
  return undefined;
}

/** Firms of a file with the template's columns, one row each. */
export async function* readTemplateRows(
  table: Table,
  options: ReadOptions,
  limits: TableLimits,
): AsyncGenerator<RowOutcome> {
  let reader: TemplateRowReader | undefined;
  for await (const row of table.rows) {
    if (reader) yield reader.read(row);
    else reader = new TemplateRowReader(readHeader(row, options.catalogue), table.date1904, options, limits);
  }
}
