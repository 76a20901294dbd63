// How long a look at every firm takes in the whole product: over HTTP, with real Temporal and MongoDB.
// npm run bench:pass -- --firms 100000
import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from '../demo/client.mjs';
import { startProduct } from '../demo/product.mjs';
import { countyFile } from './county-file.mjs';

const { values } = parseArgs({ options: { firms: { type: 'string', default: '20000' } } });
const FIRMS = Number(values.firms);
const LIMIT_MS = 60 * 60_000;
/** A real day: nothing but what is asked for happens meanwhile. */
const ENVIRONMENT = { ...process.env, DEMO_SECONDS_PER_DAY: '86400', APP_UPLOAD_MAX_MB: '200' };

const say = (line) => console.log(line);
const seconds = (ms) => (ms / 1000).toFixed(1);

/** Resident memory of the processes whose command line holds a word, MiB. */
function memoryOf(word) {
  const { stdout } = spawnSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line.includes(word) && !line.includes('watch-parent'));
  return Math.round(lines.reduce((sum, line) => sum + Number.parseInt(line, 10), 0) / 1024);
}

async function until(what, look) {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${LIMIT_MS / 60_000} minutes`);
    await pause(500);
  }
}

async function importFirms(officer) {
  const file = { name: 'firms.csv', bytes: await countyFile(FIRMS), type: 'text/csv' };
  const begun = Date.now();
  const { importId } = await officer.upload('/api/v1/enterprises/import?dryRun=false', file, {});
  const done = await until('the import', async () => {
    const { state, accepted, rejected, errors } = await officer.get(`/api/v1/imports/${importId}`);
    if (state === 'failed') throw new Error(JSON.stringify(errors));
    return state === 'done' ? { accepted, rejected } : undefined;
  });
  const ms = Date.now() - begun;
  say(
    `import: ${done.accepted} accepted, ${done.rejected} rejected in ${seconds(ms)} s, ${Math.round((done.accepted / ms) * 1000)} rows/s`,
  );
}

/** Firms that were imported are stale: they are looked at without anybody asking. */
async function awaitFirstLook(officer) {
  const begun = Date.now();
  const counts = () => officer.get('/api/v1/pools?limit=1').then(({ total }) => total);
  await until('the first look', async () => {
    const { count, exact } = await counts();
    return !exact || count >= Math.min(FIRMS, 10_000);
  });
  say(`first look at changed firms: under way or done after ${seconds(Date.now() - begun)} s`);
}

async function onePass(officer) {
  const memory = [memoryOf('apps/worker')];
  const begun = Date.now();
  const { id } = await officer.call('POST', '/api/v1/assessments', {});
  const pass = await until('the pass', async () => {
    const seen = await officer.get(`/api/v1/assessments/${id}`);
    memory.push(memoryOf('apps/worker'));
    return seen.state === 'done' ? seen : undefined;
  });
  const ms = Date.now() - begun;
  const { tiers } = (await officer.get('/api/v1/pools?limit=1')).items[0];
  say(
    `pass: ${pass.done} firms × ${tiers.length} packs in ${seconds(ms)} s, ${Math.round((pass.done / ms) * 1000)} firms/s stored; ` +
      `worker memory ${memory[0]} MiB before, at most ${Math.max(...memory)} MiB`,
  );
  return pass;
}

const product = await startProduct(ENVIRONMENT, say);
let good;
try {
  const officer = new Client(product.origin, 'officer', product.password);
  await importFirms(officer);
  await awaitFirstLook(officer);
  const pass = await onePass(officer);
  const { total } = await officer.get('/api/v1/enterprises?limit=1');
  good = pass.done >= FIRMS && (!total.exact || pass.done >= total.count);
  say(good ? 'every firm was looked at' : `only ${pass.done} of ${total.count} firms were looked at`);
} finally {
  await product.stop({ keep: false });
}
process.exitCode = good ? 0 : 1;
