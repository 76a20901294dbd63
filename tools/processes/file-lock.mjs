import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { processIdentity, stillRuns } from './identity.mjs';

const POLL_MS = 200;

/**
 * Takes the lock unless a live process holds it. A lock left by a process that was killed is taken over.
 * @param {string} path
 * @returns {{ pid: number } | undefined} the live holder, or undefined when the lock is now ours
 */
export function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' });
  const candidate = `${path}.${process.pid}`;
  writeFileSync(candidate, mine);
  try {
    for (;;) {
      try {
        // link() is the one call that both creates the lock and fills it: no reader sees an empty one.
        linkSync(candidate, path);
        return undefined;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const found = readHolder(path);
      if (found === undefined) continue;
      if (stillRuns(found.holder)) return found.holder;
      removeStale(path, found.text);
    }
  } finally {
    rmSync(candidate, { force: true });
  }
}

/** @param {string} path */
export function unlock(path) {
  const found = readHolder(path);
  if (found?.holder.pid === process.pid) rmSync(path, { force: true });
}

/**
 * Runs the work while holding the lock, waiting for another live process to let go of it first.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {(holder: { pid: number }) => void} [onWait] called once when there is somebody to wait for
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait = () => undefined) {
  let told = false;
  for (let holder = tryLock(path); holder !== undefined; holder = tryLock(path)) {
    if (!told) onWait(holder);
    told = true;
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    unlock(path);
  }
}

/** @param {string} path */
function readHolder(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return { text, holder: JSON.parse(text) };
  } catch {
    return { text, holder: { pid: 0, identity: '' } };
  }
}

/**
 * Two processes may find the same dead holder at once: the second must not remove the first one's fresh lock.
 * @param {string} path
 * @param {string} staleText
 */
function removeStale(path, staleText) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== staleText) linkSync(aside, path);
    unlinkSync(aside);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
}
