/** Sections of the platform's form in which a field stands. Data: change it when the form changes. */
type Places = Readonly<Record<string, string>>;

const BASIC = '一、企业基本信息';
const FINANCE = '二、经济效益和经营情况';
const SPECIALISED = '三、专业化情况';
const INNOVATION = '四、创新能力情况';
const QUALITY = '五、精细化和质量管理';
const COMPLIANCE = '六、合规情况';

/** Of zjtx.miit.gov.cn, as its forms for innovative, specialised and little-giant firms have it in common. */
const COMMON: Places = {
  name: BASIC,
  creditCode: BASIC,
  region: BASIC,
  industry: BASIC,
  foundedOn: BASIC,
  employees: BASIC,
  revenue: FINANCE,
  mainRevenue: FINANCE,
  costExpense: FINANCE,
  netProfit: FINANCE,
  totalAssets: FINANCE,
  totalLiabilities: FINANCE,
  taxPaid: FINANCE,
  mainProductRevenue: SPECIALISED,
  rdExpense: INNOVATION,
  rdExpenseDomestic: INNOVATION,
  rdStaff: INNOVATION,
  equityInvestment: INNOVATION,
  techInvestment: QUALITY,
  dishonestyListed: COMPLIANCE,
};

const BY_TIER: Readonly<Record<string, Places>> = {
  'tech-sme': { rdExpense: '研发费用情况', rdStaff: '科技人员情况', revenue: '企业经营情况' },
  'single-champion': { revenue: '企业经营情况', mainProductRevenue: '产品市场情况', rdExpense: '研发情况' },
};

/** Where a field goes on the platform of a tier; blank where nobody has written it down yet. */
export function placeOf(tier: string, code: string): string {
  return BY_TIER[tier]?.[code] ?? COMMON[code] ?? '';
}
