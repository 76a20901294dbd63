import { type Mapping, corrected, headersOf } from './corrected';

const MAPPING: Mapping = {
  id: 'columns-1',
  builtIn: false,
  name: { zh: '名单', en: '名单' },
  note: { zh: '名单', en: '名单' },
  headerMatch: ['代码', '名称', '收入'],
  creditCode: { kind: 'column', column: '代码' },
  nameColumn: '名称',
  source: 'reported',
  indicators: [{ column: '收入', code: 'revenue', holds: 'number', period: '2025', unit: '元' }],
  checks: [],
};

const KEPT = { name: '名单', source: 'reported', headers: [], figures: [{ unit: '元', period: '2025' }] } as const;

describe('a mapping that is put right', () => {
  it('stays as it was where nothing was changed, without what the server adds', () => {
    const saved = corrected(MAPPING, KEPT);
    expect({ id: 'columns-1', builtIn: false, ...saved }).toEqual(MAPPING);
    expect(Object.keys(saved)).not.toContain('id');
  });

  it('has a new header wherever the old one was named', () => {
    const headers = [{ before: '代码', after: ' 信用代码 ' }];
    expect(corrected(MAPPING, { ...KEPT, headers })).toMatchObject({
      headerMatch: ['信用代码', '名称', '收入'],
      creditCode: { kind: 'column', column: '信用代码' },
    });
  });

  it('loses a unit that was emptied, and takes another year', () => {
    const { indicators } = corrected(MAPPING, { ...KEPT, figures: [{ unit: '', period: '2024' }] });
    expect(indicators).toEqual([{ column: '收入', code: 'revenue', holds: 'number', period: '2024' }]);
  });

  it('lists each header once', () => {
    expect(headersOf({ ...MAPPING, periodColumn: '代码' })).toEqual(['代码', '名称', '收入']);
  });
});
