import { compareSubmissions } from './submission-comparison';

const at = (documents: Record<string, string>) => ({
  ...{ at: '', by: 'u', onBehalf: false, comment: null, documents },
  itemIds: Object.keys(documents),
});

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id })) as never;

describe('two submissions', () => {
  const submissions = [at({ a: 'a1', b: 'b1' }), at({ b: 'b2' }), at({ c: 'c1', a: 'a1' })];

  it.each([
    [0, 1, ['a null a1', 'b null b1']],
    [1, 2, ['a a1 a1', 'b b1 b2']],
    [2, 3, ['a a1 a1', 'b b2 b2', 'c null c1']],
    [1, 3, ['a a1 a1', 'b b1 b2', 'c null c1']],
  ])('%i and %i', (from, to, expected) => {
    const found = compareSubmissions({ submissions, items }, from, to);
    expect(found.map((item) => `${item.itemId} ${item.from} ${item.to}`)).toEqual(expected);
  });
});
