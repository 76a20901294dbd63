import { Readable } from 'node:stream';
import { syntheticCreditCode } from '@app/domain';
import { MAX_UPPER_ROWS, readUpperList, spoolUpperList } from './read-upper-list';

const HEADER = '序号,企业名称,统一社会信用代码,事项,文号,日期,有效期起,有效期止';
const CODE = syntheticCreditCode('upper list', '990124');
const defaults = { level: 'province', tier: 'srdi', batch: 'b1' };

async function read(text: string, given: Readonly<Record<string, string>> = defaults) {
  const file = await spoolUpperList(Readable.from([Buffer.from(text)]));
  try {
    return await readUpperList(file, { defaults: given, today: '2026-04-13' });
  } finally {
    await file.remove();
  }
}

describe('a list of an upper level', () => {
  it('is read in its own words, with what the form says for all rows', async () => {
    const rows = await read(`${HEADER}\n1,甲公司,${CODE},认定,省〔2026〕1号,2026年4月1日,2026-04-01,2029-03-31\n`);
    expect(rows).toEqual([
      {
        row: 2,
        issues: [],
        listed: {
          row: 2,
          creditCode: CODE,
          name: '甲公司',
          event: 'recognised',
          documentNo: '省〔2026〕1号',
          on: '2026-04-01',
          validFrom: '2026-04-01',
          validTo: '2029-03-31',
          dueOn: null,
          ...defaults,
        },
      },
    ]);
  });

  it('says everything that is wrong with a row at once, and reads on', async () => {
    const bad = `1,甲公司,123,升天,,2026-05,2026-04-02,2026-04-01`;
    const [first, second] = await read(`${HEADER}\n${bad}\n2,甲公司,${CODE},未通过,,2026-04-14,,\n`, {});
    expect(first?.listed).toBeNull();
    expect(first?.issues.map(({ code }) => code).sort()).toEqual(
      [
        'CREDIT_CODE_MALFORMED',
        'EVENT_UNKNOWN',
        'LEVEL_UNKNOWN',
        'TIER_UNKNOWN',
        'BATCH_MISSING',
        'DATE_MALFORMED',
        'VALIDITY_REVERSED',
      ].sort(),
    );
    expect(second?.issues.map(({ code }) => code)).toContain('DATE_IN_FUTURE');
  });

  it('takes the due date of what is returned, and of nothing else', async () => {
    const line = (event: string, dueOn: string) => `甲公司,${CODE},${event},2026-04-10,${dueOn}`;
    const header = '企业名称,统一社会信用代码,事项,日期,补正期限';
    const lines = [
      line('退回', '2026-04-20'),
      line('退回补正', ''),
      line('认定', '2026-04-20'),
      line('退回', '2026-04-09'),
    ];
    const rows = await read([header, ...lines].join('\n'));
    expect(rows.map(({ listed, issues }) => [listed?.dueOn, ...issues.map(({ code }) => code)])).toEqual([
      ['2026-04-20'],
      [null],
      [undefined, 'DUE_MISPLACED'],
      [undefined, 'DUE_BEFORE_RETURNED'],
    ]);
  });

  it.each([
    ['HEADER_MISSING', '企业名称,事项,日期\n甲,认定,2026-04-01\n'],
    ['HEADER_DUPLICATE', `${HEADER},日期\n`],
    ['FILE_WITHOUT_ROWS', `${HEADER}\n`],
    ['FILE_EMPTY', ''],
    ['FILE_TYPE_UNSUPPORTED', '%PDF-1.7 nothing'],
    ['TOO_MANY_ROWS', `${HEADER}\n${'1,甲,1,认定,,2026-04-01,,\n'.repeat(MAX_UPPER_ROWS + 1)}`],
  ])('is refused as a whole: %s', async (code, text) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});
