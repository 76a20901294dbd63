import fc from 'fast-check';
import { findPersonalData } from './personal-data';

const kinds = (given: string, known: readonly string[] = []) => findPersonalData(given, known).map(({ kind }) => kind);

describe('personal data in a text', () => {
  it.each([
    ['11010519491231002X', 'identity-number'],
    ['身份证110105194912310021。', 'identity-number'],
    ['130503670401001', 'identity-number'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'identity-number'],
    ['电话13800138000', 'telephone'],
    ['138 0013 8000', 'telephone'],
    ['+86-13800138000', 'telephone'],
    ['0575-88120000', 'telephone'],
    ['(0575)88120000', 'telephone'],
    ['zhang.san@example.com', 'mail'],
  ])('is found in %s', (given, kind) => {
    expect(kinds(given)).toContain(kind);
  });

  it.each([
    '拟推荐云溪机械（91330100MA0000000X）申报专精特新中小企业（批次 srdi-demo-2025），公示期 5 个工作日。',
    '2026年4月13日至2026年4月20日',
    '工信部企业〔2026〕2号，金额 13800138.00 万元',
    '',
  ])('is not seen in %s', (given) => {
    expect(findPersonalData(given)).toEqual([]);
  });

  it('is not a credit code of eighteen digits, where it is known as one', () => {
    const code = '110105194912310021';
    expect(kinds(code)).toEqual(['identity-number']);
    expect(kinds(`（${code}）`, [code])).toEqual([]);
  });

  it('is found wherever it stands, with its place', () => {
    const words = fc.string({ unit: fc.constantFrom('公', '示', '，', '。', ' ', 'x '), maxLength: 20 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [found] = findPersonalData(`${before}。13912345678。${after}`);
        expect(found).toEqual({ kind: 'telephone', at: before.length + 1, length: 11 });
      }),
      { numRuns: 50 },
    );
  });
});
