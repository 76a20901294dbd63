import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256Hex } from './sha256';

const theirs = (message: string): string => createHash('sha256').update(message, 'utf8').digest('hex');

describe('the hash by which draws are made', () => {
  it('gives the published value for the published messages', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with another implementation at every length around the borders of a block', () => {
    const lengths = Array.from({ length: 140 }, (_, length) => 'x'.repeat(length));
    expect(lengths.map(sha256Hex)).toEqual(lengths.map(theirs));
  });

  it('agrees with it on any text, Chinese too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (message) => {
        expect(sha256Hex(message)).toBe(theirs(message));
      }),
    );
  });
});
