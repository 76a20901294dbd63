import { createCanvas } from '@napi-rs/canvas';
import ExcelJS from 'exceljs';
import { exe, zipOf } from '../testing/samples';
import { DOCX, type FileResult, PDF, XLSX } from './file-work.types';
import { work } from './file-work';
import { FileWorkshop } from './file-workshop';

/** A page of 200 by 100 points with a black square, and a script that a reader must not run. */
function pdf(words: string): Buffer {
  const stream = `0 0 0 rg 10 10 50 50 re f BT /F1 12 Tf 70 50 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = body.length;
  return Buffer.from(
    `${body}xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`,
  );
}

async function xlsx(value: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.getCell('A1').value = '营业收入';
  sheet.getCell('B1').value = value;
  return Buffer.from(await book.xlsx.writeBuffer());
}

const docx = (words: string) =>
  zipOf({ 'word/document.xml': `<w:document xmlns:w="w"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:document>` });

const isPng = (result: FileResult): boolean =>
  result.kind === 'picture' && Buffer.from(result.png).subarray(1, 4).toString() === 'PNG';

describe('looking into a stranger’s file', () => {
  const workshop = new FileWorkshop();
  // What needs no PDF is tried without a thread of its own, which costs a second each.
  const text = (mediaType: string, bytes: Buffer) =>
    mediaType === PDF ? workshop.do({ kind: 'text', mediaType, bytes }) : work({ kind: 'text', mediaType, bytes });
  const picture = (mediaType: string, bytes: Buffer, page = 1) =>
    workshop.do({ kind: 'picture', mediaType, bytes, page });

  it('draws a page of a PDF, says how many there are, and reads its words', async () => {
    const drawn = await picture(PDF, pdf('Revenue 100'));
    expect(isPng(drawn)).toBe(true);
    expect(drawn).toMatchObject({ pages: 1 });
    expect(await text(PDF, pdf('Revenue 100'))).toMatchObject({ lines: ['Revenue 100'] });
  }, 60_000);

  it('makes a picture anew, without what stood behind it', async () => {
    const canvas = createCanvas(3_000, 10);
    const polyglot = Buffer.concat([canvas.toBuffer('image/png'), Buffer.from('<script>alert(1)</script>')]);
    const shown = await picture('image/png', polyglot);
    expect(isPng(shown)).toBe(true);
    expect(Buffer.from((shown as { png: Uint8Array }).png).includes('script')).toBe(false);
  }, 60_000);

  it('decodes no picture that promises more than it may hold', async () => {
    const bomb = createCanvas(1, 1).toBuffer('image/png');
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await picture('image/png', bomb)).toEqual({ kind: 'refused', because: 'too-large' });
  }, 60_000);

  it('reads the cells of a workbook and the paragraphs of a letter', async () => {
    expect(await text(XLSX, await xlsx('100'))).toMatchObject({ lines: ['表!A1: 营业收入', '表!B1: 100'], cut: false });
    expect(await text(DOCX, docx('第一段'))).toMatchObject({ lines: ['第一段'] });
  }, 60_000);

  it.each([
    ['a PDF that is none', PDF, exe()],
    ['a workbook that is none', XLSX, zipOf({ 'xl/workbook.xml': 'not xml' })],
    ['a letter with a bomb in it', DOCX, zipOf({ 'word/document.xml': Buffer.alloc(60_000_000, 32) })],
    ['nothing', DOCX, Buffer.alloc(0)],
  ])(
    'refuses %s and lives on',
    async (_what, mediaType, bytes) => {
      expect(await text(mediaType, bytes)).toMatchObject({ kind: 'refused' });
    },
    60_000,
  );
});
