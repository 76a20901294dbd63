import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { debLibraries } from './debs.mjs';

/** @typedef {{ path: string, env: Record<string, string>, source: string }} Found */

/** Where fetched programs are kept, shared by all clones of the project. */
export function cacheRoot(environment = process.env) {
  const base = environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), '.cache');
  return environment.APP_CACHE_DIR || join(base, 'tiered-cultivation');
}

/**
 * A mongod for OpenSSL 1.1 finds its libraries beside itself where we put them there.
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function environmentFor(path, environment = process.env) {
  const given = environment.MONGOD_LD_LIBRARY_PATH;
  if (given && path === environment.MONGOD_PATH) return { LD_LIBRARY_PATH: given };
  const debs = join(dirname(path), 'usr', 'lib');
  if (existsSync(debs) && existsSync(join(dirname(path), 'usr', 'sbin')) && path.endsWith('clamd')) {
    return { LD_LIBRARY_PATH: debLibraries(dirname(path)) };
  }
  return existsSync(join(dirname(path), 'libssl.so.1.1')) ? { LD_LIBRARY_PATH: dirname(path) } : {};
}

/**
 * Whether the program starts and is a version that we can use.
 * @param {import('./catalogue.mjs').Binary} binary
 * @param {string} path
 */
export function runs(binary, path) {
  const { stdout, stderr } = spawnSync(path, binary.versionArgs, {
    encoding: 'utf8',
    timeout: 15_000,
    env: { ...process.env, ...environmentFor(path) },
  });
  return binary.accepted.test(`${stdout}${stderr}`);
}

/**
 * Looks where nothing has to be downloaded: environment variable, PATH, cache folder, in this order.
 * @param {import('./catalogue.mjs').Binary} binary
 * @returns {Found | { refused: string } | undefined} `refused` holds a variable's path that cannot be used: a wish is
 *   never silently passed over
 */
export function locate(binary, environment = process.env) {
  const wished = environment[binary.variable];
  if (wished) return runs(binary, wished) ? found(wished, 'environment') : { refused: wished };

  for (const folder of (environment.PATH ?? '').split(delimiter).filter(Boolean)) {
    const candidate = join(folder, binary.program);
    if (isExecutable(candidate) && runs(binary, candidate)) return found(candidate, 'PATH');
  }

  // What is in the cache ran before it was moved there, in one rename: its presence is enough.
  const cached = join(cacheRoot(environment), binary.folder, binary.program);
  return isExecutable(cached) ? found(cached, 'cache') : undefined;
}

/** @param {string} path @param {string} source @returns {Found} */
function found(path, source) {
  return { path, env: environmentFor(path), source };
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
