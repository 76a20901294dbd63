import aboveScale from '../../packs/above-scale@current.json';
import srdi2026 from '../../packs/srdi@2026.json';
import { builtIn } from '../registry/built-in';
import { createRegistry } from '../registry/create-registry';

const { data } = builtIn();
const checked = (pack: object, deadlines = data.deadlines): string[] =>
  createRegistry({ ...data, deadlines, packs: [], batches: [], overlays: [] })
    .check(pack)
    .problems.map(({ path, code }) => `${path} ${code}`);
const term = (workingDays: number) => ({ workingDays, clause: '第二十条', source: '省工信厅〔2026〕9号', mark: 'F' });

describe('the terms of hearing and review in a pack', () => {
  it.each<[string, object, string[]]>([
    ['are taken with clause and source', { hearing: term(7), reviewRequest: term(15), review: term(20) }, []],
    ['leave the firm time to answer', { hearing: term(2) }, ['/remedies/hearing/workingDays TERM_TOO_SHORT']],
    ['leave it time to ask', { reviewRequest: term(1) }, ['/remedies/reviewRequest/workingDays TERM_TOO_SHORT']],
  ])('%s', (_how, remedies, problems) => expect(checked({ ...srdi2026, remedies })).toEqual(problems));

  it.each<[string, object]>([
    ['no clause', { hearing: { ...term(5), clause: '' } }],
    ['no source', { hearing: { workingDays: 5, clause: '第二十条', mark: 'F' } }],
    ['no end', { hearing: { ...term(5), workingDays: 0 } }],
    ['an unknown remedy', { appeal: term(5) }],
    ['nothing', {}],
  ])('are refused with %s', (_what, remedies) => expect(checked({ ...srdi2026, remedies }).length).toBeGreaterThan(0));

  it('are none where the county decides nothing', () => {
    expect(checked({ ...aboveScale, remedies: { hearing: term(5) } })).toEqual(['/remedies WRONG_STEP']);
  });

  it('fall back on the table of deadlines, which must have them', () => {
    expect(checked(srdi2026)).toEqual([]);
    const without = data.deadlines.filter(({ code }) => code !== 'DL-HEARING');
    expect(checked(srdi2026, without)).toEqual(['/remedies/hearing WRONG_TERM']);
    expect(checked({ ...srdi2026, remedies: { hearing: term(5) } }, without)).toEqual([]);
  });
});
