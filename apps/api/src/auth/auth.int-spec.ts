import { mongo } from 'mongoose';
import { PRODUCTION_SECRETS, type MongoServer, startMongo } from '@app/testing';
import { DEMO_PASSWORD, StartedApi } from '../testing/started-api';

describe('logging in', () => {
  let server: MongoServer;
  let client: mongo.MongoClient;
  let database: mongo.Db;
  let api: StartedApi;

  beforeAll(async () => {
    server = await startMongo();
    client = new mongo.MongoClient(server.uri);
    database = client.db('cultivation');
    api = await StartedApi.start(server.uri);
    await api.answers();
  }, 60_000);

  afterAll(async () => {
    await api?.stop();
    await client?.close();
    await server?.stop();
  });

  const refresh = (refreshToken: string) => api.call('POST', '/api/v1/auth/refresh', { body: { refreshToken } });
  const me = (token: string) => api.call('GET', '/api/v1/auth/me', { token });

  it('gives a token of half an hour and says who the user is', async () => {
    const { status, body } = await api.login('officer');
    expect(status).toBe(200);
    expect(body.user).toEqual({ id: 'officer', name: '演示经办员', roles: ['officer'], regionCode: '990124' });
    const minutes = (Date.parse(body.expiresAt as string) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(28);
    expect(minutes).toBeLessThanOrEqual(30);

    const who = await me(body.accessToken as string);
    expect(who.body).toMatchObject({ id: 'officer', roles: ['officer'] });
    expect(who.body.actions).toContain('request.check');
    expect(who.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['officer2', 'leader', 'leader2', 'mentor', 'auditor', 'admin', 'expert5', 'tax', 'science2', 'OFFICER'])(
    'knows the demonstration account %s',
    async (username) => {
      expect((await api.login(username)).status).toBe(200);
    },
  );

  it('gives every firm of the directory a user at once, and no other firm', async () => {
    const creditCode = '91990124MA7EXAMPL1';
    const firm = {
      _id: creditCode as never,
      name: '云溪示例有限公司',
      regionCode: '990124101',
      openThings: {},
      dueOn: null,
    };
    await database.collection('directory').insertOne(firm);

    const { status, body } = await api.login(`enterprise:${creditCode}`);
    expect(status).toBe(200);
    expect(body.user).toMatchObject({ roles: ['enterprise'], creditCode, regionCode: '990124101' });
    expect((await api.login('enterprise:91990124MA7EXAMPL2')).status).toBe(401);
  });

  it('stores neither passwords nor tokens of demonstration accounts', async () => {
    const { body } = await api.login('leader');
    const stored = JSON.stringify([
      await database.collection('users').find().toArray(),
      await database.collection('sessions').find().toArray(),
    ]);
    expect(stored).not.toContain(String(body.refreshToken).split('.')[1]);
    expect(await database.collection('users').countDocuments()).toBe(0);
  });

  it.each(['mentor', 'nobody-of-this-name'])(
    'locks %s after five failures, whether or not there is such an account',
    async (username) => {
      for (let n = 0; n < 5; n += 1) {
        expect(await api.login(username, 'wrong')).toMatchObject({ status: 401, body: { code: 'LOGIN_FAILED' } });
      }
      const locked = await api.login(username);
      expect(locked).toMatchObject({ status: 429, body: { code: 'LOGIN_LOCKED' } });
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(14 * 60);

      await database
        .collection('login_failures')
        .updateMany({}, { $set: { lockedUntil: new Date(0), expiresAt: new Date(0) } });
      expect((await api.login(username)).status).toBe(username === 'mentor' ? 200 : 401);
    },
  );

  it('counts parallel guesses one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => api.login('expert4', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('forgets failures at the next success', async () => {
    for (let n = 0; n < 4; n += 1) await api.login('leader2', 'wrong');
    expect((await api.login('leader2')).status).toBe(200);
    for (let n = 0; n < 4; n += 1) await api.login('leader2', 'wrong');
    expect((await api.login('leader2')).status).toBe(200);
  });

  it('exchanges a refresh token once', async () => {
    const first = (await api.login('tax')).body.refreshToken as string;
    const second = await refresh(first);
    expect(second.status).toBe(200);
    expect((await me(second.body.accessToken as string)).body).toMatchObject({ id: 'tax', department: 'tax' });
    expect(await refresh(first)).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } });
  });

  it('ends the session when an old refresh token comes back', async () => {
    const { body } = await api.login('market');
    const first = body.refreshToken as string;
    const second = (await refresh(first)).body.refreshToken as string;
    await database.collection('sessions').updateMany({}, { $set: { rotatedAt: new Date(Date.now() - 60_000) } });

    expect(await refresh(first)).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_REUSED' } });
    expect((await refresh(second)).status).toBe(401);
    expect((await me(body.accessToken as string)).status).toBe(401);
  });

  it('makes tokens worthless at logout', async () => {
    const { body } = await api.login('auditor');
    const token = body.accessToken as string;
    expect((await api.call('POST', '/api/v1/auth/logout', { token })).status).toBe(204);
    expect((await me(token)).status).toBe(401);
    expect((await refresh(body.refreshToken as string)).status).toBe(401);
  });

  describe('in a browser', () => {
    /** What a browser would send back: name and value of each cookie. */
    const cookieOf = ({ headers }: { headers: Headers }): string =>
      headers
        .getSetCookie()
        .map((cookie) => cookie.split(';', 1)[0])
        .join('; ');
    const enter = (username: string) =>
      api.call('POST', '/api/v1/auth/session', { body: { username, password: DEMO_PASSWORD } });

    it('keeps the tokens from scripts and other sites', async () => {
      const session = await enter('finance');
      expect(session).toMatchObject({ status: 200, body: { id: 'finance', csrfToken: expect.any(String) } });
      expect(JSON.stringify(session.body)).not.toMatch(/accessToken|refreshToken/);
      const cookies = session.headers.getSetCookie();
      expect(cookies).toHaveLength(2);
      for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
    });

    it('reads by its cookie, renews it, and is known no more after the end', async () => {
      const first = await enter('environment');
      const headers = { cookie: cookieOf(first) };
      const who = await api.call('GET', '/api/v1/auth/me', { headers });
      expect(who.body).toMatchObject({ id: 'environment', csrfToken: first.body.csrfToken });

      const second = await api.call('POST', '/api/v1/auth/session/renew', { headers });
      expect(second).toMatchObject({ status: 200, body: { csrfToken: first.body.csrfToken } });
      const renewed = { cookie: cookieOf(second) };
      const refused = await api.call('DELETE', '/api/v1/auth/session', { headers: renewed });
      expect(refused).toMatchObject({ status: 403, body: { code: 'CSRF_TOKEN_INVALID' } });

      const csrf = { ...renewed, 'x-csrf-token': second.body.csrfToken as string };
      const ended = await api.call('DELETE', '/api/v1/auth/session', { headers: csrf });
      expect(ended.status).toBe(204);
      expect(ended.headers.getSetCookie().every((cookie) => /^[a-z_]+=;/.test(cookie))).toBe(true);
      expect((await api.call('GET', '/api/v1/auth/me', { headers: renewed })).status).toBe(401);
    });

    it('is anybody of a demonstration by a click, and nobody whom somebody made', async () => {
      const { body } = await api.call('GET', '/api/v1/demonstration/accounts');
      const names = body.items.map(({ username }: { username: string }) => username);
      expect(names).toEqual(expect.arrayContaining(['officer', 'leader', 'science', 'expert5', 'auditor', 'admin']));
      const enterAs = (username: string) => api.call('POST', '/api/v1/demonstration/session', { body: { username } });
      for (const username of ['leader', 'enterprise:91990124MA7EXAMPL1']) {
        const entered = await enterAs(username);
        expect(entered).toMatchObject({ status: 200, body: { id: expect.stringMatching(new RegExp(username, 'i')) } });
        const who = await api.call('GET', '/api/v1/auth/me', { headers: { cookie: cookieOf(entered) } });
        expect(who.body.id).toBe(entered.body.id);
      }
      const made = {
        _id: 'usr_made' as never,
        username: 'officer2',
        name: '真人',
        passwordHash: 'x',
        roles: ['officer'],
      };
      await database.collection('users').insertOne({ ...made, regionCode: '990124', active: true });
      for (const username of ['officer2', 'nobody', 'enterprise:91990124MA7EXAMPL2', '']) {
        const refused = await enterAs(username);
        expect([username, refused.status]).toEqual([username, username ? 404 : 422]);
        expect(refused.headers.getSetCookie()).toEqual([]);
      }
      await database.collection('users').deleteMany({});
    });

    it('cannot be renewed without its cookie', async () => {
      const answer = await api.call('POST', '/api/v1/auth/session/renew');
      expect(answer).toMatchObject({ status: 401, body: { code: 'REFRESH_TOKEN_INVALID' } });
    });
  });

  it.each([
    ['no token', ''],
    ['no token at all', 'x'],
    ['a token without a signature', `${btoa('{"alg":"none"}')}.${btoa('{"sub":"admin"}')}.`],
  ])('refuses %s', async (_, token) => {
    const answer = await me(token);
    expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('refuses a token whose roles were changed', async () => {
    const [head, , signature] = String((await api.login('officer')).body.accessToken).split('.');
    const claims = btoa(JSON.stringify({ sub: 'officer', roles: ['leader'], sid: 'x', exp: 9_999_999_999 }));
    expect((await me(`${head}.${claims}.${signature}`)).status).toBe(401);
  });

  it('knows no demonstration account in production mode', async () => {
    const production = await StartedApi.start(server.uri, {
      APP_MODE: 'production',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      ...PRODUCTION_SECRETS,
    });
    await production.answers();
    expect((await production.login('officer')).status).toBe(401);
    expect((await production.login('enterprise:91990124MA7EXAMPL1')).status).toBe(401);
    const token = (await api.login('officer')).body.accessToken as string;
    expect((await production.call('GET', '/api/v1/auth/me', { token })).status).toBe(401);
    const entry = { body: { username: 'officer' } };
    for (const answer of [
      await production.call('GET', '/api/v1/demonstration/accounts'),
      await production.call('POST', '/api/v1/demonstration/session', entry),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    await production.stop();
  }, 20_000);
});
