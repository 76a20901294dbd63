// Judges labelled real firms by the rules of their time and compares with what became of them.
//
//   npm run backtest [-- --json]
//
// Reads backtest.csv and gbt4754_2017.csv below REAL_DATA_DIR (default ../shared/data). Exit 2 where there is no such file.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { productRules } from '../policy/product-rules.mjs';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { readCsv } from './csv.mjs';
import { firmsOf, industryCodes } from './firms.mjs';
import { byCriterion, groupOf, judgeFirms, predictionOf, score } from './judge.mjs';
import { report } from './report.mjs';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const folder = resolve(repositoryRoot, process.env.REAL_DATA_DIR || '../shared/data');
const labelled = join(folder, 'backtest.csv');
const standard = join(folder, 'gbt4754_2017.csv');

if (existsSync(labelled)) {
  await run();
} else {
  console.error(`没有 ${labelled}，请设置 REAL_DATA_DIR / there is no such file; set REAL_DATA_DIR`);
  process.exitCode = 2;
}

async function run() {
  const rules = await productRules((message) => console.error(message));
  const rows = readCsv(readFileSync(labelled, 'utf8'));
  const industryOf = existsSync(standard) ? industryCodes(readCsv(readFileSync(standard, 'utf8'))) : () => '';
  const firms = firmsOf(rows, industryOf);
  const cases = judgeFirms(rules, firms);
  if (values.json) return console.log(JSON.stringify(summary(cases)));
  const lines = report({
    cases,
    edition: 'little-giant@2022',
    files: `${rows.length} rows of backtest.csv`,
    ratiosAlone: firms.reduce((sum, firm) => sum + firm.ratiosAlone, 0),
    withIndustry: firms.filter(({ facts }) => facts.industryCode !== '').length,
  });
  console.log(lines.join('\n'));
}

function summary(cases) {
  const ownTime = cases.filter(({ basis }) => basis === 'own-time');
  return {
    cases: cases.map((one) => ({
      ...{ name: one.firm.name, group: groupOf(one), batch: one.batch, basis: one.basis },
      ...{ verdict: one.verdict, prediction: predictionOf(one), hasFactYear: one.hasFactYear },
      criteria: Object.fromEntries(one.criteria.map(({ id, verdict }) => [id, verdict])),
    })),
    ownTime: score(ownTime),
    counterfactual: score(cases.filter((one) => !ownTime.includes(one))),
    criteria: byCriterion(cases),
  };
}
