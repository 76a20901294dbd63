// How many firms a second the rules can be asked about, all packs each, without explanation.
//
//   npm run bench:evaluate [-- --firms 20000 --rounds 5]
//
// Prints figures of this machine at this hour: run it beside nothing else. Exit 1 where a verdict differs from the diagnosis.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { productRules } from '../policy/product-rules.mjs';
import { benchFirm } from './firms.mjs';

const AS_OF = '2026-06-15';
/** Firms are made in pages outside the measured time, and forgotten. */
const PAGE = 1_000;
const COMPARED = 300;

const { values } = parseArgs({
  options: { firms: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '5' } },
});
const firms = Number(values.firms);
const rounds = Number(values.rounds);
const rules = await productRules(console.log);
const packs = rules.packs();
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

function verdictsOf(facts) {
  const firm = rules.readFirm(facts, AS_OF);
  return packs.map((pack) => rules.verdictOf(pack, firm));
}

/** Seconds on the clock and of the processor, for one round; `seen` keeps the work from being thought away. */
function round(first) {
  const spent = { clock: 0, processor: 0, seen: 0 };
  for (let start = first; start < first + firms; start += PAGE) {
    const page = Array.from({ length: Math.min(PAGE, first + firms - start) }, (_, i) =>
      benchFirm(rules.INDICATORS, start + i),
    );
    const [clock, processor] = [process.hrtime.bigint(), process.cpuUsage()];
    for (const facts of page) for (const { unmet } of verdictsOf(facts)) spent.seen += unmet.length;
    const used = process.cpuUsage(processor);
    spent.clock += Number(process.hrtime.bigint() - clock) / 1e9;
    spent.processor += (used.user + used.system) / 1e6;
  }
  return spent;
}

function quick({ ruleSetId, verdict, score, criteria, groups }) {
  const ofGroup = new Map(groups.map((group) => [group.id, group.verdict]));
  const idsOf = (wanted) =>
    criteria
      .filter((one) => one.role === 'condition' && one.verdict === wanted)
      .filter((one) => !one.group || ofGroup.get(one.group) === wanted)
      .map((one) => one.id);
  const shape = { ruleSetId, verdict, ...(score ? { score: { min: score.min, max: score.max } } : {}) };
  return { ...shape, unmet: idsOf('unmet'), unknown: idsOf('unknown'), manual: idsOf('manual-review') };
}

/** How many of a sample's verdicts are not those of the full diagnosis. */
function differences() {
  let differing = 0;
  for (let number = 0; number < COMPARED; number += 1) {
    const facts = benchFirm(rules.INDICATORS, number);
    verdictsOf(facts).forEach((fast, i) => {
      const full = quick(rules.diagnose(packs[i], facts, { asOf: AS_OF }));
      if (JSON.stringify(fast) !== JSON.stringify(full)) differing += 1;
    });
  }
  return differing;
}

const heap = () => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const mebibytes = (value) => `${value.toFixed(1)} MiB`;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const spread = (list) => `${Math.round(Math.min(...list))}–${Math.round(Math.max(...list))}`;

const differing = differences();
round(0);
const before = heap();
const clock = [];
const processor = [];
for (let i = 0; i < rounds; i += 1) {
  const spent = round(i * firms);
  clock.push(firms / spent.clock);
  processor.push(firms / spent.processor);
  console.log(
    `round ${i + 1}: ${Math.round(firms / spent.clock)} firms/s, ${Math.round(firms / spent.processor)} per processor second, heap ${mebibytes(heap())}`,
  );
}
const after = heap();
const statedValues = benchFirm(rules.INDICATORS, 0).indicators.length;
console.log(`\nNode ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one thread`);
console.log(`packs ${packs.length}: ${packs.map((pack) => pack.id).join(', ')}`);
console.log(`firms per round ${firms}, rounds ${rounds}, about ${statedValues} values a firm`);
console.log(`firms/s by the clock:     median ${Math.round(median(clock))}, spread ${spread(clock)}`);
console.log(`firms/s of the processor: median ${Math.round(median(processor))}, spread ${spread(processor)}`);
console.log(`pack verdicts/s of the processor: ${Math.round(median(processor) * packs.length)}`);
console.log(`heap before ${mebibytes(before)}, after ${firms * rounds} firms ${mebibytes(after)}`);
console.log(`compared with the full diagnosis: ${COMPARED * packs.length} verdicts, ${differing} differ`);
process.exitCode = differing === 0 ? 0 : 1;
