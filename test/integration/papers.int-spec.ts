import { createHash, randomUUID } from 'node:crypto';
import type { ApplicationState } from '@app/domain';
import { RetentionSweeper, ScanQueue, type ScanVerdict } from '@app/documents';
import { type SampleFirm, sampleCounty } from '@app/directory-import';
import {
  AccessLogRepository,
  type DocumentRow,
  FileBucket,
  LegalHoldRepository,
  RetentionRepository,
  ScanRepository,
  StagedFileRepository,
  Transactions,
} from '@app/persistence';
import { CommandPath, SnapshotReader } from '@app/record';
import ExcelJS from 'exceljs';
import { ReturnedPapers } from '../../apps/worker/src/scan/returned-papers';
import { ApiUnderTest, type Client, type Task } from './support/api-under-test';
import { workUntil } from './support/answers';

async function workbook(revenue: number): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表').addRows([
    ['营业收入', revenue],
    ['净利润', 5],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('papers of a case, with a scanner', () => {
  let api: ApiUnderTest;
  let officer: Client;
  let firm: Client;
  let creditCode: string;
  let application: string;
  let request: string;
  const said = new Map<string, ScanVerdict>();

  beforeAll(async () => {
    api = await ApiUnderTest.start({ CLAMD_ADDRESS: '127.0.0.1:1' });
    officer = await api.as('officer');
    const ready = sampleCounty().firms.find(({ profile }) => profile === 'ready') as SampleFirm;
    ({ creditCode } = ready);
    firm = await api.as(`enterprise:${creditCode}`);
    const { body } = await officer.get('/api/v1/batches?tier=innovative-sme');
    const batch = body.items.find((item: { open: boolean }) => item.open).id as string;
    const opened = await officer.post('/api/v1/applications', { creditCode, tier: 'innovative-sme', batch });
    expect({ status: opened.status, body: opened.body }).toMatchObject({ status: 201 });
    application = opened.body.id;
    await workUntil(api, creditCode, 'submit-documents');
    request = `${application}.d1`;
  }, 280_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  const read = async () => (await officer.get(`/api/v1/document-requests/${request}`)).body;
  const item = async (type: string) => (await read()).items.find((one: { type: string }) => one.type === type);

  async function upload(client: Client, type: string, bytes: Buffer, name: string, mediaType: string) {
    const form = new FormData();
    form.append('creditCode', creditCode);
    form.append('type', type);
    form.append('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), name);
    const response = await fetch(`${api.origin}/api/v1/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}`, 'idempotency-key': randomUUID() },
      body: form,
    });
    const body = (await response.json()) as { id: string; scan: string };
    expect({ status: response.status, body }).toMatchObject({ status: 201, body: { scan: 'pending' } });
    return body.id;
  }

  const sheet = async (type: string, revenue: number, client = firm) =>
    upload(client, type, await workbook(revenue), `${type}.xlsx`, 'application/octet-stream');

  async function clean(type: string): Promise<string> {
    const id = await sheet(type, 7);
    await scan();
    return id;
  }

  /** As the worker does every hour. */
  const sweep = () =>
    new RetentionSweeper(
      api.part(RetentionRepository),
      api.part(LegalHoldRepository),
      api.part(StagedFileRepository),
      api.part(SnapshotReader),
      api.part(AccessLogRepository),
      api.part(Transactions),
    ).sweep(api.today);

  /** What a worker does with an infected file, in its place. */
  const sendBack = () => new ReturnedPapers(api.part(SnapshotReader), api.part(CommandPath));

  /** Lets the queue work as a worker would, with a scanner that says what the test wants. */
  async function scan(): Promise<void> {
    const clean: ScanVerdict = { clean: true };
    const scanner = {
      scan: async (source: AsyncIterable<Uint8Array>) => {
        const hash = createHash('sha256');
        for await (const bytes of source) hash.update(bytes);
        return said.get(hash.digest('hex')) ?? clean;
      },
    };
    await new ScanQueue(api.part(ScanRepository), api.part(FileBucket), scanner, sendBack()).scanDue();
  }

  it('keeps a draft for each side, and tells the second of two windows', async () => {
    const path = `/api/v1/document-requests/${request}/draft`;
    const { id: itemId } = await item('BIZ_LICENSE');
    expect((await firm.get(path)).body).toMatchObject({ revision: 0, items: [], side: 'firm' });
    const body = { items: [{ itemId, note: '盖章后上传' }], comment: '待续' };
    const key = randomUUID();
    expect((await firm.put(path, body, { ifMatch: '"0"', key })).body).toMatchObject({ revision: 1 });
    expect((await firm.put(path, body, { ifMatch: '"0"', key })).body).toMatchObject({ revision: 1 });
    expect(await firm.put(path, body, { ifMatch: '"0"' })).toMatchObject({
      status: 412,
      body: { code: 'REVISION_STALE' },
    });
    expect((await firm.put(path, body, { ifMatch: '"1"' })).body).toMatchObject({ revision: 2, comment: '待续' });
    expect((await officer.get(path)).body).toMatchObject({ side: 'office', revision: 0 });
    const pledge = await item('TRUTH_PLEDGE');
    const forbidden = await officer.put(path, { items: [{ itemId: pledge.id }] });
    expect(forbidden).toMatchObject({ status: 403, body: { code: 'FIRM_ONLY' } });
    expect(await firm.put(path, { items: [{ itemId: 'none' }] })).toMatchObject({ status: 422 });
  });

  it('tells the firm all that it owes at once, to be printed too', async () => {
    const { body } = await firm.get(`/api/v1/document-requests/${request}/notice`);
    expect(body).toMatchObject({ no: 1, round: 1, requestId: request });
    expect(body.items).toHaveLength((await read()).items.length);
    const printed = await firm.get(body.printHref);
    expect(printed.headers.get('content-type')).toContain('text/html');
    expect(printed.body).toContain(body.sha256);
  });

  it('keeps what is being scanned with who uploaded it, and accepts it only when it is clean', async () => {
    const documentId = await sheet('BIZ_LICENSE', 100);
    const content = `/api/v1/documents/${documentId}/content`;
    expect((await firm.get(content)).status).toBe(200);
    for (const path of [content, `/api/v1/documents/${documentId}/preview`]) {
      expect(await officer.get(path)).toMatchObject({ status: 409, body: { code: 'DOCUMENT_QUARANTINED' } });
    }
    const { id: itemId } = await item('BIZ_LICENSE');
    const submitted = await firm.post(`/api/v1/document-requests/${request}/submissions`, {
      items: [{ itemId, documentId }],
    });
    expect(submitted.status).toBe(200);
    expect((await firm.get(`/api/v1/document-requests/${request}/draft`)).body).toMatchObject({ revision: 0 });
    const check = { items: [{ itemId, verdict: 'accepted' }] };
    const early = await officer.post(`/api/v1/document-requests/${request}/checks`, check);
    expect(early).toMatchObject({ status: 409, body: { code: 'DOCUMENT_NOT_SCANNED' } });
    await scan();
    expect((await officer.get(`/api/v1/documents/${documentId}`)).body).toMatchObject({ scan: 'clean', barred: null });
    const shown = await officer.get(`/api/v1/documents/${documentId}/preview`);
    expect(shown).toMatchObject({ status: 200, body: expect.stringContaining('表!B1: 100') });
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  }, 60_000);

  it('sends a file with a virus back by itself, and gives it to nobody', async () => {
    const bytes = await workbook(666);
    said.set(createHash('sha256').update(bytes).digest('hex'), { clean: false, signature: 'Eicar' });
    const documentId = await upload(firm, 'SOCIAL_INSURANCE', bytes, '社保‮xslx.exe', 'application/pdf');
    const { id: itemId } = await item('SOCIAL_INSURANCE');
    await firm.post(`/api/v1/document-requests/${request}/submissions`, { items: [{ itemId, documentId }] });
    await scan();
    expect(await item('SOCIAL_INSURANCE')).toMatchObject({ status: 'returned', kind: 'wrong-form' });
    for (const client of [firm, officer]) {
      const answer = await client.get(`/api/v1/documents/${documentId}/content`);
      expect(answer).toMatchObject({ status: 409, body: { code: 'DOCUMENT_INFECTED' } });
    }
    expect((await firm.get(`/api/v1/documents/${documentId}`)).body).toMatchObject({
      scan: 'infected',
      signature: 'Eicar',
    });
    const again = await firm.post(`/api/v1/document-requests/${request}/submissions`, {
      items: [{ itemId, documentId }],
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'DOCUMENT_INFECTED' } });
  }, 60_000);

  it('compares what was handed in with what it replaces, and says who acted for the firm', async () => {
    const { id: itemId } = await item('BIZ_LICENSE');
    const returned = { itemId, verdict: 'returned', reason: '数字不一致', kind: 'inconsistent' };
    const check = await officer.post(`/api/v1/document-requests/${request}/checks`, { items: [returned] });
    expect(check).toMatchObject({ status: 200 });
    const documentId = await sheet('BIZ_LICENSE', 120, officer);
    await scan();
    const handedIn = await officer.post(`/api/v1/document-requests/${request}/submissions`, {
      items: [{ itemId, documentId }],
    });
    expect(handedIn.body.submissions.at(-1)).toMatchObject({ onBehalf: true, onBehalfOf: `enterprise:${creditCode}` });
    const { body } = await officer.get(`/api/v1/document-requests/${request}/comparison?from=1`);
    const compared = body.items.find((one: { itemId: string }) => one.itemId === itemId);
    expect(compared).toMatchObject({
      change: 'replaced',
      lines: [
        { kind: 'removed', text: '表!B1: 100' },
        { kind: 'added', text: '表!B1: 120' },
      ],
    });
    const wrong = await officer.get(`/api/v1/document-requests/${request}/comparison?from=9&to=9`);
    expect(wrong).toMatchObject({ status: 422, body: { code: 'SUBMISSION_UNKNOWN' } });
  }, 60_000);

  it('holds a firm’s papers until a leader lifts it', async () => {
    const chief = await api.as('chief');
    const leader = await api.as('leader');
    const key = randomUUID();
    const body = { creditCode, reason: '审计调取' };
    const set = await chief.post('/api/v1/legal-holds', body, { key });
    const documentId = await sheet('OLD_PAPER', 1);
    await api
      .collection<{ _id: string }>('documents')
      .updateOne({ _id: documentId }, { $set: { state: 'linked', retainUntil: '2020-01-01' } });
    expect(await sweep()).toBe(0);
    expect(set).toMatchObject({ status: 201, body: { documentId: null, lifted: null } });
    expect((await chief.post('/api/v1/legal-holds', body, { key })).body.id).toBe(set.body.id);
    expect((await officer.post('/api/v1/legal-holds', body)).status).toBe(403);
    const lift = `/api/v1/legal-holds/${set.body.id}/lift`;
    expect((await chief.post(lift, { reason: '审计结束' })).status).toBe(403);
    expect((await leader.post(lift, { reason: '审计结束' })).body.lifted).toMatchObject({ reason: '审计结束' });
    expect(await leader.post(lift, { reason: '再次' })).toMatchObject({ status: 409, body: { code: 'HOLD_LIFTED' } });
    expect((await officer.get(`/api/v1/legal-holds?creditCode=${creditCode}`)).body.items).toHaveLength(1);

    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    const { body: gone } = await officer.get(`/api/v1/documents/${documentId}`);
    expect(gone).toMatchObject({ destroyed: { reason: 'retention' }, barred: 'destroyed' });
    expect(gone.sha256).toMatch(/^[0-9a-f]{64}$/);
    const content = await firm.get(`/api/v1/documents/${documentId}/content`);
    expect(content).toMatchObject({ status: 410, body: { code: 'DOCUMENT_DESTROYED' } });
    expect(await api.collection('access_log').countDocuments({ action: 'document.destroyed' })).toBe(1);
  });

  it('takes over what a report of others says, and asks for that report no more', async () => {
    const book = new ExcelJS.Workbook();
    const rows = [
      ['公共信用信息报告'],
      ['统一社会信用代码', creditCode],
      ['报告生成日期', api.today],
      ['列入经营异常名录', '无'],
    ];
    book.addWorksheet('报告').addRows(rows);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const documentId = await upload(officer, 'CREDIT_REPORT', bytes, '信用报告.xlsx', 'text/plain');
    const path = `/api/v1/documents/${documentId}/evidence`;
    expect(await officer.post(path, {})).toMatchObject({ status: 409, body: { code: 'DOCUMENT_QUARANTINED' } });
    await scan();
    expect((await officer.post(path, { dryRun: true })).body).toMatchObject({ stored: false });
    const taken = await officer.post(path, {});
    expect(taken).toMatchObject({
      status: 200,
      body: { stored: true, source: 'registry', figures: [{ code: 'abnormalList', period: 'now', value: 'false' }] },
    });
    expect((await firm.post(path, {})).status).toBe(403);
    expect((await officer.get(`/api/v1/documents/${documentId}`)).body).toMatchObject({ state: 'accepted' });
    const { body } = await officer.get(`/api/v1/enterprises/${creditCode}/indicators`);
    const stored = JSON.stringify(body);
    expect(stored).toContain(documentId);
    const other = await officer.post(`/api/v1/documents/${await clean('BIZ_LICENSE')}/evidence`, {});
    expect(other).toMatchObject({ status: 422, body: { code: 'EVIDENCE_UNKNOWN' } });
  }, 60_000);

  it('keeps the hash of each file on the chain of the case', async () => {
    const events = await api
      .collection('events')
      .find({ type: 'items-submitted', 'aggregate.id': application })
      .toArray();
    const hashes = events.flatMap(({ data }) => data.items.map(({ sha256 }: { sha256: string }) => sha256));
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    const state = (await read()) as ApplicationState['requests'][number];
    expect(hashes.length).toBeGreaterThanOrEqual(state.submissions.length);
  });

  it('asks for another where a virus is found in what was accepted, and lets nobody forget it', async () => {
    const owed = (await read()).items.filter(({ status }: { status: string }) => ['open', 'returned'].includes(status));
    const answers = [];
    for (const { id: itemId, type } of owed) answers.push({ itemId, documentId: await sheet(type, answers.length) });
    await scan();
    const handedIn = await firm.post(`/api/v1/document-requests/${request}/submissions`, { items: answers });
    expect(handedIn.status).toBe(200);
    const items = (await read()).items
      .filter(({ status }: { status: string }) => status === 'submitted')
      .map(({ id: itemId }: { id: string }) => ({ itemId, verdict: 'accepted' }));
    const other = await api.as('officer2');
    const checked = await other.post(`/api/v1/document-requests/${request}/checks`, { items });
    expect({ status: checked.status, body: checked.body }).toMatchObject({ status: 200, body: { status: 'closed' } });

    const { documentId } = await item('BIZ_LICENSE');
    await sendBack().sendBack({ id: documentId, creditCode } as DocumentRow, 'Eicar');
    expect(await item('BIZ_LICENSE')).toMatchObject({ status: 'returned' });
    const { body } = await officer.get(`/api/v1/applications/${application}`);
    expect(body.openPoints).toContain('papers:infected');
    request = body.documentRequests.at(-1).id;
    expect(await read()).toMatchObject({ cause: 'quarantine', status: 'open', items: [{ type: 'BIZ_LICENSE' }] });
    const { id: itemId } = await item('BIZ_LICENSE');
    const again = { items: [{ itemId, documentId: await clean('BIZ_LICENSE') }] };
    expect((await firm.post(`/api/v1/document-requests/${request}/submissions`, again)).status).toBe(200);
    const accept = { items: [{ itemId, verdict: 'accepted' }] };
    expect((await other.post(`/api/v1/document-requests/${request}/checks`, accept)).status).toBe(200);
    const after = await officer.get(`/api/v1/applications/${application}`);
    expect(after.body.openPoints).not.toContain('papers:infected');
  }, 60_000);

  it('puts a virus that is found after the recognition on the desk of an officer and then of a leader', async () => {
    const { documentId } = await item('BIZ_LICENSE');
    expect(await workUntil(api, creditCode)).toBeUndefined();
    expect((await officer.get(`/api/v1/applications/${application}`)).body.status).toBe('recognised');
    const found = { id: documentId, creditCode } as DocumentRow;
    await sendBack().sendBack(found, 'Eicar');
    await sendBack().sendBack(found, 'Eicar');

    const leader = await api.as('leader');
    const waiting = async (client: Client): Promise<Task[]> =>
      (await client.tasks(creditCode)).filter(({ kind }) => kind === 'judge-lost-paper');
    const href = `/api/v1/enterprises/${creditCode}/lost-papers/${application}/${documentId}`;
    const offices = [officer, await api.as('officer2')];
    const lists = await Promise.all(offices.map(waiting));
    const desk = offices[lists.findIndex((list) => list.length > 0)];
    if (!desk) throw new Error('it lies with nobody');
    const [task] = await waiting(desk);
    expect(task).toMatchObject({ dueOn: expect.any(String), actions: [{ name: 'lost-paper', method: 'POST', href }] });
    expect(await waiting(leader)).toEqual([]);
    const stands = { outcome: 'stands', reason: '现场核验过原件' };
    expect((await leader.post(href, stands)).body.code).toBe('NOT_YOUR_TURN');
    expect((await firm.post(href, stands)).status).toBe(403);
    const named = await desk.post(href, { ...stands, reason: '致电 13800138000' });
    expect([named.status, named.body.code]).toEqual([422, 'PERSONAL_DATA_IN_TEXT']);
    expect((await desk.post(href, stands)).status).toBe(200);
    expect(await waiting(leader)).toMatchObject([{ expects: { reason: stands.reason } }]);
    expect((await leader.post(href, stands)).status).toBe(200);
    expect((await leader.post(href, stands)).body.code).toBe('ALREADY_ANSWERED');
    expect((await leader.post(`${href}x`, stands)).status).toBe(404);

    const timeline = await leader.get(`/api/v1/dossiers/${creditCode}/timeline?limit=200`);
    const types = timeline.body.items.map(({ type }: { type: string }) => type);
    expect(types.filter((type: string) => type.startsWith('lost-paper-'))).toEqual([
      ...['lost-paper-noted', 'lost-paper-judged', 'lost-paper-judged'],
    ]);
  }, 60_000);
});
