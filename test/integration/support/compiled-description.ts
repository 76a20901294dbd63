import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '@app/testing';
import { runModule } from '../../../tools/testing/run-module';

/** What the tests need to know of an OpenAPI document. */
export interface ApiDescription {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly 'x-permission': string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>>;
}

// The compiler reads types and comments into the description; what Jest compiles has none of them.
const PRINT = `
  require('reflect-metadata');
  const [, root] = process.argv;
  const { loadConfig } = require(root + '/libs/config/src/index.js');
  const { createApp } = require(root + '/apps/api/src/create-app.js');
  const { describeApi } = require(root + '/apps/api/src/platform/openapi/openapi.js');
  const config = loadConfig({ MONGO_URI: 'mongodb://127.0.0.1:1', APP_LOG_LEVEL: 'silent', APP_JWT_SECRET: 'only for printing the description' });
  createApp(config)
    .then((app) => process.stdout.write(JSON.stringify(describeApi(app, config.mode)), () => process.exit(0)))
    .catch((error) => { console.error(error); process.exit(1); });
`;

/** The description that the compiled product serves; compiles it where that was not done yet. */
export async function compiledDescription(): Promise<ApiDescription> {
  const { main, hash } = await runModule<{ main: string; hash: string }>(`
    const { ensureBuilt, OUTPUT } = await tool('build/build.mjs');
    const { sourceHash } = await tool('build/source-hash.mjs');
    await ensureBuilt();
    give({ main: OUTPUT.api, hash: sourceHash(${JSON.stringify(repositoryRoot)}) });
  `);
  const root = dirname(dirname(dirname(dirname(main))));
  const name = createHash('sha256').update(`${hash}${root}`).digest('hex').slice(0, 20);
  const kept = join(tmpdir(), `api-description-${name}.json`);
  if (!existsSync(kept)) await print(root, kept);
  return JSON.parse(readFileSync(kept, 'utf8')) as ApiDescription;
}

async function print(root: string, path: string): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', PRINT, root], {
    cwd: repositoryRoot,
    maxBuffer: 64 * 1024 * 1024,
  });
  // Several test files may do this at once: whoever is last replaces the same content.
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, stdout);
  renameSync(mine, path);
}
