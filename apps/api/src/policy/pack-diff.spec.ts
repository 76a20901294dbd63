import { packDiff } from './pack-diff';

const criterion = (id: string, value: number) => ({ id, when: { compare: { op: '>=', value } } });

describe('the difference of two packs', () => {
  it('names what changed by the ids of its parts', () => {
    const before = { criteria: [criterion('LG-3', 5000), criterion('LG-4', 90)] };
    const after = { criteria: [criterion('LG-4', 90), criterion('LG-3', 6000), criterion('LG-13', 1)] };
    expect(packDiff(before, after)).toEqual([
      { path: 'criteria.LG-3.when.compare.value', kind: 'changed', before: 5000, after: 6000 },
      { path: 'criteria.LG-13', kind: 'added', before: null, after: criterion('LG-13', 1) },
    ]);
  });

  it('is none where things only moved', () => {
    const [a, b] = [criterion('A', 1), criterion('B', 2)];
    expect(packDiff({ criteria: [a, b] }, { criteria: [b, a] })).toEqual([]);
  });

  it('says what is gone, in lists with and without names', () => {
    expect(
      packDiff({ groups: [{ id: 'G' }], purposes: ['new', 'renewal'] }, { groups: [], purposes: ['new'] }),
    ).toEqual([
      expect.objectContaining({ kind: 'removed' }),
      expect.objectContaining({ path: 'purposes.1', kind: 'removed', before: 'renewal' }),
    ]);
  });
});
