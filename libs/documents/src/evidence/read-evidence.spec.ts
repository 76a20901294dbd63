import { readEvidence } from './read-evidence';

const CODE = '91990124MA00000001';

/** Synthetic, after the public form: no real report was at hand. */
const CREDIT_REPORT = [
  '公共信用信息报告',
  `统一社会信用代码：${CODE}`,
  '报告生成日期：2026年4月3日',
  '列入经营异常名录：无',
  '严重失信主体名单：1条',
  '列入经营异常名录：3条',
];

const PLATFORM = [
  '填报!A1: 优质中小企业梯度培育平台 企业填报数据',
  '填报!A2: 统一社会信用代码',
  `填报!B2: ${CODE}`,
  '填报!A3: 导出日期',
  '填报!B3: 2026-05-20',
  '填报!A4: 发展评价得分',
  '填报!B4: 63.5',
  '填报!A5: 上年度营业收入（万元）',
  '填报!B5: 12,345.60',
  '填报!A6: 上年度研发费用（万元）',
  '填报!B6: 约300',
  '填报!A7: 企业电话',
  '填报!B7: 13800000000',
];

describe('reports that others issue', () => {
  it('gives what a credit report says, the first time that it says it', () => {
    expect(readEvidence(CREDIT_REPORT)).toMatchObject({
      recognised: true,
      mapping: 'credit-report',
      source: 'registry',
      creditCode: CODE,
      observedOn: '2026-04-03',
      figures: [
        { code: 'abnormalList', period: 'now', value: false },
        { code: 'dishonestList', period: 'now', value: true },
      ],
    });
  });

  it('gives the figures of the national platform with their years, and leaves out what is no figure', () => {
    expect(readEvidence(PLATFORM)).toMatchObject({
      mapping: 'national-platform-export',
      source: 'platform',
      observedOn: '2026-05-20',
      figures: [
        { code: 'platformScore', period: '2026', value: '63.5' },
        { code: 'revenue', period: '2025', value: '12345.60', unit: '万元' },
      ],
      unread: ['rdExpense'],
    });
  });

  it.each([
    ['a letter', ['你好', '再见：无'], 'unknown-kind'],
    ['nothing', [], 'unknown-kind'],
    ['a report without a code', CREDIT_REPORT.filter((line) => !line.includes('信用代码')), 'no-credit-code'],
    ['a report of a day that is none', CREDIT_REPORT.map((line) => line.replace('4月3日', '2月30日')), 'no-date'],
    ['a report without a day', CREDIT_REPORT.filter((line) => !line.includes('日期')), 'no-date'],
  ])('takes %s for what it is', (_what, lines, because) =>
    expect(readEvidence(lines)).toEqual({ recognised: false, because }),
  );
});
