import { everyPage } from '../pages.mjs';

const TIERS = ['small', 'above-scale', 'tech-sme', 'innovative-sme', 'srdi', 'little-giant', 'single-champion'];

/**
 * Recounts what the lists say, and looks for work that is left over for what has ended.
 *
 * @param {import('../client.mjs').Client} officer
 * @param {import('../scenarios/scenario.mjs').Firm[]} firms
 * @returns {Promise<string[]>} what is wrong
 */
export async function wrongCounts(officer, firms) {
  const rows = await everyPage(officer, '/api/v1/enterprises');
  const problems = [await wrongTotal(officer, '/api/v1/enterprises', rows.length)];
  for (const tier of TIERS) {
    const own = rows.filter((row) => row.tier === tier).length;
    problems.push(await wrongTotal(officer, `/api/v1/enterprises?tier=${tier}`, own));
  }
  if (new Set(rows.map(({ creditCode }) => creditCode)).size !== rows.length) problems.push('a firm is listed twice');
  const tasks = await everyPage(officer, '/api/v1/tasks?scope=all');
  problems.push(await wrongTotal(officer, '/api/v1/tasks?scope=all', tasks.length));
  return [...problems.filter(Boolean), ...leftOver(tasks, firms)];
}

async function wrongTotal(officer, path, own) {
  const { total } = await officer.get(`${path}${path.includes('?') ? '&' : '?'}limit=1`);
  return total.exact && total.count !== own ? `${path}: total ${total.count}, recounted ${own}` : undefined;
}

/** Every story is over, so nobody may still be asked for anything but a title's yearly update. */
function leftOver(tasks, firms) {
  const ended = new Set(firms.map(({ creditCode }) => creditCode));
  return tasks
    .filter(({ kind, enterprise }) => ended.has(enterprise.creditCode) && kind !== 'update-title')
    .map(({ id, enterprise }) => `task left over for ${enterprise.name}: ${id}`);
}
