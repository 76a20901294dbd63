import fc from 'fast-check';
import { lineDiff } from './line-diff';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

/** Applies the changes to the first text, knowing nothing of how they were found. */
function applied(from: readonly string[], changes: ReturnType<typeof lineDiff>['changes']): string[] {
  const gone = new Set(changes.filter(({ kind }) => kind === 'removed').map(({ line }) => line - 1));
  const result = from.filter((_, index) => !gone.has(index));
  for (const { kind, line, text } of changes) if (kind === 'added') result.splice(line - 1, 0, text);
  return result;
}

/** The least number of changes, by another way: breadth first over all edits. */
function fewest(from: string, to: string): number {
  const row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= to.length; j += 1) {
      const above = row[j] ?? 0;
      row[j] = from[i - 1] === to[j - 1] ? diagonal : Math.min(above, row[j - 1] ?? 0) + 1;
      diagonal = above;
    }
  }
  return row[to.length] ?? 0;
}

describe('the lines that differ', () => {
  it('lead from one text to the other, and are as few as can be', () => {
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        const { changes, cut } = lineDiff(from, to);
        expect(cut).toBe(false);
        expect(applied(from, changes)).toEqual(to);
        expect(changes).toHaveLength(fewest(from.join(''), to.join('')));
      }),
      { numRuns: 300 },
    );
  });

  it('are cut where they are many, and say so', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `old ${index}`);
    const { changes, cut } = lineDiff(
      many,
      many.map((line) => `${line}!`),
      10,
    );
    expect([changes.length, cut]).toEqual([10, true]);
  });
});
