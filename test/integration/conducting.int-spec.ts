import { type SampleFirm, sampleCounty } from '@app/directory-import';
import { addDays, syntheticCreditCode, workflowActor } from '@app/domain';
import { CommandPath } from '@app/record';
import { rowsOf, unpacked, wordsOf } from '@app/testing';
import { officeLists } from './parts/office-lists';
import { ApiUnderTest, type Client, type Task } from './support/api-under-test';
import { STAFF, answerTo, workUntil } from './support/answers';

/** They may record a filing whose receipt they saw, although it is the firm's task. */
const OFFICERS = ['officer', 'officer2'];

const REVIEWERS = ['tax', 'market', 'science'];

interface ListAnswer {
  readonly id: string;
  readonly rows: readonly { readonly verdict: string; readonly result: string | null }[];
}

describe('a case without worker and workflows', () => {
  let api: ApiUnderTest;
  let officer: Client;
  let leader: Client;
  const { firms } = sampleCounty();
  // Those that climb furthest first: some cases here are for higher tiers.
  const ready = ['ready', 'srdi-ready', 'innovative-ready'].flatMap((wanted) =>
    firms.filter(({ profile }) => profile === wanted),
  );
  let next = 0;

  const takeFirm = (): SampleFirm => {
    const firm = ready[next];
    next += 1;
    if (!firm) throw new Error('no firm is left');
    return firm;
  };

  beforeAll(async () => {
    // Mail is made and never sent: a worker would.
    api = await ApiUnderTest.start({ SMTP_URL: 'smtp://127.0.0.1:1', SMTP_FROM: 'office@county.test' });
    officer = await api.as('officer');
    leader = await api.as('leader');
  }, 120_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  /** Opens an application for the innovative rung, whose pack has no notice. */
  async function open(tier = 'tech-sme'): Promise<{ id: string; creditCode: string }> {
    const { creditCode } = takeFirm();
    const { body } = await officer.get(`/api/v1/batches?tier=${tier}`);
    const batch = body.items.find((item: { open: boolean }) => item.open).id as string;
    const opened = await officer.post('/api/v1/applications', { creditCode, tier, batch });
    expect({ status: opened.status, body: opened.body }).toMatchObject({ status: 201 });
    return { id: opened.body.id, creditCode };
  }

  const read = async (id: string) => (await officer.get(`/api/v1/applications/${id}`)).body;
  const tasksOfAll = async (creditCode: string) =>
    (await officer.get(`/api/v1/tasks?scope=all&enterprise=${creditCode}`)).body.items;

  it('goes from its opening to the title by the tasks of people alone', async () => {
    const { id, creditCode } = await open();
    const everybody = [
      `enterprise:${creditCode}`,
      ...STAFF,
      'mentor',
      'auditor',
      'admin',
      'service',
      'chief',
      'expert1',
    ];
    const steps: string[] = [];
    for (let round = 0; round < 30 && (await read(id)).status === 'open'; round += 1) {
      const waiting = await tasksOfAll(creditCode);
      expect(waiting.length).toBeGreaterThan(0);
      const seen = new Map<string, Task[]>();
      for (const username of everybody) seen.set(username, await (await api.as(username)).tasks(creditCode));
      const shown = new Set([...seen.values()].flat().map((task) => task.id));
      expect([...shown].sort()).toEqual(waiting.map((task: Task) => task.id).sort());

      const [username, tasks] = [...seen].find(([, list]) => list.length > 0) ?? [];
      const task = tasks?.[0];
      if (!username || !task) throw new Error('a case that waits for nobody');
      const client = await api.as(username);
      const allowed = (await client.get(`/api/v1/applications/${id}`)).body.allowedActions;
      for (const action of task.actions) expect(allowed).toContainEqual(action);
      const { action, body } = await answerTo(api, client, task);
      const href = task.actions.find(({ name }) => name === action)?.href ?? '';
      const proxies = task.kind === 'file-on-platform' ? OFFICERS : [];
      const others = everybody.filter((other) => !proxies.includes(other));
      const strangers = others.filter((other) => !seen.get(other)?.some((its) => its.actions[0]?.href === href));
      for (const other of strangers) {
        const { status, body: problem } = await (await api.as(other)).post(href, body);
        // A department that has spoken learns that it has; everybody else, that it is not theirs.
        const refused = status === 403 || status === 404 || problem.code === 'ALREADY_ANSWERED';
        expect([other, task.kind, refused]).toEqual([other, task.kind, true]);
      }
      expect(await client.post(href, body)).toMatchObject({ status: 200 });
      steps.push(task.kind);
    }
    expect(steps).toEqual([
      ...['confirm-willingness', 'submit-documents', 'check-documents', 'preliminary-review'],
      ...['department-opinion', 'department-opinion', 'department-opinion', 'site-check', 'decide'],
      ...['file-on-platform', 'audit-on-platform', 'record-upper-event'],
    ]);

    const ended = await read(id);
    expect(ended).toMatchObject({ status: 'recognised', allowedActions: [] });
    expect(await tasksOfAll(creditCode)).toEqual([]);
    const { body: firm } = await officer.get(`/api/v1/enterprises/${creditCode}`);
    expect(firm.tier).toBe('tech-sme');
    expect(firm.titles).toContainEqual(
      expect.objectContaining({ code: 'tech-sme', applicationId: id, status: 'valid' }),
    );

    const { body: dossier } = await officer.get(`/api/v1/dossiers/${creditCode}`);
    const revisions = dossier.events
      .filter((event: { aggregate: { id: string } }) => event.aggregate.id === id)
      .map((event: { revision: number }) => event.revision);
    expect(revisions).toEqual(revisions.map((_: number, index: number) => index + 1));
    expect((await officer.get(`/api/v1/dossiers/${creditCode}/verify`)).body).toMatchObject({ valid: true });
    await refusesEverything(id, creditCode, ended);
  }, 120_000);

  async function refusesEverything(
    id: string,
    creditCode: string,
    ended: { documentRequests: { id: string }[]; reviews: { id: string; kind: string }[] },
  ): Promise<void> {
    const firm = await api.ofFirm(creditCode);
    const [request] = ended.documentRequests;
    const review = ended.reviews.find(({ kind }) => kind === 'department-review');
    const on = api.today;
    const document = await firm.upload(creditCode, 'BIZ_LICENSE');
    const items = [{ itemId: 'x', documentId: document.body.id }];
    const late: [Client, string, unknown][] = [
      [firm, `applications/${id}/willingness`, { agree: true }],
      [firm, `applications/${id}/withdraw`, { reason: '不报了' }],
      [leader, `applications/${id}/decision`, { decision: 'refuse', reason: '晚了' }],
      [firm, `applications/${id}/platform-record`, { kind: 'filed', receiptNo: '1', on }],
      [officer, `applications/${id}/upper-events`, { level: 'province', event: 'refused', on }],
      [firm, `document-requests/${request?.id}/submissions`, { items }],
      [officer, `document-requests/${request?.id}/checks`, { items: [{ itemId: 'x', verdict: 'accepted' }] }],
      [await api.as('tax'), `reviews/${review?.id}/opinions`, { verdict: 'object', reason: '晚了' }],
      [await api.as('tax'), `reviews/${review?.id}/declarations`, { conflict: true }],
    ];
    const before = await read(id);
    for (const [client, path, body] of late) {
      const answer = await client.post(`/api/v1/${path}`, body);
      // A round is told apart from its case: whoever has not answered may still be heard late, see `keepLate`.
      const code = path.endsWith('/opinions') ? 'REVIEW_CLOSED' : 'APPLICATION_CLOSED';
      expect([path, answer.status, answer.body.code]).toEqual([path, 409, code]);
    }
    expect(await read(id)).toEqual(before);
  }

  it('answers a repeated click with the first answer, another body with 422, and an old revision with 412', async () => {
    const { id, creditCode } = await open();
    const firm = await api.ofFirm(creditCode);
    const path = `/api/v1/applications/${id}/willingness`;
    const stale = await firm.post(path, { agree: true }, { ifMatch: '"99"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'REVISION_STALE']);

    const seen = await firm.get(`/api/v1/applications/${id}`);
    const first = await firm.post(path, { agree: true }, { key: 'click', ifMatch: seen.headers.get('etag') ?? '' });
    expect(first.status).toBe(200);
    const repeated = await firm.post(path, { agree: true }, { key: 'click', ifMatch: seen.headers.get('etag') ?? '' });
    expect(repeated).toMatchObject({ status: 200, body: first.body });
    expect(repeated.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('idempotency-replayed')).toBeNull();

    for (const [address, body] of [
      [path, { agree: false }],
      [`/api/v1/applications/${id}/withdraw`, { reason: '同一把钥匙' }],
    ] as const) {
      const other = await firm.post(address, body, { key: 'click' });
      expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    }
    expect((await read(id)).revision).toBe(first.body.revision);

    // Whoever acts on what they saw before is told who changed it; the firm, that it was itself.
    const before = seen.headers.get('etag') ?? '';
    const late = await officer.post(`/api/v1/applications/${id}/withdraw`, { reason: '旧页面' }, { ifMatch: before });
    expect(late).toMatchObject({
      ...{ status: 412, body: { code: 'REVISION_STALE', currentRevision: first.body.revision } },
    });
    expect(late.body.changedBy).toEqual({
      account: `enterprise:${creditCode}`,
      name: expect.stringMatching(/\S/),
      roles: ['enterprise'],
      department: null,
    });
    expect(late.body.changes.at(-1).line).toBe('企业同意申报');
    const since = seen.body.revision as number;
    const told = await firm.get(`/api/v1/changes/application/${id}?since=${since}`);
    expect(told).toMatchObject({ status: 200, body: { currentRevision: first.body.revision } });
    expect(told.body.changes).toMatchObject(late.body.changes.map(() => ({ line: null, isReminder: false })));
    const stranger = await api.ofFirm((await open()).creditCode);
    expect((await stranger.get(`/api/v1/changes/application/${id}?since=0`)).status).toBe(404);

    const twice = await firm.post(path, { agree: true });
    expect([twice.status, twice.body.code]).toEqual([409, 'STEP_NOT_OPEN']);
    const elsewhere = await officer.post(
      `/api/v1/applications/${id}/withdraw`,
      { reason: '他人之键' },
      { key: 'click' },
    );
    expect(elsewhere.status).toBe(200);
    const closing = await api.collection('events').findOne({ 'aggregate.id': id, revision: elsewhere.body.revision });
    expect(closing).toMatchObject({ actor: { id: 'officer' }, onBehalfOf: `enterprise:${creditCode}` });
  });

  it('lets one of ten clicks at once decide, and keeps the revisions in line', async () => {
    const { id, creditCode } = await open();
    await workUntil(api, creditCode, 'decide');
    const before = (await read(id)).revision as number;
    const other = await api.as('leader2');
    const decisions = ['recommend', 'refuse', 'return', 'recommend', 'refuse'] as const;
    const clicks = await Promise.all(
      [leader, other].flatMap((client) =>
        decisions.map((decision) => client.post(`/api/v1/applications/${id}/decision`, { decision, reason: '抢' })),
      ),
    );
    const statuses = clicks.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    const won = clicks.find(({ status }) => status === 200);
    const now = await read(id);
    expect(now.decisions).toHaveLength(1);
    expect(now.revision).toBe(won?.body.revision);
    const revisions = await api.collection('events').distinct('revision', { 'aggregate.id': id });
    expect(revisions).toEqual(Array.from({ length: now.revision }, (_, index) => index + 1));
    expect(now.revision).toBeGreaterThan(before);

    const same = await Promise.all(
      Array.from({ length: 10 }, () =>
        officer.post(`/api/v1/applications/${id}/withdraw`, { reason: '同一次点击' }, { key: 'at-once' }),
      ),
    );
    expect(new Set(same.map(({ status }) => status)).size).toBe(1);
    expect(new Set(same.map(({ body }) => JSON.stringify({ ...body, requestId: '' }))).size).toBe(1);
  }, 60_000);

  it('opens one of ten applications and one of ten cultivations that are asked for at once', async () => {
    const { creditCode } = takeFirm();
    const { body } = await officer.get('/api/v1/batches?tier=tech-sme');
    const batch = body.items.find((item: { open: boolean }) => item.open).id as string;
    const openings = await Promise.all(
      Array.from({ length: 10 }, () => officer.post('/api/v1/applications', { creditCode, tier: 'tech-sme', batch })),
    );
    expect(openings.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    const launches = await Promise.all(
      Array.from({ length: 10 }, () =>
        officer.post('/api/v1/cultivations', { creditCode, targetTier: 'srdi', targetDate: '2028-12-31' }),
      ),
    );
    expect(launches.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    for (const { status, body: problem } of [...openings, ...launches]) {
      if (status === 409) expect(problem.code).toBe('ALREADY_OPEN');
    }
  }, 60_000);

  it('takes three departments at once, each for itself, and none for another', async () => {
    const { id, creditCode } = await open();
    await workUntil(api, creditCode, 'department-opinion');
    const review = (await read(id)).reviews.at(-1).id as string;
    const path = `/api/v1/reviews/${review}/opinions`;
    for (const stranger of ['finance', 'emergency', 'environment']) {
      const answer = await (await api.as(stranger)).post(path, { verdict: 'agree', reason: '越权' });
      expect([stranger, answer.status, answer.body.code]).toEqual([stranger, 403, 'NOT_YOUR_TURN']);
    }
    const preliminary = (await read(id)).reviews[0].id as string;
    const late = await officer.post(`/api/v1/reviews/${preliminary}/opinions`, { verdict: 'object', reason: '反悔' });
    expect([late.status, late.body.code]).toEqual([409, 'REVIEW_CLOSED']);

    const answers = await Promise.all(
      REVIEWERS.flatMap((name) => [name, `${name}2`]).map(async (name) =>
        (await api.as(name)).post(path, { verdict: 'agree', reason: '无异议' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
    // A first application for the number: somebody goes and looks.
    expect((await read(id)).step).toBe('site-check');

    const { body } = await officer.get('/api/v1/batches?tier=tech-sme');
    const batch = body.items.find((item: { open: boolean }) => item.open);
    expect(batch.siteCheck).toMatchObject({
      sharePercent: 5,
      mark: 'F',
      commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const draw = await leader.get(`/api/v1/batches/${batch.id}/site-check-draw`);
    expect(draw).toMatchObject({
      status: 200,
      body: { commitment: batch.siteCheck.commitment, sharePercent: 5, seed: null, selection: null },
    });
    expect(draw.body.cases).toContainEqual({ creditCode, drawn: expect.any(Boolean) });
    expect((await (await api.as('tax')).get(`/api/v1/batches/${batch.id}/site-check-draw`)).status).toBe(403);
    expect((await leader.get('/api/v1/batches/nowhere/site-check-draw')).status).toBe(404);

    const closing = `/api/v1/batches/${batch.id}/site-check-draw/closing`;
    const { commitment } = batch.siteCheck;
    expect((await officer.post(closing, { commitment })).status).toBe(403);
    expect((await leader.post(closing, { commitment: '0'.repeat(64) })).status).toBe(404);
    const closed = await leader.post(closing, { commitment });
    expect(closed).toMatchObject({ status: 200, body: { number: 1, closedBy: 'leader' } });
    // A seed is shown once nobody's lot is told by it before its time.
    expect(closed.body.seed === null).toBe(closed.body.outstanding > 0);
    expect(closed.body.revealedAtLatestAfter >= closed.body.revealedAfter).toBe(true);
    const twice = await leader.post(closing, { commitment });
    expect([twice.status, twice.body.code]).toEqual([409, 'SELECTION_CLOSED']);
    await open();
    const drawOf = async (number: string) =>
      (await leader.get(`/api/v1/batches/${batch.id}/site-check-draw${number}`)).body;
    expect(await drawOf('')).toMatchObject({ number: 2, closedBy: null, seed: null, outstanding: 1 });
    expect((await drawOf('')).commitment).not.toBe(commitment);
    expect(await drawOf('?number=1')).toMatchObject({ number: 1, commitment });

    const site = `/api/v1/reviews/${(await read(id)).reviews.at(-1).id as string}/site-check`;
    const visit = {
      ...{ result: 'consistent', checkedOn: '2026-04-13', place: '车间', people: ['甲', '乙'], findings: '属实' },
      photos: [{ documentId: 'doc_nobody', takenAt: '2026-04-13T08:00:00+08:00' }],
    };
    expect((await officer.post(site, visit)).body.code).toBe('DOCUMENT_UNKNOWN');
    const odd = { ...visit, photos: [{ ...visit.photos[0], sha256: 'forged' }] };
    expect((await officer.post(site, odd)).status).toBe(400);
    const undated = { ...visit, photos: [{ ...visit.photos[0], takenAt: 'yesterday' }] };
    expect((await officer.post(site, undated)).status).toBe(422);
  }, 60_000);

  it('keeps four eyes: who acted for the firm checks nothing, who stepped back stays out', async () => {
    const { id, creditCode } = await open();
    await workUntil(api, creditCode, 'submit-documents');
    const firm = await api.ofFirm(creditCode);
    const second = await api.as('officer2');
    const { body: request } = await officer.get(`/api/v1/document-requests/${(await read(id)).documentRequests[0].id}`);
    // A client that knows the case only, as a task names it, reads the request that waits.
    expect((await officer.get(`/api/v1/document-requests/${id}`)).body).toEqual(request);
    const submit = async (client: Client, wanted: { id: string; type: string }[]) => {
      const items = [];
      for (const item of wanted) {
        const { body } = await client.upload(creditCode, item.type);
        items.push({ itemId: item.id, documentId: body.id });
      }
      return client.post(`/api/v1/document-requests/${request.id}/submissions`, { items });
    };
    const forOthers = request.items.filter((item: { firmOnly: boolean }) => !item.firmOnly);
    const firmOnly = request.items.filter((item: { firmOnly: boolean }) => item.firmOnly);
    expect(firmOnly.length).toBeGreaterThan(0);
    const signed = await submit(officer, firmOnly);
    expect([signed.status, signed.body.code]).toEqual([403, 'FIRM_ONLY']);
    const [mine, ...rest] = forOthers;
    expect((await submit(officer, [mine])).status).toBe(200);
    expect((await submit(firm, [...rest, ...firmOnly])).status).toBe(200);

    expect((await officer.tasks(creditCode)).map(({ kind }) => kind)).not.toContain('check-documents');
    const items = request.items.map((item: { id: string }) => ({ itemId: item.id, verdict: 'accepted' }));
    const own = await officer.post(`/api/v1/document-requests/${request.id}/checks`, { items });
    expect([own.status, own.body.code]).toEqual([403, 'FOUR_EYES']);
    expect((await second.post(`/api/v1/document-requests/${request.id}/checks`, { items })).status).toBe(200);

    const dossier = await officer.get(`/api/v1/dossiers/${creditCode}`);
    const submissions = dossier.body.events.filter((event: { type: string }) => event.type === 'items-submitted');
    expect(submissions.map((event: { onBehalfOf?: string }) => event.onBehalfOf)).toEqual([
      `enterprise:${creditCode}`,
      undefined,
    ]);

    await workUntil(api, creditCode, 'department-opinion');
    const review = (await read(id)).reviews.at(-1).id as string;
    const tax = await api.as('tax');
    const conflict = await tax.post(`/api/v1/reviews/${review}/declarations`, { conflict: true, reason: '亲属' });
    expect(conflict.status).toBe(200);
    expect(await tax.tasks(creditCode)).toEqual([]);
    const back = await tax.post(`/api/v1/reviews/${review}/opinions`, { verdict: 'agree', reason: '又来' });
    expect([back.status, back.body.code]).toEqual([403, 'FOUR_EYES']);
    const substitute = await api.as('tax2');
    expect((await substitute.tasks(creditCode)).map(({ kind }) => kind)).toEqual(['department-opinion']);
  }, 60_000);

  it('hands a seat to an active colleague of the same department and branch, and to nobody else', async () => {
    const { id, creditCode } = await open();
    await workUntil(api, creditCode, 'department-opinion');
    const review = (await read(id)).reviews.at(-1).id as string;
    const path = `/api/v1/reviews/${review}`;
    const tax = await api.as('tax');
    await api.addAccount('city-tax', { roles: ['reviewer'], department: 'tax', regionCode: '9901' });
    await api.addAccount('away-tax', { roles: ['reviewer'], department: 'tax', regionCode: '990124' });
    await api.collection('users').updateOne({ username: 'away-tax' }, { $set: { active: false } });
    for (const to of ['nobody-at-all', 'market', 'officer', 'city-tax', 'away-tax', 'tax']) {
      const answer = await tax.post(`${path}/delegation`, { to, reason: '出差' });
      expect([to, answer.status, answer.body.code]).toEqual([to, 422, 'DELEGATE_NOT_ELIGIBLE']);
    }
    const handed = await tax.post(`${path}/delegation`, { to: 'tax2', reason: '出差' });
    expect(handed.status).toBe(200);
    const near = { light: 'green', workingDaysLeft: expect.any(Number) };
    expect(handed.body.seats).toContainEqual(expect.objectContaining({ id: 'tax', delegatedTo: 'tax2', ...near }));
    const own = await tax.post(`${path}/opinions`, { verdict: 'agree', reason: '' });
    expect([own.status, own.body.code]).toEqual([403, 'SEAT_DELEGATED']);
    const given = await (await api.as('tax2')).post(`${path}/opinions`, { verdict: 'agree', reason: '' });
    expect([given.status, given.body.seats.find((seat: { id: string }) => seat.id === 'tax').opinion]).toEqual([
      200,
      expect.objectContaining({ by: 'tax2', forAccount: 'tax' }),
    ]);
  }, 60_000);

  it('shows the open seats of a batch as one table, and takes many answers row by row, once', async () => {
    const cases = [await open(), await open()];
    for (const { creditCode } of cases) await workUntil(api, creditCode, 'department-opinion');
    const { batch } = await read(cases[0]?.id ?? '');
    const tax = await api.as('tax');
    const table = async () => {
      const rows = [];
      let cursor = '';
      do {
        const { status, body } = await tax.get(`/api/v1/reviews?batch=${batch}&state=open&limit=1${cursor}`);
        expect(status).toBe(200);
        rows.push(...body.items);
        cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
      } while (cursor);
      return rows.filter(({ applicationId }) => cases.some(({ id }) => id === applicationId));
    };
    const rows = await table();
    expect(rows.map(({ enterprise }) => enterprise.creditCode).sort()).toEqual(
      cases.map(({ creditCode }) => creditCode).sort(),
    );
    for (const row of rows) {
      expect(row).toMatchObject({ seat: 'tax', kind: 'department-review', tier: 'tech-sme', batch });
      expect(row).toMatchObject({ standing: 'waiting-for-answer', handedBy: null, saidBefore: [] });
      expect(row.workingDaysLeft).toBeGreaterThan(0);
    }
    expect((await tax.get('/api/v1/reviews?batch=no-such-batch')).body.items).toEqual([]);
    expect((await (await api.ofFirm(cases[0]?.creditCode ?? '')).get('/api/v1/reviews')).body.items ?? []).toEqual([]);

    const path = '/api/v1/reviews/opinions';
    const agree = (reviewId: string) => ({ reviewId, verdict: 'agree', reason: '' });
    const [first, second] = rows.map(({ reviewId }) => agree(reviewId));
    const items = [first, agree('app_nothing.r1'), second];
    const results = (body: { items: { status: number; code: string | null }[] }) =>
      body.items.map(({ status, code }) => `${status} ${code}`);
    const tried = await tax.post(`${path}?dryRun=true`, { items }, { key: 'table' });
    expect([tried.status, tried.body.dryRun, results(tried.body)]).toEqual([
      200,
      true,
      ['200 null', '404 NOT_FOUND', '200 null'],
    ]);
    expect(await table()).toEqual(rows);

    const given = await tax.post(path, { items }, { key: 'table' });
    expect(given.body).toMatchObject({ dryRun: false, accepted: 2, refused: 1 });
    expect(results(given.body)).toEqual(results(tried.body));
    expect(await table()).toEqual([]);
    const again = await tax.post(path, { items }, { key: 'table' });
    expect([again.status, again.body]).toEqual([200, given.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await tax.post(path, { items: [first] }, { key: 'table' });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(results((await tax.post(path, { items: [first] })).body)).toEqual(['409 ALREADY_ANSWERED']);

    const refused: [Client, unknown, number][] = [
      [tax, { items: [] }, 422],
      [tax, { items: [first, first] }, 422],
      [tax, { items: [{ ...first, mood: 'good' }] }, 400],
      [tax, { items: [{ ...first, verdict: 'perhaps' }] }, 422],
      [leader, { items: [first] }, 403],
    ];
    for (const [client, body, status] of refused)
      expect([body, (await client.post(path, body)).status]).toEqual([body, status]);
  }, 60_000);

  /** A supplement is what it was asked for: nobody hands in a pledge for the firm under that name. */
  async function refusesPledgeOfAgent(id: string, creditCode: string): Promise<void> {
    const { body: request } = await officer.get(`/api/v1/document-requests/${id}`);
    expect(request.items).toMatchObject([
      { type: 'SUPPLEMENT', because: '检测报告', firmOnly: false },
      { type: 'SUPPLEMENT', because: '质量信用承诺书', firmOnly: true },
    ]);
    const { body: upload } = await officer.upload(creditCode, 'SUPPLEMENT');
    const items = [{ itemId: request.items[1].id, documentId: upload.id }];
    const refused = await officer.post(`/api/v1/document-requests/${request.id}/submissions`, { items });
    expect([refused.status, refused.body.code]).toEqual([403, 'FIRM_ONLY']);
  }

  it('keeps conditions, a withdrawn objection and an added department, and closes once for eleven answers at once', async () => {
    const { id, creditCode } = await open();
    await workUntil(api, creditCode, 'department-opinion');
    const review = (await read(id)).reviews.at(-1).id as string;
    const path = `/api/v1/reviews/${review}`;
    const standing = async (seat: string) =>
      (await officer.get(path)).body.seats.find((one: { id: string }) => one.id === seat)?.standing;
    const say = async (username: string, action: string, body: object) => {
      const answer = await (await api.as(username)).post(`${path}/${action}`, body);
      expect([username, action, answer.status, answer.body.code]).toEqual([username, action, 200, undefined]);
      return answer.body;
    };
    const added = await say('leader', 'departments', { department: 'finance', reason: '涉及奖补资金' });
    expect(added.seats).toContainEqual(expect.objectContaining({ id: 'finance', added: '涉及奖补资金' }));
    const twice = await leader.post(`${path}/departments`, { department: 'finance', reason: '再加' });
    expect([twice.status, twice.body.code]).toEqual([409, 'SEAT_EXISTS']);

    await say('market', 'opinions', {
      verdict: 'agree-with-conditions',
      reason: '须补检测报告',
      conditions: ['检测报告', '质量信用承诺书'],
    });
    expect(await standing('market')).toBe('waiting-for-papers');
    await refusesPledgeOfAgent(id, creditCode);
    await workUntil(api, creditCode, 'department-opinion');
    expect(await standing('market')).toBe('waiting-for-confirmation');
    const { body: seen } = await (await api.as('market')).get('/api/v1/reviews?limit=200');
    expect(seen.items.find((row: { reviewId: string }) => row.reviewId === review)).toMatchObject({
      standing: 'waiting-for-confirmation',
      saidBefore: [{ verdict: 'agree-with-conditions', by: 'market' }],
    });
    await say('market', 'opinions', { verdict: 'agree', reason: '已补齐' });

    const facts = { fact: '研发费用归集有误', clause: '第七条' };
    const objected = await say('science', 'opinions', { verdict: 'object', reason: '', ...facts });
    expect(objected.rule.objections).toEqual(['science']);
    const withdrawn = await say('science', 'objection-withdrawal', { note: '企业已更正' });
    expect(withdrawn.rule.objections).toEqual([]);
    await say('tax', 'opinions', { verdict: 'agree', reason: '' });

    const finance = [await api.as('finance'), await api.as('finance2')];
    const answers = await Promise.all(
      Array.from({ length: 11 }, (_, n) =>
        (finance[n % 2] ?? officer).post(`${path}/opinions`, { verdict: 'agree', reason: `第 ${n + 1} 次` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 10 }, () => 409)]);
    const closings = { 'aggregate.id': id, type: 'review-closed', 'data.reviewId': review };
    expect(await api.collection('events').countDocuments(closings)).toBe(1);
    expect((await read(id)).step).toBe('site-check');
  }, 60_000);

  it('refuses nothing on an objection whose facts changed after it was given, and asks its department again', async () => {
    const { id, creditCode } = await open();
    await workUntil(api, creditCode, 'department-opinion');
    const listed = (value: boolean) => {
      const item = { code: 'abnormalList', period: 'now', value, source: 'registry' };
      return officer.put(`/api/v1/enterprises/${creditCode}/indicators`, { items: [item] });
    };
    expect((await listed(true)).status).toBe(200);
    const path = `/api/v1/reviews/${(await read(id)).reviews.at(-1).id as string}`;
    const added = await leader.post(`${path}/departments`, { department: 'environment', reason: '涉及环境' });
    expect(added.status).toBe(200);
    const objection = { verdict: 'object', reason: '列入异常名录', criterionId: 'TS-4' };
    expect((await (await api.as('environment')).post(`${path}/opinions`, objection)).status).toBe(200);
    await workUntil(api, creditCode, 'decide');

    expect((await listed(false)).status).toBe(200);
    const decision = `/api/v1/applications/${id}/decision`;
    const refused = await leader.post(decision, { decision: 'refuse', reason: '列入异常名录' });
    expect([refused.status, refused.body.code]).toEqual([409, 'ANSWERS_OUTDATED']);
    const back = { decision: 'return', returnTo: 'department-review', reason: '事实有变' };
    expect((await leader.post(decision, back)).status).toBe(200);
    const { body: anew } = await officer.get(`/api/v1/reviews/${(await read(id)).reviews.at(-1).id as string}`);
    const waits = anew.seats.filter(({ standing }: { standing: string }) => standing === 'waiting-for-answer');
    // Whose duty has nothing to do with the list keeps its answer.
    expect(waits.map((seat: { id: string }) => seat.id)).toEqual(['tax', 'market', 'environment']);
  }, 60_000);

  /** At the decision, with a site check that found otherwise: a ground on which the county may refuse. */
  async function refusable(): Promise<{ id: string; creditCode: string; path: string }> {
    const { id, creditCode } = await open();
    const task = await workUntil(api, creditCode, 'site-check');
    const visit = {
      result: 'inconsistent',
      checkedOn: api.today,
      place: '厂区',
      people: ['甲', '乙'],
      findings: '设备不符',
    };
    expect((await officer.post(task?.actions[0]?.href ?? '', visit)).status).toBe(200);
    return { id, creditCode, path: `/api/v1/applications/${id}` };
  }
  const intent = { decision: 'refuse', reason: '现场与材料不符' };

  it('refuses only what is published, after the firm was told and heard, and lets somebody else look at it', async () => {
    const { id, creditCode, path } = await refusable();
    const owner = await api.ofFirm(creditCode);
    const unpublished = await leader.post(`${path}/decision`, { ...intent, grounds: ['县里名额已满'] });
    expect([unpublished.status, unpublished.body.code]).toEqual([422, 'NO_GROUND_FOR_REFUSAL']);
    expect((await leader.post(`${path}/decision`, intent)).body).toMatchObject({
      status: 'open',
      hearing: { status: 'open' },
    });
    const [task] = await owner.tasks(creditCode);
    expect(task).toMatchObject({
      kind: 'answer-hearing',
      expects: {
        grounds: [
          { id: 'P-FALSE', clause: expect.stringContaining('工信部企业〔2026〕2号'), because: 'site:inconsistent' },
        ],
        workingDays: 5,
        basis: { source: expect.stringContaining('DL-HEARING'), mark: 'I' },
      },
    });
    expect(await read(id)).toMatchObject({ remedyTerms: { hearing: { workingDays: 5, clause: null, mark: 'I' } } });
    expect(await leader.tasks(creditCode)).toEqual([]);
    expect((await officer.post(`${path}/hearing`, { statement: '代答' })).status).toBe(403);
    expect((await leader.post(`${path}/decision`, intent)).body.code).toBe('STEP_NOT_OPEN');
    const silentYet = await owner.post(`${path}/hearing`, { statement: ' ' });
    expect([silentYet.status, silentYet.body.code]).toEqual([422, 'STATEMENT_REQUIRED']);
    const heard = await owner.post(`${path}/hearing`, { statement: '设备在二车间，附照片' });
    expect(heard.body).toMatchObject({ hearing: { status: 'answered', statement: '设备在二车间，附照片' } });
    const [decide] = await leader.tasks(creditCode);
    expect(decide?.expects.intendedRefusal).toMatchObject({ statement: '设备在二车间，附照片' });
    expect((await leader.post(`${path}/decision`, intent)).body).toMatchObject({ status: 'refused' });

    expect((await owner.post(`${path}/review-request`, { reason: '有新证据' })).status).toBe(200);
    const review = { result: 'confirmed', reason: '依据充分' };
    const same = await leader.post(`${path}/refusal-review`, review);
    expect([same.status, same.body.code]).toEqual([403, 'FOUR_EYES']);
    const leader2 = await api.as('leader2');
    expect((await leader2.post(`${path}/refusal-review`, review)).body).toMatchObject({
      status: 'refused',
      refusalReview: { status: 'confirmed', decidedBy: 'leader2' },
    });
    const again = await owner.post(`${path}/review-request`, { reason: '再次申请' });
    expect([again.status, again.body.code]).toEqual([409, 'REVIEW_TERM_OVER']);

    const { warningHash } = (await leader2.get(`${path}/reopening`)).body;
    const reopening = { reason: '发现原核查地点有误', returnTo: 'site-check', warningHash };
    expect((await officer.post(`${path}/reopening`, reopening)).status).toBe(403);
    const unread = await leader2.post(`${path}/reopening`, { ...reopening, warningHash: '0'.repeat(64) });
    expect([unread.status, unread.body.code]).toEqual([422, 'WARNING_NOT_ACKNOWLEDGED']);
    const reopened = await leader2.post(`${path}/reopening`, reopening);
    expect(reopened.body).toMatchObject({
      status: 'open',
      step: 'site-check',
      reopenings: [{ from: 'refused', by: 'leader2' }],
    });
    const running = reopened.body.clocks.filter((clock: { stoppedOn: string | null }) => clock.stoppedOn === null);
    expect(running).toMatchObject([{ dueOn: expect.any(String), hold: null }]);
    const snapshot = await api.collection('applications').findOne({ _id: id as never });
    expect(snapshot).toMatchObject({ closed: false, nextDueAt: expect.any(String) });
  }, 90_000);

  it('decides after the silence of a firm that was told, and not before its time is over', async () => {
    const { id, creditCode, path } = await refusable();
    expect((await leader.post(`${path}/decision`, intent)).status).toBe(200);
    const { clocks } = await read(id);
    const { dueOn } = clocks.find((clock: { stoppedOn: string | null }) => clock.stoppedOn === null);
    const conduct = (type: 'remind' | 'lapse', at: string) =>
      api.part(CommandPath).execute({
        aggregate: { type: 'application', id },
        command: { type },
        commandId: `${type} ${at}`,
        actor: workflowActor(`application:${id}`),
        at,
      });
    const lastEvening = `${dueOn}T23:00:00.000+08:00`;
    expect((await conduct('remind', lastEvening)).committed?.events).toHaveLength(1);
    expect((await conduct('lapse', lastEvening)).committed?.events).toEqual([]);
    expect((await leader.post(`${path}/decision`, intent)).body.code).toBe('STEP_NOT_OPEN');
    await conduct('lapse', `${addDays(dueOn, 10)}T09:00:00.000+08:00`);
    expect(await read(id)).toMatchObject({ status: 'open', hearing: { status: 'silent', statement: null } });
    expect((await (await api.ofFirm(creditCode)).post(`${path}/hearing`, { statement: '迟到' })).body.code).toBe(
      'STEP_NOT_OPEN',
    );
    expect((await leader.post(`${path}/decision`, intent)).body).toMatchObject({ status: 'refused' });
  }, 90_000);

  it('counts who answered late by department and person, with the case behind the number', async () => {
    const { id, creditCode } = await open();
    await workUntil(api, creditCode, 'department-opinion');
    const reviewId = (await read(id)).reviews.at(-1).id as string;
    const { items } = (await (await api.as('tax')).get(`/api/v1/tasks?enterprise=${creditCode}`)).body;
    const dueOn = items[0].dueOn as string;
    const period = `from=${api.today}&to=${addDays(dueOn, 60)}`;
    const auditor = await api.as('auditor');
    const lateness = async (by: string, key: string) => {
      const { status, body } = await auditor.get(`/api/v1/lateness?by=${by}&${period}`);
      expect([by, status]).toEqual([by, 200]);
      return body.items.find((one: { key: string }) => one.key === key) ?? { late: 0, lateWorkingDays: 0 };
    };
    const before = await lateness('department', 'tax');
    const answer = { type: 'give-opinion', reviewId, verdict: 'agree', reason: '无异议' };
    const late = addDays(dueOn, 21);
    await api.part(CommandPath).execute({
      aggregate: { type: 'application', id },
      command: answer,
      commandId: `late ${id}`,
      actor: { kind: 'person', id: 'tax', roles: ['reviewer'], department: 'tax', regionCode: '990124' },
      at: `${late}T10:00:00.000+08:00`,
    });
    const now = await lateness('department', 'tax');
    expect(now.late - before.late).toBe(1);
    // Three weeks hold between ten and fifteen working days, however many of them are holidays.
    const days = now.lateWorkingDays - before.lateWorkingDays;
    expect(days).toBeGreaterThanOrEqual(8);
    expect(days).toBeLessThanOrEqual(16);
    expect(await lateness('person', 'tax')).toMatchObject({ late: now.late });
    const cases = (await auditor.get(now.cases)).body.items;
    expect(cases).toContainEqual(expect.objectContaining({ type: 'application', id, department: 'tax' }));
    const [seat] = (await officer.get(`/api/v1/reviews/${reviewId}`)).body.seats.filter(
      ({ department }: { department: string }) => department === 'tax',
    );
    expect(seat.opinion).toMatchObject({ verdict: 'agree' });
  }, 60_000);

  it('hands seats to a colleague for a period, and leaves none to an account that is closed', async () => {
    const admin = await api.as('admin');
    const password = 'Green-Hill-2026-delegate';
    const account = {
      username: 'science9',
      password,
      name: '科技审核员九',
      roles: ['reviewer'],
      department: 'science',
    };
    expect((await admin.post('/api/v1/admin/users', { ...account, regionCode: '990124' })).status).toBe(201);
    const before = await open();
    await workUntil(api, before.creditCode, 'department-opinion');
    const roundOf = async (id: string) => (await read(id)).reviews.at(-1).id as string;
    const seatOf = async (id: string) => {
      const { body } = await officer.get(`/api/v1/reviews/${await roundOf(id)}`);
      return body.seats.find((one: { id: string }) => one.id === 'science');
    };
    const science = await api.as('science');
    const period = { to: 'science9', fromOn: api.today, toOn: api.today, reason: '外出培训' };
    const refused: [object, number, string][] = [
      [{ to: 'tax' }, 422, 'DELEGATE_NOT_ELIGIBLE'],
      [{ to: 'science' }, 422, 'DELEGATE_NOT_ELIGIBLE'],
      [{ toOn: '2020-01-01' }, 422, 'DELEGATION_TERM'],
    ];
    for (const [wrong, status, code] of refused) {
      const answer = await science.post('/api/v1/delegations', { ...period, ...wrong });
      expect([wrong, answer.status, answer.body.code]).toEqual([wrong, status, code]);
    }
    expect((await officer.post('/api/v1/delegations', period)).status).toBe(403);
    const made = await science.post('/api/v1/delegations', period, { key: 'away' });
    expect(made).toMatchObject({ status: 201, body: { from: 'science', department: 'science', state: 'in-force' } });
    expect((await science.post('/api/v1/delegations', period, { key: 'away' })).body).toEqual(made.body);
    const again = await science.post('/api/v1/delegations', { ...period, to: 'science2' });
    expect([again.status, again.body.code]).toEqual([409, 'DELEGATION_OVERLAPS']);

    // What was open follows at once, and so does what opens later.
    const through = { delegatedTo: 'science9', delegatedThrough: api.today };
    expect(await seatOf(before.id)).toMatchObject(through);
    const later = await open();
    await workUntil(api, later.creditCode, 'department-opinion');
    expect(await seatOf(later.id)).toMatchObject(through);
    const agree = { verdict: 'agree', reason: '无异议' };
    const own = await science.post(`/api/v1/reviews/${await roundOf(before.id)}/opinions`, agree);
    expect([own.status, own.body.code]).toEqual([403, 'SEAT_DELEGATED']);
    const login = await api.call('POST', '/api/v1/auth/login', { body: { username: 'science9', password } });
    const token = login.body.accessToken as string;
    const path = `/api/v1/reviews/${await roundOf(before.id)}/opinions`;
    expect(
      (await api.call('POST', path, { token, headers: { 'idempotency-key': 'by-nine' }, body: agree })).status,
    ).toBe(200);
    expect((await seatOf(before.id)).opinion).toMatchObject({ by: 'science9', forAccount: 'science' });

    // Whose account is closed leaves the seat to the department, on record.
    expect((await admin.put('/api/v1/admin/users/science9', { active: false })).status).toBe(200);
    expect(await seatOf(later.id)).toMatchObject({ delegatedTo: null, vacant: false });
    const returned = { 'aggregate.id': later.id, type: 'seat-returned', 'data.cause': 'inactive' };
    expect(await api.collection('events').countDocuments(returned)).toBe(1);

    // Where the last of a department steps back the bureau takes down what it says on paper.
    const round = `/api/v1/reviews/${await roundOf(later.id)}`;
    for (const name of ['science', 'science2']) {
      const body = { conflict: true, reason: '曾任职于该企业' };
      expect((await (await api.as(name)).post(`${round}/declarations`, body)).status).toBe(200);
    }
    expect(await seatOf(later.id)).toMatchObject({ vacant: true });
    const waiting = (await officer.tasks(later.creditCode)).find(({ kind }) => kind === 'department-opinion');
    expect(waiting?.expects).toEqual({ seat: 'science', paperNo: true });
    const bare = await officer.post(`${round}/opinions`, agree);
    expect([bare.status, bare.body.code]).toEqual([422, 'PAPER_NO_REQUIRED']);
    expect((await officer.post(`${round}/opinions`, { ...agree, paperNo: '科函〔2026〕7号' })).status).toBe(200);
    expect((await seatOf(later.id)).opinion).toMatchObject({ by: 'officer', paperNo: '科函〔2026〕7号' });

    const back = `/api/v1/delegations/${made.body.id}/taking-back`;
    expect((await (await api.as('science2')).post(back, { reason: '不需要' })).status).toBe(403);
    const taken = await science.post(back, { reason: '提前返回' });
    expect(taken).toMatchObject({ status: 200, body: { state: 'taken-back', takenBack: { by: 'science' } } });
    const twice = await leader.post(back, { reason: '再次' });
    expect([twice.status, twice.body.code]).toEqual([409, 'DELEGATION_OVER']);
    const listed = await (await api.as('science2')).get('/api/v1/delegations');
    expect(listed.body.items).toEqual([taken.body]);
    expect((await (await api.as('tax')).get('/api/v1/delegations')).body.items).toEqual([]);
  }, 90_000);

  it('takes points of experts only, well-formed, and only where a round has a scoresheet', async () => {
    const { id, creditCode } = await open();
    await workUntil(api, creditCode, 'department-opinion');
    const path = `/api/v1/reviews/${(await read(id)).reviews.at(-1).id}/scores`;
    const expert = await api.as('expert1');
    const scored = (...points: unknown[]) => ({
      scores: points.map((each, index) => ({ criterionId: `C-${index}`, points: each })),
      comment: '',
    });
    const answers: [Client, object, number, string][] = [
      [officer, scored(1), 403, 'FORBIDDEN'],
      [expert, scored('1'), 400, 'REQUEST_MALFORMED'],
      [expert, { scores: scored(1).scores }, 400, 'REQUEST_MALFORMED'],
      [expert, scored(), 422, 'VALUE_REFUSED'],
      [expert, scored(-1), 422, 'VALUE_REFUSED'],
      [expert, scored(8.25), 422, 'VALUE_REFUSED'],
      [expert, { ...scored(), scores: [...scored(1).scores, ...scored(2).scores] }, 422, 'VALUE_REFUSED'],
      [expert, scored(8.5, 9), 409, 'NO_SCORESHEET'],
    ];
    for (const [client, body, status, code] of answers) {
      const answer = await client.post(path, body);
      expect([body, answer.status, answer.body.code]).toEqual([body, status, code]);
    }
  });

  it('says on whose behalf an officer withdraws, or puts what a firm reports', async () => {
    const { id, creditCode } = await open();
    const path = `/api/v1/enterprises/${creditCode}/indicators`;
    const value = { code: 'revenue', period: '2025', value: 4_321, unit: '万元' };
    for (const source of ['reported', 'audited']) {
      expect((await officer.put(path, { items: [{ ...value, source }] })).status).toBe(200);
    }
    const own = [{ ...value, value: 4_322, source: 'reported' }];
    expect((await (await api.ofFirm(creditCode)).put(path, { items: own })).status).toBe(200);
    expect((await officer.post(`/api/v1/applications/${id}/withdraw`, { reason: '企业要求' })).status).toBe(200);
    const by = { 'aggregate.id': { $in: [id, creditCode] }, type: { $in: ['indicators-put', 'application-closed'] } };
    const events = await api.collection('events').find(by).sort({ recordedAt: 1 }).toArray();
    const forFirm = `enterprise:${creditCode}`;
    expect(events.slice(-4).map(({ onBehalfOf }) => onBehalfOf)).toEqual([forFirm, undefined, undefined, forFirm]);
  });

  it('records whether the firm or an officer for it recorded the filing', async () => {
    const { id, creditCode } = await open();
    await workUntil(api, creditCode, 'file-on-platform');
    const path = `/api/v1/applications/${id}/platform-record`;
    const filed = await officer.post(path, { kind: 'filed', receiptNo: 'F-1', on: api.today });
    expect(filed.status).toBe(200);
    const audit = { kind: 'audited', receiptNo: 'A-1', on: api.today };
    expect(await officer.post(path, audit)).toMatchObject({ status: 403, body: { code: 'FOUR_EYES' } });
    expect((await (await api.as('officer2')).post(path, audit)).status).toBe(200);
    const events = await api
      .collection('events')
      .find({ 'aggregate.id': id, type: 'platform-recorded' })
      .sort({ revision: 1 })
      .toArray();
    expect(events.map(({ onBehalfOf }) => onBehalfOf)).toEqual([`enterprise:${creditCode}`, undefined]);
  });

  it('stops everything while the cultivation is paused, and nothing is left of it in the inboxes', async () => {
    const { creditCode } = takeFirm();
    const launched = await officer.post('/api/v1/cultivations', {
      ...{ creditCode, targetTier: 'srdi', targetDate: '2028-12-31' },
    });
    expect(launched.status).toBe(201);
    const firm = await api.ofFirm(creditCode);
    const path = `/api/v1/cultivations/${creditCode}`;
    expect((await leader.post(`${path}/pause`, { reason: '停产' })).status).toBe(200);
    expect(await tasksOfAll(creditCode)).toEqual([]);
    const { body } = await officer.get('/api/v1/batches?tier=srdi');
    const batch = body.items.find((item: { open: boolean }) => item.open).id as string;
    const refused: [Client, string, unknown][] = [
      [firm, `${path}/willingness`, { agree: true }],
      [await api.as('leader2'), `${path}/plan/approve`, {}],
      [officer, `${path}/pause`, { reason: '再停' }],
      [officer, `${path}/replan`, { reason: '重排' }],
      [officer, '/api/v1/applications', { creditCode, tier: 'srdi', batch }],
    ];
    for (const [client, href, request] of refused) {
      const answer = await client.post(href, request);
      expect([href, answer.status, answer.body.code]).toEqual([href, 409, 'CULTIVATION_PAUSED']);
    }
    expect((await officer.get(path)).body.allowedActions.map(({ name }: { name: string }) => name).sort()).toEqual([
      'close',
      'resume',
    ]);
    expect((await officer.post(`${path}/resume`, {})).status).toBe(200);
    expect((await firm.tasks(creditCode)).map(({ kind }) => kind)).toEqual(['confirm-willingness']);
    expect((await officer.post(`${path}/close`, { reason: '搬迁' })).status).toBe(200);
    expect(await tasksOfAll(creditCode)).toEqual([]);
    const after = await firm.post(`${path}/willingness`, { agree: true });
    expect([after.status, after.body.code]).toEqual([409, 'CULTIVATION_CLOSED']);
  });

  it('makes package, letter, table and forms as files, of accepted papers alone, for its own region alone', async () => {
    const { id, creditCode } = await open();
    const before = await read(id);
    const load = async (path: string, { token } = officer) => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${api.origin}/api/v1/${path}`, { headers });
      const type = response.headers.get('content-type')?.split(';')[0];
      return { status: response.status, type, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const packed = `applications/${id}/platform-package`;
    await workUntil(api, creditCode, 'check-documents');
    const unchecked = [...(await unpacked((await load(packed)).bytes)).keys()];
    expect(unchecked).toEqual(['00-目录.txt', 'SHA256SUMS.txt', '00-填报对照表.xlsx']);

    await workUntil(api, creditCode, 'record-upper-event');
    const letter = (await officer.post(`/api/v1/applications/${id}/recommendation-letter`, {})).body;
    const request = (await officer.get(`/api/v1/document-requests/${id}.d1`)).body;
    const accepted: string[] = request.items
      .filter(({ status }: { status: string }) => status === 'accepted')
      .map(({ title }: { title: { zh: string } | string }) => (typeof title === 'string' ? title : title.zh));
    const zip = await load(packed);
    const parts = [...(await unpacked(zip.bytes)).keys()];
    expect([zip.status, zip.type, parts.slice(0, 3)]).toEqual([200, 'application/zip', unchecked]);
    expect(accepted.length).toBeGreaterThan(1);
    const beginnings = accepted.map((title, n) => `${String(n + 1).padStart(2, '0')}-${title.slice(0, 4)}`);
    expect(parts.slice(3).map((name, n) => name.slice(0, beginnings[n]?.length))).toEqual(beginnings);

    const office = 'application/vnd.openxmlformats-officedocument.';
    const docx = await load(`applications/${id}/recommendation-letter`);
    expect([docx.status, docx.type]).toEqual([200, `${office}wordprocessingml.document`]);
    expect(await wordsOf(docx.bytes)).toContain(letter.letterNo);
    for (const kind of ['preliminary-review', 'site-check']) {
      const form = await load(`applications/${id}/forms/${kind}`);
      expect([kind, form.status, form.type]).toEqual([kind, 200, docx.type]);
      expect(await wordsOf(form.bytes)).toContain(creditCode);
    }
    const table = await load(`batches/${before.batch}/summary-table`);
    expect([table.status, table.type]).toEqual([200, `${office}spreadsheetml.sheet`]);
    const rows = await rowsOf(table.bytes);
    const columns = ['序号', '企业名称', '统一社会信用代码', '所属区县', '所属行业', '主导产品', '成立日期'];
    expect(rows.some((row) => columns.every((column, n) => row[n] === column))).toBe(true);
    expect(rows.filter((row) => row.includes(creditCode)).map((row) => row.includes(letter.letterNo))).toEqual([true]);

    const stranger = await api.addAccount('stranger', { roles: ['officer'], regionCode: '990125' });
    for (const path of [packed, `applications/${id}/recommendation-letter`, `applications/${id}/forms/site-check`]) {
      expect([path, (await load(path, stranger)).status]).toEqual([path, 404]);
    }
    const theirs = await load(`batches/${before.batch}/summary-table`, stranger);
    expect((await rowsOf(theirs.bytes)).flat()).not.toContain(creditCode);
  }, 60_000);

  it('lets a firm leave its cultivation and come back, and a merger end the firm that was absorbed', async () => {
    const [{ creditCode }, { creditCode: other }] = [takeFirm(), takeFirm()];
    const firm = await api.as(`enterprise:${creditCode}`);
    const launch = { creditCode, targetTier: 'innovative-sme', targetDate: '2028-12-31' };
    expect((await officer.post('/api/v1/cultivations', launch)).status).toBe(201);
    const exit = `/api/v1/cultivations/${creditCode}/exit`;
    expect((await officer.post(exit, { reason: '转产' })).status).toBe(403);
    const left = await firm.post(exit, { reason: '转产' });
    expect([left.status, left.body.state]).toEqual([200, 'stopped']);
    const again = await firm.post(exit, { reason: '转产' });
    expect([again.status, again.body.code]).toEqual([409, 'CULTIVATION_CLOSED']);
    expect((await officer.post('/api/v1/cultivations', launch)).status).toBe(201);

    const path = `/api/v1/enterprises/${creditCode}`;
    const merger = { kind: 'merger', part: 'absorbed', others: [other], on: api.today, details: '吸收合并公告' };
    const reported = await firm.post(`${path}/changes`, merger);
    expect(reported.status).toBe(201);
    const change = reported.body.changes.at(-1).id;
    const verified = await officer.post(`${path}/changes/${change}/verification`, {
      ...{ verdict: 'confirmed', reason: '与登记信息一致' },
    });
    expect([verified.status, verified.body.deregistered]).toEqual([200, expect.objectContaining({ on: api.today })]);
    expect((await officer.get(`/api/v1/cultivations/${creditCode}`)).body.state).not.toBe('awaiting-willingness');
    expect((await officer.get(`/api/v1/enterprises/${other}`)).body.relations).toEqual([
      expect.objectContaining({ kind: 'absorbed', creditCode }),
    ]);
    const refused = await officer.post('/api/v1/cultivations', launch);
    expect([refused.status, refused.body.code]).toEqual([409, 'ENTERPRISE_DEREGISTERED']);
  });

  it('takes the list of an upper level in once, and says what it does not agree with', async () => {
    const { id, creditCode } = await open();
    const before = await read(id);
    await workUntil(api, creditCode, 'record-upper-event');
    expect((await officer.post(`/api/v1/applications/${id}/recommendation-letter`, {})).status).toBe(201);

    const discrepancies = async () =>
      (await officer.get(`/api/v1/upper-events/discrepancies?batch=${before.batch}`)).body;
    expect((await discrepancies()).absent).toContainEqual({ applicationId: id, creditCode, tier: 'tech-sme' });

    const { name } = (await officer.get(`/api/v1/enterprises/${creditCode}`)).body;
    const stranger = syntheticCreditCode('not of this county', '990125');
    const list = (day: string) =>
      [
        '企业名称,统一社会信用代码,事项,文号,日期,有效期起,有效期止',
        `${name},${creditCode},认定,省〔2026〕1号,${day},,`,
        `外地公司,${stranger},认定,省〔2026〕1号,${day},,`,
        `${name},${creditCode},认定,省〔2026〕1号,${day},,`,
        `${name},123,认定,,${day},,`,
      ].join('\n');
    const take = async (dryRun: boolean, day: string, key: string, extra?: string) => {
      const form = new FormData();
      form.append('level', 'province');
      form.append('tier', 'tech-sme');
      form.append('batch', before.batch);
      if (extra) form.append(extra, 'x');
      form.append('file', new Blob([list(day)]), 'list.csv');
      const path = `/api/v1/upper-events/import?dryRun=${dryRun}`;
      const headers = { authorization: `Bearer ${officer.token}`, 'idempotency-key': key };
      const response = await fetch(`${api.origin}${path}`, { method: 'POST', headers, body: form });
      const body = (await response.json()) as ListAnswer;
      const answer = { status: response.status, headers: response.headers, body };
      api.check('POST', path, answer);
      return answer;
    };
    const verdicts = ({ body }: { body: ListAnswer }) => body.rows.map(({ verdict, result }) => [verdict, result]);
    const others = [
      ['unknown-firm', null],
      ['duplicate', null],
      ['malformed', null],
    ];

    expect((await take(true, api.today, 'upper-x', 'nobodyKnows')).status).toBe(400);
    const dry = await take(true, api.today, 'upper-dry');
    expect([dry.status, verdicts(dry)]).toEqual([201, [['match', null], ...others]]);
    expect(await read(id)).toMatchObject({ status: 'open' });
    const real = await take(false, api.today, 'upper-real');
    expect([real.status, verdicts(real)]).toEqual([201, [['match', 'recorded'], ...others]]);
    expect(await read(id)).toMatchObject({ status: 'recognised' });

    const events = await api.collection('events').countDocuments();
    // As after a crash before the list was finished: the rows are given again, and change nothing.
    await api
      .collection<{ _id: string }>('upper_lists')
      .updateOne({ _id: real.body.id }, { $set: { status: 'running', rows: dry.body.rows } });
    const again = await take(false, api.today, 'upper-real');
    expect(verdicts(again)).toEqual(verdicts(real));
    expect(verdicts(await take(false, api.today, 'upper-other'))[0]).toEqual(['duplicate', null]);
    expect(verdicts(await take(false, '2026-01-05', 'upper-earlier'))[0]).toEqual(['contradicting', null]);
    expect(await api.collection('events').countDocuments()).toBe(events);
    const stored = await officer.get(`/api/v1/upper-events/imports/${real.body.id}`);
    expect(stored.body).toEqual(again.body);

    const found = await discrepancies();
    expect(found.absent.map((one: { applicationId: string }) => one.applicationId)).not.toContain(id);
    expect(found.lacking).toEqual([]);
    expect(found.notOurs).toContainEqual(expect.objectContaining({ creditCode: stranger }));
    expect(found.differing).toEqual([
      expect.objectContaining({
        applicationId: id,
        fields: ['on'],
        listed: expect.objectContaining({ on: '2026-01-05' }),
      }),
    ]);
  }, 60_000);

  describe('what the office looks at', () => officeLists(() => ({ api, open })));
});
