import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret } from './kept-secret';

describe('a secret that is kept', () => {
  it('is made once, for its owner only, and leaves nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secret-'));
    expect(keptSecret(folder, 'key', () => 'first')).toBe('first');
    expect(keptSecret(folder, 'key', () => 'second')).toBe('first');
    expect(statSync(join(folder, 'key')).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['key']);
    rmSync(folder, { recursive: true });
  });
});
