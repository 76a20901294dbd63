import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { loadConfig } from '@app/config';
import { endInFailure, endInOrder } from '@app/observability';
import { createApp } from './create-app';

/** Longer than any request; what is still open then is cut. */
const SHUTDOWN_MS = 10_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const app = await createApp(config);
  await app.listen({ host: config.http.host, port: config.http.port });
  new Logger('Api').log(`${config.mode} mode, listening on ${await app.getUrl()}`);
  endInOrder(app, { watchStdin: config.watchStdin, patienceMs: SHUTDOWN_MS });
}

main().catch(endInFailure);
