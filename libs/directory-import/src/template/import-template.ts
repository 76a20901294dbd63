import { Workbook } from 'exceljs';
import type { IndicatorCatalogue } from '../catalogue';
import { type TemplateColumn, type TemplateLanguage, templateColumns } from './template-columns';

export interface TemplateOptions {
  readonly catalogue: IndicatorCatalogue;
  /** The last full calendar year. */
  readonly year: number;
  readonly language: TemplateLanguage;
}

const GUIDE_HEADERS = ['列 Column', '中文名称', 'English', '单位 Unit', '必填 Required', '填写说明', 'How to fill in'];

function guideRow({ header, title, unit, required, hint }: TemplateColumn): string[] {
  return [header, title.zh, title.en, unit ?? '', required ? '是 yes' : '', hint.zh, hint.en];
}

/**
 * An empty table to fill in, with a second sheet that explains each column in both languages.
 *
 * @returns the bytes of an XLSX file; filled in, it imports as it is
 */
export async function importTemplate({ catalogue, year, language }: TemplateOptions): Promise<Buffer> {
  const columns = templateColumns(catalogue, year, language);
  const workbook = new Workbook();

  const table = workbook.addWorksheet(language === 'zh' ? '企业' : 'Enterprises', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  table.columns = columns.map(({ header, asText }) => ({
    header,
    width: Math.max(14, header.length + 4),
    style: asText ? { numFmt: '@' } : {},
  }));
  table.getRow(1).font = { bold: true };

  const guide = workbook.addWorksheet(language === 'zh' ? '填写说明' : 'Guide');
  guide.columns = GUIDE_HEADERS.map((header) => ({ header, width: 24 }));
  guide.getRow(1).font = { bold: true };
  guide.addRows(columns.map(guideRow));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The same as a CSV with headers alone, marked as UTF-8 so that spreadsheets read its Chinese. */
export function importTemplateCsv({ catalogue, year, language }: TemplateOptions): string {
  const headers = templateColumns(catalogue, year, language).map(({ header }) => `"${header.replaceAll('"', '""')}"`);
  return `\ufeff${headers.join(',')}\r\n`;
}
