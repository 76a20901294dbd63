import 'reflect-metadata';
import { loadConfig } from '@app/config';
import { endInFailure, endInOrder } from '@app/observability';
import { Logger } from '@nestjs/common';
import { createWorker } from './create-worker';
import { installRuntime } from './host/runtime';

/** Longer than the worker's own grace, shorter than the supervisor's patience. */
const SHUTDOWN_MS = 12_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const { sdkMetricsPort } = config.worker;
  installRuntime(config.logLevel, sdkMetricsPort ? `${config.http.host}:${sdkMetricsPort}` : undefined);
  const app = await createWorker(config);
  new Logger('Worker').log(`${config.mode} mode, conducting for ${config.temporal.namespace}`);
  endInOrder(app, { watchStdin: config.watchStdin, patienceMs: SHUTDOWN_MS });
}

main().catch(endInFailure);
