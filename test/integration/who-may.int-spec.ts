import { type Action, DEPARTMENTS, type Role, isPermitted } from '@app/domain';
import { ApiUnderTest, type Client } from './support/api-under-test';
import { STAFF, workUntil } from './support/answers';

/** One account of every role. */
const ACCOUNTS: Readonly<Record<Exclude<Role, 'enterprise'>, string>> = {
  officer: 'officer',
  'service-officer': 'service',
  'section-chief': 'chief',
  leader: 'leader',
  reviewer: 'tax',
  expert: 'expert1',
  mentor: 'mentor',
  auditor: 'auditor',
  administrator: 'admin',
};

interface Route {
  readonly method: string;
  readonly template: string;
  readonly permission: string;
}

describe('who may do what, over HTTP', () => {
  let api: ApiUnderTest;
  let firm: string;
  let neighbour: string;
  let application: { id: string; documentRequests: { id: string }[]; reviews: { id: string }[] };

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    const officer = await api.as('officer');
    const { body } = await officer.get('/api/v1/enterprises?tier=small&limit=200&regionCode=990124101');
    [firm, neighbour] = body.items
      .filter(({ industryCode }: { industryCode: string }) => industryCode.startsWith('C'))
      .map(({ creditCode }: { creditCode: string }) => creditCode);
    const batches = (await officer.get('/api/v1/batches?tier=above-scale')).body.items;
    const batch = batches.find((item: { open: boolean }) => item.open).id as string;
    for (const creditCode of [firm, neighbour]) {
      const opened = await officer.post('/api/v1/applications', { creditCode, tier: 'above-scale', batch });
      expect({ status: opened.status, body: opened.body }).toMatchObject({ status: 201 });
      await workUntil(api, creditCode, 'record-upper-event');
      if (creditCode === firm) application = (await officer.get(`/api/v1/applications/${opened.body.id}`)).body;
    }
  }, 120_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  const routes = (): Route[] =>
    Object.entries(api.description.paths).flatMap(([template, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        method: method.toUpperCase(),
        template,
        permission: operation['x-permission'],
      })),
    );

  const guarded = () =>
    // A stream has no end to wait for; it has a test of its own.
    routes().filter(
      ({ permission, template }) => !['public', 'any-account'].includes(permission) && template !== '/api/v1/events',
    );

  const addressOf = (template: string) =>
    template
      .replace('{creditCode}', firm)
      .replace('document-requests/{id}', `document-requests/${application.documentRequests[0]?.id}`)
      .replace('reviews/{id}', `reviews/${application.reviews[0]?.id}`)
      .replace('applications/{id}', `applications/${application.id}`)
      .replace(/\{(id|code)\}/g, 'nothing');

  async function everyone(): Promise<[Role, Client][]> {
    const staff = Object.entries(ACCOUNTS).map(async ([role, name]): Promise<[Role, Client]> => [
      role as Role,
      await api.as(name),
    ]);
    return [...(await Promise.all(staff)), ['enterprise', await api.ofFirm(firm)]];
  }

  const mayDo = (role: Role, permission: string) => isPermitted({ roles: [role] }, permission as Action);

  it('names for every operation the action that the table of roles knows', () => {
    expect(guarded().length).toBeGreaterThan(40);
    const unknown = guarded().filter(
      ({ permission }) => !Object.values(ACCOUNTS).length || !/^[a-z-]+\.[a-z-]+$/.test(permission),
    );
    expect(unknown).toEqual([]);
  });

  it('answers 403 to every role that the table does not name, and never to one that it names, before it looks at anything', async () => {
    const before = await api.collection('events').countDocuments();
    const all = await everyone();
    for (const { method, template, permission } of guarded()) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : { nothing: true };
      const answers = await Promise.all(
        all.map(async ([role, client]) => ({ role, ...(await client.send(method, addressOf(template), { body })) })),
      );
      for (const { role, status, body: answer } of answers) {
        const name = `${role} ${method} ${template}`;
        const refused = status === 403 && answer.code === 'FORBIDDEN';
        expect(`${name}: ${refused ? 'refused' : 'let in'}`).toBe(
          `${name}: ${mayDo(role, permission) ? 'let in' : 'refused'}`,
        );
        // Whoever is let in sends a field that nobody knows: nothing may come of it.
        if (!refused && body) expect([name, [400, 404, 415, 422].includes(status)]).toEqual([name, true]);
      }
    }
    expect(await api.collection('events').countDocuments()).toBe(before);
  }, 120_000);

  it('offers beside tasks what the status allows, to whom the table of roles names', async () => {
    const office = await api.as('officer');
    const { items } = (await office.get('/api/v1/enterprises?tier=innovative-sme&limit=5')).body;
    const titled = items[0].creditCode as string;
    const offered = async (username: string, path: string): Promise<string[]> => {
      const { body } = await (await api.as(username)).get(path);
      return body.allowedActions.map(({ href }: { href: string }) => href.replace(/^.*\/(titles\/)/, '$1'));
    };
    const enterprise = `/api/v1/enterprises/${titled}`;
    const title = 'titles/innovative-sme';
    expect(await offered('officer', enterprise)).toEqual([
      `${enterprise}/changes`,
      `${enterprise}/findings`,
      `${enterprise}/people`,
      `${enterprise}/caretakers`,
      '/api/v1/applications',
      '/api/v1/panels',
    ]);
    expect(await offered('chief', enterprise)).toEqual([
      `${enterprise}/findings`,
      `${enterprise}/bans`,
      `${enterprise}/caretakers`,
      `${title}/revocation`,
      '/api/v1/panels',
    ]);
    expect(await offered(`enterprise:${titled}`, enterprise)).toEqual([
      `${enterprise}/changes`,
      `${enterprise}/people`,
      `${title}/relinquishment`,
    ]);
    expect(await offered('auditor', enterprise)).toEqual([]);
    const relinquished = await (
      await api.ofFirm(titled)
    ).post(`${enterprise}/${title}/relinquishment`, {
      reason: '主动放弃',
    });
    expect(relinquished).toMatchObject({ status: 200 });
    expect(await offered(`enterprise:${titled}`, enterprise)).toEqual([
      `${enterprise}/changes`,
      `${enterprise}/people`,
    ]);

    const casePath = `/api/v1/applications/${application.id}`;
    expect(await offered('officer', casePath)).toContain('/api/v1/meetings');
    // Statistics decides on above-scale: nothing of it is rehearsed.
    expect(await offered('officer', casePath)).not.toContain('/api/v1/panels');
    const { body } = await (await api.as('leader')).get(casePath);
    const meeting = body.allowedActions.find(({ name }: { name: string }) => name === 'meetings');
    expect(meeting.given).toEqual({ items: [{ type: 'application', id: application.id }] });
    expect(await offered('chief', casePath)).toEqual(expect.arrayContaining([expect.stringMatching(/clocks.*pause$/)]));
  });

  it('names colleagues whom work can be given to, of the own branch alone', async () => {
    const officer = await api.as('officer');
    const { body } = await officer.get('/api/v1/colleagues?role=reviewer&department=tax');
    expect(body.items.map(({ account }: { account: string }) => account)).toEqual(['tax', 'tax2']);
    const town = await api.as('service');
    expect((await town.get('/api/v1/colleagues?regionCode=990124')).status).toBe(404);
    const near = (await town.get('/api/v1/colleagues')).body.items.map(({ account }: { account: string }) => account);
    expect(near).toEqual(expect.arrayContaining(['mentor', 'officer', 'service']));
    expect(near.filter((account: string) => account.startsWith('enterprise:') || account === 'admin')).toEqual([]);
  });

  it('knows nobody without a token', async () => {
    for (const { method, template } of guarded()) {
      const { status, headers } = await api.nobody().send(method, addressOf(template));
      expect([method, template, status]).toEqual([method, template, 401]);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('forgets a token once its session is over', async () => {
    const login = await api.call('POST', '/api/v1/auth/login', {
      body: { username: 'mentor', password: 'demonstration' },
    });
    const token = login.body.accessToken as string;
    expect((await api.call('GET', '/api/v1/tasks', { token })).status).toBe(200);
    expect((await api.call('POST', '/api/v1/auth/logout', { token })).status).toBe(204);
    expect((await api.call('GET', '/api/v1/tasks', { token })).status).toBe(401);
  });

  it('shows a firm its own case and papers, and nothing of its neighbour', async () => {
    const other = await api.ofFirm(neighbour);
    const own = await api.ofFirm(firm);
    const ids = { request: application.documentRequests[0]?.id, review: application.reviews[0]?.id };
    const papers = (await own.get(`/api/v1/documents?creditCode=${firm}`)).body.items;
    expect(papers.length).toBeGreaterThan(0);
    const paper = `/api/v1/documents/${papers[0].id}`;
    const reads = [
      `/api/v1/applications/${application.id}`,
      `/api/v1/document-requests/${ids.request}`,
      `/api/v1/documents?creditCode=${firm}`,
      paper,
      `${paper}/content`,
    ];
    for (const path of reads) {
      expect([path, (await own.get(path)).status]).toEqual([path, 200]);
      expect([path, (await other.get(path)).status]).toEqual([path, 404]);
    }
    // What the bureau says of a firm among itself is not for the firm, its own or another.
    for (const path of [
      `/api/v1/reviews/${ids.review}`,
      `/api/v1/dossiers/${firm}`,
      `/api/v1/dossiers/${firm}/verify`,
    ]) {
      expect([path, (await own.get(path)).status]).toEqual([path, 403]);
      expect([path, (await other.get(path)).status]).toEqual([path, 403]);
    }

    const writes: [string, unknown][] = [
      [`/api/v1/applications/${application.id}/withdraw`, { reason: '替别人撤回' }],
      [`/api/v1/applications/${application.id}/platform-record`, { kind: 'filed', receiptNo: '1', on: api.today }],
      [`/api/v1/document-requests/${ids.request}/submissions`, { items: [{ itemId: 'x', documentId: papers[0].id }] }],
    ];
    const before = await api.collection('events').countDocuments();
    for (const [path, body] of writes) {
      const answer = await other.post(path, body);
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'NOT_FOUND']);
    }
    expect(await api.collection('events').countDocuments()).toBe(before);

    for (const query of ['', '?scope=all', `?scope=all&enterprise=${firm}`, `?enterprise=${firm}`]) {
      const { body } = await other.get(`/api/v1/tasks${query}`);
      expect(
        body.items.filter((task: { enterprise: { creditCode: string } }) => task.enterprise.creditCode !== neighbour),
      ).toEqual([]);
    }
  });

  it('never takes the paper of another firm, nor one of another type', async () => {
    const other = await api.ofFirm(neighbour);
    const officer = await api.as('officer');
    const stolen = (await officer.get(`/api/v1/documents?creditCode=${firm}`)).body.items[0].id as string;
    const batches = (await officer.get('/api/v1/batches?tier=tech-sme')).body.items;
    const batch = batches.find((item: { open: boolean }) => item.open).id as string;
    const opened = await officer.post('/api/v1/applications', { creditCode: neighbour, tier: 'tech-sme', batch });
    if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
    const task = await workUntil(api, neighbour, 'submit-documents');
    const submit = (documentId: string) =>
      other.post(task?.actions[0]?.href ?? '', { items: [{ itemId: task?.expects.items[0].id, documentId }] });
    const taken = await submit(stolen);
    expect([taken.status, taken.body.code]).toEqual([422, 'DOCUMENT_UNKNOWN']);
    const nothing = await submit('doc_nothing');
    expect({ ...nothing.body, requestId: '' }).toEqual({ ...taken.body, requestId: '' });

    const mislabelled = await other.upload(neighbour, 'SOMETHING_ELSE');
    const mistaken = await submit(mislabelled.body.id);
    expect([mistaken.status, mistaken.body.code]).toEqual([422, 'DOCUMENT_TYPE_MISMATCH']);
    expect(mistaken.body.errors).toMatchObject([{ path: 'items[0]', code: 'DOCUMENT_TYPE_MISMATCH' }]);
  });

  it('lists to everyone only what waits for that role, department and firm', async () => {
    for (const username of [...STAFF, ...Object.values(ACCOUNTS), `enterprise:${firm}`]) {
      const client = await api.as(username);
      const { body: me } = await client.get('/api/v1/auth/me');
      for (const task of (await client.get('/api/v1/tasks?limit=200')).body.items) {
        expect(me.roles).toContain(task.assignee.role);
        if (task.assignee.department) expect(DEPARTMENTS).toContain(task.assignee.department);
        if (task.assignee.creditCode) expect(username).toBe(`enterprise:${task.assignee.creditCode}`);
      }
    }
  });
});
