import { parseArgs } from 'node:util';
import { check } from './checks/index.mjs';
import { Client, Refused } from './client.mjs';
import { drive } from './drive.mjs';
import { castFirms, importRealFirms } from './firms.mjs';
import { CannotDemonstrate, findOrStartProduct } from './product.mjs';
import { Progress, table } from './report.mjs';
import { chooseScenarios } from './scenarios/index.mjs';

/** The stories take two to four minutes; a demonstration that hangs must end as well. */
const STORIES_LIMIT_MS = 10 * 60_000;

// npm run demo [-- --only climb,withdrawn]
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const scenarios = chooseScenarios(values.only.split(',').filter(Boolean));
const progress = new Progress();
const say = (line) => progress.say(line);
let product;
let aborted = false;

process.once('SIGINT', () => void abort(130));
process.once('SIGTERM', () => void abort(143));

try {
  product = await findOrStartProduct(process.env, say);
  const good = await demonstrate();
  await product.stop({ keep: !good });
  process.exitCode = good ? 0 : 1;
} catch (error) {
  if (!aborted) {
    // What a person can act on needs no trace.
    const plain = error instanceof CannotDemonstrate || error instanceof Refused;
    console.error(plain ? error.message : error);
    await product?.stop({ keep: true });
    process.exit(error.exitCode ?? 1);
  }
}

async function abort(exitCode) {
  aborted = true;
  say('中止，停止服务 stopping');
  await product?.stop({ keep: false });
  process.exit(exitCode);
}

/** @returns {Promise<boolean>} whether everything held */
async function demonstrate() {
  const officer = new Client(product.origin, 'officer', product.password);
  await importRealFirms(officer, process.env, say);
  const firms = await castFirms(officer, scenarios);
  say(`${firms.length} 户企业同时培育 firms climb at once, one day = ${product.clock.secondsPerDay} s`);
  say('财务和创新指标、认定结论均为演示输入，不是这些企业的真实情况');
  say('Figures, findings and decisions are DEMONSTRATION INPUTS and say nothing about these firms');
  const { actions, overtaken, refused } = await drive(product, firms, {
    say,
    untilMs: Date.now() + STORIES_LIMIT_MS,
    aborted: () => aborted,
  });
  // Stopping is under way and ends this process.
  if (aborted) return new Promise(() => {});
  say(`${actions} 次办理 actions, ${overtaken.length} 次已被他人办理 overtaken by somebody else; 核对 checking`);
  const { ends, checks } = await check(product, firms);
  if (ends.some(({ problems }) => problems.length > 0)) [...new Set(overtaken)].slice(0, 10).forEach(say);
  return report(ends, [{ title: '办理 everything that was answered was accepted', problems: refused }, ...checks]);
}

function report(ends, checks) {
  const head = [
    '企业 firm',
    '情形 scenario',
    '应有结局 expected',
    '实际 actual',
    '层级 tier',
    '事件 events',
    '逾期 late',
    '',
  ];
  const rows = ends.map(({ firm, expected, actual, tier, events, lateTurns, problems }) => [
    `${firm.name}${firm.synthetic ? '*' : ''}`,
    firm.scenario.title,
    expected,
    actual,
    tier,
    events,
    lateTurns,
    problems.length === 0 ? '✓' : '✗',
  ]);
  console.log(`\n${table(head, rows)}\n* 信用代码为演示合成 synthetic credit code, made up for the demonstration\n`);
  for (const { title, problems } of checks) {
    console.log(`${problems === undefined ? '–' : problems.length === 0 ? '✓' : '✗'} ${title}`);
    for (const problem of problems ?? ['未知 Temporal 地址，未核对 not looked at: address of Temporal unknown'])
      console.log(`    ${problem}`);
  }
  const good = checks.every(({ problems }) => (problems ?? []).length === 0);
  say(good ? '演示通过 the demonstration holds' : '演示未通过 the demonstration does NOT hold');
  return good;
}
