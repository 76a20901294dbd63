import { createHash } from 'node:crypto';
import type { StreamHead } from '@app/persistence';
import { ZERO_HASH } from './canonical';

/**
 * The root over stream heads: leaves are SHA-256 of `aggregateId|revision|headHash` (UTF-8), sorted by aggregate id in code unit order;
 * a parent is SHA-256 of its children's 64 raw bytes, left then right; the last node of an odd row is carried up unchanged;
 * no streams at all give 64 zeros.
 *
 * @returns lower-case hex
 */
export function merkleRoot(heads: readonly StreamHead[]): string {
  let row = heads
    .toSorted((a, b) => (a.aggregate.id < b.aggregate.id ? -1 : a.aggregate.id > b.aggregate.id ? 1 : 0))
    .map(({ aggregate, revision, headHash }) => digest(Buffer.from(`${aggregate.id}|${revision}|${headHash}`, 'utf8')));

  while (row.length > 1) row = parentsOf(row);
  return row[0]?.toString('hex') ?? ZERO_HASH;
}

function parentsOf(row: readonly Buffer[]): Buffer[] {
  const parents: Buffer[] = [];
  for (let i = 0; i < row.length; i += 2) {
    const [left, right] = row.slice(i, i + 2);
    if (left) parents.push(right ? digest(Buffer.concat([left, right])) : left);
  }
  return parents;
}

function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
