import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { syntheticCreditCode } from '@app/domain';
import { ChannelSender, ContactBook, Couriers, Teller } from '@app/notifications';
import { OutboxRepository } from '@app/persistence';
import { type MongoServer, startMongo } from '@app/testing';
import { mongo } from 'mongoose';
import { SMTPServer } from 'smtp-server';
import { type ApiAnswer, StartedApi } from '../testing/started-api';

const FIRM = { name: '云溪甲厂（虚构）', regionCode: '990124101', industryCode: 'C34', foundedOn: '2015-03-01' };
const CODE = syntheticCreditCode('notifications:1', FIRM.regionCode);
const HANDLER = `enterprise:${CODE.toLowerCase()}`;
const HOUR = 3_600_000;

interface Mail {
  readonly to: string;
  readonly id: string;
  readonly words: string;
}

/** Who holds what in the sample county, as the demonstration says it; written down again on purpose. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  enterprise: [`enterprise:${CODE}`],
  officer: ['officer', 'officer2'],
  leader: ['leader', 'leader2'],
  mentor: ['mentor'],
  tax: ['tax', 'tax2'],
};

describe('messages, from the record to a mailbox', () => {
  let server: MongoServer;
  let client: mongo.MongoClient;
  let smtp: SMTPServer;
  let api: StartedApi;
  let sender: ChannelSender;
  let now = Date.now();
  let web: string;
  const tokens = new Map<string, string>();
  const mails: Mail[] = [];
  const sockets = new Set<Socket>();
  /** What the mail server does next: a reply code, or `die` after it took the mail. */
  const moods: (number | 'die')[] = [];

  const collection = (name: string) => client.db('cultivation').collection<Record<string, never>>(name);
  const tell = () => api.part(Teller).tellAll();

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, _session, done) =>
        void readText(stream).then((raw) => {
          const mood = moods.shift();
          const reply = typeof mood === 'number' ? Object.assign(new Error('no'), { responseCode: mood }) : null;
          if (!reply) mails.push(read(raw));
          if (mood === 'die') for (const socket of sockets) socket.destroy();
          else done(reply);
        }),
    });
    smtp.on('error', () => undefined);
    smtp.server.on('connection', (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
    await new Promise<void>((resolve) => {
      smtp.listen(0, '127.0.0.1', resolve);
    });
    web = await mkdtemp(join(tmpdir(), 'console-'));
    await mkdir(join(web, 'assets'));
    await writeFile(join(web, 'index.html'), '<!doctype html>');
    server = await startMongo();
    api = await StartedApi.start(server.uri, {
      SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
      SMTP_FROM: 'office@county.test',
      APP_PUBLIC_URL: 'https://console.test',
      WEBHOOK_HOSTS: 'hooks.partner.test',
      APP_WEB_DIR: web,
    });
    await api.answers();
    client = await mongo.MongoClient.connect(server.uri);
    const [courier] = api.part(Couriers).all();
    if (!courier) throw new Error('no courier');
    const parts = { outbox: api.part(OutboxRepository), contacts: api.part(ContactBook) };
    sender = new ChannelSender(courier, { ...parts, report: () => undefined, now: () => now });
    expect((await write('officer', 'POST', 'enterprises', { ...FIRM, creditCode: CODE })).status).toBe(201);
  }, 90_000);

  afterAll(async () => {
    await client?.close();
    await api?.stop();
    await new Promise<void>((resolve) => {
      smtp.close(resolve);
    });
    await server?.stop();
    await rm(web, { recursive: true, force: true });
  });

  function read(raw: string): Mail {
    const header = (name: string): string => new RegExp(`^${name}: (.+)$`, 'im').exec(raw)?.[1] ?? '';
    return { to: header('To'), id: header('Message-ID'), words: decoded(raw) };
  }

  /** Both transfer encodings that nodemailer chooses from for texts, and encoded words of a header. */
  function decoded(raw: string): string {
    const bytes = raw
      .replace(/=\?UTF-8\?B\?([^?]*)\?=\r?\n?\s*/g, (_, word: string) => Buffer.from(word, 'base64').toString('latin1'))
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    const plain = raw
      .split(/\r?\n\r?\n/)
      .map((part) => Buffer.from(part.split(/\r?\n--/)[0] ?? '', 'base64').toString('utf8'));
    return [Buffer.from(bytes, 'latin1').toString('utf8'), ...plain].join('\n');
  }

  async function tokenOf(username: string): Promise<string> {
    const known = tokens.get(username) ?? String((await api.login(username)).body.accessToken);
    tokens.set(username, known);
    return known;
  }

  async function write(who: string, method: string, path: string, body?: object): Promise<ApiAnswer> {
    const headers = { 'idempotency-key': randomUUID() };
    return api.call(method, `/api/v1/${path}`, { token: await tokenOf(who), headers, ...(body ? { body } : {}) });
  }

  async function get(who: string, path: string): Promise<ApiAnswer> {
    return api.call('GET', `/api/v1/${path}`, { token: await tokenOf(who) });
  }

  /** Tells, and moves the sender past every pause. */
  async function sendAll(): Promise<void> {
    await tell();
    now = Date.now() + 24 * HOUR;
    await sender.drain();
  }

  it('reach each person whom a task is for exactly once, however often and by how many they are made', async () => {
    const { body } = await get('officer', 'batches?tier=above-scale');
    const batch = String(body.items.find(({ open }: { open: boolean }) => open).id);
    const opened = await write('officer', 'POST', 'applications', { creditCode: CODE, tier: 'above-scale', batch });
    expect(opened.status).toBe(201);

    const marked = await collection('events').countDocuments({ untold: true as never });
    expect(marked).toBeGreaterThan(0);
    expect(await collection('events').countDocuments({ type: 'enterprise-registered', untold: true } as never)).toBe(0);
    await Promise.all([tell(), tell(), tell()]);
    await tell();

    const tasks = await collection('tasks')
      .find({ creditCode: CODE } as never)
      .toArray();
    expect(tasks.length).toBeGreaterThan(0);
    const expected = tasks.flatMap(({ _id, assignee }) => {
      const {
        role,
        department,
        excludes = [],
      } = assignee as unknown as { role: string; department?: string; excludes?: string[] };
      const holders = HOLDERS[department ?? role] ?? [`nobody known holds ${role}`];
      return holders.filter((holder) => !excludes.includes(holder)).map((account) => [String(_id), account]);
    });
    const made = await collection('notifications')
      .find({ taskId: { $ne: null } } as never)
      .toArray();
    expect(made.map(({ taskId, account }) => [String(taskId), String(account)]).sort()).toEqual(expected.sort());
    expect(await collection('events').countDocuments({ untold: true } as never)).toBe(0);
  });

  it('stand in the list with who, what, by when and where, until they are read', async () => {
    const { body } = await get(HANDLER, 'notifications?unread=true');
    expect(body.unread).toEqual({ count: 1, exact: true });
    const [message] = body.items;
    expect(message).toMatchObject({
      kind: 'task',
      enterprise: { creditCode: CODE, name: FIRM.name },
      readAt: null,
    });
    expect(message.link).toBe(`/tasks/${encodeURIComponent(message.taskId)}`);
    expect(message.body.zh).toMatch(/云溪甲厂.*企业.*\d{4}-\d\d-\d\d 星期./);

    expect((await write('officer', 'POST', `notifications/${encodeURIComponent(message.id)}/read`)).status).toBe(404);
    expect((await write(HANDLER, 'POST', `notifications/${encodeURIComponent(message.id)}/read`)).body).toEqual({
      read: 1,
    });
    expect((await write(HANDLER, 'POST', 'notifications/read-all')).body).toEqual({ read: 0 });
    expect((await get(HANDLER, 'notifications')).body).toMatchObject({
      unread: { count: 0 },
      items: [{ id: message.id }],
    });
  });

  it('lead to the task, also where the console has to be found first, and to nobody whom it does not concern', async () => {
    const task = await collection('tasks').findOne({ creditCode: CODE, 'assignee.role': 'enterprise' } as never);
    const id = encodeURIComponent(String(task?._id));
    expect((await get(HANDLER, `tasks/${id}`)).body).toMatchObject({
      id: task?._id,
      state: 'open',
      mine: true,
      ended: null,
    });
    expect((await get('officer', `tasks/${id}`)).body).toMatchObject({ mine: false });
    const foreign = await collection('enterprises').findOne({ _id: { $ne: CODE } } as never);
    for (const other of [`enterprise:${String(foreign?._id).toLowerCase()}`, 'expert1']) {
      expect((await get(other, `tasks/${id}`)).status).toBe(404);
    }
    const link = await fetch(`${api.origin}/tasks/${id}`, { redirect: 'manual' });
    expect(link.headers.get('location')).toBe(`/console/tasks/${id}`);
    for (const unknown of ['x', 'app_x:decide:s', `${CODE}:update-title:none`, encodeURIComponent('$where')]) {
      expect((await get('officer', `tasks/${unknown}`)).status).toBe(404);
    }
  });

  it('that concern a role go to the one of its holders who looks after the firm, while that one holds it', async () => {
    const creditCode = syntheticCreditCode('notifications:kept', FIRM.regionCode);
    await write('officer', 'POST', 'enterprises', { ...FIRM, creditCode, name: '云溪乙厂（虚构）' });
    const keep = { duty: 'officer', account: 'officer2', reason: '分片' };
    expect((await write('leader', 'POST', `enterprises/${creditCode}/caretakers`, keep)).status).toBe(200);
    const launch = { creditCode, targetTier: 'above-scale', targetDate: '2028-12-31' };
    expect((await write('officer', 'POST', 'cultivations', launch)).status).toBe(201);
    expect((await write('leader', 'POST', `cultivations/${creditCode}/pause`, { reason: '搬迁' })).status).toBe(200);
    await tell();
    const told = async () =>
      (
        await collection('notifications')
          .find({ creditCode, kind: 'pause' } as never)
          .toArray()
      ).map(({ account }) => String(account));
    expect((await told()).sort()).toEqual([`enterprise:${creditCode}`, 'mentor', 'officer2']);
    await collection('notifications').deleteMany({ creditCode } as never);

    const free = { ...keep, account: null, reason: '调离' };
    expect((await write('leader', 'POST', `enterprises/${creditCode}/caretakers`, free)).status).toBe(200);
    expect((await write('leader', 'POST', `cultivations/${creditCode}/resume`, { comment: '' })).status).toBe(200);
    await tell();
    expect((await told()).sort()).toEqual([`enterprise:${creditCode}`, 'mentor', 'officer', 'officer2']);
    await collection('notifications').deleteMany({ creditCode } as never);
  });

  it('go by mail only to an address that proved itself, and keep it sealed', async () => {
    expect((await write(HANDLER, 'PUT', 'me/contacts', { email: 'a@b.test, c@d.test' })).status).toBe(422);
    expect((await write(HANDLER, 'PUT', 'me/contacts', { email: 'zhang@firm.test' })).body.pendingEmail).toBe(
      'zh***@firm.test',
    );
    await sendAll();
    const [mail] = mails.splice(0);
    expect(mail?.to).toBe('zhang@firm.test');
    const code = /验证码：(\d{6})/.exec(mail?.words ?? '')?.[1];
    expect(JSON.stringify(await collection('outbox').find().toArray())).not.toContain(code);

    const wrong = await write(HANDLER, 'POST', 'me/contacts/verification', {
      code: code === '000000' ? '000001' : '000000',
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'CODE_WRONG']);
    expect((await write(HANDLER, 'POST', 'me/contacts/verification', { code })).status).toBe(200);
    expect((await get(HANDLER, 'me/contacts')).body).toMatchObject({ email: 'zhang@firm.test', pendingEmail: null });
    expect(JSON.stringify(await collection('contacts').find().toArray())).not.toContain('zhang@');
    expect(JSON.stringify(await collection('receipts').find().toArray())).not.toContain('zhang@');
  });

  it('are sent when somebody urges, once a day; the same Message-ID where the server died after taking it', async () => {
    const task = String((await collection('tasks').findOne({ creditCode: CODE } as never))?._id);
    const path = `tasks/${encodeURIComponent(task)}`;
    const shown = await get('officer', `${path}/reminder-text?lang=en`);
    expect(shown.body.text).toMatch(/云溪甲厂.*the firm.*day \d{4}-\d\d-\d\d.*https:\/\/console\.test\/tasks\//);
    expect((await get(HANDLER, `${path}/reminder-text`)).status).toBe(403);

    expect((await write('officer', 'POST', `${path}/urge`)).body).toEqual({ told: 1 });
    expect((await write('leader', 'POST', `${path}/urge`)).body.code).toBe('TASK_URGED_TODAY');
    moods.push('die');
    await sendAll();
    expect(mails).toHaveLength(1);
    now += 24 * HOUR;
    await sender.drain();
    expect(mails.map(({ to }) => to)).toEqual(['zhang@firm.test', 'zhang@firm.test']);
    expect(new Set(mails.splice(0).map(({ id }) => id)).size).toBe(1);
  });

  it('that a server refuses for ever wait for an operator, hold up nobody, and can be sent again', async () => {
    await inTransaction((session) => api.part(OutboxRepository).add([parcel('poison', 1), parcel('next', 2)], session));
    moods.push(554);
    now += 24 * HOUR;
    await sender.drain();
    expect(mails.splice(0)).toHaveLength(1);

    const { body } = await get('admin', 'admin/dead-letters');
    expect(body.items).toMatchObject([{ id: 'poison', channel: 'email', attempts: 1, kinds: ['task'] }]);
    expect(JSON.stringify(body)).not.toContain('firm.test');
    expect((await get('officer', 'admin/dead-letters')).status).toBe(403);
    expect((await write('admin', 'POST', 'admin/dead-letters/poison/requeue')).status).toBe(200);
    await sender.drain();
    expect(mails.splice(0)).toHaveLength(1);
    expect((await get('admin', 'admin/dead-letters')).body.total.count).toBe(0);
  });

  it('are gathered where somebody wants one mail a day', async () => {
    const digest = { mode: 'daily', hour: 8, weekday: 1 };
    const preferences = { language: 'en', channels: {}, digest, quietHours: null };
    const refused = await write('officer2', 'PUT', 'notifications/preferences', {
      ...preferences,
      channels: { 'in-app': { hearing: false } },
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'NOTIFICATION_MANDATORY']);
    expect((await write(HANDLER, 'PUT', 'notifications/preferences', preferences)).status).toBe(200);

    for (const id of ['a', 'b', 'c']) await remindAgain(id);
    await sendAll();
    const [mail, ...others] = mails.splice(0);
    expect(others).toEqual([]);
    expect(mail?.words).toContain('3 messages for you');
  });

  it('are written in words that an administrator may change, checked and by version', async () => {
    const path = 'admin/notification-templates/reminder/text';
    const text = (body: string) => ({
      subject: { zh: '提醒', en: 'Reminder' },
      body: { zh: body, en: body },
      basedOn: 0,
    });
    const refused = await write('admin', 'PUT', path, text('{{who}} {{what}} {{by}} {{link}} {{phone}}'));
    expect([refused.status, refused.body.code, refused.body.errors[0].code]).toEqual([
      422,
      'TEMPLATE_REFUSED',
      'unknown-placeholder',
    ]);

    const good = text('催：{{who}} {{what}} {{by}} {{link}}');
    const { basedOn: _based, ...unsaved } = good;
    expect((await write('admin', 'POST', `${path}/preview`, unsaved)).body.body.zh).toContain('催：企业');
    expect((await write('admin', 'PUT', path, good)).body).toMatchObject({ version: 1, edited: true });
    expect((await write('admin', 'PUT', path, good)).body.code).toBe('TEMPLATE_STALE');
    const task = String((await collection('tasks').findOne({ creditCode: CODE } as never))?._id);
    expect((await get('officer', `tasks/${encodeURIComponent(task)}/reminder-text`)).body.text).toMatch(/^催：企业/);
    expect((await write('admin', 'DELETE', path)).body).toMatchObject({ version: 2, edited: false });
  });

  it('go to programs only at hosts that the operator named; a key is shown once', async () => {
    const hook = { url: 'https://hooks.partner.test/in', kinds: ['result'], regionCode: '990124', active: true };
    expect(
      (await write('admin', 'POST', 'admin/webhooks', { ...hook, url: 'https://169.254.169.254/' })).body.code,
    ).toBe('WEBHOOK_REFUSED');
    const made = await write('admin', 'POST', 'admin/webhooks', hook);
    expect([made.status, made.body.secret.length]).toEqual([201, 43]);
    const listed = await get('admin', 'admin/webhooks');
    expect(JSON.stringify([listed.body, await collection('webhooks').find().toArray()])).not.toContain(
      made.body.secret,
    );
  });

  it('are listed fast where an account has ten thousand', async () => {
    const at = '2026-04-01T09:00:00.000+08:00';
    const rows = Array.from({ length: 10_000 }, (_, n) => ({
      ...{ _id: `many:${n}`, account: 'auditor', kind: 'task', title: { zh: '', en: '' }, body: { zh: '', en: '' } },
      ...{ link: '/', urgent: false, dueOn: null, taskId: null, subject: { type: 'application', id: 'x' } },
      ...{
        creditCode: CODE,
        enterpriseName: '',
        at,
        createdAt: at,
        readAt: null,
        unread: true,
        expiresAt: new Date(now),
      },
    }));
    await collection('notifications').insertMany(rows as never[]);
    const page = { account: 'auditor', unread: true } as never;
    const plan = await collection('notifications')
      .find(page)
      .sort({ createdAt: -1, _id: -1 })
      .limit(51)
      .explain('executionStats');
    expect(plan['executionStats']).toMatchObject({ totalDocsExamined: 51 });
    const { body } = await get('auditor', 'notifications?unread=true&limit=50');
    expect([body.items.length, body.unread]).toEqual([50, { count: 1_000, exact: false }]);
  });

  it('say of a task that is done who did it, when and with what outcome', async () => {
    const task = await collection('tasks').findOne({ creditCode: CODE, 'assignee.role': 'enterprise' } as never);
    const id = encodeURIComponent(String(task?._id));
    const application = (task?.['aggregate'] as unknown as { id: string }).id;
    expect(
      (await write('officer', 'POST', `applications/${application}/withdraw`, { reason: '企业要求' })).status,
    ).toBe(200);
    const { body } = await get(HANDLER, `tasks/${id}`);
    expect(body).toMatchObject({ state: 'ended', mine: true, actions: [], kind: task?.['kind'] });
    expect(body.ended.by).toEqual({ kind: 'person', roles: ['officer'] });
    expect(body.ended.at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(body.ended.outcome.map(({ zh }: { zh: string }) => zh).join()).toContain('申报结束');
    expect((await get('officer2', `tasks/${id}`)).body.ended.by.account).toBe('officer');
    expect((await get('expert1', `tasks/${id}`)).status).toBe(404);
  });

  /** To whatever address the firm's handler has proved. */
  function parcel(id: string, at: number) {
    const verified = {
      channel: 'email',
      account: HANDLER.replace(CODE.toLowerCase(), CODE),
      to: 'verified',
      language: 'zh' as const,
    };
    const common = { ...verified, digest: false, sealed: null, payload: null, createdAt: new Date() };
    return {
      ...common,
      id,
      items: [{ id, kind: 'task', subject: id, text: id, link: null }],
      nextAt: new Date(at),
    };
  }

  async function inTransaction(work: (session: never) => Promise<void>): Promise<void> {
    const { Transactions } = await import('@app/persistence');
    await api.part(Transactions).run((session) => work(session as never));
  }

  /** As the relay's workflow has it recorded: a rung of the ladder of the firm's task fires. */
  async function remindAgain(id: string): Promise<void> {
    const task = await collection('tasks').findOne({ creditCode: CODE } as never);
    const aggregate = task?.['aggregate'] as unknown as { id: string };
    await collection('events').insertOne({
      ...{
        _id: `evt_reminder_${id}`,
        aggregate: { type: 'application', id: `${aggregate.id}` },
        revision: 10_000 + id.charCodeAt(0),
      },
      ...{
        type: 'reminded',
        data: { turn: task?.['slot'], rung: '2026-04-17' },
        actor: { kind: 'workflow', id: 'w', roles: [] },
      },
      ...{ at: '2026-04-17T09:00:00.000+08:00', recordedAt: '2026-04-17T09:00:00.000+08:00', commandId: id },
      ...{ creditCode: CODE, regionCode: FIRM.regionCode, tells: { tasks: [] }, untold: true, prevHash: '', hash: '' },
    } as never);
  }

  it('go nowhere any more once the contacts of an account are erased, which one asks for and another decides', async () => {
    expect((await get(HANDLER, 'me/contacts')).body).toMatchObject({ email: 'zhang@firm.test' });
    const ask = { account: HANDLER, ground: 'purpose-over', reason: '本人申请' };
    const asked = await write('admin', 'POST', 'admin/erasures', ask);
    expect(asked.status).toBe(201);
    const path = `admin/erasures/${asked.body.id}/decision`;
    expect((await write('admin', 'POST', path, { approve: true, comment: '同意' })).status).toBe(403);
    expect((await write('leader', 'POST', path, { approve: true, comment: '同意' })).status).toBe(200);

    expect((await get(HANDLER, 'me/contacts')).body).toMatchObject({ email: null, pendingEmail: null });
    expect(JSON.stringify(await collection('contacts').find().toArray())).not.toContain('***@firm.test');
    await inTransaction((session) => api.part(OutboxRepository).add([parcel('erased', 1)], session));
    now += 48 * HOUR;
    await sender.drain();
    expect(mails.splice(0)).toEqual([]);
    // What was proved once is entered anew by whoever wants mail again.
    expect((await write(HANDLER, 'PUT', 'me/contacts', { email: 'li@firm.test' })).body.pendingEmail).toBe(
      'l***@firm.test',
    );
  }, 30_000);
});
