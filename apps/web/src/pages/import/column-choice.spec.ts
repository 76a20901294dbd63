import { choicesOf, faultsOf, mappingOf } from './column-choice';

const column = (header: string, samples: readonly string[], suggestion: object | null = null) =>
  ({ header, samples, suggestion }) as Parameters<typeof choicesOf>[0][number];
const field = (name: string) => ({ kind: 'field', field: name });

const COLUMNS = [
  column('单位', ['甲公司'], field('name')),
  column('税号', ['91990124MA00000000'], field('creditCode')),
  column('行业', ['通用设备制造业', ''], field('industryCode')),
  column('营收', ['1200', '6.5亿元'], { kind: 'indicator', code: 'revenue', period: '2025' }),
  column('人数', ['1,200'], { kind: 'indicator', code: 'employees', period: '2025', unit: '人' }),
  column('备注', ['无']),
];
const unitOf = (code: string) => (code === 'revenue' ? '万元' : '人');

describe('what the columns of a file are said to hold', () => {
  it('begins with what the server guesses, and with what the values show', () => {
    expect(choicesOf([...COLUMNS, { ...column('', []), header: null }], unitOf)).toEqual([
      { header: '单位', use: 'name', worded: true },
      { header: '税号', use: 'creditCode', worded: true },
      { header: '行业', use: 'industryName', worded: true },
      { header: '营收', use: '=revenue', period: '2025', unit: '万元', worded: true },
      { header: '人数', use: '=employees', period: '2025', unit: '人', worded: false },
      { header: '备注', worded: true },
    ]);
  });

  it('becomes a mapping that knows such files by the columns it reads', () => {
    expect(mappingOf(choicesOf(COLUMNS, unitOf), '统计月报', 'reported')).toEqual({
      name: { zh: '统计月报', en: '统计月报' },
      note: { zh: '统计月报', en: '统计月报' },
      headerMatch: ['单位', '税号', '行业', '营收', '人数'],
      creditCode: { kind: 'column', column: '税号' },
      nameColumn: '单位',
      industry: { column: '行业', holds: 'division-name' },
      source: 'reported',
      indicators: [
        { column: '营收', code: 'revenue', holds: 'figure', period: '2025', unit: '万元' },
        { column: '人数', code: 'employees', holds: 'number', period: '2025', unit: '人' },
      ],
      checks: [],
    });
  });

  it('takes the year of a row from its column, where there is one', () => {
    const choices = [...choicesOf(COLUMNS, unitOf), { header: '年度', use: 'year' as const, worded: false }];
    expect(faultsOf(choices)).toEqual([]);
    const { periodColumn, groupColumn, indicators } = mappingOf(choices, '年报', 'audited');
    expect([periodColumn, groupColumn]).toEqual(['年度', '税号']);
    expect(indicators.map(({ period }) => period)).toEqual([undefined, undefined]);
  });

  it.each([
    ['nothing', [], ['creditCodeMissing', 'nameMissing']],
    ['a figure without its year', [{ header: 'x', use: '=revenue', worded: false }], ['periodMissing']],
    ['a figure of no year', [{ header: 'x', use: '=revenue', period: '25', worded: false }], ['periodMissing']],
    [
      'two names',
      [
        { header: 'x', use: 'name', worded: true },
        { header: 'y', use: 'name', worded: true },
      ],
      ['twice'],
    ],
    [
      'a code and a name of the industry',
      [
        { header: 'x', use: 'industryCode', worded: true },
        { header: 'y', use: 'industryName', worded: true },
      ],
      ['twice'],
    ],
    [
      'a header that stands twice',
      [
        { header: '单位', worded: true },
        { header: '单位', use: 'regionCode', worded: true },
      ],
      ['headerTwice'],
    ],
  ] as const)('is refused with %s', (_what, more, faults) => {
    const base = more.length === 0 ? [] : choicesOf(COLUMNS.slice(0, 2), unitOf);
    expect(faultsOf([...base, ...more])).toEqual(faults);
  });
});
