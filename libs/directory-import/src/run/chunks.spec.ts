import fc from 'fast-check';
import type { RowOutcome } from '../enterprise-row';
import { type Chunk, chunksOf } from './chunks';

const firm = {
  creditCode: '',
  synthetic: false,
  name: '',
  regionCode: '',
  industryCode: '',
  foundedOn: null,
  indicators: [],
};

const outcomes = fc
  .array(fc.boolean(), { maxLength: 60 })
  .map((good) =>
    good.map((ok, n): RowOutcome =>
      ok ? { row: n, rows: [n], ok: firm, warnings: [] } : { row: n, rows: [n], errors: [] },
    ),
  );

async function* from(items: readonly RowOutcome[]): AsyncGenerator<RowOutcome> {
  yield* items;
}

async function cut(items: readonly RowOutcome[], size: number, finished: number): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of chunksOf(from(items), size, finished)) chunks.push(chunk);
  return chunks;
}

describe('chunksOf', () => {
  it('holds every outcome once, in chunks of at most that many firms', async () => {
    await fc.assert(
      fc.asyncProperty(outcomes, fc.integer({ min: 1, max: 7 }), async (items, size) => {
        const chunks = await cut(items, size, 0);
        const rows = chunks.flatMap(({ accepted, rejected }) => [...accepted, ...rejected].map(({ row }) => row));
        expect(rows.sort((a, b) => a - b)).toEqual(items.map(({ row }) => row));
        expect(chunks.every(({ accepted }) => accepted.length <= size)).toBe(true);
      }),
    );
  });

  it('goes on after any chunk exactly as if it had not stopped', async () => {
    await fc.assert(
      fc.asyncProperty(outcomes, fc.integer({ min: 1, max: 7 }), async (items, size) => {
        const whole = await cut(items, size, 0);
        for (const [index, { to }] of whole.entries())
          expect(await cut(items, size, to)).toEqual(whole.slice(index + 1));
      }),
    );
  });
});
