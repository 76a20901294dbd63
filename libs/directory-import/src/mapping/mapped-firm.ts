import { findIndustryCodeByName, syntheticCreditCode, text } from '@app/domain';
import { readFoundedOn } from '../columns/founded-on';
import {
  type Place,
  readCreditCodeCell,
  readIndustryCell,
  readNameCell,
  readRegionCell,
} from '../columns/identity-fields';
import type { EnterpriseRow } from '../enterprise-row';
import type { ReadOptions } from '../import-options';
import { type RowIssue, issue } from '../row-issue';
import type { TableRow } from '../table/cell';
import type { ColumnMapping } from './column-mapping';
import type { MappedColumns } from './mapped-columns';

export type MappedIdentity = Omit<EnterpriseRow, 'indicators'>;

/** Reads who a firm is, from one of its rows and from what the officer said about the file. */
export class MappedFirmReader {
  constructor(
    private readonly mapping: ColumnMapping,
    private readonly columns: MappedColumns,
    private readonly options: ReadOptions,
    private readonly date1904: boolean,
  ) {}

  /** Complete only if no error was added. */
  read(row: TableRow, errors: RowIssue[], warnings: RowIssue[]): MappedIdentity {
    const place = (column: string | undefined): Place => ({ row: row.row, column: column ?? null, errors, warnings });
    const regionCode = this.readRegion(row, place(this.mapping.regionColumn)) ?? '';
    return {
      creditCode: this.readCode(row, regionCode, place) ?? '',
      synthetic: this.mapping.creditCode.kind === 'synthetic',
      name: readNameCell(this.columns.text(row, this.mapping.nameColumn), place(this.mapping.nameColumn)) ?? '',
      regionCode,
      industryCode: this.readIndustry(row, place(this.mapping.industry?.column)) ?? null,
      foundedOn: this.readFounded(row, place(this.mapping.foundedColumn)),
    };
  }

  private readRegion(row: TableRow, place: Place): string | undefined {
    const { regionColumn, constants } = this.mapping;
    const given = this.columns.text(row, regionColumn) || this.options.parameters?.regionCode || constants?.regionCode;
    return readRegionCell(given ?? '', this.options.branch, place);
  }

  private readCode(row: TableRow, regionCode: string, place: (column: string) => Place): string | undefined {
    const rule = this.mapping.creditCode;
    if (rule.kind === 'column') return readCreditCodeCell(this.columns.text(row, rule.column), place(rule.column));

    const [column = null] = rule.columns;
    const named = rule.columns.map((name) => this.columns.text(row, name)).filter(Boolean);
    if (this.options.demonstration && named.length > 0) {
      return regionCode && syntheticCreditCode([rule.source, ...named].join(':'), regionCode);
    }
    const message = text('来源没有统一社会信用代码', 'The source has no credit code for this firm');
    place(column ?? '').errors.push(issue(row.row, column, 'CREDIT_CODE_MISSING', message));
    return undefined;
  }

  private readIndustry(row: TableRow, place: Place): string | undefined {
    const { industry, constants } = this.mapping;
    const written = this.columns.text(row, industry?.column);
    const known = industry?.holds === 'division-name' ? findIndustryCodeByName(written) : written;
    if (written !== '' && known === undefined) {
      const message = text(`国标中没有“${written}”`, `GB/T 4754 has no division "${written}"`);
      place.warnings.push(issue(row.row, place.column, 'INDUSTRY_NAME_UNKNOWN', message));
    }
    const given = known || this.options.parameters?.industryCode || constants?.industryCode;
    return given ? readIndustryCell(given, place) : undefined;
  }

  private readFounded(row: TableRow, place: Place): string | null {
    const cell = this.columns.cell(row, this.mapping.foundedColumn);
    return cell ? (readFoundedOn(cell, this.date1904, this.options.today, place) ?? null) : null;
  }
}
