import { StartFailed } from './start-failed.mjs';
import { Supervised } from './supervised.mjs';

const DEATHS_BEFORE_READY = 5;
const LOOK_MS = 200;

/** All children of this copy: how they are started, kept and stopped in order. */
export class Supervisor {
  /** @type {Supervised[]} */
  #children = [];
  #abort = new AbortController();
  #stopped;
  #context;

  /** @param {(text: string) => void} say */
  constructor(say) {
    this.say = say;
    // A closed terminal or pipe must not take the supervisor down before its children.
    process.stdout.on('error', () => undefined);
    process.stderr.on('error', () => undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.#interrupted());
  }

  get aborted() {
    return this.#abort.signal;
  }

  get stopping() {
    return this.#abort.signal.aborted;
  }

  /** @param {{ logDir: string, cwd: string, ledger: import('./process-ledger.mjs').ProcessLedger, release: () => void }} context */
  adopt(context) {
    this.#context = { ...context, say: this.say };
  }

  /** @param {import('./supervised.mjs').Service} service */
  run(service) {
    if (this.stopping) return;
    const child = new Supervised(service, this.#context);
    this.#children.push(child);
    child.start();
  }

  /**
   * The work's result, unless a child dies again and again meanwhile.
   * @template T
   * @param {Promise<T>} work
   * @returns {Promise<T>}
   */
  async orDeath(work) {
    let timer;
    const death = new Promise((_resolve, reject) => {
      timer = setInterval(() => {
        const dead = this.#children.find((child) => child.deaths >= DEATHS_BEFORE_READY);
        if (dead) reject(hopeless(dead));
      }, LOOK_MS);
    });
    try {
      return await Promise.race([work, death]);
    } finally {
      clearInterval(timer);
    }
  }

  /** @param {number} exitCode @returns {Promise<void>} never settles otherwise than by the end of this process */
  stop(exitCode) {
    this.#stopped ??= this.#stopInOrder(exitCode);
    return this.#stopped;
  }

  /** @param {number} exitCode */
  async #stopInOrder(exitCode) {
    this.#abort.abort();
    // Newest first: API, worker, Temporal, MongoDB.
    for (const child of [...this.#children].reverse()) {
      this.say(`停止 stopping ${child.service.title}`);
      await child.stop();
    }
    this.#context?.release();
    process.exit(exitCode);
  }

  #interrupted() {
    if (this.stopping) {
      this.say('立即终止 killing');
      this.#children.forEach((child) => child.kill());
      return;
    }
    void this.stop(0);
  }
}

/** @param {Supervised} child */
function hopeless(child) {
  const { title } = child.service;
  return new StartFailed(
    'child',
    `${title} 反复退出：\n${child.tail()}`,
    `${title} keeps ending; log: ${child.logFile}`,
  );
}
