import { type Bilingual, text, wordFor } from '@app/domain';
import type { SheetColumn } from '@app/paperwork';
import type { EnterpriseRowResponseDto } from './enterprise.response';

type Language = keyof Bilingual;

interface Column {
  readonly header: Bilingual;
  /** Characters. */
  readonly width: number;
  readonly of: (row: EnterpriseRowResponseDto, word: (code: string) => string) => string;
}

const LIGHTS: Readonly<Record<string, Bilingual>> = {
  green: text('正常', 'in time'),
  yellow: text('临近', 'due soon'),
  red: text('逾期', 'late'),
  none: text('无期限', 'nothing due'),
};

/** The columns of the list of firms, as a file calls them. */
const COLUMNS = {
  name: { header: text('企业名称', 'Enterprise'), width: 34, of: ({ name }) => name },
  creditCode: { header: text('统一社会信用代码', 'Credit code'), width: 22, of: ({ creditCode }) => creditCode },
  tier: { header: text('当前层级', 'Tier'), width: 18, of: ({ tier }, word) => word(tier) },
  titles: {
    header: text('称号', 'Titles'),
    width: 30,
    of: ({ titles }, word) =>
      titles.map(({ code, validTo }) => (validTo ? `${word(code)} (~${validTo})` : word(code))).join('；'),
  },
  pool: { header: text('培育池', 'Pool'), width: 12, of: ({ pool }, word) => word(pool) },
  region: { header: text('所属区划', 'Region'), width: 14, of: ({ regionCode }) => regionCode },
  industry: { header: text('行业', 'Industry'), width: 10, of: ({ industryCode }) => industryCode ?? '' },
  caretaker: {
    header: text('责任人', 'Looked after by'),
    width: 20,
    of: ({ caretakers }) => caretakers.map(({ name, account }) => name ?? account).join('、'),
  },
  founded: { header: text('成立日期', 'Founded'), width: 13, of: ({ foundedOn }) => foundedOn ?? '' },
  light: { header: text('红绿灯', 'Light'), width: 10, of: (row, word) => word(row.dueOn ? row.light : 'none') },
  due: { header: text('办理期限', 'Due'), width: 13, of: ({ dueOn }) => dueOn ?? '' },
} satisfies Record<string, Column>;

export type EnterpriseColumn = keyof typeof COLUMNS;

export const ENTERPRISE_COLUMNS = Object.keys(COLUMNS) as EnterpriseColumn[];

export interface SheetOfFirms {
  readonly columns: readonly SheetColumn[];
  readonly cells: (row: EnterpriseRowResponseDto) => readonly string[];
}

/** @param chosen in the order in which they are to stand */
export function sheetOfFirms(chosen: readonly EnterpriseColumn[], language: Language): SheetOfFirms {
  const columns: readonly Column[] = chosen.map((name) => COLUMNS[name]);
  const word = (code: string): string => (LIGHTS[code] ?? wordFor(code))[language];
  return {
    columns: columns.map(({ header, width }) => ({ header: header[language], width })),
    cells: (row) => columns.map(({ of }) => of(row, word)),
  };
}
