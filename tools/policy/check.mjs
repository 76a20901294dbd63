// Checks policy packs and region overlays: shape, soundness, their place among the others, worked examples.
//
//   npm run packs:check [-- file.json …]
//
// Without files: everything that the product carries. Exit 1 where anything is wrong, with path and code of each problem.
import { readFileSync } from 'node:fs';
import { productRules } from './product-rules.mjs';

const rules = await productRules((message) => console.error(message));

/** Problems of what the product carries; an unsound file keeps the registry from being made at all. */
function checkProduct() {
  try {
    const { packs, data } = rules.builtIn();
    const problems = packs.flatMap((pack) => {
      const beside = rules.createRegistry({ ...data, packs: [], batches: [], overlays: [] });
      return beside.check(pack).problems.map((problem) => `${pack.id} ${rules.lineOf(problem)}`);
    });
    const examples = packs.flatMap(({ criteria, score }) =>
      [...criteria, ...(score?.parts ?? [])].flatMap((one) => one.examples),
    );
    console.log(
      `${packs.length} packs, ${data.overlays.length} region overlays, ${data.batches.length} batches, ${examples.length} worked examples`,
    );
    return problems;
  } catch (error) {
    if (!(error instanceof rules.PackError)) throw error;
    return error.problems.map((problem) => `${error.packId} ${rules.lineOf(problem)}`);
  }
}

function problemsOf(data) {
  if (!('changes' in Object(data))) return rules.builtIn().check(data).problems;
  try {
    rules.builtIn().withAll({ overlays: [data] });
    return [];
  } catch (error) {
    if (!(error instanceof rules.PackError)) throw error;
    return error.problems;
  }
}

function checkFile(file) {
  const read = rules.guardText(readFileSync(file, 'utf8'));
  const problems = 'problems' in read ? read.problems : problemsOf(read.data);
  if (problems.length === 0) console.log(`${file} is sound`);
  return problems.map((problem) => `${file} ${rules.lineOf(problem)}`);
}

const files = process.argv.slice(2);
const problems = files.length > 0 ? files.flatMap(checkFile) : checkProduct();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
