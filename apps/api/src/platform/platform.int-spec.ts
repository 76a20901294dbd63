import { type MongoServer, startMongo, until } from '@app/testing';
import { type ApiAnswer, StartedApi } from '../testing/started-api';

const LOGIN = '/api/v1/auth/login';

/**
 * What the contract excepts, and the check of a pack, which keeps nothing either. A piece of an upload is told apart by its offset; an
 * upload is no document, and nothing of the record, before the command that completes it.
 */
const WITHOUT_COMMAND_ID = new RegExp(
  '^(post|put|delete) /api/v1/' +
    '(auth/[\\w/]+|demonstration/session|diagnosis|policies/checks|notices/{id}/objections|.+/preview|document-uploads(/{id}(/pieces)?)?)$',
);

interface Operation {
  readonly 'x-permission'?: string;
  readonly parameters: readonly { readonly name: string }[];
}

describe('the edge of the API', () => {
  let server: MongoServer;
  let api: StartedApi;

  beforeAll(async () => {
    server = await startMongo();
    api = await StartedApi.start(server.uri, { APP_UPLOAD_MAX_MB: '1' });
    await api.answers();
  }, 60_000);

  afterAll(async () => {
    await api?.stop();
    await server?.stop();
  });

  function expectProblem(answer: ApiAnswer, status: number, code: string): void {
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer).toMatchObject({ status, body: { status, code, type: `/problems/${code}` } });
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.body.title).toBeTruthy();
    expect(answer.body.detail).toBeTruthy();
  }

  it.each([
    ['an unknown address', 'GET', '/api/v1/nothing', undefined, 404, 'NOT_FOUND'],
    ['an address that is no address', 'GET', '/api/v1/%zz', undefined, 400, 'REQUEST_MALFORMED'],
    ['a wrong method', 'DELETE', LOGIN, undefined, 405, 'METHOD_NOT_ALLOWED'],
    ['a missing body', 'POST', LOGIN, undefined, 400, 'REQUEST_MALFORMED'],
    ['an empty body', 'POST', LOGIN, '', 400, 'REQUEST_MALFORMED'],
    ['broken JSON', 'POST', LOGIN, '{"username":', 400, 'JSON_MALFORMED'],
    ['a polluting JSON', 'POST', LOGIN, '{"__proto__":{"a":1}}', 400, 'JSON_MALFORMED'],
    ['JSON that is no object', 'POST', LOGIN, '[]', 400, 'REQUEST_MALFORMED'],
    [
      'a hundred thousand arrays',
      'POST',
      LOGIN,
      `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      400,
      'BODY_TOO_COMPLEX',
    ],
    ['more than a mebibyte', 'POST', LOGIN, { username: 'x'.repeat(1_100_000) }, 413, 'PAYLOAD_TOO_LARGE'],
    [
      'so much that it is refused while it is still being sent',
      'POST',
      LOGIN,
      'x'.repeat(6_300_000),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['a wrong type', 'POST', LOGIN, { username: 7, password: 'x' }, 400, 'REQUEST_MALFORMED'],
    ['an unknown field', 'POST', LOGIN, { username: 'a', password: 'x', admin: true }, 400, 'REQUEST_MALFORMED'],
    ['a refused value', 'POST', LOGIN, { username: '', password: 'x' }, 422, 'VALUE_REFUSED'],
    ['a missing token', 'GET', '/api/v1/auth/me', undefined, 401, 'UNAUTHENTICATED'],
  ])('answers %s with a problem', async (_, method, path, body, status, code) => {
    expectProblem(await api.call(method, path, { body }), status, code);
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense'])(
    'answers the media type %s with 415',
    async (type) => {
      expectProblem(
        await api.call('POST', LOGIN, { body: 'x', headers: { 'content-type': type } }),
        415,
        'MEDIA_TYPE_UNSUPPORTED',
      );
    },
  );

  it('names the allowed methods', async () => {
    expect((await api.call('PUT', LOGIN)).headers.get('allow')).toBe('POST');
    expect((await api.call('OPTIONS', '/healthz')).headers.get('allow')).toBe('GET, HEAD');
  });

  it('names each wrong field, in the language that is asked for', async () => {
    const body = { username: 7, password: 'x', extra: 1 };
    const chinese = await api.call('POST', LOGIN, { body });
    const english = await api.call('POST', LOGIN, { body, headers: { 'accept-language': 'en' } });
    expect(chinese.body.errors).toContainEqual({ path: 'username', code: 'WRONG_TYPE', message: '必须是文本' });
    expect(english.body.errors).toContainEqual({ path: 'username', code: 'WRONG_TYPE', message: 'must be a string' });
    expect(english.body.errors).toContainEqual({
      path: 'extra',
      code: 'UNKNOWN_FIELD',
      message: 'is not a known field',
    });
    expect(english.headers.get('content-language')).toBe('en');
  });

  it('keeps the request id of a caller, and makes its own where that is no id', async () => {
    const given = await api.call('GET', '/healthz', { headers: { 'x-request-id': 'caller-12345' } });
    expect(given.headers.get('x-request-id')).toBe('caller-12345');
    const odd = await api.call('GET', '/healthz', { headers: { 'x-request-id': 'a b;c' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends headers that keep browsers careful, and none of CORS', async () => {
    const { headers } = await api.call('GET', '/healthz', { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('shows the clock without an account', async () => {
    const { body } = await api.call('GET', '/api/v1/clock');
    expect(body).toMatchObject({ mode: 'demonstration', secondsPerDay: 86_400, calendarThrough: '2026-12-31' });
    expect(body.now.slice(0, 10)).toBe(body.today);
  });

  it('measures requests by their pattern', async () => {
    await api.call('GET', '/problems/INTERNAL');
    const { body } = await api.call('GET', '/metrics');
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/problems/:code",status="200"}');
  });

  it('describes every operation with its problems by status', async () => {
    const { body } = await api.call('GET', '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const launch = body.paths['/api/v1/cultivations'].post;
    expect(JSON.stringify(launch.responses['409'])).toContain('ALREADY_OPEN');
    expect(JSON.stringify(launch.responses['412'])).toContain('REVISION_STALE');
    expect(JSON.stringify(launch)).not.toContain('x-problem-codes');
    const { responses } = body.paths[LOGIN].post;
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '413', '415', '422', '429', '500', '503']),
    );
    expect(JSON.stringify(responses['429'])).toContain('LOGIN_LOCKED');
    expect(body.paths['/api/v1/auth/me'].get.security).toEqual([{ bearer: [] }]);
    expect((await api.call('GET', '/docs')).status).toBe(200);
  });

  it('declares for every operation who may use it, and for every write its command id', async () => {
    const { body } = await api.call('GET', '/openapi.json');
    const operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
    );
    expect(operations.filter((operation) => !operation['x-permission']).map(({ name }) => name)).toEqual([]);

    const writes = operations.filter(({ name }) => !name.startsWith('get '));
    const without = writes.filter(({ parameters }) => !parameters.some(({ name }) => name === 'Idempotency-Key'));
    expect(without.map(({ name }) => name).filter((name) => !WITHOUT_COMMAND_ID.test(name))).toEqual([]);
  });

  it('answers 503 while the database is away, and goes on by itself when it is back', async () => {
    const token = (await api.login('officer')).body.accessToken as string;
    await server.kill();
    const away = await until('the absence shows', async () => {
      const answer = await api.login('officer');
      return answer.status === 503 ? answer : undefined;
    });
    expectProblem(away, 503, 'DATABASE_AWAY');
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.call('GET', '/healthz')).status).toBe(200);
    expect(await api.call('GET', '/readyz')).toMatchObject({
      status: 503,
      body: { missing: expect.arrayContaining(['database']) },
    });

    await server.restart();
    await until('logins work again', async () => ((await api.login('officer')).status === 200 ? true : undefined));
    expect((await api.call('GET', '/api/v1/auth/me', { token })).status).toBe(200);
  }, 60_000);
});

describe('an API that starts before its database', () => {
  it('says so, and starts when the database comes', async () => {
    const server = await startMongo();
    await server.kill();
    const api = await StartedApi.start(server.uri);
    expect(await api.call('GET', '/api/v1/clock')).toMatchObject({ status: 503 });
    expect((await api.call('GET', '/healthz')).status).toBe(200);

    await server.restart();
    await api.answers();
    expect((await api.login('officer')).status).toBe(200);
    await api.stop();
    await server.stop();
  }, 60_000);
});
