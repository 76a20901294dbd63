import { type SheetColumn, sheetFile } from './sheet';

/** One firm on its way to one tier, in words. */
export interface BoardRow {
  readonly tier: string;
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly phase: string;
  readonly light: string;
  readonly dueOn: string;
  readonly workingDaysLeft: string;
  readonly waitsFor: string;
  readonly task: string;
  readonly since: string;
}

const COLUMNS: readonly (SheetColumn & { readonly of: keyof BoardRow })[] = [
  { header: '目标层级', width: 16, of: 'tier' },
  { header: '企业名称', width: 34, of: 'enterpriseName' },
  { header: '统一社会信用代码', width: 22, of: 'creditCode' },
  { header: '所属区划', width: 14, of: 'regionCode' },
  { header: '环节', width: 20, of: 'phase' },
  { header: '红绿灯', width: 8, of: 'light' },
  { header: '办理期限', width: 13, of: 'dueOn' },
  { header: '剩余工作日', width: 12, of: 'workingDaysLeft' },
  { header: '等待', width: 20, of: 'waitsFor' },
  { header: '事项', width: 22, of: 'task' },
  { header: '自何日起', width: 13, of: 'since' },
];

/** The wall chart as a table; the day that it shows is in every row, so that a row says it wherever it is copied to. */
export function boardTable(asOf: string, rows: readonly BoardRow[]): Promise<Buffer> {
  const cells = rows.map((row) => [asOf, ...COLUMNS.map(({ of }) => row[of])]);
  return sheetFile('挂图作战', [{ header: '截至', width: 13 }, ...COLUMNS], cells);
}
