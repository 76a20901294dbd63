import 'reflect-metadata';
import { loadConfig } from '@app/config';
import { endInFailure } from '@app/observability';
import { runCheck } from './check-record/run-check';

/** Checks the whole record against its events; ends with 1 where something is wrong. Changes nothing. */
async function main(): Promise<void> {
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const { seen, wrong } = await runCheck(loadConfig(), tell);
  tell(`${seen} things checked, ${wrong} wrong`);
  process.exit(wrong > 0 ? 1 : 0);
}

main().catch(endInFailure);
