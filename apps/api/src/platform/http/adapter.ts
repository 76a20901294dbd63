import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { AppConfig } from '@app/config';
import { runInRequest } from '@app/observability';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../problems/framework-errors';
import { ProblemFilter } from '../problems/problem.filter';
import { RouteTable } from './route-table';

/** JSON bodies; files are streamed and have a limit of their own. */
const BODY_LIMIT = 1024 * 1024;

/** Fastify as this product wants it, and the filter that answers for it. */
export function createAdapter(config: AppConfig): { adapter: FastifyAdapter; problems: ProblemFilter } {
  const routes = new RouteTable();
  const problems = new ProblemFilter(routes);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: requestIdOf,
    requestIdHeader: false,
    trustProxy: config.http.trustedProxies.length > 0 ? [...config.http.trustedProxies] : false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 300 },
    // What the router itself cannot read, before there is a route whose filter could answer.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  fastify.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  addRequestContext(fastify);
  keepOutOfCaches(fastify);
  acceptJsonOnly(fastify);
  return { adapter, problems };
}

/** A caller may bring its own id, so that its log and ours can be laid side by side. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

// Twice, because reading a body leaves the asynchronous context of the first hook.
function addRequestContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('X-Request-Id', request.id);
    runInRequest({ requestId: request.id }, done);
  });
  fastify.addHook('preValidation', (request, _reply, done) => runInRequest({ requestId: request.id }, done));
}

/** What one person was shown is in no cache for the next at the same machine, not even behind the back button. */
function keepOutOfCaches(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store');
    done();
  });
}

/** Fastify would also take text/plain. An empty body counts as none: clients send the header with every POST. */
function acceptJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '') done(null, undefined);
    else void parse(request, body, (error, value) => done(error ? problem('JSON_MALFORMED') : null, value));
  });
}
