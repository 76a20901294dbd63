import { text } from '@app/domain';
import type { CatalogueEntry, IndicatorCatalogue } from '../catalogue';
import type { IndicatorItem } from '../enterprise-row';

const ENTRIES: readonly CatalogueEntry[] = [
  { code: 'revenue', title: text('营业收入', 'Revenue'), kind: 'number', unit: '万元', periods: ['year', 'month'] },
  { code: 'netProfit', title: text('净利润', 'Net profit'), kind: 'number', unit: '万元', periods: ['year'] },
  { code: 'rdExpense', title: text('研发费用', 'R&D expense'), kind: 'number', unit: '万元', periods: ['year'] },
  { code: 'totalAssets', title: text('资产总额', 'Total assets'), kind: 'number', unit: '万元', periods: ['year'] },
  { code: 'totalLiabilities', title: text('负债总额', 'Liabilities'), kind: 'number', unit: '万元', periods: ['year'] },
  { code: 'employees', title: text('从业人员', 'Employees'), kind: 'number', unit: '人', periods: ['year'] },
  { code: 'rdStaff', title: text('研发人员', 'R&D staff'), kind: 'number', unit: '人', periods: ['year'] },
  { code: 'nicheShare', title: text('细分市场占有率', 'Niche share'), kind: 'number', unit: '%', periods: ['year'] },
  { code: 'provincialAward', title: text('省部级奖', 'Provincial award'), kind: 'rank', unit: '名', periods: ['now'] },
  { code: 'hiTech', title: text('有效的高新技术企业', 'High-tech'), kind: 'boolean', unit: null, periods: ['now'] },
  {
    code: 'rdInstitution',
    title: text('研发机构级别', 'R&D institution'),
    kind: 'level',
    unit: null,
    periods: ['now'],
    levels: ['none', 'city', 'province', 'nation'],
  },
];

const MAY_BE_NEGATIVE = new Set(['netProfit']);

function check(item: IndicatorItem, today: string) {
  const entry = ENTRIES.find(({ code }) => code === item.code);
  const fault = (code: string) => [{ path: 'value', code, message: code }];
  const kind = item.period === 'now' ? 'now' : item.period.length === 4 ? 'year' : 'month';
  if (!entry?.periods.includes(kind)) return fault('PERIOD_NOT_ALLOWED');
  if (kind !== 'now' && item.period >= today.slice(0, item.period.length)) return fault('PERIOD_NOT_COMPLETE');
  if (entry.levels && !entry.levels.includes(String(item.value))) return fault('NOT_A_LEVEL');
  return typeof item.value === 'number' && item.value < 0 && !MAY_BE_NEGATIVE.has(item.code)
    ? fault('OUT_OF_RANGE')
    : [];
}

/** A small catalogue with one indicator of each kind. */
export const sampleCatalogue: IndicatorCatalogue = {
  find: (code) => ENTRIES.find((entry) => entry.code === code),
  list: () => ENTRIES,
  check,
};
