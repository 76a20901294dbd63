import { text } from '@app/domain';
import type { ColumnMapping } from './column-mapping';

/** A county's public list of firms: figures as text, some without a date; output value is no revenue and is not taken. */
const COUNTY_LIST: ColumnMapping = {
  id: 'county-list',
  name: text('县域企业公开名录', 'Public list of a county’s firms'),
  note: text(
    '产值不是营业收入，不导入；从业人员按 2020 年计',
    'Output value is not revenue and is not taken; staff counts for 2020',
  ),
  headerMatch: ['name', 'county', 'founded', 'registered_capital', 'location', 'employees', 'output_value_2020'],
  creditCode: { kind: 'synthetic', source: 'county-list', columns: ['name'] },
  nameColumn: 'name',
  foundedColumn: 'founded',
  constants: { regionCode: '220524' },
  source: 'reported',
  indicators: [{ column: 'employees', code: 'employees', period: '2020', holds: 'figure' }],
  checks: [],
};

const YUAN_COLUMNS = [
  ['revenue_yuan', 'revenue'],
  ['rd_expense_yuan', 'rdExpense'],
  ['net_profit_yuan', 'netProfit'],
  ['total_assets_yuan', 'totalAssets'],
  ['total_liabilities_yuan', 'totalLiabilities'],
] as const;

const flag = (name: string, ...omit: string[]) =>
  ({ kind: 'flag', column: 'quality_flags', flag: name, omit }) as const;

/** Annual reports read by a machine: what its own flags or a look at the figures doubt is left out. */
const LISTED_FIRM_YEARS: ColumnMapping = {
  id: 'listed-firm-years',
  name: text('上市公司年度指标（元）', 'Listed firms by year, in yuan'),
  note: text(
    '机器抽取自年报，研发费用仅为费用化部分',
    'Extracted from annual reports by a machine; R&D is expensed only',
  ),
  headerMatch: ['code', 'full_name', 'year', 'revenue_yuan', 'rd_expense_yuan', 'quality_flags'],
  creditCode: { kind: 'synthetic', source: 'listed', columns: ['code'] },
  nameColumn: 'full_name',
  periodColumn: 'year',
  groupColumn: 'code',
  flagColumn: 'quality_flags',
  source: 'reported',
  indicators: [
    ...YUAN_COLUMNS.map(([column, code]) => ({ column, code, holds: 'number', unit: '元' }) as const),
    { column: 'employees', code: 'employees', holds: 'number' },
    { column: 'rd_staff', code: 'rdStaff', holds: 'number' },
  ],
  checks: [
    flag('revenue_lt_1m_unit_suspect', 'revenue', 'rdExpense', 'netProfit'),
    flag('revenue_jump_gt_20x', 'revenue'),
    flag('rd_lt_10k_unit_suspect', 'rdExpense'),
    flag('rd_ratio_mismatch', 'rdExpense'),
    flag('rd_ratio_gt_100', 'revenue', 'rdExpense'),
    flag('rd_gt_revenue', 'revenue', 'rdExpense'),
    flag('debt_ratio_out_of_range', 'totalAssets', 'totalLiabilities'),
    flag('rd_staff_gt_employees', 'employees', 'rdStaff'),
    { kind: 'not-above', code: 'rdExpense', limit: 'revenue', omit: ['revenue', 'rdExpense'] },
    { kind: 'not-above', code: 'rdStaff', limit: 'employees', omit: ['employees', 'rdStaff'] },
    { kind: 'at-least', code: 'revenue', least: 100, omit: ['revenue'] },
    { kind: 'at-least', code: 'totalAssets', least: 100, omit: ['totalAssets', 'totalLiabilities'] },
  ],
};

const WAN_INDICATORS = [
  { column: 'revenue_wan', code: 'revenue', holds: 'number', unit: '万元' },
  { column: 'net_profit_wan', code: 'netProfit', holds: 'number', unit: '万元' },
] as const;

const BEIJING_EXCHANGE_FIRM_YEARS: ColumnMapping = {
  id: 'bse-firm-years',
  name: text('北交所公司年度指标（万元）', 'Beijing Stock Exchange firms by year, in 万元'),
  note: text(`四舍五入；无研发、无人员`, `Rounded; no R&D, no staff`),
  headerMatch: ['bse_code', 'short_name', 'industry', 'year', 'revenue_wan', 'net_profit_wan'],
  creditCode: { kind: 'synthetic', source: 'bse', columns: ['bse_code'] },
  nameColumn: 'short_name',
  industry: { column: 'industry', holds: 'division-name' },
  periodColumn: 'year',
  groupColumn: 'bse_code',
  source: 'reported',
  indicators: WAN_INDICATORS,
  checks: [{ kind: 'at-least', code: 'revenue', least: 0, omit: ['revenue'] }],
};

const NEEQ_FIRM_YEARS: ColumnMapping = {
  id: 'neeq-firm-years',
  name: text('新三板公司年度指标（万元）', 'NEEQ firms by year, in 万元'),
  note: text('题材标签不是国标行业，须另行给出行业代码', 'Its theme is no industry of the standard: give one'),
  headerMatch: ['code', 'short_name', 'sector_tag', 'year', 'revenue_wan', 'net_profit_wan'],
  creditCode: { kind: 'synthetic', source: 'neeq', columns: ['code'] },
  nameColumn: 'short_name',
  periodColumn: 'year',
  groupColumn: 'code',
  source: 'reported',
  indicators: WAN_INDICATORS,
  checks: [{ kind: 'at-least', code: 'revenue', least: 0, omit: ['revenue'] }],
};

/** Mappings that the product ships with, for the public files that it can be tried on. */
export const BUILT_IN_MAPPINGS: readonly ColumnMapping[] = [
  COUNTY_LIST,
  LISTED_FIRM_YEARS,
  BEIJING_EXCHANGE_FIRM_YEARS,
  NEEQ_FIRM_YEARS,
];
