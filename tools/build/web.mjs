import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { repositoryRoot } from '../processes/repository-root.mjs';
import { hashOfFiles } from './source-hash.mjs';

const dist = join(repositoryRoot, 'dist');
const source = join(repositoryRoot, 'apps', 'web');
const bin = (...path) => join(repositoryRoot, 'node_modules', ...path);

/** The built console, and the description of the API from which its client is made. */
export const WEB = join(dist, 'web');
const description = join(dist, 'api-description.json');
const client = join(source, 'src', 'api', 'generated', 'schema.d.ts');
const hashFile = join(WEB, '.build-hash');

/** Whether the console is there as these sources and the API that was described last make it. */
export function isWebCurrent() {
  const made = [hashFile, client, description].every((file) => existsSync(file));
  return made && readFileSync(hashFile, 'utf8') === webHash();
}

/**
 * @param {string} describer program that writes the description of the API
 * @param {Step} step
 */
export async function describeApi(describer, step) {
  await step('api description', [describer, description]);
}

/**
 * Makes the client from the description, and builds the console with it.
 * @param {Step} step
 * @typedef {(what: string, args: string[]) => Promise<void>} Step
 */
export async function buildWeb(step) {
  const hash = webHash();
  mkdirSync(dirname(client), { recursive: true });
  await step('api client', [bin('openapi-typescript', 'bin', 'cli.js'), description, '-o', client]);
  await step('console types', [bin('typescript', 'bin', 'tsc'), '-p', source, '--noEmit']);
  const config = join(source, 'vite.config.ts');
  await step('console', [bin('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error', '--config', config]);
  writeFileSync(hashFile, hash);
}

function webHash() {
  const hash = createHash('sha256').update(readFileSync(description));
  return hash.update(hashOfFiles(repositoryRoot, ['apps/web'], ['package-lock.json'])).digest('hex');
}
