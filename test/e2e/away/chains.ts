import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '@app/testing';

/** What the checker that shares no code with the product says of a dossier. */
export async function checkChains(dossier: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-'));
  try {
    const file = join(folder, 'dossier.json');
    await writeFile(file, JSON.stringify(dossier));
    const checker = join(repositoryRoot, 'tools', 'verify-chains', 'verify.mjs');
    const run = promisify(execFile)(process.execPath, [checker, file], { env: { ...process.env, NODE_OPTIONS: '' } });
    const { stdout } = await run.catch((failed: { stdout: string }) => failed);
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
