import { readFileSync } from 'node:fs';
import { readCreditCode } from '@app/domain';
import { type EnterpriseRow } from '../enterprise-row';
import { codesOf, read } from '../testing/reading';
import { sampleCatalogue } from '../testing/sample-catalogue';
import { BUILT_IN_MAPPINGS } from './built-in-mappings';
import type { ColumnMapping } from './column-mapping';
import { faultsOfMapping } from './mapping-faults';
import { recogniseMapping } from './recognise-mapping';

const parameters = { regionCode: '990124', industryCode: 'C34' };

function file(name: string): string {
  return readFileSync(`${__dirname}/../../../../test/fixtures/real/${name}.csv`, 'utf8');
}

function mapping(id: string): ColumnMapping {
  const found = BUILT_IN_MAPPINGS.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
}

async function readReal(id: string) {
  return read(file(id), { mapping: mapping(id), parameters });
}

function valueOf(firm: EnterpriseRow | undefined, code: string, period: string) {
  return firm?.indicators.find((item) => item.code === code && item.period === period)?.value;
}

describe('a built-in mapping', () => {
  it.each(BUILT_IN_MAPPINGS)(
    '$id recognises its file, is lawful, and gives each firm a valid code of its own',
    async (one) => {
      const headers = file(one.id).split('\n', 1)[0]?.split(',') ?? [];
      expect(recogniseMapping(headers, BUILT_IN_MAPPINGS)?.id).toBe(one.id);
      expect(faultsOfMapping(one, sampleCatalogue)).toEqual({ malformed: [], refused: [] });

      const { accepted, rejected } = await readReal(one.id);
      expect(rejected).toEqual([]);
      const codes = accepted.map(({ ok }) => ok.creditCode);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.every((code) => readCreditCode(code).ok)).toBe(true);
      expect(accepted.every(({ ok }) => ok.synthetic)).toBe(true);
    },
  );

  it.each(BUILT_IN_MAPPINGS)('$id is refused outside demonstrations, where no code may be made up', async ({ id }) => {
    const reading = await read(file(id), { mapping: mapping(id), parameters, demonstration: false });
    expect(reading.accepted).toEqual([]);
    expect(new Set(codesOf(reading))).toEqual(new Set(['CREDIT_CODE_MISSING']));
  });
});

describe('the public list of a county', () => {
  it('gives founding months, and nothing where nothing is known', async () => {
    const { accepted } = await readReal('county-list');
    expect(accepted).toHaveLength(20);
    expect(accepted[0]?.ok).toMatchObject({
      name: '吉林紫鑫药业股份有限公司',
      foundedOn: '1998-05-01',
      indicators: [{ code: 'employees', period: '2020', value: 651, unit: '人' }],
    });
    expect(accepted[0]?.warnings).toMatchObject([{ row: 2, column: 'founded', code: 'DATE_IMPRECISE' }]);
    expect(accepted.find(({ ok }) => ok.name === '吉林省柳俐粮食有限公司')?.ok.foundedOn).toBeNull();
  });

  it('stands in its county where the officer names no other', async () => {
    const reading = await read(file('county-list'), {
      mapping: mapping('county-list'),
      branch: '2205',
      parameters: { industryCode: 'C27' },
    });
    expect(reading.accepted[0]?.ok).toMatchObject({ regionCode: '220524', industryCode: 'C27' });
  });

  it('leaves the industry unknown, because the list has none', async () => {
    const reading = await read(file('county-list'), {
      mapping: mapping('county-list'),
      parameters: { regionCode: '990124' },
    });
    expect(codesOf(reading)).not.toContain('INDUSTRY_CODE_MISSING');
    expect(reading.accepted[0]?.ok.industryCode).toBeNull();
  });
});

describe('the years of listed firms', () => {
  it('become one firm with three years in 万元, exact to the cent', async () => {
    const { accepted } = await readReal('listed-firm-years');
    const firm = accepted[0]?.ok;
    expect(accepted[0]?.rows).toEqual([2, 3, 4]);
    expect(firm?.name).toBe('神州高铁技术股份有限公司');
    expect(valueOf(firm, 'revenue', '2019')).toBe(322014.298466);
    expect(valueOf(firm, 'netProfit', '2020')).toBe(-89197.090484);
    expect(valueOf(firm, 'employees', '2021')).toBe(2240);
  });

  it('leave out what is not to be believed, and say why', async () => {
    const { accepted } = await readReal('listed-firm-years');
    const firm = (name: string) => accepted.find(({ ok }) => ok.name.startsWith(name));

    const mismatch = firm('神州高铁');
    expect(valueOf(mismatch?.ok, 'rdExpense', '2019')).toBeUndefined();
    expect(valueOf(mismatch?.ok, 'rdExpense', '2020')).toBe(20962.977626);
    expect(mismatch?.warnings[0]).toMatchObject({ row: 2, column: 'rd_expense_yuan', code: 'VALUE_SUSPICIOUS' });

    const aboveRevenue = firm('山东鲁阳')?.ok;
    expect(valueOf(aboveRevenue, 'revenue', '2020')).toBeUndefined();
    expect(valueOf(aboveRevenue, 'rdExpense', '2020')).toBeUndefined();
    expect(valueOf(aboveRevenue, 'totalAssets', '2020')).toBe(330434.994417);

    expect(valueOf(firm('江西沐邦')?.ok, 'rdStaff', '2021')).toBeUndefined();
    expect(valueOf(firm('华塑控股')?.ok, 'totalLiabilities', '2019')).toBeUndefined();
  });

  it('refuse a row with a flag that nobody has decided about, and keep the other years', async () => {
    const changed = file('listed-firm-years').replace(',rd_ratio_mismatch\n', ',looks_odd\n');
    const reading = await read(changed, { mapping: mapping('listed-firm-years'), parameters });
    expect(reading.rejected).toMatchObject([
      { rows: [2], errors: [{ column: 'quality_flags', code: 'FLAG_UNKNOWN' }] },
    ]);
    expect(reading.accepted[0]?.rows).toEqual([3, 4]);
  });

  it('refuse a year that stands twice, and a firm whose rows do not stand together', async () => {
    const [header = '', first = '', second = '', third = '', other = ''] = file('listed-firm-years').split('\n');
    const twice = await read([header, first, first].join('\n'), { mapping: mapping('listed-firm-years'), parameters });
    expect(codesOf(twice)).toEqual(['DUPLICATE_ROW']);
    const apart = await read([header, first, second, other, third].join('\n'), {
      mapping: mapping('listed-firm-years'),
      parameters,
    });
    expect(apart.rejected).toMatchObject([{ rows: [5], errors: [{ code: 'DUPLICATE_ROW' }] }]);
  });
});

describe('the years of smaller firms', () => {
  it('take the industry from its Chinese name', async () => {
    const { accepted } = await readReal('bse-firm-years');
    expect(accepted[0]?.ok).toMatchObject({ name: '纬达光电', industryCode: 'C39', foundedOn: null });
    expect(valueOf(accepted[0]?.ok, 'revenue', '2020')).toBe(19_500);
  });

  it('leave unknown what is empty', async () => {
    const { accepted } = await readReal('neeq-firm-years');
    const values = accepted.flatMap(({ ok }) => ok.indicators.map(({ value }) => value));
    expect(values.every((value) => typeof value === 'number')).toBe(true);
    expect(accepted[0]?.ok.industryCode).toBe('C34');
  });

  it('refuse a file with a column missing', async () => {
    const changed = file('neeq-firm-years').replace('revenue_wan', 'revenue');
    const refused = read(changed, { mapping: mapping('neeq-firm-years'), parameters });
    await expect(refused).rejects.toMatchObject({ code: 'HEADER_MISSING', issues: [{ column: 'revenue_wan' }] });
  });

  it('get the same codes again from the same file', async () => {
    const [once, again] = [await readReal('neeq-firm-years'), await readReal('neeq-firm-years')];
    expect(again.accepted.map(({ ok }) => ok.creditCode)).toEqual(once.accepted.map(({ ok }) => ok.creditCode));
  });
});
