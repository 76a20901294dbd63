import { createHash } from 'node:crypto';
import type { StreamHead } from '@app/persistence';

/** The other child on the way from a leaf to the root. */
export interface PathStep {
  readonly side: 'left' | 'right';
  /** Hex. */
  readonly hash: string;
}

export interface MerkleTree {
  /** Hex; 64 zeros where there is no leaf. */
  readonly root: string;
  /** For each head, in the order given. */
  readonly paths: readonly (readonly PathStep[])[];
}

interface Node {
  readonly hash: Buffer;
  /** Indexes of the leaves under it. */
  readonly leaves: readonly number[];
}

/** The tree of a dossier's root (see `merkleRoot`), with the way from each leaf up to it. */
export function merkleTree(heads: readonly StreamHead[]): MerkleTree {
  const paths: PathStep[][] = heads.map(() => []);
  const order = heads
    .map((head, index) => ({ head, index }))
    .sort((a, b) => (a.head.aggregate.id < b.head.aggregate.id ? -1 : 1));
  let row: Node[] = order.map(({ head, index }) => ({ hash: leafOf(head), leaves: [index] }));
  while (row.length > 1) {
    const above: Node[] = [];
    for (let i = 0; i < row.length; i += 2) above.push(join(row.slice(i, i + 2), paths));
    row = above;
  }
  return { root: row[0]?.hash.toString('hex') ?? '0'.repeat(64), paths };
}

function join([left, right]: readonly Node[], paths: PathStep[][]): Node {
  if (!left) throw new TypeError('a row of the tree has no node here');
  if (!right) return left;
  for (const leaf of left.leaves) paths[leaf]?.push({ side: 'right', hash: right.hash.toString('hex') });
  for (const leaf of right.leaves) paths[leaf]?.push({ side: 'left', hash: left.hash.toString('hex') });
  return { hash: digest(Buffer.concat([left.hash, right.hash])), leaves: [...left.leaves, ...right.leaves] };
}

function leafOf({ aggregate, revision, headHash }: StreamHead): Buffer {
  return digest(Buffer.from(`${aggregate.id}|${revision}|${headHash}`, 'utf8'));
}

function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
