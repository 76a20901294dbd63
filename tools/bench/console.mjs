// How the console answers over a whole county: the list of firms as it is scrolled on, the wall chart full and nearly empty.
//
//   npm run bench:console [-- --firms 100000 --climbing 2000]
//
// Prints medians, spreads and their ratios within this run. Exit 1 where a page shows something else than the record holds.
import { parseArgs } from 'node:util';
import { Client } from '../demo/client.mjs';
import { startProduct } from '../demo/product.mjs';
import { countyFile } from './county-file.mjs';
import { Watcher } from './watcher.mjs';

const { values } = parseArgs({
  options: { firms: { type: 'string', default: '20000' }, climbing: { type: 'string', default: '2000' } },
});
const [FIRMS, CLIMBING] = [Number(values.firms), Number(values.climbing)];
const AT_ONCE = 200;
/** A real day: nothing but what is measured happens meanwhile. */
const ENVIRONMENT = { ...process.env, DEMO_SECONDS_PER_DAY: '86400', APP_UPLOAD_MAX_MB: '200' };
const LIMIT_MS = 60 * 60_000;

const say = (line) => console.log(line);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks until there is an answer; the county takes minutes to come in. */
async function until(what, look) {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await pause(1_000)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`${what}: not within ${LIMIT_MS / 60_000} minutes`);
}

async function importFirms(officer) {
  const bytes = await countyFile(FIRMS);
  const file = { name: 'firms.csv', bytes, type: 'text/csv' };
  const { importId } = await officer.upload('/api/v1/enterprises/import?dryRun=false', file, {});
  await until('the import', async () => {
    const { state, errors } = await officer.get(`/api/v1/imports/${importId}`);
    if (state === 'failed') throw new Error(JSON.stringify(errors));
    return state === 'done' || undefined;
  });
  return bytes
    .toString('utf8')
    .split('\n')
    .slice(1, CLIMBING + 1)
    .map((line) => line.split(',')[0]);
}

async function launch(officer, codes) {
  let accepted = 0;
  for (let i = 0; i < codes.length; i += AT_ONCE) {
    const wanted = { creditCodes: codes.slice(i, i + AT_ONCE), targetTier: 'srdi', targetDate: '2032-12-31' };
    accepted += (await officer.post('/api/v1/cultivations/many', wanted)).accepted;
  }
  return accepted;
}

const faults = [];
const hold = (what, seen, wanted) => {
  if (seen !== wanted) faults.push(`${what}: ${seen} instead of ${wanted}`);
};

const product = await startProduct(ENVIRONMENT, say);
const officer = new Client(product.origin, 'officer', product.password);
let watcher;
try {
  say(`taking in ${FIRMS} firms`);
  const codes = await importFirms(officer);
  const few = await launch(officer, codes.slice(0, CLIMBING / 10));
  watcher = await Watcher.open(product);
  const before = await officer.get('/api/v1/board');
  const small = await watcher.wall();
  hold('tiles of the nearly empty wall', small.tiles, before.items.length);
  await launch(officer, codes.slice(CLIMBING / 10));
  const after = await officer.get('/api/v1/board');
  const full = await watcher.wall();
  hold('tiles of the full wall', full.tiles, after.items.length);
  hold('firms that were launched', after.count - before.count, CLIMBING - few);
  say(`wall: ${small.tiles} tiles ${small.text}`);
  say(`wall: ${full.tiles} tiles ${full.text}`);
  say(`wall: one choice of a light takes ${(full.median / small.median).toFixed(2)} times as long`);

  const { total } = await officer.get('/api/v1/enterprises?limit=1');
  if (total.exact) hold('firms in the list', total.count >= FIRMS, true);
  const list = await watcher.list();
  hold('pages that ended with the row of another', list.repeated, 0);
  say(`list: at most ${list.drawn} rows drawn at once`);
  for (const { rows, text } of list.parts) say(`list: up to row ${rows} ${text}`);
  say(`list: the last quarter takes ${(list.parts.at(-1).median / list.parts[0].median).toFixed(2)} times the first`);
} finally {
  await watcher?.close();
  await product.stop({ keep: false });
}
for (const fault of faults) say(`wrong: ${fault}`);
say(faults.length === 0 ? 'every page showed what the record holds' : `${faults.length} wrong`);
process.exitCode = faults.length === 0 ? 0 : 1;
