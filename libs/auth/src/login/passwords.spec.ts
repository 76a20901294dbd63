import { Passwords } from './passwords';

describe('Passwords', () => {
  const passwords = new Passwords();

  it('hashes with argon2id, differently each time', async () => {
    const [one, two] = await Promise.all([passwords.hash('secret'), passwords.hash('secret')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwords.matches('secret', one)).toBe(true);
    expect(await passwords.matches('Secret', one)).toBe(false);
  });

  it('says no where there is no hash, even for the word behind its own', async () => {
    expect(await passwords.matches('nobody', undefined)).toBe(false);
  });
});
