import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { syntheticCreditCode } from '@app/domain';
import { type MongoServer, startMongo, until } from '@app/testing';
import { type ApiAnswer, StartedApi } from '../testing/started-api';

const REAL = join(__dirname, '../../../../test/fixtures/real');
const HEADER = 'creditCode,name,regionCode,industryCode,foundedOn,revenue@2025';
const TOWN = '990124101';

const codeOf = (seed: string) => syntheticCreditCode(`import-spec:${seed}`, '990124');
const line = (seed: string, revenue = '1200.5', region = TOWN) =>
  `${codeOf(seed)},导入测试${seed}有限公司,${region},C34,2012-03-04,${revenue}`;
const csv = (...lines: string[]) => [HEADER, ...lines].join('\n');

describe('importing firms over HTTP', () => {
  let server: MongoServer;
  let client: mongo.MongoClient;
  let database: mongo.Db;
  let api: StartedApi;
  let token: string;
  let keys = 0;

  const nextKey = () => `import-spec-${(keys += 1)}`;

  async function upload(
    file: string | Buffer,
    { path = '', query = '', key = nextKey(), name = 'firms.csv', as = token, field = 'file' } = {},
  ): Promise<ApiAnswer> {
    const form = new FormData();
    form.append(field, new Blob([new Uint8Array(Buffer.from(file))]), name);
    const response = await fetch(`${api.origin}/api/v1/enterprises/import${path}${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${as}`, 'idempotency-key': key },
      body: form,
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  const read = (id: string, as = token) => api.call('GET', `/api/v1/imports/${id}`, { token: as });

  async function ended(id: string): Promise<ApiAnswer['body']> {
    return until(`the end of ${id}`, async () => {
      const { body } = await read(id);
      return body.state === 'done' || body.state === 'failed' ? body : undefined;
    });
  }

  async function imported(file: string | Buffer, query = ''): Promise<ApiAnswer['body']> {
    const { status, body } = await upload(file, { query });
    expect(status).toBe(202);
    return ended(body.importId as string);
  }

  const events = () => database.collection('events').countDocuments();
  const files = () => database.collection('files.files').countDocuments();

  beforeAll(async () => {
    server = await startMongo();
    client = new mongo.MongoClient(server.uri);
    database = client.db('cultivation');
    api = await StartedApi.start(server.uri, { APP_UPLOAD_MAX_MB: '1', TEMPORAL_ADDRESS: '127.0.0.1:1' });
    await api.answers();
    await until('the sample county', async () =>
      (await database.collection('enterprises').countDocuments()) >= 50 ? true : undefined,
    );
    token = (await api.login('officer')).body.accessToken as string;
  }, 120_000);

  afterAll(async () => {
    await api?.stop();
    await client?.close();
    await server?.stop();
  });

  it('takes firms in, with their values, as they stand in the file', async () => {
    const result = await imported(csv(line('a'), line('b', '')));
    expect(result).toMatchObject({ state: 'done', total: 2, accepted: 2, changed: 2, rejected: 0, errors: [] });
    expect(result).toMatchObject({ fileName: 'firms.csv', regionCode: '990124', mapping: null, dryRun: false });

    const { body } = await api.call('GET', `/api/v1/enterprises/${codeOf('a')}`, { token });
    expect(body).toMatchObject({ name: '导入测试a有限公司', regionCode: TOWN, tier: 'small' });
    const values = await api.call('GET', `/api/v1/enterprises/${codeOf('a')}/indicators`, { token });
    expect(values.body.items).toEqual([
      expect.objectContaining({ code: 'revenue', period: '2025', value: 1200.5, unit: '万元', source: 'reported' }),
    ]);
  });

  it('stores nothing for the same values again, and only the change for another', async () => {
    await imported(csv(line('again'), line('again2')));
    const before = await events();
    expect(await imported(csv(line('again'), line('again2')))).toMatchObject({ accepted: 2, unchanged: 2, changed: 0 });
    expect(await events()).toBe(before);

    expect(await imported(csv(line('again', '1300'), line('again2')))).toMatchObject({ unchanged: 1, changed: 1 });
    expect(await events()).toBe(before + 1);
  });

  it('says in a dry run what would become of each row, and stores no firm', async () => {
    await imported(csv(line('dry-known')));
    const before = await events();
    const result = await imported(csv(line('dry-known'), line('dry-new'), line('dry-bad', 'viel')), '?dryRun=true');
    expect(result).toMatchObject({ dryRun: true, state: 'done', accepted: 2, changed: 1, unchanged: 1, rejected: 1 });
    expect(await events()).toBe(before);
    expect((await api.call('GET', `/api/v1/enterprises/${codeOf('dry-new')}`, { token })).status).toBe(404);
  });

  it('shows the top of a file with what its columns seem to hold, and keeps nothing', async () => {
    const before = [await files(), await database.collection('imports').countDocuments()];
    const table = [
      '单位名称,信用代码,行业,2025年营业收入（元）,备注',
      `预览有限公司,${codeOf('seen')},C34,12005000,无`,
    ];
    const { status, body } = await upload(table.join('\n'), { path: '/preview' });
    expect(status).toBe(200);
    expect(body.recognisedAs).toBeNull();
    expect(body.columns).toEqual([
      { header: '单位名称', samples: ['预览有限公司'], suggestion: { kind: 'field', field: 'name' } },
      { header: '信用代码', samples: [codeOf('seen')], suggestion: { kind: 'field', field: 'creditCode' } },
      { header: '行业', samples: ['C34'], suggestion: { kind: 'field', field: 'industryCode' } },
      {
        header: '2025年营业收入（元）',
        samples: ['12005000'],
        suggestion: { kind: 'indicator', code: 'revenue', period: '2025', unit: '元' },
      },
      { header: '备注', samples: ['无'], suggestion: null },
    ]);
    expect(body.units).toContainEqual({ unit: '万元', written: expect.arrayContaining(['万元', '元', '亿元']) });
    expect([await files(), await database.collection('imports').countDocuments()]).toEqual(before);
    expect((await api.call('GET', `/api/v1/enterprises/${codeOf('seen')}`, { token })).status).toBe(404);

    const known = await upload(await readFile(join(REAL, 'neeq-firm-years.csv')), { path: '/preview' });
    expect(known.body.recognisedAs).toBe('neeq-firm-years');
    const picture = await upload(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), { path: '/preview' });
    expect([picture.status, picture.body.code]).toEqual([415, 'FILE_TYPE_UNSUPPORTED']);
    const large = await upload(`a\n${'x'.repeat(1_100_000)}`, { path: '/preview' });
    expect([large.status, large.body.code]).toEqual([413, 'FILE_TOO_LARGE']);
    const auditor = (await api.login('auditor')).body.accessToken as string;
    expect((await upload(table.join('\n'), { path: '/preview', as: auditor })).status).toBe(403);
  });

  it('takes the good rows and says of the others where they are wrong', async () => {
    const forged = line('forged').replace(
      /^(.{17})(.)/,
      (_, head: string, last: string) => head + (last === '1' ? '2' : '1'),
    );
    const result = await imported(csv(line('good'), forged, line('good'), line('far', '1', '990125101')));
    expect(result).toMatchObject({ state: 'done', total: 4, accepted: 1, rejected: 3 });
    expect(result.errors).toEqual([
      expect.objectContaining({ row: 3, column: 'creditCode', code: 'CREDIT_CODE_CHECK_DIGIT' }),
      expect.objectContaining({ row: 4, code: 'DUPLICATE_ROW' }),
      expect.objectContaining({ row: 5, column: 'regionCode', code: 'REGION_OUTSIDE_BRANCH' }),
    ]);
  });

  it('does not take over a firm that another branch keeps', async () => {
    await imported(csv(line('taken')));
    await database
      .collection('enterprises')
      .updateOne({ _id: codeOf('taken') as never }, { $set: { regionCode: '990125101' } });
    const before = await events();
    for (const query of ['', '?dryRun=true']) {
      const result = await imported(csv(line('taken', '9')), query);
      expect(result).toMatchObject({ accepted: 0, rejected: 1, errors: [{ row: 2, code: 'REGION_OUTSIDE_BRANCH' }] });
    }
    expect(await events()).toBe(before);
  });

  it('stores nothing of a file with wrong headers, and names them', async () => {
    const before = await events();
    const result = await imported('firm,code\nx,y');
    expect(result).toMatchObject({ state: 'failed', accepted: 0 });
    expect(result.errors.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['HEADER_UNKNOWN', 'HEADER_MISSING']),
    );
    expect(await events()).toBe(before);
  });

  it.each([
    [
      'a program named .csv',
      Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(200)]),
      415,
      'FILE_TYPE_UNSUPPORTED',
    ],
    ['an empty file', '', 422, 'FILE_EMPTY'],
    ['too large a file', Buffer.alloc(3 * 1024 * 1024, 'a,b\n'), 413, 'FILE_TOO_LARGE'],
    ['a broken XLSX', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5000, 1)]), 422, 'FILE_MALFORMED'],
  ])('refuses %s at once and keeps nothing', async (_, file, status, code) => {
    const before = await files();
    const answer = await upload(file);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await files()).toBe(before);
  });

  it('asks for a key, and answers the same upload with the same import', async () => {
    const form = new FormData();
    form.append('file', new Blob([csv(line('key'))]), 'firms.csv');
    const headers = { authorization: `Bearer ${token}` };
    const without = await fetch(`${api.origin}/api/v1/enterprises/import`, { method: 'POST', headers, body: form });
    expect(without.status).toBe(400);

    const key = nextKey();
    const before = await files();
    const clicks = await Promise.all(Array.from({ length: 4 }, () => upload(csv(line('key')), { key })));
    expect(new Set(clicks.map(({ status, body }) => `${status} ${body.importId}`)).size).toBe(1);
    expect(clicks[0]?.status).toBe(202);
    await ended(clicks[0]?.body.importId as string);
    expect(await files()).toBe(before + 1);

    const other = await upload(csv(line('key', '7')), { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    const dry = await upload(csv(line('key')), { key, query: '?dryRun=true' });
    expect(dry).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('refuses what it was not asked for', async () => {
    const sent = csv(line('x'));
    expect(await upload(sent, { field: 'upload' })).toMatchObject({ status: 400, body: { code: 'REQUEST_MALFORMED' } });
    expect((await upload(sent, { query: '?nope=1' })).status).toBe(400);
    expect(await upload(sent, { query: '?mapping=nope' })).toMatchObject({
      status: 422,
      body: { code: 'MAPPING_UNKNOWN' },
    });
    expect(await upload(sent, { query: '?regionCode=990125' })).toMatchObject({
      status: 422,
      body: { code: 'REGION_OUTSIDE_BRANCH' },
    });
    const json = await api.call('POST', '/api/v1/enterprises/import', {
      token,
      headers: { 'idempotency-key': nextKey() },
      body: {},
    });
    expect(json.status).toBe(415);
  });

  it('is for those who may import, and shown to the branch', async () => {
    const { importId } = (await upload(csv(line('who')))).body as { importId: string };
    await ended(importId);
    const auditor = (await api.login('auditor')).body.accessToken as string;
    expect((await upload(csv(line('who')), { as: auditor })).status).toBe(403);
    expect((await read(importId, auditor)).status).toBe(200);
    const list = await api.call('GET', '/api/v1/imports?limit=1', { token: auditor });
    expect(list.body).toMatchObject({ items: [{ id: importId }], total: { exact: true } });
    const next = await api.call('GET', `/api/v1/imports?limit=1&cursor=${list.body.nextCursor}`, { token: auditor });
    expect(next.body.items[0].id).not.toBe(importId);

    await database.collection('imports').updateOne({ _id: importId as never }, { $set: { regionCode: '990125' } });
    expect((await read(importId)).status).toBe(404);
    expect((await read('imp_none')).status).toBe(404);
  });

  it('stops where it stands when it is paused, and goes on from there', async () => {
    const firms = Array.from({ length: 1_000 }, (_, n) => line(`pause${n}`));
    const { importId } = (await upload(csv(...firms))).body as { importId: string };
    const move = (verb: string) =>
      api.call('POST', `/api/v1/imports/${importId}/${verb}`, { token, headers: { 'idempotency-key': nextKey() } });

    await until('the first rows', async () => ((await read(importId)).body.accepted > 0 ? true : undefined));
    expect(await move('pause')).toMatchObject({ status: 200, body: { state: 'paused' } });
    expect(await move('pause')).toMatchObject({ status: 200, body: { state: 'paused' } });
    const { accepted } = (await read(importId)).body as { accepted: number };
    expect(accepted).toBeLessThan(1_000);

    expect((await move('resume')).status).toBe(200);
    expect(await ended(importId)).toMatchObject({ state: 'done', total: 1_000, accepted: 1_000, changed: 1_000 });
  }, 60_000);

  it('stores nothing twice when a process died between the rows and its progress', async () => {
    const { id } = await imported(csv(line('killed'), line('killed2')));
    const before = await events();
    const progress = { accepted: 0, rejected: 0, changed: 0, unchanged: 0, firms: 0, errorCount: 0, warningCount: 0 };
    await database
      .collection('imports')
      .updateOne(
        { _id: id },
        { $set: { state: 'running', leaseUntil: 0, progress: { ...progress, total: 2, finished: 0 } } },
      );

    expect(await ended(id as string)).toMatchObject({ state: 'done', accepted: 2, changed: 2 });
    expect(await events()).toBe(before);
  }, 20_000);

  it('cannot be paused when it is over', async () => {
    const { id } = await imported(csv(line('over')));
    for (const verb of ['pause', 'resume']) {
      const call = (key: string) =>
        api.call('POST', `/api/v1/imports/${id}/${verb}`, { token, headers: { 'idempotency-key': key } });
      expect(await call(nextKey())).toMatchObject({ status: 409, body: { code: 'IMPORT_OVER' } });
    }
  });

  it.each([
    ['county-list.csv', 'county-list', ''],
    ['listed-firm-years.csv', 'listed-firm-years', '?industryCode=C34'],
    ['bse-firm-years.csv', 'bse-firm-years', ''],
    ['neeq-firm-years.csv', 'neeq-firm-years', '?regionCode=990124101&industryCode=I65'],
  ])('imports the real file %s as it is, and the second time nothing new', async (name, mapping, query) => {
    const file = await readFile(join(REAL, name));
    const first = await imported(file, query);
    expect(first).toMatchObject({ state: 'done', mapping });
    expect(first.accepted).toBeGreaterThan(0);
    expect(first.accepted + first.rejected).toBe(first.total);

    const before = await events();
    const again = await imported(file, query);
    expect(again).toMatchObject({ accepted: first.accepted, unchanged: first.accepted, rejected: first.rejected });
    expect(await events()).toBe(before);
  });

  it('keeps mappings for its branch, uses them by header, and refuses wrong ones', async () => {
    const mapping = {
      name: { zh: '报表', en: 'Report' },
      note: { zh: '测试', en: 'Test' },
      headerMatch: ['代码', '企业', '收入'],
      creditCode: { kind: 'column', column: '代码' },
      nameColumn: '企业',
      constants: { regionCode: TOWN, industryCode: 'C34' },
      source: 'reported',
      indicators: [{ column: '收入', code: 'revenue', period: '2025', holds: 'number', unit: '元' }],
      checks: [],
    };
    const put = (id: string, body: object, key = nextKey()) =>
      api.call('PUT', `/api/v1/import-mappings/${id}`, { token, headers: { 'idempotency-key': key }, body });

    expect(await put('our-report', mapping, 'map-1')).toMatchObject({
      status: 200,
      body: { id: 'our-report', builtIn: false },
    });
    expect((await put('our-report', mapping, 'map-1')).headers.get('idempotency-replayed')).toBe('true');
    expect(await put('our-report', { ...mapping, checks: [1] })).toMatchObject({
      status: 400,
      body: { code: 'REQUEST_MALFORMED', errors: [{ path: 'checks[0]', code: 'WRONG_TYPE' }] },
    });
    expect(await put('our-report', { ...mapping, source: 'gossip' })).toMatchObject({
      status: 422,
      body: { code: 'MAPPING_INVALID', errors: [{ path: 'source' }] },
    });
    expect(await put('county-list', mapping)).toMatchObject({ status: 409, body: { code: 'MAPPING_BUILT_IN' } });

    const { body } = await api.call('GET', '/api/v1/import-mappings', { token });
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['our-report', 'county-list', 'neeq-firm-years']),
    );

    const result = await imported(`代码,企业,收入\n${codeOf('mapped')},映射企业,25000000`);
    expect(result).toMatchObject({ state: 'done', mapping: 'our-report', accepted: 1 });
    const values = await api.call('GET', `/api/v1/enterprises/${codeOf('mapped')}/indicators`, { token });
    expect(values.body.items[0]).toMatchObject({ value: 2500, unit: '万元' });
    const firm = await api.call('GET', `/api/v1/enterprises/${codeOf('mapped')}`, { token });
    expect(firm.body).toMatchObject({ name: '映射企业', regionCode: TOWN });

    const remove = () =>
      api.call('DELETE', '/api/v1/import-mappings/our-report', { token, headers: { 'idempotency-key': nextKey() } });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
  });

  it('gives out a template that imports as it is', async () => {
    const { status, body, headers } = await api.call('GET', '/api/v1/enterprises/import/template?format=csv', {
      token,
    });
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="enterprises-\d{4}\.csv"$/);
    const columns = String(body).split(',').length;
    const row = [codeOf('template'), '模板企业', TOWN, 'C34', '2012-03-04', ...Array<string>(columns - 5).fill('')];
    expect(await imported(`${String(body)}${row.join(',')}`)).toMatchObject({ state: 'done', accepted: 1 });

    const xlsx = await fetch(`${api.origin}/api/v1/enterprises/import/template`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const bytes = Buffer.from(await xlsx.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(await imported(bytes)).toMatchObject({ state: 'failed', failure: { code: 'FILE_WITHOUT_ROWS' } });
  });

  it('lists the indicators and the places that a file may name', async () => {
    const indicators = await api.call('GET', '/api/v1/indicators', { token });
    expect(indicators.body.items).toContainEqual(expect.objectContaining({ code: 'revenue', unit: '万元' }));
    const regions = await api.call('GET', '/api/v1/regions', { token });
    expect(regions.body.items).toContainEqual(expect.objectContaining({ code: TOWN, kind: 'town' }));
  });
});
