import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './generated/schema';
import { newKey } from './idempotency';
import { type Problem, ProblemError } from './problem';

export type Schemas = components['schemas'];

const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** What every request of this page carries; set by the session and the chosen language. */
export const credentials = { csrfToken: '', language: 'zh-CN' };

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', credentials.language);
    if (!WRITING.has(request.method)) return request;
    if (credentials.csrfToken) request.headers.set('X-CSRF-Token', credentials.csrfToken);
    if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newKey());
    return request;
  },
};

export const client = createClient<paths>({ credentials: 'same-origin' });
client.use(headers);

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What waits while a session that has run out is renewed; set by the session. */
export const session = {
  /** @returns whether the page is logged in again, so that the request is worth repeating */
  renew: async (): Promise<boolean> => false,
};

/**
 * Sends a request and gives its body.
 *
 * @param send called again where the session had run out and was renewed
 * @throws ProblemError with the server's own words
 */
export async function ask<T>(send: () => Promise<Answered<T>>): Promise<T> {
  let answered = await send();
  if (answered.response.status === 401 && (await session.renew())) answered = await send();
  if (answered.response.ok) return answered.data as T;
  throw new ProblemError(problemIn(answered));
}

function problemIn({ error, response }: Answered<unknown>): Problem {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  if (typeof error === 'object' && error !== null && 'code' in error) return { requestId, ...(error as Problem) };
  return { status: response.status, code: `HTTP_${response.status}`, title: response.statusText, requestId };
}
