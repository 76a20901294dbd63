import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Root of the repository. */
export const repositoryRoot = join(__dirname, '..', '..', '..');

/** A server program and the environment variables that it must be started with. */
export interface Program {
  path: string;
  env: Record<string, string>;
}

type ProgramName = 'temporal' | 'testServer' | 'mongod' | 'clamd';

const found = new Map<ProgramName, Program>();

/**
 * Where a server program is, found or fetched by `tools/provision` (variable, PATH, cache, download).
 * @throws Error when it cannot be had; the message names the variable to set
 */
export function locateProgram(name: ProgramName): Program {
  const known = found.get(name);
  if (known !== undefined) return known;

  const provisioner = join(repositoryRoot, 'tools', 'provision', 'main.mjs');
  // Jest's own options would make the plain Node script load its ES-module flags and fail to print JSON alone.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const output = execFileSync(process.execPath, [provisioner, name], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { [name]: program } = JSON.parse(output) as Record<ProgramName, Program>;
  found.set(name, program);
  return program;
}
