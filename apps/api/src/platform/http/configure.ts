import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppConfig } from '@app/config';
import { Metrics } from '@app/observability';
import { AnswerInterceptor } from '../commands/answer.interceptor';
import { serveConsole } from '../../console/console';
import { serveApiDescription } from '../openapi/openapi';
import type { ProblemFilter } from '../problems/problem.filter';
import { ValidationPipe } from '../validation/validation.pipe';
import { answerEarly } from './early-answer';
import { followRequests } from './follow-requests';

/** What every request passes through, and the API's description. Call once, before `listen`. */
export async function configureHttp(
  app: NestFastifyApplication,
  config: AppConfig,
  problems: ProblemFilter,
): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        // Offices reach the product over plain HTTP inside their network; TLS is the proxy's business.
        upgradeInsecureRequests: null,
      },
    },
    hsts: config.mode === 'production',
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, {
    limits: { fileSize: config.uploads.maxBytes, files: 1, fields: 20, fieldSize: 10_000, headerPairs: 50 },
    throwFileSizeLimit: true,
  });
  answerEarly(app.getHttpAdapter().getInstance(), config.uploads.maxBytes);
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalInterceptors(new AnswerInterceptor());
  app.useGlobalFilters(problems);
  const log = new Logger('Http');
  followRequests(app.getHttpAdapter().getInstance(), app.get(Metrics), (line, kind) =>
    kind === 'probe' ? log.debug('answered', line) : log.log('answered', line),
  );
  serveApiDescription(app, config.mode);
  if (config.webDir) await serveConsole(app.getHttpAdapter().getInstance(), config.webDir);
}
