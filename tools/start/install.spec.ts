import { runModule } from '../testing/run-module';
import { folderWith } from '../testing/temporary-folder';

const packages = (entries: object): string => JSON.stringify({ packages: entries });

const isInstalled = (files: Record<string, string>): Promise<boolean> =>
  runModule(`give((await tool('start/install.mjs')).isInstalled(${JSON.stringify(folderWith(files))}));`);

const lock = packages({
  '': { name: 'product' },
  'node_modules/one': { version: '1.0.0' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
});

describe('the installed packages', () => {
  it('are current when each locked one is there in its version', async () => {
    const installed = packages({ 'node_modules/one': { version: '1.0.0' } });
    expect(await isInstalled({ 'package-lock.json': lock, 'node_modules/.package-lock.json': installed })).toBe(true);
  });

  it('are not current when one has another version', async () => {
    const installed = packages({ 'node_modules/one': { version: '1.0.1' } });
    expect(await isInstalled({ 'package-lock.json': lock, 'node_modules/.package-lock.json': installed })).toBe(false);
  });

  it('are not current in a fresh clone', async () => {
    expect(await isInstalled({ 'package-lock.json': lock })).toBe(false);
  });
});
