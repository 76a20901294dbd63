import { createHmac } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import type { WebhookRepository } from '@app/persistence';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { ProductKeyVault } from '../contacts/vault';
import type { Delivery } from './courier';
import { dingtalkRobot, wecomRobot } from './group-robots';
import { smsGateway } from './sms.gateway';
import { SmtpCourier } from './smtp.courier';
import { TextCourier, withinBytes } from './text-gateway';
import { WebhookCourier } from './webhook.courier';
import { faultOfWebhookAddress } from './webhook-address';

const DELIVERY: Delivery = {
  id: 'evt_1:task:app_1:decide:1:leader:email',
  address: 'leader@office.test',
  language: 'zh',
  items: [
    {
      id: 'm1',
      kind: 'task',
      subject: '【新待办】甲厂',
      text: '事项：<b>\n入口：https://x/tasks/1',
      link: 'https://x/tasks/1',
    },
  ],
  payload: { kind: 'task' },
};

const TIMEOUTS = { connect: 300, silence: 300 };
const closers: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function smtp(options: SMTPServerOptions): Promise<SmtpCourier> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], logger: false, ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closers.push(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return courierTo((server.server.address() as AddressInfo).port);
}

function courierTo(port: number, requireTls = false): SmtpCourier {
  const courier = new SmtpCourier(
    { url: `smtp://127.0.0.1:${port}`, from: '培育平台 <office@county.test>', requireTls },
    TIMEOUTS,
  );
  closers.push(() => courier.close());
  return courier;
}

const replying = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

describe('mail over SMTP', () => {
  it('arrives with both forms, one addressee, and the same Message-ID however often it is sent', async () => {
    const mails: string[] = [];
    const courier = await smtp({
      onData: (stream, _session, done) => void readText(stream).then((mail) => (mails.push(mail), done())),
    });
    await courier.deliver(DELIVERY);
    await courier.deliver(DELIVERY);

    const ids = mails.map((mail) => /^Message-ID: (.+)$/im.exec(mail)?.[1]);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@county\.test>$/);
    expect(new Set(ids).size).toBe(1);
    expect(mails[0]).toMatch(/^To: leader@office\.test$/im);
    expect(mails[0]).toMatch(/^Auto-Submitted: auto-generated$/im);
    expect(mails[0]).toContain('text/html');
  });

  it('is the parcel’s trouble where one addressee or mail is refused, for ever at 5xx', async () => {
    const now = await smtp({ onRcptTo: (_to, _session, done) => done(replying(450)) });
    await expect(now.deliver(DELIVERY)).rejects.toMatchObject({ scope: 'parcel' });
    const never = await smtp({ onRcptTo: (_to, _session, done) => done(replying(550)) });
    await expect(never.deliver(DELIVERY)).rejects.toMatchObject({
      scope: 'for-ever',
      message: expect.not.stringContaining('@'),
    });
  });

  it('is the channel’s trouble where the server is not there, says nothing, dies, or has no TLS where it must', async () => {
    const closed = await smtp({});
    await closers.shift()?.();
    await expect(closed.deliver(DELIVERY)).rejects.toMatchObject({ scope: 'channel' });

    const sockets: Socket[] = [];
    const mute = createTcpServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => void mute.listen(0, '127.0.0.1', resolve));
    closers.push(() => (sockets.forEach((socket) => socket.destroy()), void mute.close()));
    await expect(courierTo((mute.address() as AddressInfo).port).deliver(DELIVERY)).rejects.toMatchObject({
      scope: 'channel',
    });

    const dying = createTcpServer((socket) => {
      socket.on('error', () => undefined).write('220 here\r\n', () => socket.destroy());
    });
    await new Promise<void>((resolve) => void dying.listen(0, '127.0.0.1', resolve));
    closers.push(() => void dying.close());
    await expect(courierTo((dying.address() as AddressInfo).port).deliver(DELIVERY)).rejects.toMatchObject({
      scope: 'channel',
    });

    const open = await smtp({});
    const { port } = (open as unknown as { transport: { options: { port: number } } }).transport.options;
    await expect(courierTo(port, true).deliver(DELIVERY)).rejects.toMatchObject({ scope: 'channel' });
  });
});

interface Heard {
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

async function http(
  answer: (heard: Heard, response: ServerResponse) => void,
): Promise<{ origin: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server: Server = createServer((request, response) => {
    void readText(request).then((body) => {
      const one = { url: new URL(request.url ?? '/', 'http://here'), headers: request.headers, body };
      heard.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closers.push(() => (server.closeAllConnections(), void server.close()));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

describe('short texts', () => {
  it('go to a WeCom group in its own shape; its code says whether they were taken', async () => {
    const codes = [0, 45009, 40058];
    const { origin, heard } = await http((_heard, response) =>
      response.end(JSON.stringify({ errcode: codes.shift() })),
    );
    const courier = new TextCourier(wecomRobot({ url: `${origin}/cgi-bin/webhook/send?key=k`, secret: undefined }));

    await courier.deliver(DELIVERY);
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ msgtype: 'text', text: { content: DELIVERY.items[0]?.text } });
    expect(heard[0]?.url.searchParams.get('key')).toBe('k');
    await expect(courier.deliver(DELIVERY)).rejects.toMatchObject({ scope: 'channel' });
    await expect(courier.deliver(DELIVERY)).rejects.toMatchObject({ scope: 'parcel' });
  });

  it('go to a DingTalk group with its signature', async () => {
    const { origin, heard } = await http((_heard, response) => response.end('{"errcode":0}'));
    const gateway = dingtalkRobot({ url: `${origin}/robot/send?access_token=t`, secret: 'SECx' });
    await new TextCourier(gateway, () => 1_776_000_000_000).deliver(DELIVERY);

    const { url, body } = heard[0] as Heard;
    const sign = createHmac('sha256', 'SECx').update('1776000000000\nSECx').digest('base64');
    expect(Object.fromEntries(url.searchParams)).toEqual({ access_token: 't', timestamp: '1776000000000', sign });
    expect(JSON.parse(body)).toMatchObject({ msgtype: 'text', text: { content: DELIVERY.items[0]?.text } });
  });

  it('go to a phone through a gateway that can drop repeats', async () => {
    const { origin, heard } = await http((_heard, response) => response.writeHead(202).end());
    const courier = new TextCourier(smsGateway({ url: origin, token: 'tok' }));
    await courier.deliver({ ...DELIVERY, address: '13800000000' });
    expect(heard[0]?.headers).toMatchObject({ authorization: 'Bearer tok', 'idempotency-key': DELIVERY.id });
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ to: '13800000000', id: DELIVERY.id });
  });

  it('are cut to bytes without breaking a character', () => {
    expect(withinBytes('一二三', 9)).toBe('一二三');
    expect(withinBytes('一二三四', 9)).toBe('一二…');
  });
});

describe('webhooks', () => {
  const vault = new ProductKeyVault('ab'.repeat(32));
  const secret = vault.seal('whk_1', 'key of the receiver');

  function hooks(url: string, active = true): WebhookRepository {
    const row = {
      id: 'whk_1',
      url,
      kinds: [],
      regionCode: '990124',
      secret,
      active,
      createdBy: 'admin',
      createdAt: '',
    };
    return { find: () => Promise.resolve(row) } as unknown as WebhookRepository;
  }

  const to = (origin: string, hosts: readonly string[], active = true) =>
    new WebhookCourier(hooks(`${origin}/in`, active), vault, { hosts, insecure: true }, () => 1_776_000_000_999);

  it('carry a signature over the time and the body, and the same id again', async () => {
    const { origin, heard } = await http((_heard, response) => response.writeHead(204).end());
    await to(origin, [new URL(origin).host]).deliver({ ...DELIVERY, address: 'whk_1' });

    const { headers, body } = heard[0] as Heard;
    const expected = createHmac('sha256', 'key of the receiver').update(`1776000000.${body}`).digest('hex');
    expect(headers).toMatchObject({
      'x-notification-timestamp': '1776000000',
      'x-notification-signature': `sha256=${expected}`,
      'idempotency-key': DELIVERY.id,
    });
    expect(JSON.parse(body)).toEqual({ id: DELIVERY.id, kind: 'task' });
  });

  it('follow no redirect, and never make the whole channel stop', async () => {
    const inner = await http((_heard, response) => response.end());
    const { origin } = await http((_heard, response) => response.writeHead(302, { location: inner.origin }).end());
    await expect(to(origin, [new URL(origin).host]).deliver(DELIVERY)).rejects.toMatchObject({ scope: 'parcel' });
    expect(inner.heard).toEqual([]);
    await expect(to('http://127.0.0.1:1', ['127.0.0.1:1']).deliver(DELIVERY)).rejects.toMatchObject({
      scope: 'parcel',
    });
  });

  it('go nowhere that the operator did not name, also where it was taken off the list later', async () => {
    const { origin, heard } = await http((_heard, response) => response.end());
    await expect(to(origin, ['elsewhere:443']).deliver(DELIVERY)).rejects.toMatchObject({ scope: 'for-ever' });
    await expect(to(origin, [new URL(origin).host], false).deliver(DELIVERY)).rejects.toMatchObject({
      scope: 'for-ever',
    });
    expect(heard).toEqual([]);
  });

  it.each([
    ['https://hooks.partner.test/in', null],
    ['https://HOOKS.partner.test:8443/in', null],
    ['https://hooks.partner.test:9000/in', 'host'],
    ['https://hooks.partner.test.evil.test/in', 'host'],
    ['https://hooks.partner.test@evil.test/in', 'credentials'],
    ['https://169.254.169.254/latest', 'host'],
    ['https://[::1]/', 'host'],
    ['http://hooks.partner.test/in', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['not an address', 'malformed'],
  ] as const)('to %s: %s', (address, fault) => {
    const hosts = ['hooks.partner.test', 'hooks.partner.test:8443'];
    expect(faultOfWebhookAddress(address, hosts, false)).toBe(fault);
  });
});
