import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { repositoryRoot } from '../processes/repository-root.mjs';
import { runLogged } from '../processes/run-logged.mjs';

const DETAIL_LINES = 60;
const LIMIT_MS = 5 * 60_000;

/** Checks that are one command each, by the script of package.json that runs them. */
export const COMMANDS = {
  format: 'format',
  lint: 'lint',
  boundaries: 'boundaries',
  types: 'typecheck',
  build: 'build',
};

/**
 * @param {keyof typeof COMMANDS} name
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runCommand(name, env) {
  const started = Date.now();
  const script = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')).scripts[COMMANDS[name]];
  const path = `${join(repositoryRoot, 'node_modules', '.bin')}:${process.env.PATH}`;
  const { code, output, timedOut } = await runLogged('sh', ['-c', script], {
    cwd: repositoryRoot,
    env: { ...env, PATH: path },
    timeoutMs: LIMIT_MS,
  });
  const good = code === 0 && !timedOut;
  return {
    name,
    passed: good ? 1 : 0,
    failed: good ? 0 : 1,
    skipped: 0,
    seconds: (Date.now() - started) / 1000,
    details: good ? [] : [`${timedOut ? 'took too long' : `exit code ${code}`}\n${lastLines(output)}`],
  };
}

/** @param {string} text */
export function lastLines(text) {
  return text.trimEnd().split('\n').slice(-DETAIL_LINES).join('\n');
}
