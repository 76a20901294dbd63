import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/**
 * Runs a piece of module code in a Node process of its own and returns what it hands to `give`. The tools are plain ES
 * modules that start before anything is installed; tests see them as they run.
 * @param code may use `await`, `tool(path)` to import below `tools/`, and `give(value)` once
 * @param env replaces the environment
 */
export async function runModule<T>(code: string, env: NodeJS.ProcessEnv = process.env): Promise<T> {
  const tools = `${pathToFileURL(join(__dirname, '..')).href}/`;
  const head = [
    `const tool = (path) => import(${JSON.stringify(tools)} + path);`,
    `const give = (value) => console.log(JSON.stringify({ value }));`,
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', [...head, code].join('\n')],
    { env: { ...env, NODE_OPTIONS: '' } },
  );
  return (JSON.parse(stdout) as { value: T }).value;
}
