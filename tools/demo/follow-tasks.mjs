import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from './client.mjs';

/** What another click may have done meanwhile: look again. */
const OVERTAKEN = new Set([403, 404, 409, 412]);

const SHORTEST_PAUSE_MS = 100;
/** An answer that is refused so often, for another reason than somebody else's click, is not given again. */
const MOST_REFUSALS = 3;

/**
 * One account works off its own inbox until told to stop: it sees a task, answers it by its scenario, and posts where the
 * task says. It knows nothing of steps or states.
 *
 * @param {import('./client.mjs').Client} client
 * @param {{
 *   answersFor: (creditCode: string) => import('./answers.mjs').Answers | undefined,
 *   today: () => string, stopped: () => boolean,
 *   onAct?: (task: import('./answers.mjs').Task, action: string) => void,
 *   onOvertaken?: (task: import('./answers.mjs').Task, error: Refused) => void,
 *   onRefused?: (task: import('./answers.mjs').Task, error: Refused) => void,
 *   longestPauseMs?: number,
 * }} options `longestPauseMs`: an inbox that stays empty is looked at less and less often, down to this
 */
export async function followTasks(client, { longestPauseMs = 800, ...options }) {
  let pauseMs = SHORTEST_PAUSE_MS;
  /** @type {Map<string, number>} refusals by task */
  const refusals = new Map();
  while (!options.stopped()) {
    const { items } = await client.get('/api/v1/tasks?limit=200');
    let acted = false;
    for (const task of items.filter(({ id }) => (refusals.get(id) ?? 0) < MOST_REFUSALS)) {
      if (options.stopped()) return;
      acted = (await handle(client, task, options, refusals)) || acted;
    }
    pauseMs = acted ? SHORTEST_PAUSE_MS : Math.min(pauseMs * 2, longestPauseMs);
    await pause(pauseMs);
  }
}

/** @returns {Promise<boolean>} whether something was done; what was overtaken meanwhile is seen at the next look */
async function handle(client, task, { answersFor, today, onAct, onOvertaken, onRefused }, refusals) {
  try {
    const answer = await answersFor(task.enterprise.creditCode)?.[task.kind]?.({ client, task, today: today() });
    if (!answer) return false;
    const target = task.actions.find(({ name }) => name === answer.action);
    if (!target) throw new Error(`task ${task.id} has no action ${answer.action}`);
    await client.call(target.method, target.href, answer.body);
    onAct?.(task, answer.action);
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (OVERTAKEN.has(error.status)) onOvertaken?.(task, error);
    else {
      const times = (refusals.get(task.id) ?? 0) + 1;
      refusals.set(task.id, times);
      if (times === MOST_REFUSALS) onRefused?.(task, error);
    }
    return false;
  }
}
