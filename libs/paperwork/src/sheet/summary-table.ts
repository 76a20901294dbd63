import { type SheetColumn, sheetFile } from './sheet';

/** One recommended firm, exactly as the record holds it; what it does not hold is blank. */
export interface SummaryRow {
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly county: string;
  readonly industry: string;
  readonly mainProduct: string;
  readonly foundedOn: string;
  readonly revenue: string;
  readonly rdExpense: string;
  readonly employees: string;
  readonly titles: string;
  readonly letterNo: string;
  readonly contact: string;
  readonly remark: string;
}

/** The order in which cities and provinces ask for it (推荐汇总表). Money is in 万元. */
const COLUMNS: readonly (SheetColumn & { readonly of: keyof SummaryRow })[] = [
  { header: '企业名称', width: 34, of: 'enterpriseName' },
  { header: '统一社会信用代码', width: 22, of: 'creditCode' },
  { header: '所属区县', width: 12, of: 'county' },
  { header: '所属行业', width: 12, of: 'industry' },
  { header: '主导产品', width: 24, of: 'mainProduct' },
  { header: '成立日期', width: 13, of: 'foundedOn' },
  { header: '上年度营业收入（万元）', width: 16, of: 'revenue' },
  { header: '上年度研发费用（万元）', width: 16, of: 'rdExpense' },
  { header: '从业人员（人）', width: 12, of: 'employees' },
  { header: '已获称号', width: 24, of: 'titles' },
  { header: '推荐文号', width: 22, of: 'letterNo' },
  { header: '联系人', width: 12, of: 'contact' },
  { header: '备注', width: 20, of: 'remark' },
];

/** The summary table of a batch. */
export function summaryTable(rows: readonly SummaryRow[]): Promise<Buffer> {
  const cells = rows.map((row, n) => [`${n + 1}`, ...COLUMNS.map(({ of }) => row[of])]);
  return sheetFile('推荐汇总表', [{ header: '序号', width: 6 }, ...COLUMNS], cells);
}
