import { type Bilingual, text } from '@app/domain';
import type { Decimal } from 'decimal.js';
import type { CatalogueEntry, IndicatorCatalogue } from '../catalogue';
import { Exact } from '../figures/decimal-text';
import { scaleBetween } from '../figures/unit-scale';
import { type RowIssue, issue } from '../row-issue';
import type { TableRow } from '../table/cell';
import { TableFault } from '../table/table-fault';

export const IDENTITY_FIELDS = ['creditCode', 'name', 'regionCode', 'industryCode', 'foundedOn'] as const;

export type IdentityField = (typeof IDENTITY_FIELDS)[number];

/** What the template calls the fields in Chinese; either name may stand in the first row. */
export const FIELD_TITLES: Readonly<Record<IdentityField, Bilingual>> = {
  creditCode: text('统一社会信用代码', 'Unified social credit code'),
  name: text('企业名称', 'Name'),
  regionCode: text('区划代码', 'Region code'),
  industryCode: text('行业代码', 'Industry code'),
  foundedOn: text('成立日期', 'Founding date'),
};

export interface IndicatorColumn {
  readonly index: number;
  readonly header: string;
  readonly entry: CatalogueEntry;
  readonly period: string;
  /** Factor from the unit in the header to the catalogue's. */
  readonly scale: Decimal;
}

/** Which column holds what. */
export interface Header {
  readonly fields: Readonly<Record<IdentityField, { readonly index: number; readonly header: string }>>;
  readonly indicators: readonly IndicatorColumn[];
  /** Every header by column, for messages. */
  readonly names: readonly (string | undefined)[];
}

const INDICATOR = /^([^@]+)@([^@()（）]+?)\s*(?:[(（]([^()（）]+)[)）])?$/;
const PERIOD = /^(\d{4}|\d{4}-Q[1-4]|\d{4}-(0[1-9]|1[0-2])|now)$/;

function readField(header: string): IdentityField | undefined {
  return IDENTITY_FIELDS.find((field) => header === field || header === FIELD_TITLES[field].zh);
}

type Problem = { readonly code: string; readonly message: Bilingual };

function readIndicator(index: number, header: string, catalogue: IndicatorCatalogue): IndicatorColumn | Problem {
  const [, code = '', period = '', unit] = INDICATOR.exec(header) ?? [];
  const entry = catalogue.find(code) ?? catalogue.list().find(({ title }) => title.zh === code);
  if (!entry) return { code: 'HEADER_UNKNOWN', message: text(`不认识的列“${header}”`, `Unknown column "${header}"`) };
  if (!PERIOD.test(period)) {
    const message = text('期间应为 2025、2025-10 或 now', 'The period is 2025, 2025-10 or now');
    return { code: 'HEADER_PERIOD', message };
  }
  const scale = unit === undefined ? new Exact(1) : scaleBetween(unit, entry.unit);
  if (!scale) {
    const message = text(
      `单位“${unit}”不能换算为“${entry.unit ?? '无'}”`,
      `The unit "${unit}" does not fit "${entry.unit}"`,
    );
    return { code: 'HEADER_UNIT', message };
  }
  return { index, header, entry, period, scale };
}

/** Headers of a row, trimmed; undefined where a column has none. */
export function headersOf(row: TableRow): readonly (string | undefined)[] {
  return row.cells.map((cell) => cell?.text.normalize('NFC'));
}

/** @throws TableFault with the code of the first problem and an issue per problem */
export function refuseHeaders(row: number, issues: readonly RowIssue[]): void {
  const [first] = issues;
  if (!first) return;
  const detail = text(`第 ${row} 行的表头不能使用：${first.message}`, `The headers in row ${row} cannot be used`);
  throw new TableFault(422, first.code, detail, issues.slice(0, 50));
}

/**
 * Reads the header row of the template's columns: the five fields and `code@period`, optionally with a unit in brackets,
 * `revenue@2025(元)`.
 *
 * @throws TableFault `HEADER_UNKNOWN`, `HEADER_DUPLICATE`, `HEADER_MISSING`, `HEADER_PERIOD`, `HEADER_UNIT`, `HEADER_MERGED`
 */
export function readHeader(row: TableRow, catalogue: IndicatorCatalogue): Header {
  const issues: RowIssue[] = [];
  const fields = new Map<IdentityField, { index: number; header: string }>();
  const indicators = new Map<string, IndicatorColumn>();
  const report = (column: string, code: string, message: Bilingual) =>
    issues.push(issue(row.row, column, code, message));
  if (row.merged) report('', 'HEADER_MERGED', text('表头有合并单元格', 'The header has merged cells'));

  const names = headersOf(row);
  names.forEach((header, index) => {
    if (header === undefined) return;
    const field = readField(header);
    const column = field ? { index, header } : readIndicator(index, header, catalogue);
    if ('code' in column) return report(header, column.code, column.message);

    const known: ReadonlyMap<string, unknown> = field ? fields : indicators;
    const key = field ?? ('entry' in column ? `${column.entry.code}@${column.period}` : '');
    if (known.has(key))
      return report(header, 'HEADER_DUPLICATE', text(`列“${header}”重复`, `Column "${header}" twice`));
    if (field) fields.set(field, column);
    else if ('entry' in column) indicators.set(key, column);
  });
  for (const field of IDENTITY_FIELDS) {
    if (!fields.has(field)) {
      report(field, 'HEADER_MISSING', text(`缺少列“${FIELD_TITLES[field].zh}”`, `Column "${field}" is missing`));
    }
  }

  refuseHeaders(row.row, issues);
  return { fields: Object.fromEntries(fields) as Header['fields'], indicators: [...indicators.values()], names };
}
