import { Workbook } from 'exceljs';
import { policyCatalogue } from '../policy-catalogue';
import { CODES, read } from '../testing/reading';
import { importTemplate, importTemplateCsv } from './import-template';

describe.each(['zh', 'en'] as const)('the template in %s', (language) => {
  const options = { catalogue: policyCatalogue, year: 2025, language };

  it('imports as it is once a row is filled in', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load((await importTemplate(options)) as never);
    const [table, guide] = workbook.worksheets;
    const headers = (table?.getRow(1).values ?? []) as string[];
    const row = headers.map((header) => (/^(revenue|营业收入)@2025/.test(header) ? 6500.5 : undefined)).slice(1);
    table?.addRow([CODES[3], '青禾机械', '990124101', 'C34', '2010-05-03', ...row.slice(5)]);

    const { accepted } = await read(Buffer.from(await workbook.xlsx.writeBuffer()), { catalogue: policyCatalogue });
    expect(accepted[0]?.ok).toMatchObject({
      creditCode: CODES[3],
      indicators: [{ code: 'revenue', period: '2025', value: 6500.5, unit: '万元' }],
    });
    expect(guide?.rowCount).toBe(headers.length);
  });

  it('has the same columns as a CSV, every one understood', async () => {
    const { accepted } = await read(`${importTemplateCsv(options)}${CODES[0]},青禾机械,990124101,C34,2010-05-03\r\n`, {
      catalogue: policyCatalogue,
    });
    expect(accepted[0]?.ok.indicators).toEqual([]);
  });
});
