import { UPPER_EVENTS, UPPER_LEVELS, type UpperEventKind, type UpperLevel, text } from '@app/domain';
import { headersOf, refuseHeaders } from '../columns/header';
import { type RowIssue, issue } from '../row-issue';
import type { TableRow } from '../table/cell';

/** Headers that lists of upper levels use for a column; any other column is left alone. */
const COLUMNS = {
  name: ['name', '企业名称', '单位名称'],
  creditCode: ['creditCode', '统一社会信用代码', '信用代码'],
  event: ['event', '事项', '进展'],
  documentNo: ['documentNo', '文号'],
  on: ['on', '日期', '发文日期'],
  validFrom: ['validFrom', '有效期起'],
  validTo: ['validTo', '有效期止'],
  dueOn: ['dueOn', '补正期限', '整改期限'],
  level: ['level', '层级'],
  tier: ['tier', '称号代码'],
  batch: ['batch', '批次'],
} as const;

export type UpperListField = keyof typeof COLUMNS;

const FIELDS = Object.keys(COLUMNS) as UpperListField[];
const REQUIRED: readonly UpperListField[] = ['name', 'creditCode', 'event', 'on'];

/** Which column holds what. */
export interface UpperListHeader {
  readonly columns: ReadonlyMap<UpperListField, number>;
  readonly names: readonly (string | undefined)[];
}

/** @throws TableFault 422 `HEADER_MERGED`, `HEADER_DUPLICATE`, `HEADER_MISSING` */
export function readUpperListHeader(row: TableRow): UpperListHeader {
  const issues: RowIssue[] = [];
  const columns = new Map<UpperListField, number>();
  const names = headersOf(row);
  if (row.merged) {
    issues.push(issue(row.row, null, 'HEADER_MERGED', text('表头有合并单元格', 'The header has merged cells')));
  }
  names.forEach((header, index) => {
    const field = FIELDS.find((one) => (COLUMNS[one] as readonly string[]).includes(header?.trim() ?? ''));
    if (!field || header === undefined) return;
    if (columns.has(field)) {
      issues.push(issue(row.row, header, 'HEADER_DUPLICATE', text(`列“${header}”重复`, `Column "${header}" twice`)));
    }
    columns.set(field, index);
  });
  for (const field of REQUIRED) {
    if (columns.has(field)) continue;
    const [en, zh] = COLUMNS[field];
    issues.push(issue(row.row, zh, 'HEADER_MISSING', text(`缺少列“${zh}”`, `Column "${en}" is missing`)));
  }
  refuseHeaders(row.row, issues);
  return { columns, names };
}

const EVENT_WORDS: Readonly<Record<string, UpperEventKind>> = {
  受理: 'received',
  退回: 'returned',
  退回补正: 'returned',
  核查: 'site-check',
  现场核查: 'site-check',
  公示: 'notice',
  推荐: 'recommended',
  认定: 'recognised',
  通过: 'recognised',
  未通过: 'refused',
  不予认定: 'refused',
};

const LEVEL_WORDS: Readonly<Record<string, UpperLevel>> = {
  市: 'city',
  市级: 'city',
  省: 'province',
  省级: 'province',
  部: 'ministry',
  工信部: 'ministry',
  统计: 'statistics',
};

/** An event by its code or in the words of lists. */
export function readUpperEvent(value: string): UpperEventKind | undefined {
  return UPPER_EVENTS.find((event) => event === value) ?? wordOf(EVENT_WORDS, value);
}

/** A level by its code or in the words of lists. */
export function readUpperLevel(value: string): UpperLevel | undefined {
  return UPPER_LEVELS.find((level) => level === value) ?? wordOf(LEVEL_WORDS, value);
}

function wordOf<T>(words: Readonly<Record<string, T>>, value: string): T | undefined {
  return Object.hasOwn(words, value) ? words[value] : undefined;
}
