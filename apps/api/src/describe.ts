import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { loadConfig } from '@app/config';
import { createApp } from './create-app';
import { describeApi } from './platform/openapi/openapi';

/** Writes the description of the API to the file that is named, for programs that are made from it. Needs no database. */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('name the file to write');
  const config = loadConfig({ APP_LOG_LEVEL: 'silent', APP_DATA_DIR: tmpdir() });
  const app = await createApp(config);
  await writeFile(file, JSON.stringify(describeApi(app, config.mode)));
}

main().then(
  // The database is looked for as long as the process lives.
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
