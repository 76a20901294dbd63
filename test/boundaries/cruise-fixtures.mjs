// Cruises every folder under fixtures/imports as if it were a repository of its own and prints which rules it breaks.
// A program of its own because dependency-cruiser is an ES module and Jest runs CommonJS.
import { cruise } from 'dependency-cruiser';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const folder = fileURLToPath(new URL('fixtures/imports', import.meta.url));
const { tsConfig: _real, ...fixtureOptions } = options;

const broken = {};
for (const name of readdirSync(folder)) {
  const { output } = await cruise(['.'], {
    ...fixtureOptions,
    baseDir: join(folder, name),
    validate: true,
    ruleSet: { forbidden },
  });
  broken[name] = [...new Set(output.summary.violations.map((violation) => violation.rule.name))];
}
process.stdout.write(JSON.stringify({ rules: forbidden.map((rule) => rule.name), broken }));
