import { MasterKeyMissing, type PersonalVault } from '@app/persistence';
import { RequestMark } from './request-mark';

const vault = (markOf: () => Promise<string>) => ({ markOf }) as unknown as PersonalVault;

describe('what a receipt keeps of a request', () => {
  it('is what the vault makes of it', async () => {
    expect(await new RequestMark(vault(() => Promise.resolve('marked'))).of('ab')).toBe('marked');
  });

  it('is never the bare hash, and known again, where the master key is lost', async () => {
    const marks = new RequestMark(vault(() => Promise.reject(new MasterKeyMissing('gone'))));
    const mark = await marks.of('ab');
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
    expect(await marks.of('ab')).toBe(mark);
    expect(await marks.of('cd')).not.toBe(mark);
  });

  it('is not made up where the database is away', async () => {
    const marks = new RequestMark(vault(() => Promise.reject(new Error('no server'))));
    await expect(marks.of('ab')).rejects.toThrow('no server');
  });
});
