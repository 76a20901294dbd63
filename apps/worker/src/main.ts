import 'reflect-metadata';
import { ConfigError, loadConfig } from '@app/config';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { createWorker } from './create-worker';
import { installRuntime } from './host/runtime';

/** Longer than the worker's own grace, shorter than the supervisor's patience. */
const SHUTDOWN_MS = 12_000;

async function main(): Promise<void> {
  const config = loadConfig();
  installRuntime(config.logLevel);
  const app = await createWorker(config);
  new Logger('Worker').log(`${config.mode} mode, conducting for ${config.temporal.namespace}`);
  endWith(app, config.watchStdin);
}

/** Ends in order on a signal, and when the supervisor's pipe closes: it may have been killed, and nobody would end us. */
function endWith(app: INestApplicationContext, watchStdin: boolean): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (watchStdin) process.stdin.on('end', end).on('close', end).resume();
}

main().catch((error: unknown) => {
  const message = error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
