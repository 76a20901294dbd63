import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppConfig } from '@app/config';
import { NestLogger, createLogger } from '@app/observability';
import { AppModule } from './app.module';
import { createAdapter } from './platform/http/adapter';
import { configureHttp } from './platform/http/configure';

/** The whole API, ready for `listen`. Needs neither the database nor Temporal to come up. */
export async function createApp(config: AppConfig): Promise<NestFastifyApplication> {
  const { adapter, problems } = createAdapter(config);
  const logger = new NestLogger(createLogger({ level: config.logLevel, process: 'api', mode: config.mode }));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), adapter, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  await configureHttp(app, config, problems);
  return app;
}
