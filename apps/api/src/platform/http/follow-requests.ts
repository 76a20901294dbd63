import { findPrincipal } from '@app/auth';
import type { Metrics } from '@app/observability';
import type { FastifyInstance } from 'fastify';

/** Asked every few seconds by machines: one line each would hide the rest. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/** What the log keeps of a request: the pattern of the address, so neither ids nor what was searched for. */
export interface RequestLine {
  readonly method: string;
  /** `none` where no route answers to the address. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds from the first byte of the request to the end of the answer. */
  readonly ms: number;
  readonly requestId: string;
  /** Id of the account; absent for requests without one. */
  readonly principal?: string;
}

/**
 * Measures every request when its answer is through, and tells of it.
 *
 * @param tell called once per request; `probe` for those of orchestrators and scrapers
 */
export function followRequests(
  fastify: FastifyInstance,
  metrics: Metrics,
  tell: (line: RequestLine, kind: 'request' | 'probe') => void,
): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id: requestId } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.httpRequests.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
    const principal = findPrincipal(request)?.id;
    const ms = Math.round(reply.elapsedTime);
    const line = { method, route, status, ms, requestId, ...(principal ? { principal } : {}) };
    tell(line, PROBES.has(route) ? 'probe' : 'request');
    done();
  });
}
