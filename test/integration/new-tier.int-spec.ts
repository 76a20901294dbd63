import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCounty } from '@app/directory-import';
import { until } from '@app/testing';
import { ApiUnderTest, type Client } from './support/api-under-test';
import { workUntil } from './support/answers';

const fixture = join(__dirname, '../fixtures/packs/county-star@test.json');
const pack = JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, unknown>;

/** The record of a rule set that was drafted, simulated and approved; how it comes to be is another test's. */
const APPROVED = {
  ...{ id: pack['id'], tier: 'county-star', edition: 'test', title: pack['title'], appliesIn: null },
  ...{ effectiveFrom: '2026-01-01', regionCode: '990124', note: '', status: 'approved', packHash: 'test', pack },
  ...{ draftedBy: ['admin'], draftedOn: '2026-01-05', simulation: null, withdrawal: null },
  ...{ approval: { by: 'leader', at: '2026-01-06T09:00:00.000+08:00', comment: '同意' } },
  since: '2026-01-06T09:00:00.000+08:00',
};

/** What these tests look at of a case. */
interface Case {
  readonly id: string;
  readonly batch: string;
  readonly precheck: object;
  readonly steps: readonly { readonly kind: string }[];
}

interface UpperEvent {
  readonly event: string;
  readonly lacking?: readonly (readonly string[])[];
}

describe('a tier that came as data', () => {
  let api: ApiUnderTest;
  let officer: Client;
  const ready = sampleCounty().firms.filter(({ profile }) => profile === 'ready');
  const [first, second, third, fourth] = ready.map(({ creditCode }) => creditCode) as [string, string, string, string];

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    officer = await api.as('officer');
    const before = await officer.get(`/api/v1/enterprises/${first}/diagnosis?tier=county-star`);
    expect(before).toMatchObject({ status: 422, body: { code: 'TIER_UNSUPPORTED' } });
    await api.collection('rule_sets').insertOne({
      ...({ _id: pack['id'] } as object),
      ...{ revision: 3, guard: 0, state: APPROVED, headHash: '0'.repeat(64), creditCode: '', enterpriseName: '' },
      ...{ regionCode: '990124', status: 'approved', closed: true, nextDueAt: null, updatedAt: new Date() },
      awaits: { who: 'nobody', since: APPROVED.since },
    });
    await until('the rule book knows the new tier', async () =>
      (await officer.get('/api/v1/batches?tier=county-star')).status === 200 ? true : undefined,
    );
  }, 300_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  async function apply(creditCode: string, tier: string, kind?: string): Promise<Case> {
    const { body } = await officer.get(`/api/v1/batches?tier=${tier}`);
    const batch = body.items.find((item: { open: boolean }) => item.open).id as string;
    const opened = await officer.post('/api/v1/applications', { creditCode, tier, batch });
    expect({ status: opened.status, body: opened.body }).toMatchObject({ status: 201 });
    expect((await workUntil(api, creditCode, kind))?.kind).toBe(kind);
    return (await officer.get(`/api/v1/applications/${opened.body.id}`)).body;
  }

  const win = (creditCode: string, tier: string) => apply(creditCode, tier);

  /** What came before ends while the case for what needs it is under way. */
  async function giveBack(creditCode: string): Promise<void> {
    const path = `/api/v1/enterprises/${creditCode}/titles/innovative-sme/relinquishment`;
    expect((await (await api.ofFirm(creditCode)).post(path, { reason: '主动放弃' })).status).toBe(200);
  }

  it('is diagnosed by its own criteria', async () => {
    const { status, body } = await officer.get(`/api/v1/enterprises/${first}/diagnosis?tier=county-star`);
    expect({ status, body }).toMatchObject({ status: 200, body: { ruleSetId: 'county-star@test' } });
    expect(body.criteria.map(({ id, verdict }: { id: string; verdict: string }) => `${id} ${verdict}`)).toEqual(
      expect.arrayContaining(['CS-1 unmet', 'CS-2 met']),
    );
  });

  it('is applied for by its own steps, and lifts the firm to its own rung', async () => {
    await win(first, 'innovative-sme');
    const ended = await win(first, 'county-star');
    expect(ended).toMatchObject({ status: 'recognised', ruleSetId: 'county-star@test' });
    expect(ended.steps.map(({ kind }) => kind)).toEqual((pack['steps'] as { kind: string }[]).map(({ kind }) => kind));

    const { body: firm } = await officer.get(`/api/v1/enterprises/${first}`);
    expect([firm.tier, firm.pool]).toEqual(['county-star', 'recognised']);
    const { body: list } = await officer.get('/api/v1/enterprises?tier=county-star');
    expect(list.items.map(({ creditCode }: { creditCode: string }) => creditCode)).toEqual([first]);

    const { body: dossier } = await officer.get(`/api/v1/dossiers/${first}`);
    const granted = dossier.events.filter(({ type }: { type: string }) => type === 'title-granted');
    expect(granted.map(({ data }: { data: { code: string; rank: number } }) => [data.code, data.rank])).toEqual(
      expect.arrayContaining([
        ['innovative-sme', 2],
        ['county-star', 2.5],
      ]),
    );
    expect((await officer.get(`/api/v1/dossiers/${first}/verify`)).body).toMatchObject({ valid: true });
  }, 120_000);

  it('is not recommended once a title that it needs has ended since the case was opened', async () => {
    await win(third, 'innovative-sme');
    const { id, precheck } = await apply(third, 'county-star', 'decide');
    expect(precheck).toMatchObject({ unmet: [] });
    await giveBack(third);
    const leader = await api.as('leader');
    const refused = await leader.post(`/api/v1/applications/${id}/decision`, {
      ...{ decision: 'recommend', reason: '符合条件' },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'HARD_CONDITION_UNMET', errors: [{ path: 'CS-1' }] } });
  }, 120_000);

  it('is recorded as it was recognised, and the title that had ended by that day stands beside it and in the list', async () => {
    await win(fourth, 'innovative-sme');
    const { id, batch } = await apply(fourth, 'county-star', 'record-upper-event');
    const path = `/api/v1/applications/${id}`;
    const lacking = async () => (await officer.get(`/api/v1/upper-events/discrepancies?batch=${batch}`)).body.lacking;
    const received = { level: 'city', event: 'received', on: api.today };
    expect((await officer.post(`${path}/upper-events`, received)).status).toBe(200);
    expect(await lacking()).toEqual([]);
    await giveBack(fourth);
    const recognised = { level: 'city', event: 'recognised', on: api.today, documentNo: '市〔2026〕1号' };
    const { status, body } = await officer.post(`${path}/upper-events`, recognised);
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'recognised' } });
    expect(body.upperEvents.map(({ event, lacking: titles }: UpperEvent) => [event, titles])).toEqual([
      ['received', undefined],
      ['recognised', [['innovative-sme', 'tech-sme']]],
    ]);
    expect(await lacking()).toEqual([
      expect.objectContaining({ applicationId: id, creditCode: fourth, recorded: expect.objectContaining(recognised) }),
    ]);
    const { body: firm } = await officer.get(`/api/v1/enterprises/${fourth}`);
    expect(firm.tier).toBe('county-star');
  }, 120_000);

  it('is climbed to over what it asks for first', async () => {
    const targetDate = '2027-12-31';
    const launched = await officer.post('/api/v1/cultivations', {
      creditCode: second,
      targetTier: 'county-star',
      targetDate,
    });
    expect({ status: launched.status, body: launched.body }).toMatchObject({ status: 201 });
    const { body } = await officer.get(`/api/v1/cultivations/${second}`);
    expect([body.route, body.plan.tier]).toEqual([['innovative-sme', 'county-star'], 'innovative-sme']);
  });

  it('of another name is refused everywhere', async () => {
    const facts = { enterprise: { industryCode: 'C34', foundedOn: '2010-01-01' }, indicators: [], titles: [] };
    const asked = { asOf: '2026-06-15', purpose: 'new', tier: 'moon', ...facts };
    for (const answer of [
      await officer.post('/api/v1/diagnosis', asked),
      await officer.get('/api/v1/batches?tier=moon'),
      await officer.get('/api/v1/enterprises?tier=moon'),
      await officer.get(`/api/v1/enterprises/${first}/diagnosis?tier=moon`),
      await officer.post('/api/v1/cultivations', { creditCode: second, targetTier: 'moon', targetDate: '2027-12-31' }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([422, 'TIER_UNSUPPORTED']);
    }
    const held = [{ code: 'moon', validFrom: '2025-01-01' }];
    const misspelt = await officer.post('/api/v1/diagnosis', { ...asked, tier: 'srdi', titles: held });
    expect(misspelt).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'titles[0].code', code: 'TITLE_UNKNOWN' }] },
    });
  });
});
