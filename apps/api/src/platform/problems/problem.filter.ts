import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { databaseAway, isDatabaseAway } from '@app/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteTable } from '../http/route-table';
import { fromFramework, problem } from './framework-errors';
import { languageOf } from './language';
import { PROBLEM_MEDIA_TYPE, toProblemDocument } from './problem-document';

/** The one place where an error becomes an answer. What nobody foresaw is 500 `INTERNAL`, logged with its stack and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(private readonly routes: RouteTable) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also used for what Fastify refuses before Nest sees it. */
  answer(exception: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent || reply.raw.headersSent) return;
    const allowed = this.routes.methodsAt(request.url.split('?', 1)[0] ?? '');
    const error = this.translate(exception, request, allowed);
    const language = languageOf(request.headers['accept-language']);
    const document = toProblemDocument(error, request.id, language);

    reply.status(error.status);
    reply.header('Content-Type', `${PROBLEM_MEDIA_TYPE}; charset=utf-8`);
    reply.header('Content-Language', language);
    reply.header('X-Request-Id', request.id);
    reply.header('Cache-Control', 'no-store');
    if (error.retryAfterSeconds !== undefined) reply.header('Retry-After', String(Math.ceil(error.retryAfterSeconds)));
    if (error.status === 401) reply.header('WWW-Authenticate', 'Bearer');
    if (error.status === 405) reply.header('Allow', allowed.join(', '));
    void reply.send(JSON.stringify(document));
  }

  private translate(exception: unknown, request: FastifyRequest, allowed: readonly string[]): DomainError {
    if (exception instanceof DomainError) return exception;
    if (isDatabaseAway(exception)) return databaseAway();

    const known = fromFramework(exception);
    if (known?.status === 404 && allowed.length > 0) return problem('METHOD_NOT_ALLOWED');
    if (known) return known;

    this.logger.error(exception, `${request.method} ${request.routeOptions?.url ?? 'unknown route'}`);
    return problem('INTERNAL');
  }
}
