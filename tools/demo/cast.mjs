import { WILLING } from './answers.mjs';
import { Client } from './client.mjs';
import { followTasks } from './follow-tasks.mjs';

/** People who share the cases among them: each firm has its own officer and its own leader. */
const BY_TURNS = [
  ['officer', 'officer2'],
  ['leader', 'leader2'],
];
const FOR_EVERYBODY = ['mentor', 'tax', 'market', 'emergency', 'environment', 'finance', 'science'];
const STAFF_PAUSE_MS = 800;
/** There is one such account for each firm, and most of the time it waits. */
const FIRM_PAUSE_MS = 2_000;

/**
 * Logs every role in and lets each work off its own inbox.
 *
 * @param {import('./product.mjs').Product} product
 * @param {import('./scenarios/scenario.mjs').Firm[]} firms
 * @param {{ stopped: () => boolean, onAct: (task: any, action: string, username: string) => void,
 *   onOvertaken: (task: any, error: Error) => void, onRefused: (task: any, error: Error) => void }} watch
 * @returns {Promise<void>[]} one for each account; they end when `stopped`, or with the fault that ended one
 */
export function startCast(product, firms, watch) {
  const willing = new Map(firms.map((firm) => [firm.creditCode, { ...WILLING, ...firm.scenario.answers?.(firm) }]));
  const follow = (username, mine, longestPauseMs) => {
    const mineOnly = new Set(mine.map(({ creditCode }) => creditCode));
    return followTasks(new Client(product.origin, username, product.password), {
      answersFor: (creditCode) => (mineOnly.has(creditCode) ? willing.get(creditCode) : undefined),
      today: () => product.clock.today(),
      stopped: watch.stopped,
      onAct: (task, action) => watch.onAct(task, action, username),
      onOvertaken: watch.onOvertaken,
      onRefused: watch.onRefused,
      longestPauseMs,
    });
  };
  const shared = BY_TURNS.flatMap((people) =>
    people.map((username, turn) => {
      const mine = firms.filter((_firm, index) => index % people.length === turn);
      return follow(username, mine, STAFF_PAUSE_MS);
    }),
  );
  return [
    ...shared,
    ...FOR_EVERYBODY.map((username) => follow(username, firms, STAFF_PAUSE_MS)),
    ...firms.map((firm) => follow(`enterprise:${firm.creditCode}`, [firm], FIRM_PAUSE_MS)),
  ];
}
