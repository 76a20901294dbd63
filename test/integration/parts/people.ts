import { workUntil } from '../support/answers';
import type { ApiUnderTest, Client } from '../support/api-under-test';

/** What is running, and the firms of the sample county by their places. */
interface Running {
  readonly api: ApiUnderTest;
  readonly firmAt: (index: number) => string;
}

const MA = { role: 'legal-representative', name: '马小云', since: '2019-05-01', source: 'registry' };

/** Who answers for firms and controls them. */
export function peopleOfFirms(running: () => Running): void {
  let officer: Client;
  const pathOf = (index: number) => `/api/v1/enterprises/${running().firmAt(index)}`;

  beforeAll(async () => {
    officer = await running().api.as('officer');
  });

  it('are put with day and source, and shown by name to the firm itself, masked to the office', async () => {
    const { api, firmAt } = running();
    const [path, firm] = [pathOf(5), await api.ofFirm(firmAt(5))];
    const idNumber = '990124197001011234';
    const put = await officer.post(`${path}/people`, { ...MA, idNumber });
    expect([put.status, put.body.people]).toMatchObject([
      201,
      [{ ...MA, name: '马**', until: null, identified: true }],
    ]);
    expect((await officer.get(path)).body.people).toEqual(put.body.people);
    expect((await firm.get(path)).body.people).toMatchObject([{ name: '马小云' }]);

    const [{ id }] = put.body.people;
    expect((await officer.get(`${path}/people/${id}`)).body.name).toBe('马小云');
    const { body: log } = await (await api.as('auditor')).get('/api/v1/access-log?limit=1&action=person.read');
    expect(log.items).toMatchObject([
      { subject: { type: 'person', id }, creditCode: firmAt(5), actor: { id: 'officer' } },
    ]);
    expect((await (await api.as('mentor')).get(`${path}/people/${id}`)).status).toBe(403);
    expect((await officer.get(`${path}/people/prs_none`)).status).toBe(404);

    const claimed = await firm.post(`${path}/people`, { ...MA, name: '钱二' });
    expect([claimed.status, claimed.body.code]).toEqual([403, 'SOURCE_NOT_YOURS']);
    const next = await firm.post(`${path}/people`, { ...MA, name: '钱二', since: '2025-02-01', source: 'reported' });
    expect(next.body.people).toMatchObject([
      { name: '马**', until: '2025-02-01' },
      { name: '钱*', until: null },
    ]);
    for (const wrong of [{ since: '2999-01-01' }, { since: '2024-12-31' }]) {
      const { status, body } = await officer.post(`${path}/people`, { ...MA, ...wrong });
      expect([wrong, status, body.code]).toEqual([wrong, 422, 'PERSON_INVALID']);
    }
    const left = { until: '2026-01-05', source: 'registry' };
    expect((await officer.post(`${path}/people/${id}/end`, left)).body.code).toBe('PERSON_ENDED');
    const gone = await officer.post(`${path}/people/${next.body.people[1].id}/end`, left);
    expect(gone.body.people.map(({ until }: { until: string }) => until)).toEqual(['2025-02-01', '2026-01-05']);

    // Neither names nor the number are in what is hashed, kept or answered again.
    const kept = await Promise.all(
      ['events', 'enterprises', 'receipts', 'personal_keys'].map((name) => api.collection(name).find().toArray()),
    );
    expect(JSON.stringify(kept)).not.toMatch(/马小云|钱二|990124197001011234/);
    expect((await officer.get(`/api/v1/dossiers/${firmAt(5)}/verify`)).body.valid).toBe(true);
  });

  it('are forgotten with their key, and what was hashed stands', async () => {
    const { api, firmAt } = running();
    const path = pathOf(6);
    await officer.post(`${path}/people`, { ...MA, role: 'handler' });
    const [admin, leader] = [await api.as('admin'), await api.as('leader')];
    const asked = { creditCode: firmAt(6), ground: 'consent-withdrawn', reason: '本人申请', name: '马小云' };
    const request = await admin.post('/api/v1/admin/erasures', asked);
    expect(request.status).toBe(201);
    const decision = `/api/v1/admin/erasures/${request.body.id}/decision`;
    expect((await leader.post(decision, { approve: true, comment: '同意' })).status).toBe(200);
    expect((await officer.get(path)).body.people).toMatchObject([{ role: 'handler', name: null }]);
    expect((await officer.get(`/api/v1/dossiers/${firmAt(6)}/verify`)).body.valid).toBe(true);
  });

  it('who stand behind a firm under a ban are a matter for somebody to judge before a case leaves the county', async () => {
    const { api, firmAt } = running();
    const [applicant, banned, third] = [firmAt(7), firmAt(8), firmAt(9)];
    const leader = await api.as('leader');
    const controller = { role: 'actual-controller', since: '2018-01-01', source: 'registry', idNumber: 'E12345678' };
    const put = (creditCode: string, name: string) =>
      officer.post(`/api/v1/enterprises/${creditCode}/people`, { ...controller, name });
    const ban = (creditCode: string) =>
      leader.post(`/api/v1/enterprises/${creditCode}/bans`, { cause: '提供虚假材料', until: '2028-12-31' });
    expect((await put(banned, '孙三')).status).toBe(201);
    expect((await ban(banned)).status).toBe(200);

    const { body: batches } = await officer.get('/api/v1/batches?tier=innovative-sme');
    const batch = batches.items.find((item: { open: boolean }) => item.open).id as string;
    const opened = await officer.post('/api/v1/applications', { creditCode: applicant, tier: 'innovative-sme', batch });
    expect([opened.status, opened.body.banMatches]).toEqual([201, []]);
    const path = `/api/v1/applications/${opened.body.id}`;
    expect((await workUntil(api, applicant, 'decide'))?.kind).toBe('decide');

    // The same number under another name: put on record while the case is open.
    expect((await put(applicant, '孙山')).status).toBe(201);
    const { body: found } = await officer.get(path);
    const match = { creditCode: banned, basis: 'id', role: 'actual-controller', otherRole: 'actual-controller' };
    expect(found.banMatches).toMatchObject([{ ...match, until: '2028-12-31', verdict: null }]);
    expect(found.openPoints).toContain('ban-match');
    const firm = await api.ofFirm(applicant);
    expect((await firm.get(path)).body.banMatches).toEqual([]);
    expect(JSON.stringify((await firm.get(`/api/v1/tasks?scope=all`)).body)).not.toContain(banned);
    const recommend = { decision: 'recommend', reason: '符合条件' };
    const held = await leader.post(`${path}/decision`, recommend);
    expect([held.status, held.body.code]).toEqual([409, 'BAN_MATCH_OPEN']);

    // A ban that begins on a third firm of the same person is another question.
    expect((await put(third, '孙三')).status).toBe(201);
    expect((await ban(third)).status).toBe(200);
    const tasks = (await officer.tasks(applicant)).filter(({ kind }) => kind === 'judge-ban-match');
    expect(tasks).toHaveLength(2);
    expect((await officer.post(`${path}/ban-matches`, {})).body.banMatches).toHaveLength(2);
    for (const [index, task] of tasks.entries()) {
      const href = task.actions[0]?.href ?? '';
      expect((await officer.post(href, { verdict: 'not-reached', reason: ' ' })).body.code).toBe('REASON_REQUIRED');
      const judged = await officer.post(href, {
        verdict: index === 0 ? 'barred' : 'not-reached',
        reason: '已核对证件',
      });
      expect(judged.status).toBe(200);
    }
    expect((await leader.post(`${path}/decision`, recommend)).body.code).toBe('FIRM_BANNED');
    const again = await (
      await api.as('officer2')
    ).post(tasks[0]?.actions[0]?.href ?? '', {
      verdict: 'other-person',
      reason: '证件号码录入错误，已更正',
    });
    expect(again.body.banMatches.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'other-person',
      'not-reached',
    ]);
    expect((await leader.post(`${path}/decision`, recommend)).status).toBe(200);
    expect((await officer.get(`/api/v1/dossiers/${applicant}/verify`)).body.valid).toBe(true);
  }, 60_000);

  it('are looked at when a case is opened: a name in common refuses nothing, and is somebody’s to judge by a day', async () => {
    const { api, firmAt } = running();
    const [applicant, banned] = [firmAt(10), firmAt(11)];
    const leader = await api.as('leader');
    const controller = { role: 'actual-controller', since: '2018-01-01', source: 'registry', name: '周四海' };
    for (const creditCode of [applicant, banned]) {
      expect((await officer.post(`/api/v1/enterprises/${creditCode}/people`, controller)).status).toBe(201);
    }
    const ban = { cause: '提供虚假材料', until: '2028-12-31' };
    expect((await leader.post(`/api/v1/enterprises/${banned}/bans`, ban)).status).toBe(200);

    const { body: batches } = await officer.get('/api/v1/batches?tier=innovative-sme');
    const batch = batches.items.find((item: { open: boolean }) => item.open).id as string;
    const asked = { tier: 'innovative-sme', batch };
    const itself = await officer.post('/api/v1/applications', { ...asked, creditCode: banned });
    expect([itself.status, itself.body.code]).toEqual([409, 'FIRM_BANNED']);
    const { status, body } = await officer.post('/api/v1/applications', { ...asked, creditCode: applicant });
    expect({ status, matches: body.banMatches }).toMatchObject({
      ...{ status: 201, matches: [{ creditCode: banned, basis: 'name', verdict: null }] },
    });
    expect(body).toMatchObject({ status: 'open', openPoints: expect.arrayContaining(['ban-match']) });

    // It stops nothing within the county: the firm goes on as if there were none.
    const firm = await api.ofFirm(applicant);
    const willing = await firm.post(`/api/v1/applications/${body.id}/willingness`, { agree: true });
    expect([willing.status, willing.body.step]).toEqual([200, 'documents']);
    const task = (await officer.tasks(applicant)).find(({ kind }) => kind === 'judge-ban-match');
    expect(task).toMatchObject({ subject: { id: body.id }, dueOn: expect.any(String) });
    const judgement = { verdict: 'other-person', reason: '身份证件不同' };
    const href = task?.actions[0]?.href ?? '';
    expect((await firm.post(href, judgement)).status).toBe(403);
    const judged = await officer.post(href, judgement);
    expect([judged.status, judged.body.banMatches]).toMatchObject([200, [{ verdict: 'other-person', by: 'officer' }]]);
    expect(judged.body.openPoints).not.toContain('ban-match');
    expect((await officer.tasks(applicant)).map(({ kind }) => kind)).not.toContain('judge-ban-match');
  }, 60_000);
}
