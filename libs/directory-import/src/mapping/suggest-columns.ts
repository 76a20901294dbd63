import type { IndicatorCatalogue } from '../catalogue';
import { FIELD_TITLES, IDENTITY_FIELDS, type IdentityField } from '../columns/header';
import { scaleBetween } from '../figures/unit-scale';

/** What a column of a stranger's file seems to hold. */
export type ColumnMeaning =
  | { readonly kind: 'field'; readonly field: IdentityField | 'year' }
  /** `period` and `unit` only where the header says so. */
  | { readonly kind: 'indicator'; readonly code: string; readonly period?: string; readonly unit?: string };

/** Other names that statistics, tax and registry exports print above the same column. */
const OTHER_NAMES: Readonly<Record<IdentityField | 'year', readonly string[]>> = {
  creditCode: ['信用代码', '社会信用代码', '统一信用代码', '纳税人识别号', '税号'],
  name: ['单位名称', '单位详细名称', '公司名称', '公司全称', '名称', '企业全称'],
  regionCode: ['行政区划代码', '行政区划', '所在地区划代码'],
  industryCode: ['国民经济行业代码', '所属行业代码', '行业'],
  foundedOn: ['成立时间', '注册时间', '注册日期', '成立年月', '开业时间'],
  year: ['年度', '年份', '会计年度', '报告期', 'year'],
};

const INDICATOR_NAMES: Readonly<Record<string, readonly string[]>> = {
  revenue: ['营收', '营业总收入'],
  netProfit: ['纯利润'],
  totalAssets: ['资产总计', '总资产'],
  totalLiabilities: ['负债合计', '总负债'],
  taxPaid: ['实缴税款', '纳税总额', '税收'],
  rdExpense: ['研发经费', '研究开发费用', '研发投入'],
  employees: ['从业人数', '职工人数', '员工人数', '平均用工人数', '从业人员数'],
  rdStaff: ['研发人员数'],
};

const YEAR = /((?:19|20)\d{2})\s*(?:年度?|-)?/;
const BRACKETS = /[(（[【]([^()（）[\]【】]*)[)）\]】]/g;

/**
 * Guesses what each column holds from its header alone; a person looks at the guess before anything is read by it.
 * @returns one entry per header, undefined where nothing fits; no meaning is given to two columns
 */
export function suggestColumns(
  headers: readonly (string | undefined)[],
  catalogue: IndicatorCatalogue,
): readonly (ColumnMeaning | undefined)[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const meaning = header === undefined ? undefined : meaningOf(header, catalogue);
    if (!meaning) return undefined;
    const key = meaning.kind === 'field' ? meaning.field : `${meaning.code}@${meaning.period ?? ''}`;
    return taken.size === taken.add(key).size ? undefined : meaning;
  });
}

function meaningOf(header: string, catalogue: IndicatorCatalogue): ColumnMeaning | undefined {
  const unit = [...header.matchAll(BRACKETS)].map(([, inside = '']) => inside.trim()).find((inside) => inside !== '');
  const bare = header.replace(BRACKETS, '').replace(/\s+/g, '');
  const field = fieldOf(bare);
  if (field) return { kind: 'field', field };
  const period = YEAR.exec(bare)?.[1];
  const name = bare.replace(YEAR, '').replace(/@.*$/, '');
  const entry = catalogue
    .list()
    .find(({ code, title }) => [code, title.zh, ...(INDICATOR_NAMES[code] ?? [])].includes(name));
  // Only figures can be read by a mapping: yes, no and levels are filled into the template.
  if (!entry || entry.unit === null) return undefined;
  const fits = unit !== undefined && scaleBetween(unit, entry.unit) !== undefined;
  return { kind: 'indicator', code: entry.code, ...(period ? { period } : {}), ...(fits ? { unit } : {}) };
}

function fieldOf(name: string): IdentityField | 'year' | undefined {
  const known = ([...IDENTITY_FIELDS, 'year'] as const).find((field) => {
    const own = field === 'year' ? [] : [field, FIELD_TITLES[field].zh];
    return [...own, ...OTHER_NAMES[field]].includes(name);
  });
  return known;
}
