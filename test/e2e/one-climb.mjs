import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { check } from '../../tools/demo/checks/index.mjs';
import { Client } from '../../tools/demo/client.mjs';
import { drive } from '../../tools/demo/drive.mjs';
import { castFirms } from '../../tools/demo/firms.mjs';
import { startProduct } from '../../tools/demo/product.mjs';
import { chooseScenarios } from '../../tools/demo/scenarios/index.mjs';

// A product of its own, one sample firm from small to little giant over HTTP, and what the record says afterwards as one line
// of JSON. `--kills 4` kills the worker that often with -9 meanwhile, at random moments.
const { values } = parseArgs({ options: { kills: { type: 'string', default: '0' } } });
const LIMIT_MS = 5 * 60_000;
const GAP_MS = { least: 1_500, most: 7_000 };
/** What must be the same however often a worker dies; reminders depend on the moments at which it was away. */
const STORY = /^(cultivation|plan|rung|application|decision|notice|title)-/;

const told = (line) => console.error(line);
const product = await startProduct({ ...process.env, DEMO_SECONDS_PER_DAY: '1' }, told);
let over = false;

try {
  const firms = await castFirms(new Client(product.origin, 'officer', product.password), chooseScenarios(['climb-1']));
  const untilMs = Date.now() + LIMIT_MS;
  const killing = killWorkers(Number(values.kills));
  const { refused } = await drive(product, firms, { say: told, untilMs, aborted: () => false });
  over = true;
  const kills = await killing;
  const { ends, checks } = await check(product, firms);
  const problems = [...refused, ...checks.flatMap((one) => one.problems ?? [`not looked at: ${one.title}`])];
  console.log(JSON.stringify({ tier: ends[0].tier, kills, problems, story: await storyOf(firms[0]) }));
  await product.stop({ keep: false });
} catch (error) {
  console.error(error);
  await product.stop({ keep: false });
  process.exitCode = 1;
}

/** @returns {Promise<number[]>} milliseconds after the start at which the worker died */
async function killWorkers(times) {
  const startedAt = Date.now();
  const kills = [];
  while (!over && kills.length < times) {
    await pause(GAP_MS.least + Math.random() * (GAP_MS.most - GAP_MS.least));
    const { pid } = ledger().find(({ name }) => name === 'worker') ?? {};
    if (pid === undefined || over) continue;
    process.kill(pid, 'SIGKILL');
    kills.push(Date.now() - startedAt);
  }
  return kills;
}

/** The processes of this product, as its supervisor notes them. */
function ledger() {
  try {
    return JSON.parse(readFileSync(join(product.dataDir, 'processes.json'), 'utf8'));
  } catch {
    return [];
  }
}

/** How often each thing happened to the firm. */
async function storyOf({ creditCode }) {
  const auditor = new Client(product.origin, 'auditor', product.password);
  const { events } = await auditor.get(`/api/v1/dossiers/${creditCode}`);
  const kinds = events.map(({ type }) => type).filter((type) => STORY.test(type));
  return Object.fromEntries(
    [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  );
}
