import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { rowsOf, unpacked, wordsOf } from '@app/testing';
import { copySheet, platformPackage, recommendationLetter, reviewForm, siteCheckForm, summaryTable } from './index';

const LETTER = {
  letterNo: '荐990124〔2026〕12号',
  version: 2,
  replaces: '荐990124〔2026〕7号',
  reason: '企业更名',
  on: '2026-04-28',
  addressee: 'city',
  enterpriseName: '云溪<机械>&有限公司',
  creditCode: '91990124MA0000000X',
  tierTitle: '专精特新中小企业',
  batch: 'srdi-2026',
  decidedOn: '2026-04-13',
  minutesNo: '〔2026〕3号',
  noticed: true,
} as const;

describe('a recommendation letter as a file', () => {
  it('says number, firm, tier, decision and what it stands in place of, in Chinese', async () => {
    const words = await wordsOf(await recommendationLetter(LETTER));
    for (const part of [
      LETTER.letterNo,
      LETTER.enterpriseName,
      LETTER.creditCode,
      '专精特新中小企业',
      '会议纪要 〔2026〕3号',
      '2026年4月28日',
      '替代 荐990124〔2026〕7号',
      '公示无成立异议',
    ]) {
      expect([part, words.includes(part)]).toEqual([part, true]);
    }
  });

  it('is the same file whenever it is made', async () => {
    const first = await recommendationLetter(LETTER);
    expect((await recommendationLetter({ ...LETTER })).equals(first)).toBe(true);
    expect((await recommendationLetter({ ...LETTER, on: '2026-04-29' })).equals(first)).toBe(false);
  });
});

describe('forms', () => {
  it('hold what the record has and leave the rest blank', async () => {
    const site = await wordsOf(
      await siteCheckForm({
        enterpriseName: '云溪机械',
        creditCode: LETTER.creditCode,
        regionCode: '990124101',
        tierTitle: '专精特新',
        batch: 'b',
        checkedOn: '',
        place: '',
        people: '',
        result: '',
        findings: '',
        questions: ['SR-9'],
      }),
    );
    expect(site).toMatch(/现场核查表[^]*云溪机械[^]*核查地点\n\n[^]*SR-9/);
    const review = await wordsOf(
      await reviewForm({
        enterpriseName: '云溪机械',
        creditCode: LETTER.creditCode,
        tierTitle: '专精特新',
        batch: 'b',
        ruleSetId: 'srdi@2026',
        criteria: [{ id: 'SR-1', verdict: '达到' }],
        papers: [{ title: '营业执照', status: '已通过' }],
        verdict: '同意',
        reason: '',
        on: '2026-04-14',
      }),
    );
    expect(review).toMatch(/初审表[^]*srdi@2026[^]*SR-1[^]*达到[^]*营业执照[^]*已通过[^]*同意[^]*2026-04-14/);
  });
});

describe('a summary table', () => {
  it('has the usual order of columns, exactly what the record holds, blanks elsewhere, and no formula', async () => {
    const blank = { foundedOn: '', employees: '', titles: '', letterNo: '', contact: '', remark: '' };
    const firm = {
      enterpriseName: '=HYPERLINK("x")',
      creditCode: LETTER.creditCode,
      county: '990124',
      industry: 'C34',
    };
    const rows = await rowsOf(
      await summaryTable([{ ...blank, ...firm, mainProduct: '轴承', revenue: '5200.50', rdExpense: '-3' }]),
    );
    expect(rows[0]?.slice(0, 6)).toEqual(['序号', '企业名称', '统一社会信用代码', '所属区县', '所属行业', '主导产品']);
    expect(rows[1]?.slice(0, 9)).toEqual([
      '1',
      `'=HYPERLINK("x")`,
      LETTER.creditCode,
      '990124',
      'C34',
      '轴承',
      '',
      '5200.50',
      '-3',
    ]);
  });
});

describe('a platform package', () => {
  const bytes = Buffer.from('%PDF-1.7 营业执照');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const paper = (title: string, fileName: string, scan = 'clean') => ({
    title,
    fileName,
    scan,
    sha256,
    size: bytes.length,
    open: () => Readable.from([bytes]),
  });

  it('holds the copy sheet field by field, the papers in order, their hashes, and says what is missing', async () => {
    const sheet = await copySheet({
      tier: 'srdi',
      identity: [{ code: 'name', title: '企业名称', value: '云溪机械' }],
      figures: [
        {
          code: 'rdExpense',
          title: '研发费用',
          period: '2025',
          value: '312.40',
          unit: '万元',
          source: '审计报告',
          observedAt: '2026-03-01',
          criteria: ['SR-2', 'SR-4'],
        },
      ],
    });
    const make = () =>
      buffer(
        platformPackage({
          heading: '云溪机械',
          copySheet: sheet,
          papers: [paper('营业执照', 'a.pdf'), paper('审计/报告', '../b.pdf', 'unscanned')],
          missing: [{ title: '真实性声明', reason: '已退回' }],
        }),
      );
    const zip = await make();
    const parts = await unpacked(zip);
    expect([...parts.keys()]).toEqual([
      '00-目录.txt',
      'SHA256SUMS.txt',
      '00-填报对照表.xlsx',
      '01-营业执照-a.pdf',
      '02-审计_报告-.._b.pdf',
    ]);
    expect(parts.get('SHA256SUMS.txt')?.toString()).toContain(`${sha256}  01-营业执照-a.pdf\n`);
    expect(parts.get('01-营业执照-a.pdf')?.equals(bytes)).toBe(true);
    expect(parts.get('00-目录.txt')?.toString()).toMatch(
      /02-审计_报告-.._b.pdf（未经病毒扫描）[^]*未收入：[^]*真实性声明：已退回/,
    );
    const rows = await rowsOf(parts.get('00-填报对照表.xlsx') ?? Buffer.alloc(0));
    expect(rows[2]).toEqual([
      '2',
      '四、创新能力情况',
      '研发费用',
      '312.40',
      '万元',
      '2025',
      '审计报告',
      '2026-03-01',
      'SR-2、SR-4',
    ]);
    expect((await make()).equals(zip)).toBe(true);
  });

  it('breaks off, rather than ending short, where a paper cannot be read', async () => {
    const broken = {
      ...paper('营业执照', 'a.pdf'),
      open: () =>
        new Readable({
          read() {
            this.destroy(new Error('gone'));
          },
        }),
    };
    const made = platformPackage({ heading: '', copySheet: bytes, papers: [broken], missing: [] });
    await expect(buffer(made)).rejects.toThrow('gone');
  });
});
