import fc from 'fast-check';
import { canonicalHash, sha256, toPlainJson } from './canonical';
import { base32, deriveId } from './derived-id';

describe('canonical JSON', () => {
  it('sorts keys by code units and writes numbers as RFC 8785 says', () => {
    const value = { é: 1, b: [1e21, 0.000001, -0, 1e-7], a: '\u20ac\n"', '\ud83d\ude00': true, '\ufb33': null };

    expect(canonicalHash(value)).toBe(
      sha256('{"a":"€\\n\\"","b":[1e+21,0.000001,0,1e-7],"é":1,"\ud83d\ude00":true,"\ufb33":null}'),
    );
  });

  it('does not depend on the order in which a value was built', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalHash(reversed)).toBe(canonicalHash(value));
      }),
    );
  });

  it('takes a value as the database will give it back', () => {
    expect(toPlainJson({ a: undefined, b: NaN, c: 'x\ud83dy', d: 'plain \\ud text', e: '\ud83d\ude00' })).toEqual({
      b: null,
      c: 'x\ufffdy',
      d: 'plain \\ud text',
      e: '\ud83d\ude00',
    });
  });
});

describe('derived ids', () => {
  it('are base32 as RFC 4648 writes it', () => {
    expect(base32(Buffer.from('foobar'), 9)).toBe('mzxw6ytbo');
  });

  it('are the same for every try of a command and differ by command, principal and number', () => {
    const actor = { kind: 'person', id: 'officer' } as const;
    const ids = [
      deriveId('cul', actor, 'c1'),
      deriveId('cul', actor, 'c1', 1),
      deriveId('cul', actor, 'c2'),
      deriveId('cul', { kind: 'workflow', id: 'officer' }, 'c1'),
    ];

    expect(deriveId('cul', actor, 'c1')).toBe(ids[0]);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^cul_[a-z2-7]{20}$/);
  });
});
