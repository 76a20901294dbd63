import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { decrypt, encrypt } from './cipher';
import { MasterKeys } from './master-keys';

const aKey = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;

describe('what is encrypted', () => {
  it('opens with its key, for what it belongs to, and not with one bit changed', () => {
    const key = randomBytes(32);
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (text, about, bit) => {
        const box = encrypt(key, Buffer.from(text, 'utf8'), about);
        expect(decrypt(key, box, about).toString('utf8')).toBe(Buffer.from(text, 'utf8').toString('utf8'));
        expect(() => decrypt(key, box, `${about}!`)).toThrow();
        expect(() => decrypt(randomBytes(32), box, about)).toThrow();
        const bytes = Buffer.from(box, 'base64');
        const at = bit % (bytes.length * 8);
        bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
        expect(() => decrypt(key, bytes.toString('base64'), about)).toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it('opens after a new master key came before the old one, and not without it', () => {
    const [old, young] = [aKey('k1'), aKey('k2')];
    const secret = randomBytes(32);
    const wrapped = MasterKeys.parse(old).wrap(secret, 'id');
    expect(MasterKeys.parse(`${young},${old}`).unwrap(wrapped, 'id')).toEqual(secret);
    expect(MasterKeys.parse(`${young},${old}`).wrap(secret, 'id').master).toBe('k2');
    expect(() => MasterKeys.parse(young).unwrap(wrapped, 'id')).toThrow(/k1/);
    expect(() => MasterKeys.parse(undefined).wrap(secret, 'id')).toThrow(/APP_DATA_KEY/);
  });
});
