import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SigningKey } from './signing-key';

describe('SigningKey', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'key-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('takes the configured secret', async () => {
    const key = await SigningKey.load({ auth: { jwtSecret: 's' }, dataDir: folder });
    expect(key.derive('x')).toBe(new SigningKey('s').derive('x'));
  });

  it('keeps a secret of its own in the data folder, the same for processes that start at once', async () => {
    const dataDir = join(folder, 'deep');
    const load = () => SigningKey.load({ auth: { jwtSecret: undefined }, dataDir });
    const keys = await Promise.all([load(), load(), load()]);
    expect(new Set([...keys, await load()].map((key) => key.derive('x'))).size).toBe(1);
    expect((await stat(join(dataDir, 'signing-key'))).mode & 0o777).toBe(0o600);
  });

  it('gives each purpose a key of its own', () => {
    const key = new SigningKey('s');
    expect(key.derive('a')).not.toBe(key.derive('b'));
  });
});
