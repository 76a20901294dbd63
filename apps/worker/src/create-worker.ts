import type { AppConfig } from '@app/config';
import { NestLogger, createLogger } from '@app/observability';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { WorkflowSource } from './host/workflow-source';
import { WorkerModule } from './worker.module';

/** The whole worker, running. Needs neither the database nor Temporal to come up. */
export async function createWorker(config: AppConfig, source?: WorkflowSource): Promise<INestApplicationContext> {
  const logger = new NestLogger(createLogger({ level: config.logLevel, process: 'worker', mode: config.mode }));
  return NestFactory.createApplicationContext(WorkerModule.forRoot(config, source), { logger, abortOnError: false });
}
