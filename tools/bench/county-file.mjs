import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { productRules } from '../policy/product-rules.mjs';
import { benchFirm } from './firms.mjs';

const COLUMNS = [
  'revenue@2025',
  'revenue@2024',
  'revenue@2023',
  'mainRevenue@2025',
  'mainRevenue@2024',
  'rdExpense@2025',
  'rdExpense@2024',
  'employees@2025',
  'totalAssets@2025',
  'totalLiabilities@2025',
  'nicheYears@2025',
  'ip1Qualifying@now',
];

/**
 * A file of made-up firms in the import's own columns, the same ones at every run.
 * @param {number} firms how many
 * @returns {Promise<Buffer>} CSV
 */
export async function countyFile(firms) {
  const { INDICATORS } = await productRules(() => undefined);
  const require = createRequire(import.meta.url);
  const { syntheticCreditCode } = require(join(repositoryRoot, 'libs', 'domain', 'src', 'index.ts'));
  const lines = [['creditCode', 'name', 'regionCode', 'industryCode', 'foundedOn', ...COLUMNS].join(',')];
  for (let i = 0; i < firms; i += 1) {
    const { industryCode, foundedOn, indicators } = benchFirm(INDICATORS, i);
    const stated = new Map(indicators.map(({ code, period, value }) => [`${code}@${period}`, value]));
    const code = syntheticCreditCode(`bench:${i}`, '990124');
    const cells = COLUMNS.map((column) => stated.get(column) ?? '');
    lines.push([code, `测试企业${i}`, '990124101', industryCode, foundedOn, ...cells].join(','));
  }
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}
