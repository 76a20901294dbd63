import { type Bilingual, text } from '@app/domain';
import type { CatalogueEntry, IndicatorCatalogue } from '../catalogue';
import { FIELD_TITLES, IDENTITY_FIELDS, type IdentityField } from '../columns/header';

export type TemplateLanguage = 'zh' | 'en';

/** One column of the template with what its guide says. */
export interface TemplateColumn {
  readonly header: string;
  readonly title: Bilingual;
  readonly unit: string | null;
  readonly required: boolean;
  readonly hint: Bilingual;
  /** Kept as text by the spreadsheet: eighteen digits do not survive as a number. */
  readonly asText: boolean;
}

const FIELD_HINTS: Readonly<Record<IdentityField, Bilingual>> = {
  creditCode: text('18 位，校验位须正确', '18 characters with a right check character'),
  name: text('营业执照上的全称', 'Full name as on the business licence'),
  regionCode: text('县 6 位，乡镇或园区 9 位', 'County 6 digits, town or park 9'),
  industryCode: text('GB/T 4754-2017，如 C34', 'GB/T 4754-2017, such as C34'),
  foundedOn: text('如 2018-05-03', 'Such as 2018-05-03'),
};

function hintOf({ kind, levels }: CatalogueEntry): Bilingual {
  switch (kind) {
    case 'boolean':
      return text('是 或 否', '是 (yes) or 否 (no)');
    case 'level':
      return text(`${(levels ?? []).join('、')} 之一`, `One of ${(levels ?? []).join(', ')}`);
    case 'rank':
      return text('名次，没有则填 无', 'Rank; 无 where there is none');
    case 'integer':
      return text('整数；不知道则留空', 'Whole number; leave empty what is unknown');
    case 'number':
      return text('数字；不知道则留空，零填 0', 'Number; leave empty what is unknown, 0 is a value');
  }
}

function indicatorColumn(entry: CatalogueEntry, period: string, language: TemplateLanguage): TemplateColumn {
  const name = language === 'zh' ? entry.title.zh : entry.code;
  return {
    header: `${name}@${period}`,
    title: entry.title,
    unit: entry.unit,
    required: false,
    hint: hintOf(entry),
    asText: false,
  };
}

/**
 * The columns of the template: the five fields, then each indicator for the year and the one before, or for now.
 *
 * @param year the last full calendar year
 * @param language of the headers; an import understands both
 */
export function templateColumns(
  catalogue: IndicatorCatalogue,
  year: number,
  language: TemplateLanguage,
): readonly TemplateColumn[] {
  const fields = IDENTITY_FIELDS.map((field) => ({
    header: language === 'zh' ? FIELD_TITLES[field].zh : field,
    title: FIELD_TITLES[field],
    unit: null,
    required: true,
    hint: FIELD_HINTS[field],
    asText: true,
  }));
  const indicators = catalogue.list().flatMap((entry) => {
    const periods = entry.periods.includes('year') ? [`${year}`, `${year - 1}`] : ['now'];
    return periods.map((period) => indicatorColumn(entry, period, language));
  });
  return [...fields, ...indicators];
}
