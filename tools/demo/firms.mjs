import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { demonstrationInputs } from './figures.mjs';
import { everyPage } from './pages.mjs';

/** Files as their collectors left them, and what they do not say themselves. */
const REAL_FILES = [
  { path: 'county_liuhe/enterprises.csv', parameters: { industryCode: 'C27' } },
  { path: 'bse_firm_years_2020_2024.csv', parameters: {} },
];
const IMPORT_LIMIT_MS = 120_000;
/** Criteria that no figure settles; the officer's finding is on record with its reason. */
const FINDINGS = [
  { tier: 'srdi', criterionId: 'SR-9', reason: '行业协会证明显示细分市场排名前列（演示）' },
  { tier: 'little-giant', criterionId: 'LG-11', reason: '主导产品属于工业六基目录（演示）' },
];

/**
 * Imports real firms where their files are present; the sample county is there in any case.
 *
 * @param {import('./client.mjs').Client} officer
 * @param {Record<string, string | undefined>} environment
 * @param {(line: string) => void} say
 */
export async function importRealFirms(officer, environment, say) {
  const folder = resolve(repositoryRoot, environment.REAL_DATA_DIR || '../shared/data');
  const files = REAL_FILES.filter(({ path }) => existsSync(join(folder, path)));
  if (files.length === 0) say('没有真实企业数据，使用样例县 no real data found: the sample county climbs');
  for (const { path, parameters } of files) await importFile(officer, join(folder, path), parameters, say);
}

async function importFile(officer, path, parameters, say) {
  const { regionCode } = await officer.get('/api/v1/auth/me');
  const query = new URLSearchParams({ dryRun: 'false', regionCode, ...parameters });
  const file = { name: basename(path), bytes: await readFile(path), type: 'text/csv' };
  const { importId } = await officer.upload(`/api/v1/enterprises/import?${query}`, file, {});
  const until = Date.now() + IMPORT_LIMIT_MS;
  for (;;) {
    const { state, total, accepted, rejected, firms, errors, failure } = await officer.get(
      `/api/v1/imports/${importId}`,
    );
    if (state === 'done') {
      say(
        `导入 imported ${file.name}: ${total} 行 rows, ${accepted} 接受 accepted, ${rejected} 退回 rejected, ${firms} 户 firms`,
      );
      return;
    }
    if (state === 'failed' || Date.now() > until) {
      throw new Error(`import of ${file.name}: ${state} ${JSON.stringify(failure ?? errors.slice(0, 3))}`);
    }
    await pause(500);
  }
}

/**
 * As many firms as there are scenarios, none of which was ever cultivated: real ones first.
 *
 * @param {import('./client.mjs').Client} officer
 * @param {import('./scenarios/scenario.mjs').Scenario[]} scenarios
 * @returns {Promise<import('./scenarios/scenario.mjs').Firm[]>}
 */
export async function castFirms(officer, scenarios) {
  const small = await everyPage(officer, '/api/v1/enterprises?tier=small');
  const candidates = small
    .filter((row) => row.industryCode.startsWith('C') && row.openThings.length === 0)
    .sort(
      (a, b) =>
        Number(a.fictional) - Number(b.fictional) || Number(b.name.includes('公司')) - Number(a.name.includes('公司')),
    );
  const firms = [];
  for (const row of candidates) {
    if (firms.length === scenarios.length) break;
    const firm = await officer.get(`/api/v1/enterprises/${row.creditCode}`);
    const untouched =
      firm.bans.length === 0 && firm.titles.length === 0 && !(await wasCultivated(officer, row.creditCode));
    if (!untouched) continue;
    const { creditCode, name, synthetic, fictional } = firm;
    firms.push({ creditCode, name, synthetic, fictional, scenario: scenarios[firms.length], memory: {} });
  }
  if (firms.length < scenarios.length) {
    throw new Error(
      `只有 ${firms.length} 户可用企业 only ${firms.length} firms are free for ${scenarios.length} scenarios`,
    );
  }
  return firms;
}

async function wasCultivated(officer, creditCode) {
  try {
    await officer.get(`/api/v1/cultivations/${creditCode}`);
    return true;
  } catch (error) {
    if (error.status === 404) return false;
    throw error;
  }
}

/**
 * Puts the demonstration's figures and findings, and launches the cultivation.
 *
 * @param {import('./client.mjs').Client} officer
 * @param {import('./scenarios/scenario.mjs').Firm} firm
 * @param {string} today ISO date
 */
export async function launch(officer, firm, today) {
  const { creditCode, scenario } = firm;
  const path = `/api/v1/enterprises/${creditCode}`;
  await officer.put(`${path}/indicators`, { items: demonstrationInputs(scenario.figures, today) });
  for (const finding of FINDINGS.filter(({ tier }) => scenario.target === tier || scenario.target === 'little-giant')) {
    await officer.post(`${path}/findings`, { ...finding, verdict: 'met' });
  }
  const targetDate = `${Number(today.slice(0, 4)) + 2}-12-31`;
  await officer.post('/api/v1/cultivations', { creditCode, targetTier: scenario.target, targetDate });
}
