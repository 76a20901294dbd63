import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassRunner, StaleAssessor } from '@app/assessment';
import { ApiUnderTest, type Client } from './support/api-under-test';

const STAR = JSON.parse(readFileSync(join(__dirname, '../fixtures/packs/county-star@test.json'), 'utf8')) as Record<
  string,
  unknown
>;
const ADDRESS = '/api/v1/policies/county-star%40test';

describe('rules as data, over HTTP', () => {
  let api: ApiUnderTest;
  let admin: Client;
  let leader: Client;
  let officer: Client;
  let firm: Client;
  let creditCode: string;

  const codeOf = (answer: { status: number; body: { code?: string } }) => `${answer.status} ${answer.body.code ?? ''}`;

  async function simulate(address = ADDRESS): Promise<string> {
    const ordered = await admin.post(`${address}/simulations`, {});
    expect(ordered).toMatchObject({ status: 202, body: { state: 'queued' } });
    expect(await api.part(PassRunner).advance(ordered.body.id, 60_000)).toBe('over');
    return ordered.body.id as string;
  }

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    [admin, leader, officer] = [await api.as('admin'), await api.as('leader'), await api.as('officer')];
    const { body } = await officer.get('/api/v1/enterprises?tier=small&limit=1');
    creditCode = body.items[0].creditCode;
    firm = await api.ofFirm(creditCode);
  }, 120_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  it('lists what the product carries, whole and with its format', async () => {
    const { body } = await officer.get('/api/v1/policies');
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['srdi@2026', 'srdi@2022', 'little-giant@2026', 'above-scale@current']));
    expect((await officer.get('/api/v1/policies/srdi%402026')).body).toMatchObject({
      status: 'built-in',
      revision: 0,
      allowedActions: [],
      pack: { id: 'srdi@2026' },
    });
    expect((await officer.get('/api/v1/policies/schema')).body).toHaveProperty('$id');
    expect((await officer.get('/api/v1/policies/tiers')).body.items[0]).toMatchObject({ kind: 'ladder' });
    expect(codeOf(await officer.get('/api/v1/policies/srdi%401999'))).toBe('404 NOT_FOUND');
  });

  it('shows where two editions differ, by the ids of their criteria', async () => {
    const { body } = await officer.get('/api/v1/policies/srdi%402026/diff?against=srdi%402022');
    expect(body).toMatchObject({ from: 'srdi@2022', to: 'srdi@2026' });
    expect(body.changes).toContainEqual(expect.objectContaining({ path: 'criteria.SR-4', kind: 'added' }));
  });

  it('knows no new tier before somebody drafts it', async () => {
    const asked = await officer.get(`/api/v1/enterprises/${creditCode}/diagnosis?tier=county-star`);
    expect(codeOf(asked)).toBe('422 TIER_UNSUPPORTED');
  });

  it.each<[string, object, string]>([
    ['a script in a string', { criteria: 'require("fs")' }, '422 RULE_SET_INVALID'],
    ['an id of the product', { id: 'srdi@2026' }, '409 RULE_SET_PUBLISHED'],
    ['no id at all', { id: '../etc' }, '422 RULE_SET_INVALID'],
    [
      'ten thousand criteria',
      { criteria: Array.from({ length: 10_000 }, (_, i) => ({ id: i })) },
      '400 BODY_TOO_COMPLEX',
    ],
  ])('refuses a draft with %s, and keeps nothing of it', async (_what, change, expected) => {
    expect(codeOf(await admin.post('/api/v1/policies', { pack: { ...STAR, ...change } }))).toBe(expected);
    expect(codeOf(await admin.get(ADDRESS))).toBe('404 NOT_FOUND');
  });

  it('says all that is wrong with a pack, with the path of each, and stores nothing', async () => {
    const { body } = await admin.post('/api/v1/policies/checks', { pack: { ...STAR, surprise: 1 } });
    expect(body).toMatchObject({ sound: false, problems: [{ code: expect.any(String), path: expect.any(String) }] });
  });

  it('lets nobody but administrators draft', async () => {
    expect((await officer.post('/api/v1/policies', { pack: STAR })).status).toBe(403);
    expect((await firm.post('/api/v1/policies', { pack: STAR })).status).toBe(403);
  });

  it('drafts a tier, runs it over every firm, and asks a leader to approve it', async () => {
    const drafted = await admin.post('/api/v1/policies', { pack: STAR, note: '先行先试' });
    expect(drafted).toMatchObject({ status: 201, body: { status: 'draft', inForce: false, revision: 1 } });
    expect(codeOf(await leader.post(`${ADDRESS}/approve`, { comment: '同意' }))).toBe('409 SIMULATION_REQUIRED');
    expect((await firm.get(ADDRESS)).status).toBe(404);

    const id = await simulate();
    const { body } = await leader.get(`/api/v1/simulations/${id}`);
    expect(body).toMatchObject({ state: 'done', failure: null, verdictsBefore: { 'no-rules': body.firms } });
    expect(body.firms).toBeGreaterThanOrEqual(60);
    expect(body.enters + body.leaves + body.moves).toBe(body.firms);
    const listed = await leader.get(`/api/v1/simulations/${id}/changes?limit=200`);
    expect(listed.body.total.count).toBe(body.firms);
    expect((await leader.tasks()).map(({ kind }) => kind)).toContain('approve-rule-set');
  });

  it('puts it in force by a second person, whereupon it judges, and the change is on record', async () => {
    expect(codeOf(await admin.post(`${ADDRESS}/approve`, { comment: '同意' }))).toBe('403 FORBIDDEN');
    const approved = await leader.post(`${ADDRESS}/approve`, { comment: '同意' });
    expect(approved).toMatchObject({ status: 200, body: { status: 'approved', inForce: true } });
    const { body } = await officer.get(`/api/v1/enterprises/${creditCode}/diagnosis?tier=county-star`);
    expect(body).toMatchObject({ tier: 'county-star', ruleSetId: 'county-star@test' });
    const history = (await officer.get(`${ADDRESS}/history`)).body.items;
    expect(history.map(({ type, by }: { type: string; by: string }) => `${type} ${by.split(':')[0]}`)).toEqual([
      'rule-set-drafted admin',
      'rule-set-simulated pass',
      'rule-set-approved leader',
    ]);
    expect((await firm.get(ADDRESS)).status).toBe(200);
    expect(codeOf(await admin.post('/api/v1/policies', { pack: { ...STAR, edition: 'x' } }))).toMatch(/^4(09|22) /);
  });

  it('says what a rule set means for each open case, which keeps its own', async () => {
    const { body: batches } = await officer.get('/api/v1/batches?tier=above-scale');
    const batch = batches.items.find(({ open }: { open: boolean }) => open).id;
    await officer.post('/api/v1/applications', { creditCode, tier: 'above-scale', batch });
    expect((await officer.get('/api/v1/policies/above-scale%40current/effects')).body).toEqual({ items: [] });
  });

  it('places every firm in a pool of each tier, says why, and counts with the list behind each number', async () => {
    await api.part(StaleAssessor).drain();
    const { body: standing } = await officer.get(`/api/v1/enterprises/${creditCode}/standing`);
    const [applied] = standing.tiers.filter(({ tier }: { tier: string }) => tier === 'above-scale');
    expect(applied).toMatchObject({ pool: 'sprint', reasons: [{ code: 'application-open', of: ['above-scale'] }] });
    expect(standing.tiers.map(({ tier }: { tier: string }) => tier)).toContain('county-star');

    const { body: counts } = await officer.get('/api/v1/pools/counts');
    for (const { href, firms } of counts.items) expect((await officer.get(href)).body.total.count).toBe(firms);
    const moves = await officer.get(`/api/v1/pools/moves?creditCode=${creditCode}&tier=above-scale`);
    expect(moves.body.items[0]).toMatchObject({ to: 'sprint', from: null });
    expect((await officer.get('/api/v1/pools/risks')).status).toBe(200);
    expect((await officer.get('/api/v1/pools/lapses')).status).toBe(200);
  });

  it('says how near a firm is to every tier, the cheapest way there, and what to put right first', async () => {
    const { body: readiness } = await firm.get(`/api/v1/enterprises/${creditCode}/readiness`);
    expect(readiness.items.map(({ tier }: { tier: string }) => tier)).toEqual(
      expect.arrayContaining(['above-scale', 'srdi', 'county-star', 'hi-tech']),
    );
    const way = (await firm.get(`/api/v1/enterprises/${creditCode}/improvements?tier=srdi`)).body;
    expect(['found', 'blocked']).toContain(way.status);
    expect((await firm.get(`/api/v1/enterprises/${creditCode}/improvements?tier=above-scale`)).body).toMatchObject({
      status: 'silent',
      measures: [],
    });
    const { body: benefits } = await firm.get(`/api/v1/enterprises/${creditCode}/benefits`);
    const found = benefits.items.map(({ tier, held }: { tier: string; held: boolean }) => [tier, held]);
    expect(found).toContainEqual(['srdi', false]);
    expect(found.map(([tier]: [string]) => tier)).not.toContain('above-scale');
    const stated = [
      { code: 'revenue', period: '2025', value: 2500, unit: '万元', source: 'audited' },
      { code: 'revenue', period: '2025', value: 2700, unit: '万元', source: 'reported' },
    ];
    await officer.put(`/api/v1/enterprises/${creditCode}/indicators`, { items: stated });
    const { body: rehearsal } = await firm.get(`/api/v1/enterprises/${creditCode}/rehearsal?tier=little-giant`);
    expect(rehearsal.findings).toContainEqual(expect.objectContaining({ kind: 'inconsistent', code: 'revenue' }));
    await api.part(StaleAssessor).drain();
  });

  it('looks again at a firm whose figures change, and at nobody else', async () => {
    const stale = api.part(StaleAssessor);
    expect(await stale.drain()).toBe(0);
    const items = [{ code: 'revenue', period: '2025', value: 2600, unit: '万元', source: 'audited' }];
    expect((await officer.put(`/api/v1/enterprises/${creditCode}/indicators`, { items })).status).toBe(200);
    expect(await stale.drain()).toBe(1);
  });

  it('looks at every firm when asked, once for a day', async () => {
    const first = await officer.post('/api/v1/assessments', {});
    expect(first).toMatchObject({ status: 202, body: { state: 'queued', done: 0 } });
    await api.part(PassRunner).advance(first.body.id, 60_000);
    const again = await officer.post('/api/v1/assessments', {});
    expect(again.body).toMatchObject({ id: first.body.id, state: 'done', done: first.body.total });
    expect((await firm.get('/api/v1/pools')).status).toBe(403);
  });
});
