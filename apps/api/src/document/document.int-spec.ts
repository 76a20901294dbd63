import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { json } from 'node:stream/consumers';
import { syntheticCreditCode } from '@app/domain';
import { type MongoServer, startMongo, until } from '@app/testing';
import { mongo } from 'mongoose';
import { type ApiAnswer, StartedApi } from '../testing/started-api';

const DOCUMENTS = '/api/v1/documents';
const MEBIBYTE = 1024 * 1024;
const LIMIT = 2 * MEBIBYTE;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
const FIRM = { name: '云溪甲厂（虚构）', regionCode: '990124101', industryCode: 'C34', foundedOn: '2015-03-01' };

interface Upload {
  readonly token?: string;
  readonly key?: string | null;
  readonly file?: Blob | Buffer | null;
  readonly name?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly fileFirst?: boolean;
}

describe('documents over HTTP', () => {
  let server: MongoServer;
  let api: StartedApi;
  let client: mongo.MongoClient;
  let officer: string;
  let handler: string;
  let own: string;
  let foreign: string;
  let keys = 0;

  const tokenOf = async (username: string) => (await api.login(username)).body.accessToken as string;
  const database = () => client.db('cultivation');

  beforeAll(async () => {
    server = await startMongo();
    api = await StartedApi.start(server.uri, { APP_UPLOAD_MAX_MB: '2' });
    await api.answers();
    client = await mongo.MongoClient.connect(server.uri);
    officer = await tokenOf('officer');
    own = await register(1);
    foreign = await register(2);
    handler = await tokenOf(`enterprise:${own}`);
  }, 90_000);

  afterAll(async () => {
    await client?.close();
    await api?.stop();
    await server?.stop();
  });

  async function register(n: number): Promise<string> {
    const creditCode = syntheticCreditCode(`documents:${n}`, FIRM.regionCode);
    const answer = await api.call('POST', '/api/v1/enterprises', {
      token: officer,
      headers: { 'idempotency-key': `firm-${n}` },
      body: { ...FIRM, creditCode },
    });
    expect(answer.status).toBe(201);
    return creditCode;
  }

  async function upload(options: Upload = {}): Promise<ApiAnswer> {
    const {
      token = handler,
      file = PDF,
      name = '审计报告.pdf',
      fields = { creditCode: own, type: 'AUDIT_REPORT' },
    } = options;
    const form = new FormData();
    const addFile = () => {
      if (file) form.set('file', file instanceof Blob ? file : new Blob([new Uint8Array(file)]), name);
    };
    if (options.fileFirst) addFile();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    if (!options.fileFirst) addFile();

    keys += 1;
    const key = options.key === undefined ? `upload-${keys}` : options.key;
    const response = await fetch(`${api.origin}${DOCUMENTS}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...(key ? { 'idempotency-key': key } : {}) },
      body: form,
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  async function stored(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const name of ['documents', 'files.files', 'staged_files']) {
      counts[name] = await database().collection(name).countDocuments();
    }
    return counts;
  }

  it.each([false, true])('takes a form with its file %s in front of the fields', async (fileFirst) => {
    const answer = await upload({ fileFirst });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        creditCode: own,
        type: 'AUDIT_REPORT',
        state: 'pending',
        fileName: '审计报告.pdf',
        mediaType: 'application/pdf',
        size: PDF.length,
        sha256: createHash('sha256').update(PDF).digest('hex'),
        scan: 'unscanned',
        onBehalf: false,
      },
    });
  });

  it('lists versions, shows one, and gives it out as an attachment, on record', async () => {
    const type = 'LICENCE';
    const first = await upload({ fields: { creditCode: own, type }, name: '执照 "正本".pdf' });
    const second = await upload({ fields: { creditCode: own, type } });
    expect([first.body.version, second.body.version]).toEqual([1, 2]);

    const list = await api.call('GET', `${DOCUMENTS}?creditCode=${own}&type=${type}&limit=1`, { token: officer });
    expect(list.body).toMatchObject({ items: [{ id: first.body.id }], total: { count: 2, exact: true } });
    const rest = await api.call(
      'GET',
      `${DOCUMENTS}?creditCode=${own}&type=${type}&limit=1&cursor=${encodeURIComponent(list.body.nextCursor)}`,
      { token: officer },
    );
    expect(rest.body).toMatchObject({ items: [{ id: second.body.id }], nextCursor: null });
    expect(await api.call('GET', `${DOCUMENTS}/${first.body.id}`, { token: officer })).toMatchObject({
      status: 200,
      body: { id: first.body.id, version: 1 },
    });

    const content = await fetch(`${api.origin}${first.body.contentHref}`, {
      headers: { authorization: `Bearer ${officer}`, 'x-request-id': 'download-1' },
    });
    expect(content.status).toBe(200);
    expect(Buffer.from(await content.arrayBuffer()).equals(PDF)).toBe(true);
    expect(content.headers.get('content-type')).toBe('application/pdf');
    expect(content.headers.get('content-length')).toBe(String(PDF.length));
    expect(content.headers.get('content-disposition')).toBe(
      `attachment; filename="__ ____.pdf"; filename*=UTF-8''${encodeURIComponent('执照 _正本_.pdf')}`,
    );
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    expect(content.headers.get('content-security-policy')).toContain('sandbox');
    expect(content.headers.get('etag')).toBe(`"${first.body.sha256}"`);

    const same = await api.call('GET', first.body.contentHref, {
      token: officer,
      headers: { 'if-none-match': `"${first.body.sha256}"` },
    });
    expect(same).toMatchObject({ status: 304, body: '' });
    const log = await database().collection('access_log').find().toArray();
    expect(log).toMatchObject([
      {
        action: 'document.download',
        subject: { type: 'document', id: first.body.id },
        creditCode: own,
        requestId: 'download-1',
        actor: { kind: 'person' },
      },
    ]);
  });

  it('shows when an officer uploads for a firm', async () => {
    const answer = await upload({ token: officer });
    expect(answer).toMatchObject({ status: 201, body: { onBehalf: true } });
  });

  it('answers the same click twice by the first document, whatever order the parts come in', async () => {
    const first = await upload({ key: 'twice' });
    const again = await upload({ key: 'twice', fileFirst: true });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await upload({ key: 'twice', name: 'other.pdf' })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  it.each<[string, number, string, () => Upload]>([
    ['an empty file', 422, 'UPLOAD_EMPTY', () => ({ file: Buffer.alloc(0) })],
    [
      'a program named .pdf',
      415,
      'UPLOAD_TYPE_UNSUPPORTED',
      () => ({ file: Buffer.from('MZ\x90\0 program', 'latin1') }),
    ],
    [
      'a program that calls itself a PDF',
      415,
      'UPLOAD_TYPE_UNSUPPORTED',
      () => ({ file: new Blob(['MZ'.repeat(400)], { type: 'application/pdf' }) }),
    ],
    ['a web page', 415, 'UPLOAD_TYPE_UNSUPPORTED', () => ({ file: Buffer.from('<html></html>'), name: 'a.html' })],
    ['a form without a file', 400, 'REQUEST_MALFORMED', () => ({ file: null })],
    ['a form without a firm', 400, 'REQUEST_MALFORMED', () => ({ fields: { type: 'A' } })],
    ['a form with a field that nobody knows', 400, 'REQUEST_MALFORMED', () => withFields({ mediaType: 'image/png' })],
    ['a credit code that is none', 422, 'VALUE_REFUSED', () => withFields({ creditCode: '123' })],
    ['a type that is none', 422, 'VALUE_REFUSED', () => withFields({ type: '../A' })],
    ['another firm’s paper', 404, 'NOT_FOUND', () => withFields({ creditCode: foreign })],
    [
      'another firm’s paper, named last',
      404,
      'NOT_FOUND',
      () => ({ ...withFields({ creditCode: foreign }), fileFirst: true }),
    ],
    ['an upload without a key', 400, 'IDEMPOTENCY_KEY_REQUIRED', () => ({ key: null })],
    ['one byte too many', 413, 'UPLOAD_TOO_LARGE', () => ({ file: large(LIMIT + 1) })],
    ['an upload without an account', 401, 'UNAUTHENTICATED', () => ({ token: 'x' })],
  ])('refuses %s and keeps nothing of it', async (_, status, code, options) => {
    const before = await stored();
    expect(await upload(options())).toMatchObject({ status, body: { status, code } });
    expect(await stored()).toEqual(before);
  });

  const withFields = (fields: Readonly<Record<string, string>>): Upload => ({
    fields: { creditCode: own, type: 'AUDIT_REPORT', ...fields },
  });

  const large = (size: number) => Buffer.concat([PDF, Buffer.alloc(size - PDF.length, 0x20)]);

  it('takes a file of exactly the limit', async () => {
    expect(await upload({ file: large(LIMIT) })).toMatchObject({ status: 201, body: { size: LIMIT } });
  });

  it.each(['expert1', 'auditor', 'leader', 'admin'])('lets no %s upload', async (username) => {
    expect(await upload({ token: await tokenOf(username) })).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
  });

  it('hides a firm’s documents from other firms, and from those who do no business', async () => {
    const { body } = await upload();
    const stranger = await tokenOf(`enterprise:${foreign}`);
    for (const path of [`${DOCUMENTS}/${body.id}`, body.contentHref, `${DOCUMENTS}?creditCode=${own}`]) {
      expect(await api.call('GET', path, { token: stranger })).toMatchObject({ status: 404 });
      expect(await api.call('GET', path, { token: await tokenOf('admin') })).toMatchObject({ status: 403 });
      expect(await api.call('GET', path, { token: await tokenOf('auditor') })).toMatchObject({ status: 200 });
    }
    expect(await api.call('GET', `${DOCUMENTS}/doc_none/content`, { token: officer })).toMatchObject({ status: 404 });
  });

  it.each([
    ['no form at all', 'application/json', '{}', 415, 'MEDIA_TYPE_UNSUPPORTED'],
    ['a form without a boundary', 'multipart/form-data', 'x', 400, 'MULTIPART_MALFORMED'],
    [
      'a form that ends in the middle',
      'multipart/form-data; boundary=b',
      part('file', PDF, false),
      400,
      'MULTIPART_MALFORMED',
    ],
    ['something else between the boundaries', 'multipart/form-data; boundary=b', '--b\r\n\r\n--b--', 400, undefined],
  ])('refuses %s', async (_, type, body, status, code) => {
    const response = await fetch(`${api.origin}${DOCUMENTS}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${handler}`, 'idempotency-key': `bad-${(keys += 1)}`, 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const problem = (await response.json()) as { code: string };
    expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
      status,
      type: 'application/problem+json; charset=utf-8',
    });
    if (code) expect(problem.code).toBe(code);
  });

  /** A form with one part. */
  function part(name: string, content: Buffer, whole: boolean): Buffer {
    const head = `--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.pdf"\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), content, Buffer.from(whole ? '\r\n--b--\r\n' : '')]);
  }

  describe('an upload without end', () => {
    interface Cut {
      readonly sent: number;
      readonly answer: IncomingMessage;
      readonly problem: { readonly code: string };
    }

    /** Sends until the connection ends or far more than allowed has gone out, and looks for an answer only then. */
    async function send(headers: Record<string, string>, first: Buffer): Promise<Cut> {
      keys += 1;
      const outgoing = httpRequest(`${api.origin}${DOCUMENTS}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${handler}`,
          'idempotency-key': `endless-${keys}`,
          'content-type': 'multipart/form-data; boundary=b',
          ...headers,
        },
      });
      const answered = new Promise<IncomingMessage>((resolve, reject) => {
        outgoing.once('response', resolve);
        outgoing.on('error', reject);
      });
      let ended = false;
      const closed = new Promise<void>((resolve) => outgoing.once('close', resolve)).then(() => void (ended = true));

      outgoing.write(first);
      let sent = 0;
      while (!ended && sent < 200 * MEBIBYTE) {
        sent += 65_536;
        if (outgoing.write(Buffer.alloc(65_536, 0x20))) continue;
        await Promise.race([new Promise((resolve) => outgoing.once('drain', resolve)), closed]);
      }
      const answer = await answered;
      return { sent, answer, problem: (await json(answer)) as Cut['problem'] };
    }

    it('is cut off at the limit, and its sender learns why', async () => {
      const before = await stored();
      const { sent, answer, problem } = await send({}, part('file', PDF, false));
      expect({ status: answer.statusCode, code: problem.code }).toEqual({ status: 413, code: 'UPLOAD_TOO_LARGE' });
      expect(answer.headers['connection']).toBe('close');
      expect(sent).toBeLessThan(LIMIT + 24 * MEBIBYTE);
      expect(await stored()).toEqual(before);
    }, 30_000);

    it('is cut off at its first bytes where it is a program', async () => {
      const { sent, answer } = await send({}, part('file', Buffer.from(`MZ${'x'.repeat(300)}`), false));
      expect(answer.statusCode).toBe(415);
      expect(sent).toBeLessThan(24 * MEBIBYTE);
    }, 30_000);

    it('is not even begun where it says that it has five gigabytes', async () => {
      const { sent, answer } = await send({ 'content-length': String(5 * 1024 * MEBIBYTE) }, part('file', PDF, false));
      expect(answer.statusCode).toBe(413);
      expect(sent).toBeLessThan(24 * MEBIBYTE);
    }, 30_000);

    it('is cut off too where its sender has no account', async () => {
      const { sent, answer } = await send({ authorization: 'Bearer x' }, part('file', PDF, false));
      expect(answer.statusCode).toBe(401);
      expect(sent).toBeLessThan(24 * MEBIBYTE);
    }, 30_000);
  });

  it('tells also a sender that looks for an answer only when it has sent all', async () => {
    const form = part('file', large(3.5 * MEBIBYTE), true);
    const outgoing = httpRequest(`${api.origin}${DOCUMENTS}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${handler}`,
        'idempotency-key': 'patient',
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': form.length,
      },
    });
    const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
    await new Promise<void>((resolve) => outgoing.end(form, resolve));
    const [answer] = await answered;
    expect(answer.statusCode).toBe(413);
    expect(await json(answer)).toMatchObject({ code: 'UPLOAD_TOO_LARGE' });
  });

  it('keeps nothing of an upload whose sender goes away', async () => {
    const before = await stored();
    const outgoing = httpRequest(`${api.origin}${DOCUMENTS}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${handler}`,
        'idempotency-key': 'gone',
        'content-type': 'multipart/form-data; boundary=b',
      },
    });
    outgoing.on('error', () => undefined);
    outgoing.write(part('file', large(1_500_000), false));
    await untilStored((counts) => (counts['staged_files'] ?? 0) > (before['staged_files'] ?? 0));
    outgoing.destroy();
    await untilStored((counts) => JSON.stringify(counts) === JSON.stringify(before));
  }, 30_000);

  async function untilStored(holds: (counts: Record<string, number>) => boolean): Promise<void> {
    await until('the stored files are as expected', async () => holds(await stored()) || undefined);
  }

  it('answers 503 while the database is away, and takes uploads again when it is back', async () => {
    await server.kill();
    expect(await upload()).toMatchObject({ status: 503, body: { code: 'DATABASE_AWAY' } });
    await server.restart();
    const again = await until('uploads are taken again', async () => {
      const answer = await upload({ key: 'after-the-outage' });
      return answer.status === 503 ? undefined : answer;
    });
    expect(again.status).toBe(201);
  }, 60_000);

  it('describes the form and every problem of an upload', async () => {
    const { body } = await api.call('GET', '/openapi.json');
    const { post } = body.paths[DOCUMENTS];
    expect(Object.keys(post.requestBody.content)).toEqual(['multipart/form-data']);
    expect(Object.keys(post.responses)).toEqual(
      expect.arrayContaining(['201', '400', '401', '403', '404', '409', '413', '415', '422', '503']),
    );
  });

  describe('a file in pieces', () => {
    const WHOLE = Buffer.concat([PDF, Buffer.alloc(1.5 * MEBIBYTE, 0x20)]);
    const UPLOADS = '/api/v1/document-uploads';

    const begin = (size: number, token = handler, creditCode = own) =>
      api.call('POST', UPLOADS, {
        token,
        headers: { 'idempotency-key': `begin-${(keys += 1)}` },
        body: { creditCode, type: 'AUDIT_REPORT', fileName: '审计报告𠮷.pdf', size },
      });

    async function piece(id: string, offset: number, bytes: Buffer, token = handler): Promise<string> {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(bytes)]), 'piece');
      const response = await fetch(`${api.origin}${UPLOADS}/${id}/pieces?offset=${offset}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': `piece-${(keys += 1)}` },
        body: form,
      });
      const { code, received } = (await response.json()) as { code?: string; received?: number };
      return `${response.status} ${code ?? received}`;
    }

    const finish = (id: string, key: string, token = handler) =>
      api.call('POST', `${UPLOADS}/${id}/document`, { token, headers: { 'idempotency-key': key } });

    it('goes on where a lost line left it, and is one document however often it is finished', async () => {
      const { status, body } = await begin(WHOLE.length);
      expect(status).toBe(201);
      expect(await piece(body.id, 0, WHOLE.subarray(0, MEBIBYTE))).toBe(`200 ${MEBIBYTE}`);
      expect((await finish(body.id, 'early')).body.code).toBe('UPLOAD_INCOMPLETE');
      const { body: seen } = await api.call('GET', `${UPLOADS}/${body.id}`, { token: handler });
      expect(seen).toMatchObject({ received: MEBIBYTE, size: WHOLE.length });
      expect(await piece(body.id, seen.received, WHOLE.subarray(seen.received))).toBe(`200 ${WHOLE.length}`);
      const first = await finish(body.id, 'whole');
      expect(first).toMatchObject({
        status: 201,
        body: { size: WHOLE.length, sha256: createHash('sha256').update(WHOLE).digest('hex') },
      });
      expect((await finish(body.id, 'whole')).body.id).toBe(first.body.id);
      expect(await database().collection('upload_pieces').countDocuments({ session: body.id })).toBe(0);
    });

    it('takes no gap, no piece twice, nothing beyond its size, and of two at once one', async () => {
      const { body } = await begin(WHOLE.length);
      expect(await piece(body.id, 10, PDF)).toBe('409 UPLOAD_OFFSET');
      expect(await piece(body.id, 0, WHOLE.subarray(0, MEBIBYTE + 1))).toBe('413 UPLOAD_TOO_LARGE');
      const half = WHOLE.subarray(0, MEBIBYTE);
      const answers = await Promise.all([piece(body.id, 0, half), piece(body.id, 0, half)]);
      expect(answers.sort()).toEqual([`200 ${MEBIBYTE}`, '409 UPLOAD_OFFSET']);
      expect(await piece(body.id, 0, half)).toBe('409 UPLOAD_OFFSET');
      expect(await piece(body.id, MEBIBYTE, half)).toBe('413 UPLOAD_TOO_LARGE');
      expect((await begin(LIMIT + 1)).body.code).toBe('UPLOAD_TOO_LARGE');
      const left = await database().collection('upload_pieces').countDocuments({ session: body.id });
      expect(left).toBe(1);
    });

    it('is seen by nobody but who began it, and is for firms of the own branch', async () => {
      const { body } = await begin(WHOLE.length);
      const other = await tokenOf(`enterprise:${foreign}`);
      expect((await begin(10, other, own)).status).toBe(404);
      expect(await piece(body.id, 0, PDF, other)).toBe('404 NOT_FOUND');
      expect((await finish(body.id, 'foreign', other)).status).toBe(404);
      expect((await api.call('DELETE', `${UPLOADS}/${body.id}`, { token: other })).status).toBe(404);
      expect((await api.call('DELETE', `${UPLOADS}/${body.id}`, { token: handler })).status).toBe(204);
      expect(await piece(body.id, 0, PDF)).toBe('404 NOT_FOUND');
    });

    it('refuses what is no paper once it is whole, and forgets it', async () => {
      const { body } = await begin(64);
      expect(await piece(body.id, 0, Buffer.alloc(64, 'x'))).toBe('200 64');
      expect((await finish(body.id, 'no-paper')).body.code).toBe('UPLOAD_TYPE_UNSUPPORTED');
      expect((await finish(body.id, 'no-paper')).status).toBe(404);
    });
  });
});
