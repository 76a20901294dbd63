import 'reflect-metadata';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { ConfigError, loadConfig } from '@app/config';
import { createApp } from './create-app';

/** Longer than any request; what is still open then is cut. */
const SHUTDOWN_MS = 10_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const app = await createApp(config);
  await app.listen({ host: config.http.host, port: config.http.port });
  new Logger('Api').log(`${config.mode} mode, listening on ${await app.getUrl()}`);
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
