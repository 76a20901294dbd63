import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sealer } from '@app/dossier';
import { canonicalHash } from '@app/record';
import { type MongoServer, startMongo, until } from '@app/testing';
import { mongo } from 'mongoose';
import { PersonalDataTask } from '../startup/tasks/personal-data.task';
import { StartedApi } from '../testing/started-api';

const VERIFIER = join(__dirname, '../../../../libs/dossier/verifier/verify.mjs');

describe('a dossier', () => {
  let server: MongoServer;
  let client: mongo.MongoClient;
  let api: StartedApi;
  let folder: string;
  let firm: string;
  const tokens = new Map<string, string>();

  async function as(username: string): Promise<string> {
    const known = tokens.get(username);
    if (known) return known;
    const { body } = await api.login(username);
    tokens.set(username, body.accessToken);
    return body.accessToken;
  }

  const get = async (username: string, path: string) =>
    api.call('GET', `/api/v1/dossiers/${firm}${path}`, { token: await as(username) });

  const post = async (username: string, path: string, body: object, key: string = randomUUID()) =>
    api.call('POST', path, { token: await as(username), headers: { 'idempotency-key': key }, body });

  /** Orders a bundle, waits for it and takes it away. */
  async function exported(username: string, body: object): Promise<Buffer> {
    const order = await post(username, `/api/v1/dossiers/${firm}/exports`, body);
    expect(order.status).toBe(202);
    const ready = await until('the export is built', async () => {
      const { body: now } = await get(username, `/exports/${order.body.id}`);
      expect(now.problem).toBeNull();
      return now.state === 'ready' ? now : undefined;
    });
    const headers = { authorization: `Bearer ${await as(username)}` };
    const answer = await fetch(`${api.origin}${ready.href}`, { headers });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes).toHaveLength(ready.size);
    return bytes;
  }

  async function verified(bytes: Buffer): Promise<{ exit: number | null; output: string }> {
    const [bundle, key] = [join(folder, 'bundle.zip'), join(folder, 'key.pem')];
    await writeFile(bundle, bytes);
    await writeFile(key, (await api.call('GET', '/api/v1/seals/key')).body as string);
    const env = { PATH: process.env['PATH'], NODE_OPTIONS: '' };
    const run = spawnSync(process.execPath, [VERIFIER, bundle, '--key', key], { encoding: 'utf8', env });
    return { exit: run.status, output: run.stdout + run.stderr };
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dossier-'));
    server = await startMongo();
    client = new mongo.MongoClient(server.uri);
    api = await StartedApi.start(server.uri, { TEMPORAL_ADDRESS: '127.0.0.1:1', DEMO_SECONDS_PER_DAY: '86400' });
    await api.answers();
    firm = await until('the sample county is there', async () => {
      const { body } = await api.call('GET', '/api/v1/enterprises?tier=small', { token: await as('officer') });
      return body.items?.[0]?.creditCode as string | undefined;
    });
  }, 120_000);

  afterAll(async () => {
    await api?.stop();
    await client?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is told in lines, filtered and by pages', async () => {
    const all = await get('auditor', '/timeline');
    expect(all.body.items[0]).toMatchObject({ type: 'enterprise-registered' });
    expect(all.body.items[0].line.zh).toMatch(/^登记入库：/);
    const types = new Set(all.body.items.map(({ type }: { type: string }) => type));
    expect(types.size).toBeGreaterThan(1);
    const some = await get('auditor', '/timeline?type=indicators-put&actorKind=system&from=2000-01-01&to=2100-01-01');
    expect(new Set(some.body.items.map(({ type }: { type: string }) => type))).not.toContain('enterprise-registered');
    const first = await get('auditor', '/timeline?limit=1');
    const second = await get('auditor', `/timeline?limit=1&cursor=${encodeURIComponent(first.body.nextCursor)}`);
    expect([first.body.items[0].id, second.body.items[0].id]).toEqual(
      all.body.items.slice(0, 2).map(({ id }: { id: string }) => id),
    );
    expect((await get('mentor', '/timeline')).status).toBe(403);
  });

  it('shows the firm as it was, by either clock', async () => {
    const now = await get('leader', '/as-of');
    expect(now.body).toMatchObject({ tier: 'small', things: [{ aggregate: { type: 'enterprise' } }] });
    const stored = await client
      .db('cultivation')
      .collection<{ _id: string; state: unknown }>('enterprises')
      .findOne({ _id: firm });
    expect(now.body.things[0].state).toEqual(stored?.state);
    expect((await get('leader', '/as-of?asOf=2000-01-01')).body).toMatchObject({ name: null, things: [] });
    expect((await get('leader', '/as-of?knownBy=2000-01-01')).body.things).toEqual([]);
    expect((await get('leader', '/as-of?asOf=2999-01-01')).body.things).toEqual(now.body.things);
  });

  it('is taken away as a bundle that holds, sealed, and by who may only', async () => {
    await api.part(Sealer).sealDay();
    const reason = '年度审计抽查';
    expect((await post('officer', `/api/v1/dossiers/${firm}/exports`, { reason })).status).toBe(403);
    expect((await post('auditor', `/api/v1/dossiers/${firm}/exports`, { reason: ' ' })).status).toBe(422);

    const bundle = await exported('auditor', { reason });
    const whole = await verified(bundle);
    expect(whole).toMatchObject({ exit: 0 });
    expect(whole.output).toMatch(/完整有效 VALID/);
    expect(whole.output).not.toMatch(/尚未进入每日封印/);

    const changed = Buffer.from(bundle);
    const at = changed.indexOf('"type":"enterprise-registered"') + 9;
    changed[at] = (changed[at] ?? 0) ^ 1;
    const found = await verified(changed);
    expect(found.exit).toBe(1);
    expect(found.output).toMatch(new RegExp(`events/enterprise\\.${firm}\\.jsonl evt_\\w+: 第 1 行`));
    expect(await exported('leader', { reason, include: ['blind-expert'], personal: true })).toBeInstanceOf(Buffer);
    // What objectors said is for the handler and the auditor: a leader takes away everything but that.
    const refused = await post('leader', `/api/v1/dossiers/${firm}/exports`, { reason, include: ['objector'] });
    expect([refused.status, refused.body.code]).toEqual([403, 'PROTECTED_CONTENT']);
  }, 60_000);

  it('lists a paper that went back for a virus, whose bytes nobody is given', async () => {
    const by = { kind: 'person', id: 'officer' };
    const [id, at] = ['doc_infected0000000000', '2026-04-13T09:00:00.000+08:00'];
    const infected = {
      ...{ creditCode: firm, regionCode: '990124101', type: 'LICENCE', version: 1, state: 'returned', fileId: 'gone' },
      ...{ fileName: '执照.pdf', mediaType: 'application/pdf', size: 3, sha256: 'ab'.repeat(32), scan: 'infected' },
      ...{ uploadedBy: by, onBehalf: true, uploadedAt: at, requestHash: 'cd', linked: { by, at }, acceptance: null },
    };
    const documents = client.db('cultivation').collection<Record<string, unknown> & { _id: string }>('documents');
    await documents.insertOne({ _id: id, ...infected });
    const bundle = await exported('auditor', { reason: '年度审计抽查' });
    await documents.deleteOne({ _id: id });
    const row = `"absent":"infected","documentId":"${id}","fileName":"执照.pdf","mediaType":"application/pdf","path":null`;
    expect(bundle.toString('utf8')).toContain(row);
    expect(await verified(bundle)).toMatchObject({ exit: 0 });
  }, 60_000);

  it('notes who read, ordered and took it away', async () => {
    const { body } = await get('auditor', '/access-log?limit=200');
    const actions = new Set(body.items.map(({ action }: { action: string }) => action));
    expect([...actions]).toEqual(expect.arrayContaining(['dossier.read', 'dossier.export', 'dossier.download']));
    expect((await get('leader', '/access-log')).status).toBe(403);
  });

  it('is held against the seals, which know a chain that was hashed anew', async () => {
    expect((await get('auditor', '/verify')).body).toMatchObject({ valid: true });
    expect((await get('auditor', '/proofs')).body.heads.length).toBeGreaterThan(0);
    const seals = await api.call('GET', '/api/v1/seals');
    expect(seals.body.items).toMatchObject([{ number: 1, previous: '0'.repeat(64) }]);
    expect((await api.call('GET', '/api/v1/seals/verify')).body).toEqual({ valid: true, seals: 1 });
    expect((await api.call('GET', '/api/v1/seals/verifier')).body).toContain('verifyBundle');

    const heads = client.db('cultivation').collection<{ _id: string }>('sealed_heads');
    await heads.updateOne({ 'aggregate.id': firm }, { $set: { headHash: 'f'.repeat(64) } });
    expect((await get('auditor', '/verify')).body).toMatchObject({
      valid: false,
      firstBreak: { reason: 'sealed', aggregate: { id: firm } },
    });
    const stored = client.db('cultivation').collection<{ _id: number }>('seals');
    await stored.updateOne({ _id: 1 }, { $set: { streams: 0 } });
    expect((await api.call('GET', '/api/v1/seals/verify')).body).toMatchObject({
      valid: false,
      firstBreak: { number: 1 },
    });
    expect((await api.part(Sealer).sealDay()).differing).toEqual([1]);
  });

  it('keeps personal values encrypted, gives them out with a reason, and forgets them when a leader agrees', async () => {
    const events = client.db('cultivation').collection<Record<string, unknown> & { _id: string }>('events');
    const [salt, value] = ['0a1b', '张三丰'];
    const nameHash = createHash('sha256').update(`${salt}:${value}`).digest('hex');
    const bare = {
      aggregate: { type: 'notice', id: 'ntc_old' },
      revision: 1,
      type: 'objection-received',
      at: '2026-04-13T09:00:00.000+08:00',
      recordedAt: '2026-04-13T09:00:00.000+08:00',
      actor: { kind: 'public', id: 'public', roles: [] },
      commandId: 'old',
      data: { objectionId: 'ntc_old.o1', content: '不实', nameHash },
      prevHash: '0'.repeat(64),
    };
    const hash = canonicalHash({ id: 'evt_old', ...bare });
    // As it was stored before values were encrypted.
    const storage = { creditCode: firm, regionCode: '990124101', personal: { name: { salt, value } } };
    await events.insertOne({ _id: 'evt_old', ...bare, hash, ...storage });
    await api.part(PersonalDataTask).run();
    expect(JSON.stringify(await events.findOne({ _id: 'evt_old' }))).not.toContain(value);

    const asked = { reason: '司法调取', include: ['objector'], personal: true };
    const full = await exported('auditor', asked);
    expect(full.includes(value)).toBe(true);
    expect((await exported('auditor', { reason: '审计' })).includes(value)).toBe(false);

    const admin = { token: await as('admin') };
    const list = await api.call('GET', `/api/v1/admin/personal-subjects?creditCode=${firm}`, admin);
    expect(list.body.items).toMatchObject([{ subject: 'notice:ntc_old@1', fields: ['name'], destroyedAt: null }]);
    const ground = 'consent-withdrawn';
    const body = { creditCode: firm, subjects: [list.body.items[0].id], ground, reason: '本人申请' };
    const request = await post('admin', '/api/v1/admin/erasures', body);
    expect(request).toMatchObject({ status: 201, body: { state: 'requested' } });
    const decision = `/api/v1/admin/erasures/${request.body.id}/decision`;
    expect((await post('admin', decision, { approve: true, comment: '同意' })).status).toBe(403);
    const decided = await post('leader', decision, { approve: true, comment: '同意' });
    expect(decided).toMatchObject({ status: 200, body: { state: 'carried-out' } });
    expect((await post('leader2', decision, { approve: true, comment: '同意' })).body.code).toBe('ERASURE_DECIDED');

    const timeline = await get('auditor', '/timeline?limit=200');
    expect(timeline.body.items.slice(-2)).toMatchObject([
      { type: 'erasure-requested', actor: { id: 'admin' } },
      { type: 'personal-data-erased', actor: { id: 'leader' }, line: { zh: expect.stringContaining('撤回同意') } },
    ]);
    expect((await get('auditor', '/verify')).body.events).toBeGreaterThan(0);

    const after = await exported('auditor', asked);
    expect(after.includes(value)).toBe(false);
    expect(after.includes(nameHash)).toBe(true);
    const keys = await client.db('cultivation').collection('personal_keys').find({ creditCode: firm }).toArray();
    expect(keys).toMatchObject([{ wrapped: null, erasure: request.body.id }]);
  }, 60_000);

  it('forgets by name or account, without keeping the name, and asks a leader', async () => {
    const ask = { ground: 'purpose-over', reason: '本人申请' };
    const unknown = await post('admin', '/api/v1/admin/erasures', { ...ask, creditCode: firm, name: '查无此人' });
    expect(unknown.status).toBe(404);
    expect((await post('admin', '/api/v1/admin/erasures', { ...ask, creditCode: firm })).status).toBe(404);
    expect((await post('admin', '/api/v1/admin/erasures', ask)).status).toBe(400);
    const tasks = await api.call('GET', '/api/v1/tasks?kind=decide-erasure', { token: await as('leader') });
    expect(tasks.body.items).toEqual([]);
    const stored = client.db('cultivation');
    for (const name of ['erasure_requests', 'events', 'receipts']) {
      expect(
        JSON.stringify(
          await stored
            .collection(name)
            .find({ $or: [{ regionCode: /^99/ }, {}] })
            .toArray(),
        ),
      ).not.toContain('查无此人');
    }
  }, 60_000);
});
