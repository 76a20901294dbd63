import fc from 'fast-check';
import { isEmail, isPhone, maskEmail, maskPhone } from './mask';
import { ProductKeyVault } from './vault';

describe('contact data at rest', () => {
  const vault = new ProductKeyVault('01'.repeat(32));

  it('open for their owner only, and not at all where one byte was changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (value, n) => {
        const sealed = vault.seal('officer', value);
        expect(vault.open('officer', sealed)).toBe(value);
        expect(() => vault.open('officer2', sealed)).toThrow();
        expect(() => new ProductKeyVault('02'.repeat(32)).open('officer', sealed)).toThrow();
        const bytes = Buffer.from(sealed.slice(3), 'base64url');
        const at = n % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        expect(() => vault.open('officer', `v1.${bytes.toString('base64url')}`)).toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it('are shown to others so that nobody can write to them', () => {
    expect(maskEmail('zhangsan@county.test')).toBe('zh***@county.test');
    expect(maskEmail('li@county.test')).toBe('l***@county.test');
    expect(maskPhone('13812345678')).toBe('138****5678');
  });

  it.each(['a@b.cn, c@d.cn', 'a@b.cn\r\nBcc: c@d.cn', '"x" <a@b.cn>', 'a@b', '@b.cn', `${'a'.repeat(65)}@b.cn`])(
    'are no address: %j',
    (address) => {
      expect(isEmail(address)).toBe(false);
    },
  );

  it('are plain addresses and mobile numbers', () => {
    expect(isEmail('zhang.san+office@mail.county.test')).toBe(true);
    expect(isPhone('13812345678')).toBe(true);
    expect(isPhone('0571-88888888')).toBe(false);
  });
});
