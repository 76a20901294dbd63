import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runModule } from '../testing/run-module';
import { folderWith } from '../testing/temporary-folder';

const attempt = (lock: string): Promise<{ holder: { pid: number } | null; self: number }> =>
  runModule(`
    const { tryLock } = await tool('processes/file-lock.mjs');
    give({ holder: tryLock(${JSON.stringify(lock)}) ?? null, self: process.pid });`);

const identityOf = (pid: number): Promise<string> =>
  runModule(`give((await tool('processes/identity.mjs')).processIdentity(${pid}));`);

describe('a lock file', () => {
  it('is refused while its holder lives', async () => {
    const lock = join(folderWith(), 'lock');
    writeFileSync(lock, JSON.stringify({ pid: process.pid, identity: await identityOf(process.pid) }));

    expect((await attempt(lock)).holder).toMatchObject({ pid: process.pid });
  });

  it('is taken over from a holder that was killed', async () => {
    const lock = join(folderWith(), 'lock');
    await attempt(lock);

    const { holder, self } = await attempt(lock);

    expect(holder).toBeNull();
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: self });
  });

  it('is taken over when another program has the id of its holder by now', async () => {
    const lock = join(folderWith(), 'lock');
    writeFileSync(lock, JSON.stringify({ pid: process.pid, identity: 'an earlier process' }));

    expect((await attempt(lock)).holder).toBeNull();
  });

  it('is taken over when it holds rubbish', async () => {
    const lock = join(folderWith({ lock: '{"pid":' }), 'lock');

    expect((await attempt(lock)).holder).toBeNull();
  });

  it('lets one in at a time, whoever comes', async () => {
    const folder = folderWith({ lock: JSON.stringify({ pid: 1, identity: 'dead' }) });
    const inside = join(folder, 'inside');
    const code = `
      const { existsSync, rmSync, writeFileSync } = await import('node:fs');
      const { withLock } = await tool('processes/file-lock.mjs');
      give(await withLock(${JSON.stringify(join(folder, 'lock'))}, async () => {
        const alone = !existsSync(${JSON.stringify(inside)});
        writeFileSync(${JSON.stringify(inside)}, '');
        await new Promise((resolve) => setTimeout(resolve, 50));
        rmSync(${JSON.stringify(inside)}, { force: true });
        return alone;
      }));`;

    const alone = await Promise.all(Array.from({ length: 6 }, () => runModule<boolean>(code)));

    expect(alone).toEqual(Array(6).fill(true));
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  }, 30_000);
});
