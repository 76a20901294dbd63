import { spawn } from 'node:child_process';
import { constants } from 'node:os';

// Runs a server that cannot watch a pipe itself and takes it down with the parent, even when that is killed with -9.
// Usage: spawn('node', ['watch-parent.mjs', program, ...args], { stdio: [..., 'ipc'] }). Sends { pid } of the server.
const GRACE_MS = 10_000;
const [program, ...args] = process.argv.slice(2);

const server = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let stopping = false;

server.on('error', (error) => {
  console.error(`${program}: ${error.message}`);
  process.exit(127);
});
server.on('spawn', () => process.connected && process.send({ pid: server.pid }));
server.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

process.on('disconnect', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('SIGHUP', stop);

function stop() {
  if (stopping) return;
  stopping = true;
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), GRACE_MS).unref();
}
