import { CODES, HEADER, codesOf, read } from '../testing/reading';

const firm = (code: string, more = '') => `${code},青禾机械,990124101,C34,2010-05-03${more}`;

describe('a row of the template', () => {
  it('becomes a firm with its indicators', async () => {
    const header = `${HEADER},revenue@2025,revenue@2024(元),rdExpense@2025（万元）,hiTech@now,rdInstitution@now,nicheShare@2025`;
    const { accepted } = await read(
      `${header}\n${firm(` ${CODES[0].toLowerCase()} `, ',"6,500.5",61230000.55,320,是,province,12.5%')}\n`,
    );
    const item = (code: string, period: string, value: number | boolean | string, unit: string | null) => {
      return { code, period, value, ...(unit ? { unit } : {}), source: 'reported' };
    };
    expect(accepted[0]).toEqual({
      row: 2,
      rows: [2],
      warnings: [],
      ok: {
        creditCode: CODES[0],
        synthetic: false,
        name: '青禾机械',
        regionCode: '990124101',
        industryCode: 'C34',
        foundedOn: '2010-05-03',
        indicators: [
          item('revenue', '2025', 6500.5, '万元'),
          item('revenue', '2024', 6123.000055, '万元'),
          item('rdExpense', '2025', 320, '万元'),
          item('hiTech', 'now', true, null),
          item('rdInstitution', 'now', 'province', null),
          item('nicheShare', '2025', 12.5, '%'),
        ],
      },
    });
  });

  it('may have Chinese headers', async () => {
    const header = '统一社会信用代码,企业名称,区划代码,行业代码,成立日期,营业收入@2025(亿元)';
    const { accepted } = await read(`${header}\n${firm(CODES[0], ',1.5')}\n`);
    expect(accepted[0]?.ok.indicators).toMatchObject([{ code: 'revenue', value: 15_000 }]);
  });

  it('keeps zero and no as values, and empty cells as nothing known', async () => {
    const { accepted } = await read(`${HEADER},rdExpense@2025,hiTech@now,revenue@2025\n${firm(CODES[0], ',0,否,')}\n`);
    expect(accepted[0]?.ok.indicators.map(({ value }) => value)).toEqual([0, false]);
  });

  it('is refused with every fault at once', async () => {
    const reading = await read(`${HEADER},revenue@2025\n91440300715267260G,,990125,C12,2030-01-01,much\n`);
    expect(codesOf(reading)).toEqual([
      'CREDIT_CODE_CHECK_DIGIT',
      'NAME_MISSING',
      'REGION_OUTSIDE_BRANCH',
      'INDUSTRY_CODE_UNKNOWN',
      'DATE_IN_FUTURE',
      'VALUE_MALFORMED',
    ]);
    expect(reading.rejected[0]?.errors[3]).toMatchObject({ row: 2, column: 'industryCode' });
  });

  it.each([
    [',青禾,990124,C34,2010-05-03', 'CREDIT_CODE_MISSING'],
    ['US12345,青禾,990124,C34,2010-05-03', 'CREDIT_CODE_MALFORMED'],
    [`${CODES[0]},青\u202e禾,990124,C34,2010-05-03`, 'NAME_MALFORMED'],
    [`${CODES[0]},青禾,99,C34,2010-05-03`, 'REGION_MALFORMED'],
    [`${CODES[0]},青禾,,C34,2010-05-03`, 'REGION_MISSING'],
    [`${CODES[0]},青禾,990124,34,2010-05-03`, 'INDUSTRY_CODE_MALFORMED'],
    [`${CODES[0]},青禾,990124,C34,五月三日`, 'DATE_MALFORMED'],
    [`${CODES[0]},青禾,990124,C34,`, 'DATE_MISSING'],
  ])('%j is refused as %s', async (row, code) => {
    expect(codesOf(await read(`${HEADER}\n${row}\n`))).toEqual([code]);
  });

  it('is refused where the catalogue refuses a value', async () => {
    const reading = await read(
      `${HEADER},revenue@2025,rdInstitution@now,revenue@2026\n${firm(CODES[0], ',-1,county,5')}\n`,
    );
    expect(codesOf(reading)).toEqual(['OUT_OF_RANGE', 'NOT_A_LEVEL', 'PERIOD_NOT_COMPLETE']);
  });

  it('is taken once where the file has it twice, in any spelling', async () => {
    const reading = await read(`${HEADER}\n${firm(CODES[0])}\n${firm(CODES[1])}\n${firm(CODES[0].toLowerCase())}\n`);
    expect(reading.accepted.map(({ row }) => row)).toEqual([2, 3]);
    expect(reading.rejected).toMatchObject([{ row: 4, errors: [{ code: 'DUPLICATE_ROW' }] }]);
  });
});
