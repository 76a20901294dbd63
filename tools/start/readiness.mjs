import { setTimeout as pause } from 'node:timers/promises';

import { StartFailed } from './start-failed.mjs';

const POLL_MS = 100;
const TELL_EVERY_MS = 10_000;
const LIMIT_MS = 5 * 60_000;

/**
 * Waits for `GET /readyz` to be 200.
 * @param {string} address
 * @param {(text: string) => void} say
 * @param {AbortSignal} abort
 */
export async function awaitReady(address, say, abort) {
  const started = Date.now();
  let told = started;
  let last;
  while (!abort.aborted) {
    try {
      const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
      if (answer.status === 200) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    const now = Date.now();
    if (now - told > TELL_EVERY_MS) {
      told = now;
      say(`等待就绪 waiting to be ready (${Math.round((now - started) / 1000)} s): ${last}`);
    }
    if (now - started > LIMIT_MS) {
      throw new StartFailed('notReady', `五分钟内未就绪：${last}`, `Not ready within five minutes: ${last}`);
    }
    await pause(POLL_MS);
  }
}
