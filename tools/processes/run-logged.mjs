import { spawn } from 'node:child_process';

const KEPT_OUTPUT = 20_000;

/**
 * Runs a command to its end and keeps what it said.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, onLine?: (line: string) => void, timeoutMs?: number }} [options]
 *   `onLine` is called for each line while it runs; past `timeoutMs` the command and its children are killed
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} the end of standard output and error together
 */
export function runLogged(command, args, { cwd, env, onLine, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    let timedOut = false;
    const killGroup = () => {
      timedOut = true;
      endGroup(child.pid);
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(killGroup, timeoutMs);
    // The command has a group of its own, so that a hanging one can be ended with all its children: pass Ctrl-C on.
    const interrupted = () => endGroup(child.pid);
    process.once('exit', interrupted);

    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        output = `${output}${chunk}`.slice(-KEPT_OUTPUT);
        if (onLine) chunk.split('\n').filter(Boolean).forEach(onLine);
      });
    }
    const finish = (code, extra = '') => {
      clearTimeout(timer);
      process.off('exit', interrupted);
      resolve({ code, output: output + extra, timedOut });
    };
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** @param {number | undefined} pid leader of the group */
function endGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}
