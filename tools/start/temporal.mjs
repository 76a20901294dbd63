import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const NAMESPACE = 'cultivation';
const SEARCH_ATTRIBUTES = ['CreditCode', 'RegionCode'];
const LIMIT = 100_000;
// The limits of a shared installation; here one product is the only client.
const RAISED = ['history.transferProcessorMaxPollRPS', 'frontend.rps', 'frontend.namespaceRPS'];

/**
 * @param {{ path: string, env: Record<string, string> }} program
 * @param {{ dataDir: string, port: number }} place
 * @returns {import('./supervised.mjs').Service}
 */
export function temporalService(program, { dataDir, port }) {
  const folder = join(dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  return {
    name: 'temporal',
    title: 'Temporal',
    program: program.path,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
      ...['--db-filename', join(folder, 'temporal.db'), '--namespace', NAMESPACE],
      // Readers do not wait for writers, and every commit reaches the disk.
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'],
      ...SEARCH_ATTRIBUTES.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
      ...RAISED.flatMap((key) => ['--dynamic-config-value', `${key}=${LIMIT}`]),
    ],
    env: { ...process.env, ...program.env },
    foreign: true,
    graceMs: 15_000,
  };
}

/**
 * Waits until the server answers for the namespace.
 * @param {{ path: string }} program
 * @param {number} port
 * @param {AbortSignal} abort
 */
export async function awaitNamespace(program, port, abort) {
  const address = `127.0.0.1:${port}`;
  while (!abort.aborted) {
    try {
      await run(program.path, ['operator', 'namespace', 'describe', '--address', address, '--namespace', NAMESPACE]);
      return;
    } catch {
      await pause(100);
    }
  }
}
