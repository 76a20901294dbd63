import { setTimeout as pause } from 'node:timers/promises';
import { startCast } from './cast.mjs';
import { Client } from './client.mjs';
import { launch } from './firms.mjs';
import { everyPage } from './pages.mjs';

const LOOK_MS = 1_500;
const SCRIPT_POLL_MS = 700;
const TELL_EVERY_MS = 15_000;

/**
 * Launches every firm's cultivation and lets all roles work until every firm's story is over or time is up.
 *
 * @param {import('./product.mjs').Product} product
 * @param {import('./scenarios/scenario.mjs').Firm[]} firms
 * @param {{ say: (line: string) => void, untilMs: number, aborted: () => boolean }} options `untilMs` is an epoch instant
 * @returns {Promise<{ actions: number, overtaken: string[], refused: string[] }>} what was answered, what somebody else had
 *   answered meanwhile, and what the product did not accept
 * @throws Error where the product is away for long
 */
export async function drive(product, firms, { say, untilMs, aborted }) {
  const officer = new Client(product.origin, 'officer', product.password);
  const count = { actions: 0, overtaken: [], refused: [] };
  let over = false;
  const stopped = () => over || aborted() || Date.now() > untilMs;
  const refused = (what) => {
    say(`✗ ${what}`);
    count.refused.push(what);
  };
  const cast = startCast(product, firms, {
    stopped,
    onAct: () => (count.actions += 1),
    onOvertaken: (task, { message }) => count.overtaken.push(`${task.kind}: ${message}`),
    onRefused: (task, { message }) => refused(`${task.enterprise.name} ${task.kind}: ${message}`),
  });
  const play = firms.map((firm) =>
    perform(product, officer, firm, stopped).catch(({ message }) =>
      refused(`${firm.name} (${firm.scenario.id}): ${message}`),
    ),
  );
  const everybody = Promise.all([...cast, ...play]);
  try {
    await Promise.race([watch(officer, firms, { say, stopped, count, product }), failureOf(everybody)]);
  } finally {
    over = true;
  }
  await everybody;
  return count;
}

/** Settles only by failing: that the work is done is seen in the record. */
const failureOf = (work) => new Promise((_resolve, reject) => work.catch(reject));

async function perform(product, officer, firm, stopped) {
  await launch(officer, firm, product.clock.today());
  firm.launched = true;
  const until = async (what, look) => {
    while (!stopped()) {
      const found = await look();
      if (found !== undefined) return found;
      await pause(SCRIPT_POLL_MS);
    }
    throw new Error(`未等到 waited in vain for ${what}`);
  };
  const owner = new Client(product.origin, `enterprise:${firm.creditCode}`, product.password);
  const { origin, clock } = product;
  await firm.scenario.script?.({ origin, firm, officer, owner, today: () => clock.today(), until });
}

/** Says what changes, until nothing is open any more for any firm. */
async function watch(officer, firms, { say, stopped, count, product }) {
  const last = new Map();
  let told = Date.now();
  while (!stopped()) {
    await product.clock.refresh(product.origin);
    // Before the list is read: what is launched meanwhile is not in it yet, and would look as if it were over.
    const launched = firms.filter((firm) => firm.launched);
    const rows = await everyPage(officer, '/api/v1/enterprises');
    const byCode = new Map(rows.map((row) => [row.creditCode, row]));
    for (const firm of launched) {
      const { tier, openThings } = byCode.get(firm.creditCode);
      const line = `${tier}: ${openThings.map(lineOf).join(', ') || '办结 over'}`;
      if (line !== last.get(firm)) say(`${product.clock.today()}  ${firm.name}  ${line}`);
      last.set(firm, line);
      firm.over = openThings.length === 0;
    }
    if (firms.every(({ over }) => over)) return;
    if (Date.now() - told > TELL_EVERY_MS) {
      told = Date.now();
      const done = firms.filter(({ over }) => over).length;
      say(`—— ${product.clock.today()}: ${done}/${firms.length} 办结 over, ${count.actions} 次办理 actions`);
    }
    await pause(LOOK_MS);
  }
}

const lineOf = ({ type, label, status }) =>
  type === 'cultivation' ? `${label}? ${status}` : `${type} ${label} ${status}`;
