import { ApiUnderTest, type Client } from './support/api-under-test';

interface Given {
  readonly code: string;
  readonly period: string;
  readonly value: unknown;
  readonly unit?: string;
  readonly source?: string;
}

const ENTERPRISE = { industryCode: 'C34', foundedOn: '2015-03-01' };
const srdiFigure = (code: string, value: unknown, more: Partial<Given> = {}): Given => ({
  ...{ code, period: '2025', value, source: 'audited' },
  ...more,
});

describe('a diagnosis of what is only described', () => {
  let api: ApiUnderTest;
  let officer: Client;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    officer = await api.as('officer');
  }, 120_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  const ask = (tier: string, indicators: readonly Given[], more: object = {}) =>
    officer.post('/api/v1/diagnosis', {
      ...{ tier, asOf: '2026-06-15', purpose: 'new', enterprise: ENTERPRISE, indicators, titles: [] },
      ...more,
    });

  async function criterion(tier: string, id: string, indicators: readonly Given[], more: object = {}) {
    const { status, body } = await ask(tier, indicators, more);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    return body.criteria.find((one: { id: string }) => one.id === id);
  }

  describe('alternatives', () => {
    const groupOf = async (indicators: readonly Given[]) => {
      const { body } = await ask('srdi', indicators);
      const member = body.criteria.find((one: { id: string }) => one.id === 'SR-3a');
      return body.groups.find((group: { id: string }) => group.id === member.group);
    };
    const low = srdiFigure('revenue', 100);
    const high = srdiFigure('revenue', 1_500);
    const funded = [srdiFigure('equityInvestment', 2_000), srdiFigure('equityInvestment', 2_000, { period: '2024' })];
    const unfunded = [srdiFigure('equityInvestment', 0), srdiFigure('equityInvestment', 0, { period: '2024' })];

    it.each([
      ['met where any is met', [high, ...unfunded], 'met'],
      ['met where one is met and nothing is known of the other', [high], 'met'],
      ['met by the other where the first is unmet', [low, ...funded], 'met'],
      ['unmet only where all are', [low, ...unfunded], 'unmet'],
      ['unknown where one is unmet and nothing is known of the other', [low], 'unknown'],
      ['unknown where nothing is known', [], 'unknown'],
    ])('are %s', async (_, indicators, verdict) => {
      expect(await groupOf(indicators)).toMatchObject({ verdict });
    });

    it('leave a firm unjudged by an unmet member', async () => {
      const titles = [{ code: 'innovative-sme', validFrom: '2025-01-01', validTo: '2027-12-31' }];
      const { body } = await ask('srdi', [low], { titles });
      expect(body.criteria.find((one: { id: string }) => one.id === 'SR-3a').verdict).toBe('unmet');
      expect(body.verdict).toBe('needs-data');
    });
  });

  it.each([
    ['of another year', { period: '2024' }],
    ['in yuan', { unit: '元' }],
    ['in no unit that is known', { unit: 'bananas' }],
    ['of a month', { period: '2025-10' }],
  ])('never uses a value %s', async (_, more) => {
    const found = await criterion('srdi', 'SR-3a', [srdiFigure('revenue', 9_000, more)]);
    expect(found).toMatchObject({ verdict: 'unknown', actual: null });
    expect(found.action).not.toBeNull();
  });

  describe('sets aside, asks for and warns of', () => {
    const rights = (more: object) => ({
      ...{ code: 'ip1Qualifying', period: 'now', value: 9, source: 'registry' },
      ...more,
    });

    it.each([
      ['a share that may be a fraction', 'LG-10', [srdiFigure('nicheShare', 0.12)], 'PERCENT_LOOKS_LIKE_FRACTION'],
      ['a unit of another size', 'LG-3', [srdiFigure('revenue', 9e7, { unit: '元' })], 'WRONG_UNIT'],
      ['a period of another kind', 'LG-3', [srdiFigure('revenue', 9_000, { period: 'now' })], 'WRONG_PERIOD'],
      ['the running year', 'LG-3', [srdiFigure('revenue', 9_000, { period: '2026' })], 'PERIOD_NOT_COMPLETE'],
      [
        'two values for one period',
        'LG-3',
        [srdiFigure('revenue', 9_000), srdiFigure('revenue', 1)],
        'CONFLICTING_VALUES',
      ],
      ['a state of two years ago', 'LG-9', [rights({ observedAt: '2024-06-15' })], 'STALE_STATE'],
      ['a state of a later day', 'LG-9', [rights({ observedAt: '2026-06-16' })], 'OBSERVED_AFTER_AS_OF'],
    ])('%s', async (_, id, indicators, warning) => {
      const { status, body } = await ask('little-giant', indicators);
      const found = body.criteria.find((one: { id: string }) => one.id === id);
      expect([status, found.verdict]).toEqual([200, 'unknown']);
      expect(found.sources.map(({ used }: { used: boolean }) => used)).toEqual(indicators.map(() => false));
      expect(found.asks.map(({ code }: { code: string }) => code)).toContain(indicators[0]?.code);
      expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual([warning]);
    });
  });

  it('refuses ten thousand values and answers three thousand', async () => {
    const many = (count: number) => Array.from({ length: count }, () => srdiFigure('revenue', 1_500));
    const { status, body } = await ask('srdi', many(3_001));
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'indicators']);
    expect([400, 413, 422]).toContain((await ask('srdi', many(10_000))).status);
    expect(await criterion('srdi', 'SR-3a', many(3_000))).toMatchObject({ verdict: 'met' });
  });

  it('takes 0 and false for values', async () => {
    expect(await criterion('srdi', 'SR-3a', [srdiFigure('revenue', 0)])).toMatchObject({
      verdict: 'unmet',
      distance: 1_500,
    });
    const listed = await ask('srdi', [srdiFigure('abnormalList', false, { period: 'now', source: 'registry' })]);
    const asked = listed.body.gaps.flatMap((gap: { asks?: { code: string }[] }) => gap.asks ?? []);
    expect(asked.map(({ code }: { code: string }) => code)).not.toContain('abnormalList');
  });

  it('meets a line exactly on it, and says what is missing below it', async () => {
    expect(await criterion('srdi', 'SR-3a', [srdiFigure('revenue', 1_500)])).toMatchObject({ verdict: 'met' });
    expect(await criterion('srdi', 'SR-3a', [srdiFigure('revenue', 1_499.99)])).toMatchObject({
      verdict: 'unmet',
      distance: 0.01,
    });
  });

  describe('refuses with 422 and the path', () => {
    it.each([
      ['a negative sum', 'revenue', -1],
      ['1e308', 'revenue', 1e308],
      ['more than all', 'nicheShare', 101],
      ['a fraction of an incident', 'majorIncidents3y', 1.5],
      ['NaN in words', 'revenue', 'NaN'],
      ['infinity in words', 'revenue', 'Infinity'],
      ['a number in hexadecimal', 'revenue', '0x10'],
      ['full-width digits', 'revenue', '１５００'],
      ['Chinese numerals', 'revenue', '一千五百'],
      ['thousands separators', 'revenue', '1,500'],
      ['a power of ten in words', 'revenue', '1e4'],
      ['negative assets', 'totalAssets', -1],
      ['rank 0', 'nationalAward', 0],
      ['a fraction of a right', 'ip1Qualifying', 1.5],
      ['an empty text', 'revenue', ''],
      ['nothing', 'revenue', null],
      ['a truth value for a number', 'revenue', true],
      ['a text for a truth value', 'abnormalList', 'false'],
    ])('%s', async (_, code, value) => {
      const period = ['revenue', 'totalAssets', 'nicheShare'].includes(code) ? '2025' : 'now';
      const { status, body } = await ask('srdi', [srdiFigure('rdExpense', 1), srdiFigure(code, value, { period })]);
      expect([status, body.code]).toEqual([422, 'FACTS_INVALID']);
      expect(body.errors).toEqual([expect.objectContaining({ path: 'indicators[1].value' })]);
    });

    it.each([
      ['an indicator that is none', { code: 'luck' }, 'indicators[0].code'],
      ['a year that has not begun', { period: '2099' }, 'indicators[0].period'],
      ['a period that is none', { period: 'last year' }, 'indicators[0].period'],
      ['a source that is none', { source: 'hearsay' }, 'indicators[0].source'],
    ])('%s', async (_, change, path) => {
      const { status, body } = await ask('srdi', [{ ...srdiFigure('revenue', 1), ...change }]);
      expect(status).toBe(422);
      expect(body.errors).toEqual([expect.objectContaining({ path })]);
    });

    it.each([
      ['tier', { tier: 'hero' }],
      ['asOf', { asOf: '2026-13-01' }],
      ['purpose', { purpose: 'fun' }],
      ['enterprise.industryCode', { enterprise: { ...ENTERPRISE, industryCode: '34' } }],
      ['enterprise.foundedOn', { enterprise: { ...ENTERPRISE, foundedOn: '2025-02-30' } }],
      ['titles[0].code', { titles: [{ code: 'king', validFrom: '2025-01-01' }] }],
    ])('a refused %s', async (path, change) => {
      const { status, body } = await ask('srdi', [], change);
      expect([status, body.errors?.map((error: { path: string }) => error.path)]).toEqual([422, [path]]);
    });
  });

  it.each([
    ['a bare NaN', '{"tier":"srdi","indicators":[{"code":"revenue","period":"2025","value":NaN,"source":"audited"}]}'],
    ['an infinity', '{"tier":"srdi","indicators":[{"code":"revenue","period":"2025","value":-Infinity}]}'],
  ])('answers %s with 400: it is no JSON', async (_, body) => {
    const answer = await officer.send('POST', '/api/v1/diagnosis', {
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'JSON_MALFORMED']);
  });

  it('answers a number beyond all numbers like any value that is none', async () => {
    const body = JSON.stringify({
      ...{ tier: 'srdi', asOf: '2026-06-15', purpose: 'new', enterprise: ENTERPRISE, titles: [] },
      indicators: [srdiFigure('revenue', 1)],
    }).replace('"value":1', '"value":1e999');
    const headers = { 'content-type': 'application/json' };
    const answer = await officer.send('POST', '/api/v1/diagnosis', { body, headers });
    expect([400, 422]).toContain(answer.status);
    expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'indicators[0].value' })]);
  });

  it('gives neither distance, action nor gap for above-scale, and says who decides', async () => {
    for (const indicators of [[], [srdiFigure('mainRevenue', 1_999)], [srdiFigure('mainRevenue', 2_000)]]) {
      const { status, body } = await ask('above-scale', indicators);
      expect(status).toBe(200);
      expect(body.gaps ?? []).toEqual([]);
      expect(JSON.stringify(body.decidedBy)).toContain('统计');
      expect(body.criteria.some((one: { id: string }) => one.id === 'GS-IND')).toBe(true);
      for (const one of body.criteria) {
        expect(one).not.toHaveProperty('distance');
        expect(one).not.toHaveProperty('action');
      }
    }
  });

  it('chooses the edition by name, and knows no other', async () => {
    expect((await ask('srdi', [], { ruleSetId: 'srdi@2026' })).body.ruleSetId).toBe('srdi@2026');
    for (const ruleSetId of ['srdi@1999', 'little-giant@2026', '../../etc/passwd', '__proto__']) {
      const { status, body } = await ask('srdi', [], { ruleSetId });
      expect([ruleSetId, status, body.code]).toEqual([ruleSetId, 422, 'RULE_SET_UNKNOWN']);
    }
    for (const batch of ['nothing', '__proto__', 'constructor']) {
      const { status, body } = await ask('srdi', [], { batch });
      expect([batch, status, body.code]).toEqual([batch, 422, 'BATCH_UNKNOWN']);
    }
  });

  it('knows no indicator by a name that every object has', async () => {
    for (const code of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const { status, body } = await ask('srdi', [srdiFigure(code, 1)]);
      expect([code, status, body.errors?.[0]?.path]).toEqual([code, 422, 'indicators[0].code']);
    }
  });

  it('stores nothing', async () => {
    const before = await api.collection('events').countDocuments();
    await ask('srdi', [srdiFigure('revenue', 1_500)]);
    expect(await api.collection('events').countDocuments()).toBe(before);
  });
});
