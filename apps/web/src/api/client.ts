import createClient, { type Middleware } from 'openapi-fetch';
import { connection } from './connection';
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
  let answered = await heard(send);
  if (answered.response.status === 401 && (await session.renew())) answered = await heard(send);
  if (answered.response.ok) return answered.data as T;
  throw new ProblemError(problemIn(answered));
}

/** Sends, and notes whether anybody answered. */
async function heard<T>(send: () => Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    const answered = await send();
    connection.noted(isBusy(answered) ? 200 : answered.response.status);
    return answered;
  } catch (error) {
    if (error instanceof TypeError) connection.noted(0);
    throw error;
  }
}

/** One thing that many want at once is no server that is away. */
const isBusy = ({ error }: Answered<unknown>): boolean => (error as Partial<Problem> | undefined)?.code === 'TOO_BUSY';

function problemIn({ error, response }: Answered<unknown>): Problem {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  if (typeof error === 'object' && error !== null && 'code' in error) return { requestId, ...(error as Problem) };
  return { status: response.status, code: `HTTP_${response.status}`, title: response.statusText, requestId };
}
