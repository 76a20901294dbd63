import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(__dirname, '..', '..');

/** The tools are ES modules with configuration of their own, so they run as programs and answer in JSON. */
async function answerOf(program: string): Promise<unknown> {
  const { NODE_OPTIONS: _jestOnly, ...env } = process.env;
  const { stdout } = await run(process.execPath, [join(__dirname, program)], { env, maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

describe('the import rules', () => {
  let rules: string[];
  let broken: Record<string, string[]>;

  beforeAll(async () => {
    ({ rules, broken } = (await answerOf('cruise-fixtures.mjs')) as { rules: string[]; broken: typeof broken });
  }, 60_000);

  it('each have a fixture of their name, and no fixture is left without a rule', () => {
    expect(Object.keys(broken).sort()).toEqual([...rules].sort());
  });

  it('give every library its layer', () => {
    const libraries = readdirSync(join(ROOT, 'libs')).filter((name) => name !== 'testing');
    expect(libraries.filter((name) => !rules.includes(`layer-of-${name}`))).toEqual([]);
  });

  it('each refuse their fixture', () => {
    const toothless = Object.entries(broken).filter(([rule, found]) => !found.includes(rule));
    expect(toothless).toEqual([]);
  });
});

describe('the lint rules', () => {
  it('each refuse their fixture', async () => {
    const results = (await answerOf('lint-fixtures.mjs')) as Record<string, { expected: string; broken: string[] }>;
    const toothless = Object.entries(results).filter(([, { expected, broken }]) => !broken.includes(expected));
    expect(Object.keys(results).length).toBeGreaterThan(20);
    expect(toothless).toEqual([]);
  }, 120_000);
});
