import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { processIdentity, stillRuns } from '../processes/identity.mjs';

const GRACE_MS = 10_000;

/** Which processes this copy has started, on disk: the next start clears up what a kill -9 of the supervisor left. */
export class ProcessLedger {
  /** @type {Map<string, { name: string, pid: number, identity: string }>} */
  #entries = new Map();

  /** @param {string} dataDir */
  constructor(dataDir) {
    this.file = join(dataDir, 'processes.json');
  }

  /** @param {string} name @param {number} pid */
  note(name, pid) {
    this.#entries.set(name, { name, pid, identity: processIdentity(pid) ?? '' });
    this.#store();
  }

  /** @param {string} name */
  forget(name) {
    if (this.#entries.delete(name)) this.#store();
  }

  /**
   * Ends what an earlier supervisor left running. A process that only has the same id as a recorded one is let alone.
   * @returns {Promise<string[]>} names of the processes that were ended
   */
  async clearUp() {
    const left = this.#recorded().filter(stillRuns);
    left.forEach(({ pid }) => signal(pid, 'SIGTERM'));
    const deadline = Date.now() + GRACE_MS;
    while (left.some(stillRuns) && Date.now() < deadline) await pause(50);
    left.filter(stillRuns).forEach(({ pid }) => signal(pid, 'SIGKILL'));
    while (left.some(stillRuns)) await pause(20);
    rmSync(this.file, { force: true });
    return left.map(({ name }) => name);
  }

  #recorded() {
    if (!existsSync(this.file)) return [];
    try {
      return JSON.parse(readFileSync(this.file, 'utf8'));
    } catch {
      return [];
    }
  }

  #store() {
    writeFileSync(`${this.file}.new`, JSON.stringify([...this.#entries.values()]));
    renameSync(`${this.file}.new`, this.file);
  }
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
}
