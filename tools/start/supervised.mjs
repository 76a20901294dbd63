import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RestartPause } from './restart-pause.mjs';

const WATCHER = fileURLToPath(new URL('../processes/watch-parent.mjs', import.meta.url));
const LOG_LIMIT_BYTES = 20 * 1024 * 1024;
const TAIL_LINES = 15;

/**
 * @typedef {object} Service
 * @property {string} name also the name of its log file
 * @property {string} title for people
 * @property {string} program
 * @property {string[]} args
 * @property {Record<string, string | undefined>} env
 * @property {boolean} foreign whether it cannot watch a pipe itself and needs the watcher around it
 * @property {number} graceMs how long it may take to end
 */

/** One child that is kept running until it is told to stop, and never outlives the supervisor. */
export class Supervised {
  #child;
  #stopping = false;
  #pause = new RestartPause();
  #restart;
  /** How often it ended by itself since the start. */
  deaths = 0;

  /**
   * @param {Service} service
   * @param {{ logDir: string, cwd: string, ledger: import('./process-ledger.mjs').ProcessLedger, say: (text: string) => void }} context
   */
  constructor(service, context) {
    this.service = service;
    this.context = context;
    this.logFile = `${context.logDir}/${service.name}.log`;
  }

  start() {
    const { name, program, args, env, foreign } = this.service;
    const log = this.#openLog();
    const command = foreign ? [process.execPath, WATCHER, program, ...args] : [program, ...args];
    // A group of its own: Ctrl-C in the terminal reaches the supervisor only, which then stops in order.
    const child = spawn(command[0], command.slice(1), {
      cwd: this.context.cwd,
      detached: true,
      env,
      stdio: foreign ? ['ignore', log, log, 'ipc'] : ['pipe', log, log],
    });
    closeSync(log);
    this.#child = child;
    const startedAt = Date.now();
    if (child.pid) this.context.ledger.note(name, child.pid);
    child.on('message', ({ pid }) => this.context.ledger.note(`${name}-server`, pid));
    child.on('error', () => this.#ended(child, startedAt, 'spawn'));
    child.on('exit', (code, signal) => this.#ended(child, startedAt, signal ?? code));
  }

  /** @returns {Promise<void>} when it has ended */
  stop() {
    this.#stopping = true;
    clearTimeout(this.#restart);
    const child = this.#child;
    if (child === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const force = setTimeout(() => killGroup(child.pid), this.service.graceMs);
      child.once('exit', () => {
        clearTimeout(force);
        resolve();
      });
      child.kill('SIGTERM');
    });
  }

  /** Ends it at once, for a second Ctrl-C. */
  kill() {
    this.#stopping = true;
    clearTimeout(this.#restart);
    if (this.#child) killGroup(this.#child.pid);
  }

  /** The last lines of its log. */
  tail() {
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  }

  /** @param {import('node:child_process').ChildProcess} child @param {number} startedAt @param {string | number} how */
  #ended(child, startedAt, how) {
    if (this.#child !== child) return;
    this.#child = undefined;
    // The watcher may have been killed without its server.
    killGroup(child.pid);
    this.context.ledger.forget(this.service.name);
    this.context.ledger.forget(`${this.service.name}-server`);
    if (this.#stopping) return;
    this.deaths += 1;
    const pause = this.#pause.after(Date.now() - startedAt);
    const { title } = this.service;
    this.context.say(
      `${title} 意外退出 ended unexpectedly (${how}); ${pause / 1000} s 后重启 restarting; 日志 log: ${this.logFile}`,
    );
    this.#restart = setTimeout(() => this.start(), pause);
  }

  #openLog() {
    if (existsSync(this.logFile) && statSync(this.logFile).size > LOG_LIMIT_BYTES) {
      renameSync(this.logFile, `${this.logFile}.1`);
    }
    return openSync(this.logFile, 'a');
  }
}

/** @param {number | undefined} pid */
function killGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}
