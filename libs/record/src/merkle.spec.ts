import { createHash } from 'node:crypto';
import type { StreamHead } from '@app/persistence';
import { merkleRoot } from './merkle';

const head = (id: string, revision: number): StreamHead => ({
  aggregate: { type: 'application', id },
  revision,
  headHash: String(revision).repeat(64),
});

const hash = (...parts: (string | Buffer)[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};

const leaf = (id: string, revision: number): Buffer => hash(`${id}|${revision}|${String(revision).repeat(64)}`);

describe('the root over stream heads', () => {
  it('of no streams is 64 zeros, of one stream its leaf', () => {
    expect(merkleRoot([])).toBe('0'.repeat(64));
    expect(merkleRoot([head('a', 1)])).toBe(leaf('a', 1).toString('hex'));
  });

  it('carries an odd last node up unchanged', () => {
    const expected = hash(hash(leaf('a', 1), leaf('b', 2)), leaf('c', 3));

    expect(merkleRoot([head('a', 1), head('b', 2), head('c', 3)])).toBe(expected.toString('hex'));
  });

  it('does not depend on the order in which the streams come', () => {
    const heads = [head('a', 1), head('b', 2), head('c', 3), head('d', 4), head('e', 5)];

    expect(merkleRoot(heads.toReversed())).toBe(merkleRoot(heads));
  });
});
