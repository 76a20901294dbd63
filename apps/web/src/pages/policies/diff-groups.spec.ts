import { groupChanges, sayValue } from './diff-groups';

const words = ({ zh }: { readonly zh: string }): string => zh;
const changed = (path: string) => ({ path, kind: 'changed' as const, before: 1, after: 2 });

describe('groupChanges', () => {
  it('puts what differs of one criterion together, and parts in the order in which they come', () => {
    const groups = groupChanges([
      changed('criteria.A-1.when.value'),
      changed('validityYears'),
      changed('criteria.A-1.mark'),
    ]);
    expect(groups.map(({ section, count }) => [section, count])).toEqual([
      ['criteria', 2],
      ['validityYears', 1],
    ]);
    expect(groups[0]?.items).toMatchObject([{ id: 'A-1', changes: [{ field: 'when.value' }, { field: 'mark' }] }]);
    expect(groups[1]?.items).toMatchObject([{ id: '', changes: [{ field: '' }] }]);
  });

  it('leaves out the cases by which criteria are tested', () => {
    expect(groupChanges([changed('criteria.A-1.examples.0.facts')])).toEqual([]);
  });
});

describe('sayValue', () => {
  it('says texts, numbers and lists of them, and things by their titles', () => {
    expect(sayValue({ zh: '研发费用', en: 'R&D' }, words)).toBe('研发费用');
    expect(sayValue(['a', 3], words)).toBe('a、3');
    expect(sayValue({ id: 'A', title: { zh: '净利润', en: 'profit' } }, words)).toBe('净利润');
    expect(sayValue(null, words)).toBe('—');
  });

  it('gives up on what only its fields tell', () => {
    expect(sayValue({ compare: { value: 3 } }, words)).toBeUndefined();
    expect(sayValue([{ compare: 1 }], words)).toBeUndefined();
  });
});
