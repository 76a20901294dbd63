import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { locateProgram } from './programs';
import { ServerProcess, until } from './server-process';

/** The industry's harmless test virus; in two parts, so that no scanner takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A real clamd with one signature, on a socket of its own; no list of signatures is fetched. */
export async function startClamd(): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const socket = join(folder, 'clamd.sock');
  await writeFile(join(folder, 'local.ndb'), `Eicar-Test-Signature:0:0:${Buffer.from(EICAR).toString('hex')}\n`);
  const settings = [`DatabaseDirectory ${folder}`, `LocalSocket ${socket}`, 'Foreground yes', 'StreamMaxLength 1M'];
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const server = new ServerProcess(locateProgram('clamd'), ['-c', join(folder, 'clamd.conf')]);
  await server.start();
  await until('clamd listens', async () => ((await stat(socket)).isSocket() ? true : undefined));
  return {
    address: `unix:${socket}`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
