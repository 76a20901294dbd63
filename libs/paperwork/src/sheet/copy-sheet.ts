import { placeOf } from './platform-fields';
import { sheetFile } from './sheet';

/** One figure of the record with where it comes from. */
export interface CopySheetFigure {
  readonly code: string;
  readonly title: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly observedAt: string;
  /** Criteria that rest on it. */
  readonly criteria: readonly string[];
}

export interface CopySheetData {
  readonly tier: string;
  /** What identifies the firm: label and value. */
  readonly identity: readonly { readonly code: string; readonly title: string; readonly value: string }[];
  readonly figures: readonly CopySheetFigure[];
}

const COLUMNS = [
  { header: '序号', width: 6 },
  { header: '平台填报位置', width: 30 },
  { header: '字段', width: 28 },
  { header: '填报值', width: 24 },
  { header: '单位', width: 10 },
  { header: '期间', width: 10 },
  { header: '来源', width: 12 },
  { header: '取得日期', width: 13 },
  { header: '对应条款', width: 24 },
];

/**
 * What is copied to the national platform, field by field, with where it goes there. Only what the record holds: the platform
 * computes its own score, and no figure is made up or worked out here.
 */
export function copySheet({ tier, identity, figures }: CopySheetData): Promise<Buffer> {
  const rows = [
    ...identity.map(({ code, title, value }) => [placeOf(tier, code), title, value, '', '', '名录', '', '']),
    ...figures.map((figure) => [
      placeOf(tier, figure.code),
      figure.title,
      figure.value,
      figure.unit,
      figure.period,
      figure.source,
      figure.observedAt,
      figure.criteria.join('、'),
    ]),
  ];
  const numbered = rows.map((row, n) => [`${n + 1}`, ...row]);
  return sheetFile('填报对照表', COLUMNS, numbered);
}
