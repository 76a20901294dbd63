import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { type Program, repositoryRoot } from './programs';

const KEPT_OUTPUT = 4_000;
const watcher = join(repositoryRoot, 'tools', 'processes', 'watch-parent.mjs');

/** A server of a test. It ends with the test process, even when that is killed. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private serverPid: number | undefined;
  private output = '';

  constructor(
    private readonly program: Program,
    private readonly args: string[],
  ) {}

  /** Starts the program; whether it is ready is for the caller to find out. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [watcher, this.program.path, ...this.args], {
      detached: true,
      env: { ...process.env, ...this.program.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.on('data', (chunk) => this.keep(chunk));
    child.stderr?.on('data', (chunk) => this.keep(chunk));
    this.child = child;
    const [message] = (await once(child, 'message')) as [{ pid: number }];
    this.serverPid = message.pid;
  }

  /** Whether the program still runs. */
  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The last output, for the message of a start that failed. */
  get lastOutput(): string {
    return this.output;
  }

  /** Lets the server end by itself. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Ends the server as a power cut does. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Lets the server stand still with its connections open, as a machine does that swaps or is cut off. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  /** Lets a frozen server go on. */
  thaw(): void {
    this.signal('SIGCONT');
  }

  private signal(signal: NodeJS.Signals): void {
    if (this.serverPid === undefined) throw new Error('the server was not started');
    process.kill(this.serverPid, signal);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.running || this.child === undefined || this.serverPid === undefined) return;
    const ended = once(this.child, 'exit');
    process.kill(this.serverPid, signal);
    await ended;
  }

  private keep(chunk: Buffer): void {
    this.output = `${this.output}${chunk.toString()}`.slice(-KEPT_OUTPUT);
  }
}

/** A port of the loopback interface that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Polls until the condition gives a value.
 * @param what named in the error
 * @param limitMs how long to try, in milliseconds
 * @throws Error when the limit passes; an error of the condition itself only counts as "not yet"
 */
export async function until<T>(what: string, condition: () => Promise<T | undefined>, limitMs = 20_000): Promise<T> {
  const deadline = Date.now() + limitMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`waited ${limitMs} ms in vain: ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
