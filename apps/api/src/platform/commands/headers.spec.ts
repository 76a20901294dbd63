import { DomainError } from '@app/domain';
import fc from 'fast-check';
import { commandIdOf } from './idempotency-key';
import { expectedRevisionOf } from './if-match';
import { requestHash } from './request-hash';

function codeOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof DomainError ? `${error.status} ${error.code}` : String(error);
  }
}

describe('commandIdOf', () => {
  it('takes 1 to 200 visible characters', () => {
    expect(commandIdOf('a')).toBe('a');
    expect(commandIdOf('x'.repeat(200))).toHaveLength(200);
  });

  it('asks for the header where it is missing', () => {
    expect(codeOf(() => commandIdOf(undefined))).toBe('400 IDEMPOTENCY_KEY_REQUIRED');
    expect(codeOf(() => commandIdOf(''))).toBe('400 IDEMPOTENCY_KEY_REQUIRED');
  });

  it.each([['x'.repeat(201)], ['a b'], ['键'], ['a\u0000']])('refuses %j', (header) => {
    expect(codeOf(() => commandIdOf(header))).toBe('400 IDEMPOTENCY_KEY_MALFORMED');
  });
});

describe('expectedRevisionOf', () => {
  it('reads a quoted revision', () => {
    expect(expectedRevisionOf('"7"')).toBe(7);
    expect(expectedRevisionOf(undefined)).toBeUndefined();
    expect(expectedRevisionOf('*')).toBeUndefined();
  });

  it.each(['7', 'W/"7"', '"7", "8"', '"-1"', '"x"', '""', '"1e3"'])('refuses %s', (header) => {
    expect(codeOf(() => expectedRevisionOf(header))).toBe('400 IF_MATCH_MALFORMED');
  });
});

describe('requestHash', () => {
  it('does not depend on the order of fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
        const turned = Object.fromEntries(Object.entries(body).reverse());
        expect(requestHash('POST', '/a', turned)).toBe(requestHash('POST', '/a', body));
      }),
    );
  });

  it('depends on method, address and every value', () => {
    const hashes = [
      requestHash('POST', '/a', { x: 1 }),
      requestHash('PUT', '/a', { x: 1 }),
      requestHash('POST', '/b', { x: 1 }),
      requestHash('POST', '/a', { x: '1' }),
      requestHash('POST', '/a', undefined),
      requestHash('POST', '/a', {}),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
