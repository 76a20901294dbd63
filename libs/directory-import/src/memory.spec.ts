import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syntheticCreditCode } from '@app/domain';
import { HEADER } from './testing/reading';
import { rawWorkbook } from './testing/zip';

const ROWS = 100_000;
const HEAP_MB = 80;
const COLUMNS = `${HEADER},revenue@2025,revenue@2024,rdExpense@2025,employees@2025`.split(',');

function valuesOf(n: number): string[] {
  const code = syntheticCreditCode(`large:${n}`, '990124');
  return [code, `云溪县大文件第${n}号样例有限公司`, '990124101', 'C34', '2010-05-03', `${n}.25`, `${n}`, '12.5', '42'];
}

function* csvLines(): Generator<string> {
  yield `${COLUMNS.join(',')}\n`;
  for (let n = 0; n < ROWS; n += 1) yield `${valuesOf(n).join(',')}\n`;
}

/** Names and codes as shared texts, as spreadsheets write them. */
function largeWorkbook(): Buffer {
  const texts: string[] = [...COLUMNS];
  const shared = (text: string) => `<c t="s"><v>${texts.push(text) - 1}</v></c>`;
  const rows = [`<row>${COLUMNS.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`];
  for (let n = 0; n < ROWS; n += 1) {
    const [code = '', name = '', region = '', industry = '', founded = '', ...figures] = valuesOf(n);
    const words = [code, name, region, industry, founded].map(shared).join('');
    rows.push(`<row>${words}${figures.map((figure) => `<c><v>${figure}</v></c>`).join('')}</row>`);
  }
  const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const sst = `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
  return rawWorkbook(sheet, [{ name: 'xl/sharedStrings.xml', content: sst }]);
}

function readInSmallHeap(path: string): { accepted: number; rejected: number; seconds: number; peakMb: number } {
  const script = join(__dirname, 'testing/read-large-file.ts');
  const options = [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', script, path];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8', cwd: join(__dirname, '../../..') }));
}

describe(`a hundred thousand rows in a heap of ${HEAP_MB} MB`, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'large-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are read from a CSV', async () => {
    const path = join(folder, 'large.csv');
    await pipeline(Readable.from(csvLines()), createWriteStream(path));
    expect(readInSmallHeap(path)).toMatchObject({ accepted: ROWS, rejected: 0 });
  }, 60_000);

  it('are read from an XLSX, whose shared texts alone are held', async () => {
    const path = join(folder, 'large.xlsx');
    await writeFile(path, largeWorkbook());
    expect(readInSmallHeap(path)).toMatchObject({ accepted: ROWS, rejected: 0 });
  }, 60_000);
});
