import { randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import { PRODUCTION_SECRETS, type MongoServer, startMongo, until } from '@app/testing';
import { type ApiAnswer, StartedApi } from '../testing/started-api';

const FIRST = 'first-password-of-all';
const OFFICER = 'Officer-2026';
const COUNTY = '330106';

const PRODUCTION = {
  APP_MODE: 'production',
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  ...PRODUCTION_SECRETS,
  APP_FIRST_ADMIN_PASSWORD: FIRST,
  APP_REGION_CODE: COUNTY,
};

describe('accounts in production', () => {
  let server: MongoServer;
  let client: mongo.MongoClient;
  let database: mongo.Db;
  let api: StartedApi;
  let admin: string;

  beforeAll(async () => {
    server = await startMongo();
    client = new mongo.MongoClient(server.uri);
    database = client.db('cultivation');
    api = await StartedApi.start(server.uri, PRODUCTION);
    await api.answers();
    await until('the first administrator is there', async () => (await whole(api)) || undefined);
    admin = await tokenOf('admin', FIRST);
  }, 60_000);

  afterAll(async () => {
    await api?.stop();
    await client?.close();
    await server?.stop();
  });

  const whole = async (each: StartedApi) => (await each.login('admin', FIRST)).status === 200;

  const tokenOf = async (username: string, password: string) =>
    String((await api.login(username, password)).body.accessToken);

  const me = (token: string) => api.call('GET', '/api/v1/auth/me', { token });

  const write = (method: string, path: string, body: object, token = admin, key: string = randomUUID()) =>
    api.call(method, `/api/v1/${path}`, { token, body, headers: { 'idempotency-key': key } });

  const account = (username: string, more: object = {}) => ({
    username,
    name: '张三',
    roles: ['officer'],
    regionCode: COUNTY,
    password: OFFICER,
    ...more,
  });

  async function made(username: string, more: object = {}): Promise<ApiAnswer> {
    const answer = await write('POST', 'admin/users', account(username, more));
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201, body: { username } });
    return answer;
  }

  it('begins with one administrator of the county and no demonstration account', async () => {
    expect((await me(admin)).body).toMatchObject({ id: 'admin', roles: ['administrator'], regionCode: COUNTY });
    for (const name of ['officer', 'leader', 'auditor', 'expert1']) {
      expect((await api.login(name, 'demonstration')).status).toBe(401);
    }
    const { body } = await api.call('GET', '/api/v1/admin/users', { token: admin });
    const found = { username: 'admin', roles: ['administrator'], regionCode: COUNTY, active: true };
    expect(body.items[0]).toEqual({ ...found, name: '管**' });
    const one = await api.call('GET', '/api/v1/admin/users/admin', { token: admin });
    expect(one.body).toEqual({ ...found, name: '管理员' });
    expect(await database.collection('access_log').countDocuments({ action: 'account.read-one' })).toBe(1);
    expect((await api.call('GET', '/api/v1/admin/users/nobody', { token: admin })).status).toBe(404);
  });

  it('lets the administrator make an officer, who logs in', async () => {
    expect((await made('zhang.san')).body).toEqual({
      username: 'zhang.san',
      name: '张三',
      roles: ['officer'],
      regionCode: COUNTY,
      active: true,
    });
    const { status, body } = await api.login('Zhang.San', OFFICER);
    expect(status).toBe(200);
    expect(body.user).toEqual({ id: 'zhang.san', name: '张三', roles: ['officer'], regionCode: COUNTY });
  });

  it('answers a repeat as before and keeps no password anywhere', async () => {
    const key = randomUUID();
    const body = account('repeated');
    const first = await write('POST', 'admin/users', body, admin, key);
    const again = await write('POST', 'admin/users', body, admin, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(again.body).toEqual(first.body);
    const other = await write('POST', 'admin/users', { ...body, password: 'Another-2026' }, admin, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });

    const stored = await Promise.all(
      ['users', 'receipts', 'access_log'].map((name) => database.collection(name).find().toArray()),
    );
    expect(JSON.stringify([stored, first.body])).not.toMatch(new RegExp(`${OFFICER}|${FIRST}`));
    expect(JSON.stringify([stored[1], first.body])).not.toContain('argon2');
  });

  it('notes who made and changed an account', async () => {
    await made('noted');
    await write('PUT', 'admin/users/noted', { name: '李四' });
    await write('PUT', 'admin/users/noted', { active: false });
    const notes = await database.collection('access_log').find({ 'subject.id': 'noted' }).toArray();
    expect(notes.map(({ action }) => String(action)).sort()).toEqual([
      'account.change',
      'account.create',
      'account.deactivate',
    ]);
    expect(new Set(notes.map(({ actor }) => String(actor.id)))).toEqual(new Set(['admin']));
  });

  it.each(['short-1A', 'alllowercaseletters', '1234567890', 'lower12345'])(
    'refuses the weak password %s',
    async (password) => {
      const answer = await write('POST', 'admin/users', account('weak', { password }));
      expect(answer).toMatchObject({ status: 422, body: { code: 'PASSWORD_WEAK' } });
      expect(JSON.stringify(answer.body)).not.toContain(password);
    },
  );

  it.each([
    ['a taken name', { username: 'admin' }, 409, 'ACCOUNT_EXISTS'],
    ['a name in capitals', { username: 'Zhang' }, 422, 'VALUE_REFUSED'],
    ['a reviewer without a department', { roles: ['reviewer'] }, 422, 'ACCOUNT_INCOMPLETE'],
    ['the user of no firm', { roles: ['enterprise'] }, 422, 'ACCOUNT_INCOMPLETE'],
    ['an unknown firm', { roles: ['enterprise'], creditCode: '91330106MA7EXAMPL1' }, 422, 'ACCOUNT_FIRM_UNKNOWN'],
    ['a firm for an officer', { creditCode: '91330106MA7EXAMPL1' }, 422, 'ROLES_CONFLICT'],
    ['an administrator with business', { roles: ['administrator', 'officer'] }, 422, 'ROLES_CONFLICT'],
    ['another county', { regionCode: '330108' }, 422, 'REGION_OUTSIDE_BRANCH'],
    ['an unknown role', { roles: ['king'] }, 422, 'VALUE_REFUSED'],
  ])('refuses %s', async (_, more, status, code) => {
    const { status: got, body } = await write('POST', 'admin/users', account('refused', more));
    expect({ got, code: body.code as string }).toEqual({ got: status, code });
    expect(await database.collection('users').countDocuments({ username: 'refused' })).toBe(0);
  });

  it('makes a name once, of many who want it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => write('POST', 'admin/users', account('wanted'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('gives a firm its user, in its own branch only', async () => {
    const firm = (creditCode: string, regionCode: string) => ({
      _id: creditCode as never,
      name: '示例有限公司',
      regionCode,
      openThings: {},
      dueOn: null,
    });
    await database
      .collection('directory')
      .insertMany([firm('91330106MA7EXAMPL2', `${COUNTY}101`), firm('91330108MA7EXAMPL3', '330108101')]);
    const of = (creditCode: string) => ({ roles: ['enterprise'], creditCode });
    await made('firm:2', of('91330106ma7exampl2'));
    expect((await api.login('firm:2', OFFICER)).body.user).toMatchObject({ creditCode: '91330106MA7EXAMPL2' });
    const foreign = await write('POST', 'admin/users', account('firm:3', of('91330108MA7EXAMPL3')));
    expect(foreign.body.code).toBe('ACCOUNT_FIRM_UNKNOWN');
    expect((await write('PUT', 'admin/users/firm:2', { roles: ['officer'] })).body.code).toBe('ROLES_CONFLICT');
  });

  it('ends the sessions of whoever is deactivated at once, and lets them back in when told to', async () => {
    await made('leaving');
    const { accessToken, refreshToken } = (await api.login('leaving', OFFICER)).body;
    expect((await me(accessToken as string)).status).toBe(200);

    expect((await write('PUT', 'admin/users/leaving', { active: false })).body).toMatchObject({ active: false });
    expect((await me(accessToken as string)).status).toBe(401);
    expect((await api.call('POST', '/api/v1/auth/refresh', { body: { refreshToken } })).status).toBe(401);
    expect((await api.login('leaving', OFFICER)).status).toBe(401);
    expect((await write('POST', 'admin/users', account('leaving'))).status).toBe(409);

    await write('PUT', 'admin/users/leaving', { active: true });
    expect((await api.login('leaving', OFFICER)).status).toBe(200);
  });

  it('takes a role away from tokens too', async () => {
    await made('promoted');
    const token = await tokenOf('promoted', OFFICER);
    await write('PUT', 'admin/users/promoted', { roles: ['leader', 'leader'] });
    expect((await me(token)).status).toBe(401);
    expect((await me(await tokenOf('promoted', OFFICER))).body.roles).toEqual(['leader']);
  });

  it('sets the password of whoever forgot it', async () => {
    await made('forgetful');
    const token = await tokenOf('forgetful', OFFICER);
    const password = 'Remember-this-1';
    expect((await write('POST', 'admin/users/forgetful/password', { password: 'weak' })).body.code).toBe(
      'PASSWORD_WEAK',
    );
    expect((await write('POST', 'admin/users/forgetful/password', { password })).status).toBe(204);
    expect((await me(token)).status).toBe(401);
    expect((await api.login('forgetful', OFFICER)).status).toBe(401);
    expect((await api.login('forgetful', password)).status).toBe(200);
  });

  it('lets everybody change their own password, which ends their other sessions', async () => {
    await made('careful');
    const [here, elsewhere] = [await tokenOf('careful', OFFICER), await tokenOf('careful', OFFICER)];
    const change = { current: OFFICER, next: 'My-own-2026' };
    const wrong = await write('POST', 'auth/password', { ...change, current: 'guess' }, here);
    expect(wrong).toMatchObject({ status: 422, body: { code: 'PASSWORD_WRONG' } });
    const weak = await write('POST', 'auth/password', { ...change, next: 'guess' }, here);
    expect(weak).toMatchObject({ status: 422, body: { code: 'PASSWORD_WEAK' } });

    const key = randomUUID();
    expect((await write('POST', 'auth/password', change, here, key)).status).toBe(204);
    const again = await write('POST', 'auth/password', change, here, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([204, 'true']);
    expect([(await me(here)).status, (await me(elsewhere)).status]).toEqual([200, 401]);
    expect((await api.login('careful', change.next)).status).toBe(200);
  });

  it('lets no administrator lock themselves out', async () => {
    expect((await write('PUT', 'admin/users/admin', { active: false })).body.code).toBe('ACCOUNT_OWN');
    expect((await write('PUT', 'admin/users/admin', { roles: ['officer'] })).body.code).toBe('ACCOUNT_OWN');
    expect((await write('PUT', 'admin/users/admin', { name: '王管理员' })).status).toBe(200);
    expect((await me(admin)).status).toBe(200);
  });

  it('is closed to everybody but administrators, and to them outside of their branch', async () => {
    await made('curious');
    const officer = await tokenOf('curious', OFFICER);
    expect((await api.call('GET', '/api/v1/admin/users', { token: officer })).status).toBe(403);
    for (const [method, path] of [
      ['POST', 'admin/users'],
      ['PUT', 'admin/users/admin'],
      ['POST', 'admin/users/admin/password'],
    ] as const) {
      expect((await write(method, path, account('mine'), officer)).body.code).toBe('FORBIDDEN');
    }
    await made('town.admin', { roles: ['administrator'], regionCode: `${COUNTY}101` });
    const town = await tokenOf('town.admin', OFFICER);
    expect((await write('PUT', 'admin/users/curious', { active: false }, town)).status).toBe(404);
    expect((await write('POST', 'admin/users/admin/password', { password: OFFICER }, town)).status).toBe(404);
    const seen = (await api.call('GET', '/api/v1/admin/users', { token: town })).body;
    expect(seen.items.map(({ username }: { username: string }) => username)).toEqual(['town.admin']);
  });

  it('lists accounts page by page', async () => {
    const names: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await api.call('GET', `/api/v1/admin/users?limit=3${cursor}`, { token: admin });
      names.push(...body.items.map(({ username }: { username: string }) => username));
      if (body.nextCursor === null) {
        expect(body.total).toEqual({ count: names.length, exact: true });
        break;
      }
      cursor = `&cursor=${body.nextCursor as string}`;
    }
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('changes no account at the next start, whatever the environment says then', async () => {
    const other = await StartedApi.start(server.uri, { ...PRODUCTION, APP_FIRST_ADMIN_PASSWORD: 'another-password' });
    await other.answers();
    await until('the start is complete', async () => ((await whole(other)) ? true : undefined));
    expect((await other.login('admin', 'another-password')).status).toBe(401);
    await other.stop();
  }, 20_000);

  it('keeps the names and the password of a demonstration as they are', async () => {
    const demonstration = await StartedApi.start(server.uri, { MONGO_DB: 'demonstration' });
    await demonstration.answers();
    const login = async (name: string) => String((await demonstration.login(name)).body.accessToken);
    const post = (path: string, token: string, body: object) =>
      demonstration.call('POST', path, { token, body, headers: { 'idempotency-key': randomUUID() } });
    const there = { regionCode: '990124' };
    const keeper = await login('admin');
    for (const name of ['officer', 'enterprise:91990124ma7exampl1']) {
      const taken = await post('/api/v1/admin/users', keeper, account(name, there));
      expect(taken).toMatchObject({ status: 409, body: { code: 'ACCOUNT_EXISTS' } });
    }
    expect((await post('/api/v1/admin/users', keeper, account('guest', there))).status).toBe(201);
    const own = { current: 'demonstration', next: OFFICER };
    const refused = await post('/api/v1/auth/password', await login('officer'), own);
    expect(refused).toMatchObject({ status: 409, body: { code: 'ACCOUNT_DEMONSTRATION' } });
    await demonstration.stop();
  }, 30_000);
});
