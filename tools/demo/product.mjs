import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { freePort } from '../start/ports.mjs';
import { DemoClock } from './clock.mjs';

const SLOWEST_SECONDS_PER_DAY = 5;
/** Fast enough for four minutes, slow enough for two dozen firms on two busy cores to keep their dates. */
const OWN_SECONDS_PER_DAY = '3';
const READY_LIMIT_MS = 8 * 60_000;
const STARTER = join(repositoryRoot, 'tools', 'start', 'main.mjs');
/** Takes the product down with this process, even when that is killed with -9. */
const WATCHER = join(repositoryRoot, 'tools', 'processes', 'watch-parent.mjs');

/** Why a demonstration cannot be given here; the message says what to do. */
export class CannotDemonstrate extends Error {
  exitCode = 78;
}

/**
 * A running product and how to end it.
 *
 * @typedef {{ origin: string, password: string, clock: DemoClock, dataDir?: string, own: boolean,
 *   stop: (result: { keep: boolean }) => Promise<void> }} Product
 */

/**
 * The product that answers at PORT, else one of our own on a free port with temporary data.
 *
 * @param {Record<string, string | undefined>} environment
 * @param {(line: string) => void} say
 * @returns {Promise<Product>}
 * @throws CannotDemonstrate
 */
export async function findOrStartProduct(environment, say) {
  const origin = `http://127.0.0.1:${environment.PORT || 3000}`;
  const clock = await DemoClock.read(origin);
  return clock ? joinProduct(origin, clock, environment, say) : startProduct(environment, say);
}

/** @returns {Product} */
function joinProduct(origin, clock, environment, say) {
  if (clock.mode !== 'demonstration') {
    throw new CannotDemonstrate(`${origin} 不是演示模式 is not in demonstration mode`);
  }
  if (clock.secondsPerDay > SLOWEST_SECONDS_PER_DAY) {
    throw new CannotDemonstrate(
      `${origin} 的一天为 ${clock.secondsPerDay} 秒，演示最多 ${SLOWEST_SECONDS_PER_DAY} 秒；请以 DEMO_SECONDS_PER_DAY=3 启动，或停止它\n` +
        `A day at ${origin} lasts ${clock.secondsPerDay} s, a demonstration needs at most ${SLOWEST_SECONDS_PER_DAY}: ` +
        'start it with DEMO_SECONDS_PER_DAY=3, or stop it and let the demonstration start its own',
    );
  }
  if (!environment.DEMO_PASSWORD) {
    throw new CannotDemonstrate(
      `请用 DEMO_PASSWORD 给出 ${origin} 的演示口令 set DEMO_PASSWORD to the password of ${origin}`,
    );
  }
  say(`使用已运行的服务 driving the product at ${origin} (${clock.secondsPerDay} s/day)`);
  const dataDir = environment.APP_DATA_DIR;
  return { origin, password: environment.DEMO_PASSWORD, clock, dataDir, own: false, stop: async () => undefined };
}

/**
 * Starts a product of our own through the same program as `npm start`.
 *
 * @param {Record<string, string | undefined>} environment
 * @param {(line: string) => void} say
 * @returns {Promise<Product>}
 */
export async function startProduct(environment, say) {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'cultivation-demo-'));
  const password = environment.DEMO_PASSWORD || randomBytes(12).toString('base64url');
  const own = {
    APP_MODE: 'demonstration',
    APP_HOST: '127.0.0.1',
    PORT: String(port),
    APP_DATA_DIR: dataDir,
    DEMO_PASSWORD: password,
    DEMO_SECONDS_PER_DAY: environment.DEMO_SECONDS_PER_DAY || OWN_SECONDS_PER_DAY,
  };
  say(`启动演示用服务 starting a product on port ${port}, data in ${dataDir}`);
  const child = spawn(process.execPath, [WATCHER, process.execPath, STARTER], {
    cwd: repositoryRoot,
    // A group of its own: Ctrl-C reaches the demonstration, which then stops the product in order.
    detached: true,
    env: { ...environment, ...own },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const heard = listen(child, say);
  const stop = async ({ keep }) => {
    await endChild(child);
    if (keep) say(`数据保留在 data kept in ${dataDir}`);
    else rmSync(dataDir, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await awaitReady(origin, child, heard);
  } catch (error) {
    await stop({ keep: true });
    throw error;
  }
  const clock = await DemoClock.read(origin);
  return { origin, password, clock, dataDir, own: true, stop };
}

/** Passes the start-up's own lines on while there is nothing else to see, and keeps the last ones. */
function listen(child, say) {
  const heard = { lines: [], quiet: false };
  const hear = (chunk) => {
    const lines = String(chunk).split('\n').filter(Boolean);
    heard.lines = [...heard.lines, ...lines].slice(-30);
    if (!heard.quiet) for (const line of lines) if (!line.includes('password')) say(`  ${line}`);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return heard;
}

async function awaitReady(origin, child, heard) {
  const until = Date.now() + READY_LIMIT_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`服务未能启动 the product did not start:\n${heard.lines.join('\n')}`);
    }
    const answer = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.status === 200) {
      heard.quiet = true;
      return;
    }
    await pause(250);
  }
  throw new Error(`服务未就绪 the product was not ready in ${READY_LIMIT_MS / 60_000} min:\n${heard.lines.join('\n')}`);
}

async function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
