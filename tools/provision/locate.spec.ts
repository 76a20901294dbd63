import { delimiter, dirname, join } from 'node:path';

import { runModule } from '../testing/run-module';
import { folderWith } from '../testing/temporary-folder';

const program = (answer: string): string => `#!/bin/sh\necho '${answer}'\n`;
const good = program('db version v6.0.27');
const node = dirname(process.execPath);

interface Located {
  path?: string;
  source?: string;
  refused?: string;
  env?: Record<string, string>;
}

function locate(env: NodeJS.ProcessEnv): Promise<Located> {
  const code = `
    const { BINARIES } = await tool('provision/catalogue.mjs');
    const { locate } = await tool('provision/locate.mjs');
    give(locate(BINARIES.mongod) ?? {});`;
  return runModule(code, { PATH: `${node}${delimiter}/bin${delimiter}/usr/bin`, HOME: folderWith(), ...env });
}

describe('locating a server program', () => {
  const everywhere = folderWith({ 'given/mongod': good, 'path/mongod': good, 'cache/mongod-6.0.27/mongod': good });
  const path = `${join(everywhere, 'path')}${delimiter}/bin${delimiter}/usr/bin`;
  const cache = join(everywhere, 'cache');

  it('takes the one that the variable names before all others', async () => {
    const given = join(everywhere, 'given', 'mongod');
    expect(await locate({ MONGOD_PATH: given, PATH: path, APP_CACHE_DIR: cache })).toMatchObject({
      path: given,
      source: 'environment',
    });
  });

  it('takes the one on the PATH before the cached one', async () => {
    expect(await locate({ PATH: path, APP_CACHE_DIR: cache })).toMatchObject({ source: 'PATH' });
  });

  it('takes the cached one when the PATH has none', async () => {
    expect(await locate({ APP_CACHE_DIR: cache })).toMatchObject({ source: 'cache' });
  });

  it('finds the cache by XDG_CACHE_HOME when no folder is given', async () => {
    const home = folderWith({ 'tiered-cultivation/mongod-6.0.27/mongod': good });
    expect(await locate({ XDG_CACHE_HOME: home })).toMatchObject({ source: 'cache' });
  });

  it.each([
    ['cannot run', '#!/bin/sh\necho "libcrypto.so.1.1: cannot open shared object file" >&2\nexit 127\n'],
    ['is too old', program('db version v4.4.29')],
    ['is of the line that may lose writes', program('db version v8.0.4')],
  ])('passes over one on the PATH that %s', async (_why, content) => {
    const bad = folderWith({ mongod: content });
    const answer = await locate({ PATH: `${bad}${delimiter}/bin${delimiter}/usr/bin`, APP_CACHE_DIR: cache });
    expect(answer).toMatchObject({ source: 'cache' });
  });

  it('never passes over a variable that names something unusable', async () => {
    const bad = join(folderWith({ mongod: '#!/bin/sh\nexit 1\n' }), 'mongod');
    expect(await locate({ MONGOD_PATH: bad, PATH: path, APP_CACHE_DIR: cache })).toEqual({ refused: bad });
  });

  it('starts a mongod with the libraries that lie beside it', async () => {
    const folder = folderWith({ 'mongod-6.0.27/mongod': good, 'mongod-6.0.27/libssl.so.1.1': '' });
    const { env } = await locate({ APP_CACHE_DIR: folder });
    expect(env).toEqual({ LD_LIBRARY_PATH: join(folder, 'mongod-6.0.27') });
  });

  it('finds nothing where nothing is', async () => {
    expect(await locate({ APP_CACHE_DIR: folderWith() })).toEqual({});
  });
});
