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
}
