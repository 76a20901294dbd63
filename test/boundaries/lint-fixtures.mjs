// Lints every file under fixtures/lint as if it stood where its first line says, and prints which rules it breaks.
import { ESLint } from 'eslint';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('fixtures/lint', import.meta.url));
const eslint = new ESLint({ cwd: root });

const results = {};
for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8');
  const [, filePath] = /^\/\/ as: (\S+)$/m.exec(text);
  const [, expected] = /^\/\/ breaks: (\S+)$/m.exec(text);
  const [result] = await eslint.lintText(text, { filePath: join(root, filePath) });
  results[name] = {
    expected,
    broken: [...new Set(result.messages.map((message) => message.ruleId ?? message.message))],
  };
}
process.stdout.write(JSON.stringify(results));
