import ExcelJS from 'exceljs';
import { SaxesParser } from 'saxes';
import {
  type FileResult,
  type FileTask,
  CSV,
  DOCX,
  MAX_LINES,
  MAX_LINE_CHARACTERS,
  MAX_PAGES,
  MAX_PIXELS,
  PDF,
  XLSX,
} from './file-work.types';
import { openPdf } from './pdf';
import { entryOf } from './zip-entry';

type TextTask = Extract<FileTask, { kind: 'text' }>;

/** The words of one part of a DOCX may be this long, unpacked. */
const MAX_XML_BYTES = 20 * 1024 * 1024;

/** What a file says, line by line, as far as it is looked at; formulas as what they last came to. */
export async function extractText({ mediaType, bytes }: TextTask): Promise<FileResult> {
  switch (mediaType) {
    case XLSX:
      return cut(await sheetLines(bytes));
    case DOCX:
      return cut(await paragraphs(bytes));
    case PDF:
      return cut(await pdfLines(bytes));
    case CSV:
      return cut(Buffer.from(bytes).toString('utf8').split(/\r?\n/));
    default:
      return { kind: 'refused', because: 'unsupported' };
  }
}

function cut(lines: readonly string[]): FileResult {
  const kept = lines.slice(0, MAX_LINES).map((line) => [...line].slice(0, MAX_LINE_CHARACTERS).join(''));
  const shortened = lines.length > MAX_LINES || lines.some((line, index) => index < MAX_LINES && kept[index] !== line);
  return { kind: 'text', lines: kept, cut: shortened };
}

/** `sheet!B3: value`, so that a row put in between does not change every line that follows in another sheet. */
async function sheetLines(bytes: Uint8Array): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const lines: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      if (lines.length > MAX_LINES) return;
      row.eachCell((cell) => lines.push(`${sheet.name}!${cell.address}: ${cell.text}`));
    });
  }
  return lines;
}

async function paragraphs(bytes: Uint8Array): Promise<string[]> {
  const xml = await entryOf(Buffer.from(bytes), 'word/document.xml', MAX_XML_BYTES);
  const parser = new SaxesParser();
  const lines: string[] = [];
  let line = '';
  let inText = false;
  parser.on('opentag', ({ name }) => (inText = name === 'w:t'));
  parser.on('text', (words) => {
    if (inText) line += words;
  });
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (name !== 'w:p') return;
    lines.push(line);
    line = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.toString('utf8')).close();
  return lines.filter((words) => words !== '');
}

async function pdfLines(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes, MAX_PIXELS);
  const lines: string[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES) && lines.length <= MAX_LINES; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    let line = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      line += item.str;
      if (!item.hasEOL) continue;
      lines.push(line);
      line = '';
    }
    lines.push(line);
  }
  return lines.filter((words) => words.trim() !== '');
}
