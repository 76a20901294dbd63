import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { sampleCounty } from '@app/directory-import';
import { ApiUnderTest, type Client } from './support/api-under-test';
import { peopleOfFirms } from './parts/people';
import { upholdLate } from './support/late-objection';
import { passBy } from './support/public-pages';
import { STAFF, workUntil } from './support/answers';

/** What the checker that shares no code with the product says of a dossier. */
function checked(dossier: object): string {
  const program = join(__dirname, '../../tools/verify-chains/verify.mjs');
  return spawnSync(process.execPath, [program], { input: JSON.stringify(dossier), encoding: 'utf8' }).stdout;
}

const LATER = '2028-12-31';

/** A long session, so that answers of every kind are held against the description. */
describe('answers as they are described', () => {
  let api: ApiUnderTest;
  let officer: Client;
  let leader: Client;
  const sample = sampleCounty().firms;
  const firms = sample.filter(({ profile }) => profile === 'srdi-ready' || profile === 'ready');

  beforeAll(async () => {
    // Letters are only written where there is a way for them; nothing carries them here.
    api = await ApiUnderTest.start({ SMTP_URL: 'smtp://127.0.0.1:1', SMTP_FROM: 'office@mail.test' });
    officer = await api.as('officer');
    leader = await api.as('leader');
  }, 400_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  const firmAt = (index: number): string => {
    const firm = firms[index];
    if (!firm) throw new Error('no such firm');
    return firm.creditCode;
  };

  it('reads whatever can be read without an id', async () => {
    const clients = [
      officer,
      await api.as('auditor'),
      await api.as('admin'),
      await api.ofFirm(firmAt(0)),
      api.nobody(),
    ];
    for (const [path, item] of Object.entries(api.description.paths)) {
      // A stream has no end to wait for; it has a test of its own.
      if (!item['get'] || path.includes('{') || path.endsWith('/events')) continue;
      for (const client of clients) {
        const { status } = await client.get(path);
        expect([path, [200, 401, 403, 400, 422, 503].includes(status)]).toEqual([path, true]);
      }
    }
  }, 30_000);

  it('shows the batches page by page, and each once', async () => {
    const whole = await officer.get('/api/v1/batches');
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await officer.get(`/api/v1/batches?limit=5${cursor}`);
      expect(body.total).toEqual({ count: whole.body.total.count, exact: true });
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(whole.body.items.map(({ id }: { id: string }) => id));
  });

  it('keeps a cultivation from its launch to its end', async () => {
    // A firm with gaps: its plan has measures, and these have checkpoints.
    const creditCode = sample.find(({ profile }) => profile === 'missing')?.creditCode ?? '';
    const path = `/api/v1/cultivations/${creditCode}`;
    const firm = await api.ofFirm(creditCode);
    const launched = await officer.post('/api/v1/cultivations', { creditCode, targetTier: 'srdi', targetDate: LATER });
    expect(launched.status).toBe(201);
    expect(launched.headers.get('etag')).toBe(`"${launched.body.revision}"`);

    expect((await leader.post(`${path}/plan/approve`, {})).status).toBe(409);
    expect((await firm.post(`${path}/willingness`, { agree: true, comment: '同意' })).status).toBe(200);
    const returned = await leader.post(`${path}/plan/return`, { reason: '补充措施' });
    expect([returned.status, returned.body.state]).toEqual([200, 'drafting']);
    expect((await leader.post(`${path}/close`, { reason: '重新开始' })).status).toBe(200);
    await officer.post('/api/v1/cultivations', { creditCode, targetTier: 'srdi', targetDate: LATER });
    expect((await firm.post(`${path}/willingness`, { agree: true })).status).toBe(200);
    expect((await leader.post(`${path}/plan/approve`, { comment: '同意' })).status).toBe(200);

    const { body: running } = await officer.get(path);
    expect(running.checkpoints.length).toBeGreaterThan(0);
    const [owner, href] = await checkpointOf(creditCode);
    expect((await owner.post(href, { comment: '已完成' })).status).toBe(200);
    expect((await owner.post(href, { comment: '已完成' })).body.code).toBe('CHECKPOINT_CLOSED');
    expect((await firm.post(`${path}/checkpoints/nothing/meet`, {})).status).toBe(404);
    expect((await officer.post(`${path}/replan`, { reason: '数据更新' })).status).toBe(200);
    expect((await leader.post(`${path}/close`, { reason: '迁出' })).status).toBe(200);
    const again = await officer.post('/api/v1/cultivations', {
      creditCode,
      targetTier: 'srdi',
      targetDate: '2020-01-01',
    });
    expect([again.status, again.body.code]).toEqual([422, 'TARGET_DATE_PAST']);
  }, 60_000);

  async function checkpointOf(creditCode: string): Promise<[Client, string]> {
    for (const username of [`enterprise:${creditCode}`, 'mentor', ...STAFF]) {
      const client = await api.as(username);
      const task = (await client.tasks(creditCode)).find(({ kind }) => kind === 'meet-checkpoint');
      if (task) return [client, task.actions[0]?.href ?? ''];
    }
    throw new Error('nobody has a checkpoint to meet');
  }

  it('keeps a firm with its values, findings and bans', async () => {
    const creditCode = firmAt(1);
    const path = `/api/v1/enterprises/${creditCode}`;
    const put = (items: unknown[]) => officer.put(`${path}/indicators`, { items });
    const revenue = { code: 'revenue', period: '2025', value: 4_321.5, unit: '万元', source: 'audited' };
    const first = await put([revenue]);
    expect(first.status).toBe(200);
    expect((await put([revenue])).body.revision).toBe(first.body.revision);
    expect((await put([{ ...revenue, unit: '元' }])).status).toBe(422);
    const firm = await api.ofFirm(creditCode);
    const claimed = await firm.put(`${path}/indicators`, { items: [revenue] });
    expect([claimed.status, claimed.body.code]).toEqual([403, 'SOURCE_NOT_YOURS']);

    const finding = { tier: 'srdi', criterionId: 'SR-9', verdict: 'met', reason: '协会证明' };
    const found = await officer.post(`${path}/findings`, { ...finding, validTo: LATER });
    expect(found.status).toBe(200);
    const shown = { ...finding, evidenceDocumentId: null, validTo: LATER, by: 'officer', at: expect.any(String) };
    expect(found.body.findings).toEqual([shown]);
    expect((await firm.get(path)).body.findings).toEqual([shown]);
    const { body: diagnosed } = await firm.get(`${path}/diagnosis?tier=srdi`);
    const criterion = diagnosed.criteria.find(({ id }: { id: string }) => id === finding.criterionId);
    expect(criterion.sources.at(-1)).toMatchObject({
      ...{ source: 'finding', value: 'met', observedAt: api.today },
      ...{ by: 'officer', reason: finding.reason, validTo: LATER, used: criterion.foundBy === 'human' },
    });
    const figure = await officer.post(`${path}/findings`, { ...finding, criterionId: 'SR-3a' });
    expect([figure.status, figure.body.code]).toEqual([422, 'CRITERION_NOT_JUDGEABLE']);
    for (const criterionId of ['nothing', '__proto__', 'constructor']) {
      expect((await officer.post(`${path}/findings`, { ...finding, criterionId })).status).toBe(422);
    }
    for (const tier of ['above-scale', 'tech-sme', 'innovative-sme', 'srdi', 'little-giant']) {
      const { status, body } = await firm.get(`${path}/diagnosis?tier=${tier}`);
      expect([tier, status, body.tier]).toEqual([tier, 200, tier]);
    }
    for (const code of ['srdi', 'nothing', '__proto__']) {
      expect([404, 409]).toContain((await officer.post(`${path}/titles/${code}/update`, {})).status);
    }
    const over = await leader.post(`${path}/bans`, { cause: '提供虚假材料', until: '2026-01-31' });
    expect([over.status, over.body.code]).toEqual([422, 'BAN_ENDED']);
    // A ban lasts through its last day, be it today.
    expect((await leader.post(`${path}/bans`, { cause: '提供虚假材料', until: api.today })).status).toBe(200);
    const banned = await leader.post(`${path}/bans`, { cause: '提供虚假材料', until: LATER });
    expect(banned.status).toBe(200);
    const { body } = await officer.get('/api/v1/batches?tier=tech-sme');
    const batch = body.items.find((item: { open: boolean }) => item.open).id as string;
    const refused = await officer.post('/api/v1/applications', { creditCode, tier: 'tech-sme', batch });
    expect([refused.status, refused.body.code]).toEqual([409, 'FIRM_BANNED']);
    expect((await officer.get(`${path}/indicators/history`)).body.items.length).toBeGreaterThan(0);
    expect((await officer.get(`/api/v1/dossiers/${creditCode}?asOf=${api.today}`)).status).toBe(200);
  }, 60_000);

  describe('the people of firms', () => peopleOfFirms(() => ({ api, firmAt })));

  it('shows the auditor who read dossiers, papers and accounts, by page', async () => {
    const creditCode = firmAt(1);
    const auditor = await api.as('auditor');
    const admin = await api.as('admin');
    const paper = await (await api.ofFirm(creditCode)).upload(creditCode, 'AUDIT_T');
    const content = `/api/v1/documents/${paper.body.id}/content`;
    expect((await officer.get(content)).status).toBe(200);
    expect((await officer.get(`/api/v1/dossiers/${creditCode}`)).status).toBe(200);
    expect((await admin.get('/api/v1/admin/users')).status).toBe(200);

    const { body } = await auditor.get('/api/v1/access-log?limit=3');
    const seen = body.items.map((entry: { action: string; actor: { id: string } }) => [entry.action, entry.actor.id]);
    expect(seen).toEqual([
      ['account.read', 'admin'],
      ['dossier.read', 'officer'],
      ['document.download', 'officer'],
    ]);
    const next = await auditor.get('/api/v1/access-log?limit=1&account=officer&action=document.download');
    expect(next.body.items).toMatchObject([{ subject: { id: paper.body.id }, creditCode }]);
    const page = async (cursor = '') => (await auditor.get(`/api/v1/access-log?limit=1${cursor}`)).body;
    const first = await page();
    const second = await page(`&cursor=${first.nextCursor}`);
    expect([first, second].map(({ items }) => items[0].id)).toEqual(
      body.items.slice(0, 2).map(({ id }: { id: string }) => id),
    );
    for (const client of [officer, admin]) expect((await client.get('/api/v1/access-log')).status).toBe(403);
  });

  it('takes a case through site check and notice, and objections from anybody', async () => {
    const creditCode = firmAt(2);
    const path = `/api/v1/enterprises/${creditCode}`;
    const finding = { tier: 'srdi', criterionId: 'SR-9', verdict: 'met', reason: '协会证明' };
    expect((await officer.post(`${path}/findings`, finding)).status).toBe(200);
    await climbToInnovative(creditCode);
    const { body } = await officer.get('/api/v1/batches?tier=srdi');
    const batch = body.items.find((item: { open: boolean }) => item.open).id as string;
    const opened = await officer.post('/api/v1/applications', { creditCode, tier: 'srdi', batch });
    expect({ status: opened.status, detail: opened.body.detail }).toMatchObject({ status: 201 });

    await workUntil(api, creditCode, 'site-check');
    const review = (await officer.get(`/api/v1/applications/${opened.body.id}`)).body.reviews.at(-1).id as string;
    const found = { result: 'consistent', place: '厂区', findings: '一致', checkedOn: api.today };
    const alone = await officer.post(`/api/v1/reviews/${review}/site-check`, { ...found, people: ['甲', ' 甲 '] });
    expect([alone.status, alone.body.code]).toEqual([422, 'TWO_PEOPLE_REQUIRED']);
    const early = { ...found, checkedOn: LATER, people: ['甲', '乙'] };
    expect((await officer.post(`/api/v1/reviews/${review}/site-check`, early)).body.code).toBe('DATE_IN_FUTURE');
    const kin = await (
      await api.as('officer2')
    ).post(`/api/v1/reviews/${review}/declarations`, {
      ...{ conflict: true, reason: '亲属任职' },
    });
    expect({ status: kin.status, body: kin.body }).toMatchObject({ status: 200 });
    expect(await workUntil(api, creditCode)).toBeUndefined();

    const { body: application } = await officer.get(`/api/v1/applications/${opened.body.id}`);
    expect(application.step).toBe('notice');
    const notices = await api.nobody().get('/api/v1/notices');
    expect(notices.body.items.map(({ id }: { id: string }) => id)).toContain(application.noticeId);
    await objectTo(application.noticeId);
    await publishAnew(application.noticeId);
    await passBy(api, officer, leader, application.noticeId);
    await upholdLate(api, { officer, leader }, application);
    expect((await officer.get(`/api/v1/dossiers/${creditCode}/verify`)).body).toMatchObject({ valid: true });
  }, 90_000);

  async function climbToInnovative(creditCode: string): Promise<void> {
    const { body } = await officer.get('/api/v1/batches?tier=innovative-sme');
    const batch = body.items.find((item: { open: boolean }) => item.open).id as string;
    const opened = await officer.post('/api/v1/applications', { creditCode, tier: 'innovative-sme', batch });
    expect({ status: opened.status, detail: opened.body.detail }).toMatchObject({ status: 201 });
    expect(await workUntil(api, creditCode)).toBeUndefined();
    expect((await officer.get(`/api/v1/applications/${opened.body.id}`)).body.status).toBe('recognised');
  }

  async function publishAnew(noticeId: string): Promise<void> {
    const path = `/api/v1/notices/${noticeId}`;
    const { body: before } = await officer.get(path);
    const body = { zh: '更正后的公示内容', en: 'The corrected notice' };
    expect((await leader.send('PATCH', path, { body: { body } })).body.code).toBe('NOTICE_FROZEN');
    const named = { reason: '更正', body: { ...body, zh: '联系 13800138000' } };
    const refused = await leader.post(`${path}/restart`, named);
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'body.zh']);
    expect((await leader.post(`${path}/restart`, { reason: '无变化' })).body.code).toBe('NOTICE_UNCHANGED');
    const anew = await leader.post(`${path}/restart`, { reason: '更正主导产品名称', body });
    expect(anew.body).toMatchObject({ status: 'open', body, objections: 2, earlier: [{ bodyHash: before.bodyHash }] });
    expect(anew.body.bodyHash).not.toBe(before.bodyHash);
  }

  /** In the dossier and in the past, what was objected is for the handler and the auditor; everybody else reads that there is one. */
  async function veiledInDossier(creditCode: string, barred: Client): Promise<void> {
    const [whole, past] = [`/api/v1/dossiers/${creditCode}`, `/api/v1/dossiers/${creditCode}/as-of`];
    for (const client of [leader, barred, await api.as('chief')]) {
      const { body: dossier } = await client.get(whole);
      const received = dossier.events.find(({ type }: { type: string }) => type === 'objection-received');
      expect(received).toMatchObject({ redacted: 'objector', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(received).not.toHaveProperty('data');
      expect(checked(dossier)).toMatch(/^valid: \d+ events \(1 redacted\) in /);
      const { body: then } = await client.get(past);
      const notice = then.things.find(({ aggregate }: { aggregate: { type: string } }) => aggregate.type === 'notice');
      expect(notice.state.objections).toEqual([{ ...notice.state.objections[0], holds: true, redacted: 'objector' }]);
      const timeline = await client.get(`${whole}/timeline?limit=200`);
      for (const body of [dossier, then, timeline.body])
        expect(JSON.stringify(body)).not.toMatch(/张三|13800000000|数据不实|银行流水/);
    }
    for (const client of [officer, await api.as('auditor')]) {
      const { body: dossier } = await client.get(whole);
      expect(JSON.stringify(dossier)).toMatch(/数据不实.*银行流水/);
      expect(JSON.stringify(dossier)).not.toMatch(/张三|13800000000/);
      expect(checked(dossier)).toMatch(/^valid: \d+ events in /);
      expect(JSON.stringify((await client.get(past)).body)).toMatch(/数据不实.*银行流水/);
    }
    for (const client of [await api.ofFirm(creditCode), await api.as('tax')])
      for (const path of [whole, past]) expect((await client.get(path)).status).toBe(403);
  }

  async function objectTo(noticeId: string): Promise<void> {
    const path = `/api/v1/notices/${noticeId}`;
    const said = { name: '张三', contact: '13800000000', content: '数据不实', evidence: '银行流水' };
    const object = (body: object) => api.nobody().post(`${path}/objections`, body);
    expect((await object({ ...said, name: ' ' })).status).toBe(422);
    expect((await object({ ...said, name: undefined })).status).toBe(400);
    const received = await object(said);
    expect(received.status).toBe(201);
    expect(received.body.notice.held).toBe(true);
    const shown = await api.nobody().get(path);
    expect(JSON.stringify(shown.body)).not.toMatch(/张三|13800000000|数据不实/);

    const objection = `/api/v1/objections/${received.body.objectionId}`;
    expect((await officer.get(objection)).body).toMatchObject({ name: '张三', contact: '13800000000' });
    expect((await leader.get(objection)).status).toBe(403);
    // Who stepped back from the case neither reads an objection to it nor answers it.
    const barred = await api.as('officer2');
    for (const refused of [
      await barred.get(objection),
      await barred.post(`${objection}/answer`, { finding: 'dismissed', reason: '不成立' }),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([403, 'FOUR_EYES']);
      expect(JSON.stringify(refused.body)).not.toMatch(/张三|13800000000|数据不实/);
    }
    const desk = await barred.get(`/api/v1/notices/${noticeId}/desk`);
    expect(JSON.stringify(desk.body)).not.toMatch(/数据不实|银行流水/);
    await veiledInDossier(shown.body.creditCode, barred);

    const finding = { finding: 'dismissed', reason: '经核查不成立' };
    expect((await leader.post(`${objection}/answer`, finding)).status).toBe(403);
    expect((await officer.post(`${objection}/answer`, finding)).status).toBe(200);
    expect((await officer.post(`${objection}/answer`, finding)).body.code).toBe('ALREADY_ANSWERED');
    expect((await officer.post(`/api/v1/objections/${noticeId}.o99/answer`, finding)).status).toBe(404);

    const paper = { ...said, content: '书面：数据不实', paperNo: '信访7号', receivedOn: shown.body.publishedOn };
    expect((await leader.post(`${path}/paper-objections`, paper)).status).toBe(403);
    const stranger = await barred.post(`${path}/paper-objections`, paper);
    expect([stranger.status, stranger.body.code]).toEqual([403, 'FOUR_EYES']);
    const offered = (body: { notice: { allowedActions: object[] } }): string =>
      JSON.stringify(body.notice.allowedActions);
    expect(offered((await barred.get(`${path}/desk`)).body)).not.toContain('paper-objections');
    expect(offered((await officer.get(`${path}/desk`)).body)).toContain('paper-objections');
    const key = randomUUID();
    const taken = await officer.post(`${path}/paper-objections`, paper, { key });
    expect({ status: taken.status, body: taken.body }).toMatchObject({ status: 201, body: { notice: { held: true } } });
    expect((await officer.post(`${path}/paper-objections`, paper, { key })).body).toEqual(taken.body);
    const other = await officer.post(`${path}/paper-objections`, { ...paper, contact: '13800000001' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    // Nobody finds the objector's telephone by hashing request after request.
    const bare = createHash('sha256')
      .update(`POST\n${path}/paper-objections\n${canonicalize(paper)}`)
      .digest('hex');
    const receipts = await api.collection('receipts').find({ commandId: key }).toArray();
    expect(receipts).toHaveLength(1);
    expect(JSON.stringify(receipts)).not.toContain(bare);
    expect((await officer.post(`${path}/paper-objections`, paper)).body.code).toBe('OBJECTION_RECORDED');
    const receipt = `/api/v1/objections/receipts/${taken.body.receiptNo}`;
    expect((await api.nobody().get(`${receipt}?code=${taken.body.code}`)).body).toMatchObject({
      status: 'received',
      receivedOn: shown.body.publishedOn,
    });
    expect((await officer.post(`/api/v1/objections/${taken.body.objectionId}/answer`, finding)).status).toBe(200);
  }
});
