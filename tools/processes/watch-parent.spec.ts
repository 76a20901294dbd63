import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const watcher = join(__dirname, 'watch-parent.mjs');

/** A parent that starts a server under the watcher and prints the server's id. */
function parent(): ChildProcess {
  const code = `
    const { spawn } = require('node:child_process');
    const options = { detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] };
    const child = spawn(process.execPath, [${JSON.stringify(watcher)}, 'sleep', '600'], options);
    child.on('message', ({ pid }) => console.log(pid));
    child.on('exit', (code) => process.exit(code));
    process.on('SIGTERM', () => child.kill('SIGTERM'));`;
  return spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function serverOf(process_: ChildProcess): Promise<number> {
  if (process_.stdout === null) throw new Error('no output');
  const [line] = (await once(process_.stdout, 'data')) as [Buffer];
  return Number(line.toString());
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && lives(pid); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  return !lives(pid);
}

describe('a server under the watcher', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'ends when its parent gets %s',
    async (signal) => {
      const started = parent();
      const server = await serverOf(started);
      expect(lives(server)).toBe(true);

      started.kill(signal);

      expect(await gone(server)).toBe(true);
    },
    15_000,
  );
});
