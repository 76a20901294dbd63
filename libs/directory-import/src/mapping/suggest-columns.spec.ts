import { policyCatalogue } from '../policy-catalogue';
import { suggestColumns } from './suggest-columns';

const suggest = (...headers: (string | undefined)[]) => suggestColumns(headers, policyCatalogue);

describe('what a column seems to hold', () => {
  it('is a field of the directory under the names that exports print', () => {
    expect(suggest('单位详细名称', '统一社会信用代码', '行政区划代码', '国民经济行业代码', '成立时间', '年度')).toEqual(
      ['name', 'creditCode', 'regionCode', 'industryCode', 'foundedOn', 'year'].map((field) => ({
        kind: 'field',
        field,
      })),
    );
  });

  it('is an indicator, with the year and the unit that its header names', () => {
    expect(suggest('2025年营业收入（元）', '研发投入', 'employees@2024', '资产总计(千元)')).toEqual([
      { kind: 'indicator', code: 'revenue', period: '2025', unit: '元' },
      { kind: 'indicator', code: 'rdExpense' },
      { kind: 'indicator', code: 'employees', period: '2024' },
      { kind: 'indicator', code: 'totalAssets', unit: '千元' },
    ]);
  });

  it('leaves out a unit that measures something else', () => {
    expect(suggest('营业收入（美元）', '从业人员（万元）')).toEqual([
      { kind: 'indicator', code: 'revenue' },
      { kind: 'indicator', code: 'employees' },
    ]);
  });

  it('is nothing where the name is unknown, where no figure can be read, or where another column holds it', () => {
    expect(suggest('备注', undefined, '自主品牌', '名称', '企业名称')).toEqual([
      undefined,
      undefined,
      undefined,
      { kind: 'field', field: 'name' },
      undefined,
    ]);
  });

  it('takes the same figure of two years for two', () => {
    expect(suggest('2024年净利润', '2025年净利润', '2025净利润')).toEqual([
      { kind: 'indicator', code: 'netProfit', period: '2024' },
      { kind: 'indicator', code: 'netProfit', period: '2025' },
      undefined,
    ]);
  });
});
