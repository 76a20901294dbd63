import { text } from '@app/domain';
import type { IndicatorSpec, PeriodKind, ValueKind } from './indicator.types';

type Extra = Partial<Omit<IndicatorSpec, 'code' | 'title' | 'kind' | 'unit' | 'periods'>>;

/** 万元; ten trillion yuan is above any firm and far below where doubles lose cents. */
const MOST_MONEY = 1_000_000_000;
const MOST_COUNT = 10_000_000;

function row(
  code: string,
  zh: string,
  en: string,
  kind: ValueKind,
  unit: string | null,
  periods: readonly PeriodKind[],
  extra: Extra = {},
): IndicatorSpec {
  return { code, title: text(zh, en), kind, unit, periods, ...extra };
}

const money = (code: string, zh: string, en: string, periods: readonly PeriodKind[] = ['year'], extra: Extra = {}) =>
  row(code, zh, en, 'number', '万元', periods, { min: 0, max: MOST_MONEY, ...extra });

const people = (code: string, zh: string, en: string) =>
  row(code, zh, en, 'number', '人', ['year'], { min: 0, max: MOST_COUNT });

const right = (code: string, zh: string, en: string, extra: Extra = {}) =>
  row(code, zh, en, 'integer', '项', ['now'], { min: 0, max: MOST_COUNT, needsProof: true, ...extra });

const flag = (code: string, zh: string, en: string, extra: Extra = {}) =>
  row(code, zh, en, 'boolean', null, ['now'], extra);

const bestRank = (code: string, zh: string, en: string) =>
  row(code, zh, en, 'rank', '名', ['now'], { min: 1, max: 100_000, needsProof: true });

const nicheRank = (code: string, zh: string, en: string) =>
  row(code, zh, en, 'integer', '名', ['year'], { min: 1, max: 100_000 });

const SPECS: readonly IndicatorSpec[] = [
  money('revenue', '营业收入', 'Revenue', ['year', 'month']),
  money('mainRevenue', '主营业务收入', 'Main-business revenue', ['year', 'month']),
  money('mainProductRevenue', '主导产品销售收入', 'Sales of the main product'),
  money('costExpense', '成本费用', 'Costs and expenses'),
  money('netProfit', '净利润', 'Net profit', ['year'], { min: -MOST_MONEY }),
  money('totalAssets', '资产总额', 'Total assets at year end'),
  money('totalLiabilities', '负债总额', 'Total liabilities at year end'),
  money('taxPaid', '实缴税金', 'Tax paid', ['year'], { min: -MOST_MONEY }),
  money('rdExpense', '研发费用', 'R&D expense'),
  money('rdExpenseDomestic', '境内研发费用', 'R&D expense in the mainland', ['year'], { subsetOf: 'rdExpense' }),
  money(
    'equityInvestment',
    '合格机构投资者实缴新增股权投资',
    'New equity paid in by qualified institutional investors',
  ),
  money('techInvestment', '技术改造投资', 'Investment in technical upgrading'),
  money('highTechIncome', '高新技术产品（服务）收入', 'Income from high-tech products and services'),
  money('projectInvestment', '在建项目总投资', 'Total investment of the project under construction', ['now']),
  row('landArea', '用地面积', 'Land area', 'number', '亩', ['year'], { min: 0, max: MOST_COUNT }),
  row('energyUse', '综合能耗', 'Energy use', 'number', '吨标准煤', ['year'], { min: 0, max: MOST_MONEY }),
  people('employees', '从业人员', 'Employees'),
  people('rdStaff', '研发人员', 'R&D staff'),
  people('techStaff', '科技人员', 'Science and technology staff'),
  right('ip1', 'Ⅰ类知识产权', 'Class I intellectual property rights'),
  right('ip1Own', '自主研发的Ⅰ类知识产权', 'Self-developed Class I rights', { subsetOf: 'ip1' }),
  right('ip1HighValue', 'Ⅰ类高价值知识产权', 'High-value Class I rights', { subsetOf: 'ip1' }),
  right('ip1Qualifying', '符合条件的Ⅰ类知识产权', 'Qualifying Class I rights (main product, in use with benefit)', {
    subsetOf: 'ip1',
  }),
  right('ip2', 'Ⅱ类知识产权', 'Class II intellectual property rights'),
  row('nicheYears', '从事特定细分市场年限', 'Years in the specific niche market', 'number', '年', ['year'], {
    min: 0,
    max: 200,
  }),
  row('nicheShare', '细分市场占有率', 'Share of the niche market', 'number', '%', ['year'], { min: 0, max: 100 }),
  nicheRank('nicheRank', '细分市场国内排名', 'Domestic rank in the niche market'),
  nicheRank('nicheRankGlobal', '细分市场全球排名', 'Global rank in the niche market'),
  row(
    'platformScore',
    '专精特新发展评价得分',
    'Development score computed by the national platform',
    'number',
    '分',
    ['year'],
    {
      min: 0,
      max: 100,
      needsProof: true,
      runningYear: true,
    },
  ),
  flag('strategicIndustry', '主导产品属于战略性新兴产业', 'Main product belongs to a strategic emerging industry'),
  flag('sixBases', '主导产品属于工业六基', 'Main product belongs to the six industrial bases'),
  flag('keyChainLink', '主导产品处于重点产业链关键环节', 'Main product is a key link of a key industrial chain'),
  flag('abnormalList', '列入经营异常名录', 'On the list of abnormal operations'),
  flag('dishonestList', '列入严重失信主体名单', 'On the list of seriously dishonest entities'),
  flag('prohibitedProduct', '产品属于禁止、限制或淘汰类', 'Product is of a prohibited, restricted or phased-out class'),
  row(
    'majorIncidents3y',
    '近三年重大安全、质量、环境等事项',
    'Major incidents in the last three years',
    'integer',
    '件',
    ['now'],
    {
      min: 0,
      max: 10_000,
    },
  ),
  bestRank('nationalAward', '近三年国家级科技奖最好排名', 'Best rank in a national science award, last three years'),
  bestRank(
    'provincialAward',
    '近三年省部级科技奖最好排名',
    'Best rank in a provincial or ministerial science award, last three years',
  ),
  row('rdInstitution', '研发机构级别', 'Level of the R&D institution', 'level', null, ['now'], {
    levels: ['none', 'city', 'province', 'nation'],
    needsProof: true,
  }),
  flag('hiTech', '有效的高新技术企业', 'Valid high-tech enterprise', { needsProof: true }),
  row('digitalLevel', '数字化水平', 'Digitalisation level', 'integer', '级', ['now'], {
    min: 1,
    max: 4,
    needsProof: true,
  }),
  flag('qualityAward', '省级以上质量奖', 'Provincial or higher quality award', { needsProof: true }),
  flag('managementCert', '质量管理体系认证', 'Quality management certificate', { needsProof: true }),
  flag('ownBrand', '自主品牌', 'Own brand'),
  row('standards', '参与制修订的标准', 'Standards drafted or revised', 'integer', '项', ['now'], {
    min: 0,
    max: MOST_COUNT,
    needsProof: true,
  }),
  bestRank('standardLead5y', '近五年主导制定标准的最好排名', 'Best rank among drafters of a standard, last five years'),
  bestRank(
    'makerChina',
    '近三年创客中国全国赛最好排名',
    'Best rank in the national Maker China finals, last three years',
  ),
  flag('constructionQualification', '建筑业总承包或专业承包资质', 'General or specialised construction qualification'),
  flag(
    'groupHasLittleGiant',
    '控股关系或同集团同类产品企业已有小巨人',
    'A related firm with a similar product is already a little giant',
  ),
];

/** Every indicator by its code: kind of value, unit, lawful periods, range. Shared by imports, API, packs and console. */
export const INDICATORS: Readonly<Record<string, IndicatorSpec>> = Object.freeze(
  Object.fromEntries(SPECS.map((spec) => [spec.code, Object.freeze(spec)])),
);

const BY_CODE: ReadonlyMap<string, IndicatorSpec> = new Map(Object.entries(INDICATORS));

/** The entry of a code; undefined where the catalogue has none (also for names of `Object.prototype`). */
export function findIndicator(code: string): IndicatorSpec | undefined {
  return BY_CODE.get(code);
}
