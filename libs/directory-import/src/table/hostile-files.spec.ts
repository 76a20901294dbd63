import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Workbook, type Worksheet } from 'exceljs';
import { encode } from 'iconv-lite';
import { CODES, HEADER, codesOf, read } from '../testing/reading';
import { rawWorkbook, zip } from '../testing/zip';

const ROW = `${CODES[0]},青禾机械,990124101,C34,2010-05-03`;
const GOOD = `${HEADER}\n${ROW}\n`;
const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>';

async function workbook(fill: (sheet: Worksheet) => void): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('企业');
  sheet.addRow(HEADER.split(','));
  fill(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a file that is no table', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0), 'FILE_EMPTY', 422],
    ['blank lines', '\n\n\n', 'FILE_WITHOUT_ROWS', 422],
    ['headers alone', HEADER, 'FILE_WITHOUT_ROWS', 422],
    ['a program', Buffer.from(`4d5a90000300000004000000${'00'.repeat(600)}`, 'hex'), 'FILE_TYPE_UNSUPPORTED', 415],
    ['a PDF', '%PDF-1.7\n', 'FILE_TYPE_UNSUPPORTED', 415],
    ['an old XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_TYPE_UNSUPPORTED', 415],
    ['random bytes', Buffer.from([1, 2, 0, 4, 0, 0]), 'FILE_TYPE_UNSUPPORTED', 415],
    ['another archive', zip([{ name: 'a.txt', content: 'a' }]), 'FILE_TYPE_UNSUPPORTED', 415],
    ['half a workbook', rawWorkbook(SHEET).subarray(0, 300), 'FILE_MALFORMED', 422],
    ['broken XML', rawWorkbook('<worksheet><sheetData><row>'), 'FILE_MALFORMED', 422],
    ['a quote that never ends', `${HEADER}\n"${CODES[0]},x\n`, 'FILE_MALFORMED', 422],
    [
      'bytes of no encoding',
      Buffer.concat([Buffer.from(GOOD), Buffer.from([0xff, 0xff, 0x0a])]),
      'ENCODING_UNKNOWN',
      422,
    ],
  ])('%s is refused', async (_what, file, code, status) => {
    await expect(read(file)).rejects.toMatchObject({ code, status });
  });
});

describe('an archive that would do harm', () => {
  it('is refused before it is unpacked where it unpacks too large', async () => {
    const bomb = rawWorkbook(Buffer.alloc(20_000_000, 32));
    expect(bomb.length).toBeLessThan(100_000);
    const refused = read(bomb, { limits: { maxUnpackedBytes: 10_000_000 } });
    await expect(refused).rejects.toMatchObject({ code: 'FILE_UNPACKS_TOO_LARGE', status: 413 });
  });

  it('is refused where a part is larger than it says', async () => {
    const part = { name: 'xl/worksheets/sheet1.xml', content: SHEET + ' '.repeat(100_000), declaredSize: SHEET.length };
    await expect(read(rawWorkbook('', [part]))).rejects.toMatchObject({ code: 'FILE_MALFORMED' });
  });

  it('is refused with entities', async () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${SHEET}`;
    await expect(read(rawWorkbook(sheet))).rejects.toMatchObject({ code: 'FILE_MALFORMED' });
  });

  it('is refused with a password or macros', async () => {
    const locked = rawWorkbook(SHEET, [{ name: 'xl/secret.xml', content: 'x', encrypted: true }]);
    await expect(read(locked)).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
    const macros = rawWorkbook(SHEET, [{ name: 'xl/vbaProject.bin', content: 'x' }]);
    await expect(read(macros)).rejects.toMatchObject({ code: 'FILE_MACROS' });
  });

  it('is refused where its shared texts are endless', async () => {
    const texts = `<sst>${'<si><t>很长的文字很长的文字</t></si>'.repeat(1_000)}</sst>`;
    const file = rawWorkbook(SHEET, [{ name: 'xl/sharedStrings.xml', content: texts }]);
    const refused = read(file, { limits: { maxSharedCharacters: 5_000 } });
    await expect(refused).rejects.toMatchObject({ code: 'FILE_UNPACKS_TOO_LARGE' });
  });

  it('is refused as soon as it is larger than allowed, and leaves nothing behind', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('import-')).length;
    await expect(read(GOOD, { limits: { maxBytes: 20 } })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      status: 413,
    });
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('import-')).length).toBeLessThanOrEqual(before);
  });
});

describe('a table that is too wide or too long', () => {
  it('is refused with more columns than allowed', async () => {
    const columns = Array.from({ length: 300 }, (_, n) => `c${n}`).join(',');
    await expect(read(`${HEADER},${columns}\n${ROW}\n`)).rejects.toMatchObject({
      code: 'TOO_MANY_COLUMNS',
      status: 422,
    });
  });

  it('is refused with more rows than allowed', async () => {
    const refused = read(`${GOOD}${ROW}\n${ROW}\n`, { limits: { maxRows: 2 } });
    await expect(refused).rejects.toMatchObject({ code: 'TOO_MANY_ROWS' });
  });
});

describe('headers that cannot be used', () => {
  it.each([
    ['unknown ones', `${HEADER},profit`, 'HEADER_UNKNOWN'],
    [
      'a hundred unknown ones',
      `${HEADER},${Array.from({ length: 95 }, (_, n) => `c${n}`).join(',')}`,
      'HEADER_UNKNOWN',
    ],
    ['one twice', `${HEADER},name`, 'HEADER_DUPLICATE'],
    ['an indicator twice in two units', `${HEADER},revenue@2025,revenue@2025(元)`, 'HEADER_DUPLICATE'],
    ['a missing one', 'creditCode,name,regionCode,industryCode', 'HEADER_MISSING'],
    ['a period that is none', `${HEADER},revenue@2025-13`, 'HEADER_PERIOD'],
    ['a unit of something else', `${HEADER},revenue@2025(人)`, 'HEADER_UNIT'],
    ['a row of values instead', ROW, 'HEADER_UNKNOWN'],
  ])('%s', async (_what, header, code) => {
    const refused = read(`${header}\n${ROW}\n`);
    await expect(refused).rejects.toMatchObject({ code, status: 422, issues: expect.arrayContaining([]) });
  });

  it('are all named at once, with row and column', async () => {
    const refused = read(`creditCode,name,profit@2025,staff\n${ROW}\n`);
    await expect(refused).rejects.toMatchObject({
      issues: [
        { row: 1, column: 'profit@2025', code: 'HEADER_UNKNOWN' },
        { row: 1, column: 'staff', code: 'HEADER_UNKNOWN' },
        { row: 1, column: 'regionCode', code: 'HEADER_MISSING' },
        { row: 1, column: 'industryCode', code: 'HEADER_MISSING' },
        { row: 1, column: 'foundedOn', code: 'HEADER_MISSING' },
      ],
    });
  });

  it('are refused when merged', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(ROW.split(','));
      sheet.mergeCells('F1:G1');
    });
    await expect(read(file)).rejects.toMatchObject({ code: 'HEADER_MERGED' });
  });
});

describe('cells that cannot be used', () => {
  it('are refused row by row: formulas, errors, merged ranges, codes kept as numbers', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(ROW.split(','));
      sheet.addRow([{ formula: 'A2', result: CODES[1] }, '乙', '990124', 'C34', '2010-01-01']);
      sheet.addRow([{ error: '#REF!' }, '丙', '990124', 'C34', '2010-01-01']);
      sheet.addRow([Number(CODES[3]), '丁', '990124', 'C34', '2010-01-01']);
      sheet.addRow([CODES[2], '戊', '990124', 'C34', '2010-01-01']);
      sheet.mergeCells('B6:C6');
      sheet.addRow([CODES[3], '己', 990124, 'C34', new Date('2010-01-01T00:00:00Z')]);
    });
    const reading = await read(file);
    expect(reading.accepted.map(({ row }) => row)).toEqual([2, 7]);
    expect(reading.rejected.map(({ row, errors }) => [row, errors[0]?.code])).toEqual([
      [3, 'CELL_FORMULA'],
      [4, 'CELL_ERROR'],
      [5, 'CREDIT_CODE_NUMERIC'],
      [6, 'ROW_MERGED'],
    ]);
  });

  it('in a CSV are what a spreadsheet would run', async () => {
    const reading = await read(
      `${HEADER}\n${CODES[0]},"=HYPERLINK(""x"")",990124,C34,2010-01-01\n${CODES[1]},@SUM,990124,C34,2010-01-01\n`,
    );
    expect(codesOf(reading)).toEqual(['CELL_FORMULA', 'CELL_FORMULA']);
  });

  it('are those under no header, and endless ones', async () => {
    const reading = await read(
      `${GOOD}${CODES[1]},乙,990124,C34,2010-01-01,stray\n${CODES[2]},${'长'.repeat(5_000)},990124,C34,2010-01-01\n`,
    );
    expect(codesOf(reading)).toEqual(['CELL_WITHOUT_HEADER', 'CELL_TOO_LONG']);
  });
});

describe('a table of any office', () => {
  const chinese = `${HEADER}\n${CODES[0]},青禾机械（样例）有限公司,990124101,C34,2010年5月3日\n`;

  it.each([
    ['UTF-8', Buffer.from(chinese)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${chinese}`)],
    ['GBK', encode(chinese, 'gbk')],
    ['UTF-16 with tabs', Buffer.from(`\ufeff${chinese.replaceAll(',', '\t')}`, 'utf16le')],
    ['CRLF', Buffer.from(chinese.replaceAll('\n', '\r\n'))],
  ])('is read from %s', async (_encoding, file) => {
    const { accepted } = await read(file);
    expect(accepted[0]?.ok).toMatchObject({ name: '青禾机械（样例）有限公司', foundedOn: '2010-05-03' });
  });

  it('counts rows as the spreadsheet shows them, blank ones too', async () => {
    const { rejected } = await read(`${HEADER}\n\n${ROW}\n\nbad,丙,990124,C34,2010-01-01\n`);
    expect(rejected[0]?.row).toBe(5);
  });

  it('is read whatever prefix its XML has and where its cells have no references', async () => {
    const text = (value: string) => `<x:c t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c>`;
    const row = (values: string) => `<x:row>${values.split(',').map(text).join('')}</x:row>`;
    const sheet = `<x:worksheet xmlns:x="x"><x:sheetData>${row(HEADER)}${row(ROW)}</x:sheetData></x:worksheet>`;
    expect((await read(rawWorkbook(sheet))).accepted).toHaveLength(1);
  });
});
