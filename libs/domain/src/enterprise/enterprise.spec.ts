import { type Actor, SYSTEM_ACTOR } from '../kernel/actor';
import { conductor, firm, leader, officer, officer2, otherFirm } from '../testing/actors';
import { CULTIVATION, ENTERPRISE, IDENTITY, aCultivation, aFirm, tasksOf } from '../testing/cases';
import { until } from '../testing/passing-time';
import { World } from '../testing/world';
import type { EnterpriseCommand, EnterpriseCommandType } from './enterprise.commands';
import { enterpriseDue } from './enterprise.describe';
import { ENTERPRISE_TABLE } from './enterprise.table';
import type { GrantedTitle, IndicatorInput } from './enterprise.types';
import { bannedUntil } from './title-dates';

const the = (world: World) => world.get('enterprise', ENTERPRISE.id);
const types = (events: readonly { type: string }[]): string[] => events.map((event) => event.type);
const noon = (day: string): string => `${day}T12:00:00.000+08:00`;

const REVENUE: IndicatorInput = { code: 'REVENUE', period: '2025', value: 2100.5, unit: '万元', source: 'audited' };
const put = (...items: IndicatorInput[]): EnterpriseCommand => ({ type: 'put-indicators', items });

describe('entering a firm in the directory', () => {
  it.each([
    ['creditCode', { creditCode: 'X' }, 'CREDIT_CODE_MALFORMED'],
    ['regionCode', { regionCode: '99012' }, 'REGION_UNKNOWN'],
    ['industryCode', { industryCode: 'C99' }, expect.any(String)],
    ['foundedOn', { foundedOn: '2026-04-14' }, 'DATE_IN_FUTURE'],
  ])('names the field that is wrong: %s', (path, wrong, code) => {
    const outcome = new World().execute(ENTERPRISE, { type: 'register', ...IDENTITY, ...wrong }, officer);
    expect(outcome).toMatchObject({ code: 'ENTERPRISE_INVALID', status: 422, errors: [{ path, code }] });
  });

  it('is done once; a row of an import corrects what it says differently, and nothing else', () => {
    const world = aFirm();
    expect(world.refusalOf(ENTERPRISE, { type: 'register', ...IDENTITY }, officer)).toBe('ENTERPRISE_EXISTS');
    const row = { type: 'import-row', identity: { ...IDENTITY, name: '云溪精机' }, indicators: [REVENUE] } as const;
    expect(types(world.must(ENTERPRISE, row, officer))).toEqual(['identity-corrected', 'indicators-put']);
    expect(world.events.at(-2)?.event.data).toEqual({ name: '云溪精机' });
    expect(world.must(ENTERPRISE, row, officer)).toEqual([]);
  });

  it('by a row takes the titles that the source documents', () => {
    const world = new World();
    const title = { code: 'hi-tech', validFrom: '2024-01-01', validTo: '2026-12-31', source: '科技局' } as const;
    const row = { type: 'import-row', identity: IDENTITY, indicators: [], titles: [title] } as const;
    expect(types(world.must(ENTERPRISE, row, officer))).toEqual(['enterprise-registered', 'title-granted']);
  });
});

describe('a row of an import', () => {
  const row = { type: 'import-row', identity: IDENTITY, indicators: [] } as const;

  it('neither enters a firm in another branch nor changes one that it keeps', () => {
    const stranger: Actor = { ...officer, id: 'stranger', regionCode: '990199' };
    expect(new World().refusalOf(ENTERPRISE, row, stranger)).toBe('REGION_OUTSIDE_BRANCH');
    const moved = { ...row, identity: { ...IDENTITY, regionCode: '990199101' } };
    expect(aFirm().refusalOf(ENTERPRISE, moved, stranger)).toBe('REGION_OUTSIDE_BRANCH');
  });

  it('may leave the industry and the founding day unknown, and never unsays them', () => {
    const world = new World();
    const unknown = { ...row, identity: { ...IDENTITY, industryCode: null, foundedOn: null } };
    world.must(ENTERPRISE, unknown, officer);
    expect(the(world)).toMatchObject({ industryCode: null, foundedOn: null });
    world.must(ENTERPRISE, row, officer);
    expect(world.must(ENTERPRISE, unknown, officer)).toEqual([]);
  });
});

describe('indicators', () => {
  it('keep the evidence that they rest on', () => {
    const evidence = { ...REVENUE, evidenceDocumentId: 'doc_1' };
    const world = aFirm();
    world.must(ENTERPRISE, put(evidence, { ...evidence, period: '2024' }), officer);
    expect(world.effects).toEqual([{ documentId: 'doc_1', effect: 'link', creditCode: ENTERPRISE.id }]);
  });

  it('with the same values store nothing and tell nobody', () => {
    const world = aCultivation();
    world.must(ENTERPRISE, put(REVENUE), officer);
    expect(world.must(ENTERPRISE, put(REVENUE), officer)).toEqual([]);
    world.now = noon('2026-05-20');
    expect(world.must(ENTERPRISE, put(REVENUE), officer)).toEqual([]);
    expect(types(world.must(ENTERPRISE, put({ ...REVENUE, observedAt: '2026-05-19' }), officer))).toEqual([
      'indicators-put',
    ]);
  });

  it('keep one value of a code, period and source; the later of two in a list counts', () => {
    const world = aFirm();
    world.must(ENTERPRISE, put(REVENUE, { ...REVENUE, source: 'reported' }, { ...REVENUE, value: 2200 }), officer);
    expect(the(world).indicators.map(({ source, value }) => [source, value])).toEqual([
      ['audited', '2200'],
      ['reported', '2100.5'],
    ]);
    world.must(ENTERPRISE, put({ ...REVENUE, value: false, code: 'FLAG' }), officer);
    expect(the(world).indicators.at(-1)).toMatchObject({ value: 'false', kind: 'bool' });
  });

  describe('observed before the stored one', () => {
    const on = (observedAt: string, value: number) => ({ ...REVENUE, value, observedAt });
    const current = (world: World) => the(world).indicators.map(({ value, observedAt }) => [value, observedAt]);
    const stored = (): World => {
      const world = aFirm();
      world.must(ENTERPRISE, put(on('2026-03-01', 2)), officer);
      return world;
    };

    it('go to history and leave the current one as it is, by hand and by import', () => {
      const world = stored();
      expect(types(world.must(ENTERPRISE, put(on('2026-02-01', 1)), officer))).toEqual(['indicators-put']);
      const row = { type: 'import-row', identity: IDENTITY, indicators: [on('2026-01-01', 0)] } as const;
      expect(types(world.must(ENTERPRISE, row, officer))).toEqual(['indicators-put']);
      expect(current(world)).toEqual([['2', '2026-03-01']]);
      expect(the(world).earlierIndicators?.map(({ value }) => value)).toEqual(['1', '0']);
    });

    it('store nothing when they come again, nor does what was once current', () => {
      const world = stored();
      world.must(ENTERPRISE, put(on('2026-02-01', 1), on('2026-04-01', 3)), officer);
      for (const value of [on('2026-02-01', 1), on('2026-03-01', 2), on('2026-04-01', 3)]) {
        expect(world.must(ENTERPRISE, put(value), officer)).toEqual([]);
      }
      expect(current(world)).toEqual([['3', '2026-04-01']]);
    });

    it('are told from later ones within one list, in whatever order', () => {
      for (const list of [
        [on('2026-02-01', 1), on('2026-04-01', 3)],
        [on('2026-04-01', 3), on('2026-02-01', 1)],
      ]) {
        for (const world of [aFirm(), stored()]) {
          world.must(ENTERPRISE, put(...list), officer);
          expect(current(world)).toEqual([['3', '2026-04-01']]);
          expect(the(world).earlierIndicators?.map(({ value }) => value)).toContain('1');
        }
      }
    });

    it('of the same day correct it', () => {
      const world = stored();
      world.must(ENTERPRISE, put(on('2026-03-01', 5)), officer);
      expect(current(world)).toEqual([['5', '2026-03-01']]);
    });

    it('speak for their own source only', () => {
      const world = stored();
      world.must(ENTERPRISE, put({ ...on('2026-01-01', 1), source: 'reported' }), officer);
      expect(the(world).indicators.map(({ source, value }) => [source, value])).toEqual([
        ['audited', '2'],
        ['reported', '1'],
      ]);
    });
  });

  it('are limited in number, but a change of what is held is no addition', () => {
    const world = aFirm();
    const many = Array.from({ length: 3000 }, (_, n) => ({ ...REVENUE, code: `X${n}` }));
    world.must(ENTERPRISE, put(...many), officer);
    expect(world.refusalOf(ENTERPRISE, put(REVENUE), officer)).toBe('TOO_MANY_INDICATORS');
    expect(world.refusalOf(ENTERPRISE, put({ ...REVENUE, code: 'X7', value: 1 }), officer)).toBeNull();
  });

  it('may change while the cultivation is paused', () => {
    const world = aCultivation();
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    expect(world.refusalOf(ENTERPRISE, put(REVENUE), officer)).toBeNull();
  });
});

describe('a finding', () => {
  const finding = { type: 'record-finding', tier: 'innovative-sme', verdict: 'met', reason: '现场核实' } as const;

  it('settles only what its pack leaves to a human; the last one counts', () => {
    const world = aFirm();
    expect(world.refusalOf(ENTERPRISE, { ...finding, criterionId: 'IN-1' }, officer)).toBe('CRITERION_NOT_JUDGEABLE');
    world.must(ENTERPRISE, { ...finding, criterionId: 'IN-9' }, officer);
    world.must(ENTERPRISE, { ...finding, criterionId: 'IN-9', verdict: 'unmet' }, leader);
    expect(the(world).findings.map(({ verdict, by }) => [verdict, by])).toEqual([['unmet', 'leader']]);
  });
});

function titled(title: Partial<GrantedTitle> = {}, world = aFirm()): World {
  const granted = { code: 'srdi', validFrom: '2026-04-01', validTo: '2029-03-31', source: '工信厅' } as const;
  world.must(ENTERPRISE, { type: 'grant-title', ...granted, ...title }, conductor);
  return world;
}

const titleDates = (world: World): string[] =>
  world.events
    .filter(({ event }) => event.type.startsWith('title-') || event.type.startsWith('ban-'))
    .map(({ event, at }) => `${event.type} ${at.slice(0, 10)}`);

describe('the yearly update of a title', () => {
  it('opens on 1 April, reminds three times, and is on record as missed from 1 June', () => {
    const world = titled();
    until(world, noon('2027-07-01'));
    expect(titleDates(world)).toEqual([
      'title-granted 2026-04-13',
      'title-update-opened 2027-04-01',
      'title-update-missed 2027-06-01',
    ]);
    expect(world.events.filter(({ event }) => event.type === 'reminded')).toHaveLength(3);
    expect(the(world).titles[0]).toMatchObject({ missedUpdates: [2027], openUpdate: null });
    expect(tasksOf(world, ENTERPRISE)).toEqual([]);
  });

  it('is reported by the firm or an officer, once', () => {
    const world = titled();
    const update = { type: 'update-title', code: 'srdi' } as const;
    expect(world.refusalOf(ENTERPRISE, update, firm)).toBe('UPDATE_NOT_OPEN');
    expect(world.refusalOf(ENTERPRISE, { ...update, code: 'hi-tech' }, firm)).toBe('NOT_FOUND');
    until(world, noon('2027-04-02'));
    expect(tasksOf(world, ENTERPRISE)).toMatchObject([{ kind: 'update-title', dueOn: '2027-05-31' }]);
    expect(world.refusalOf(ENTERPRISE, update, otherFirm)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(ENTERPRISE, update, leader)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(ENTERPRISE, update, firm)).toBeNull();
    expect(world.refusalOf(ENTERPRISE, update, officer)).toBe('UPDATE_NOT_OPEN');
    until(world, noon('2028-03-31'));
    expect(the(world).titles[0]?.missedUpdates).toEqual([]);
  });

  it('is not asked for of years before the title was known here', () => {
    const world = titled({ validFrom: '2024-02-01', validTo: '2027-01-31' });
    until(world, noon('2026-04-14'));
    expect(titleDates(world)).toEqual(['title-granted 2026-04-13', 'title-update-opened 2026-04-13']);
    expect(the(world).titles[0]).toMatchObject({ openUpdate: 2026, missedUpdates: [] });

    const late = aFirm(new World(noon('2026-08-03')));
    titled({ validFrom: '2024-02-01', validTo: '2027-01-31' }, late);
    until(late, noon('2026-12-31'));
    expect(titleDates(late)).toEqual(['title-granted 2026-08-03']);
  });

  it('ends with the term of the title, and with a new grant of it', () => {
    const renewed = titled({ validFrom: '2025-04-01', validTo: '2026-12-31' });
    until(renewed, noon('2026-04-20'));
    expect(tasksOf(renewed, ENTERPRISE)).toHaveLength(1);
    titled({ validFrom: '2026-04-20' }, renewed);
    expect(tasksOf(renewed, ENTERPRISE)).toEqual([]);

    const ending = titled({ validFrom: '2025-04-01', validTo: '2026-05-10' });
    until(ending, noon('2026-05-11'));
    expect(the(ending).titles[0]?.status).toBe('lapsed');
    expect(tasksOf(ending, ENTERPRISE)).toEqual([]);
  });

  it.each([
    ['tech-sme', '03-31', '2027-01-30', '2027-04-01'],
    ['srdi', '06-30', '2027-05-01', '2027-07-01'],
  ] as const)('of a %s is due on the day that its pack named, %s', (code, updateDue, opens, missed) => {
    const world = titled({ code, updateDue });
    until(world, noon('2027-08-01'));
    expect(titleDates(world)).toEqual([
      'title-granted 2026-04-13',
      `title-update-opened ${opens}`,
      `title-update-missed ${missed}`,
    ]);
  });

  it('is not asked for where the pack names no day', () => {
    const world = titled({ updateDue: null });
    until(world, noon('2027-08-01'));
    expect(titleDates(world)).toEqual(['title-granted 2026-04-13']);
  });

  it('is not for tiers that are reviewed otherwise', () => {
    const world = titled({ code: 'above-scale', validTo: null });
    until(world, noon('2030-01-01'));
    expect(titleDates(world)).toEqual(['title-granted 2026-04-13']);
  });
});

describe('the tier of a firm', () => {
  it('is that of the highest title that is still valid, and falls with it', () => {
    const world = titled({ code: 'innovative-sme', validTo: '2029-03-31' });
    titled({ code: 'srdi', validTo: '2026-12-31' }, world);
    const tier = (): string | undefined => world.describe(ENTERPRISE).counted['tier'];
    expect(tier()).toBe('srdi');
    until(world, noon('2027-01-01'));
    expect(tier()).toBe('innovative-sme');
    until(world, noon('2029-04-01'));
    expect(tier()).toBe('small');
  });
});

describe('a ban', () => {
  const ban = (until: string): EnterpriseCommand => ({ type: 'impose-ban', cause: '提供虚假材料', until });

  it('of which the last day has passed is refused; one that ends today lasts through today', () => {
    const world = aFirm();
    expect(world.refusalOf(ENTERPRISE, ban('2026-04-12'), leader)).toBe('BAN_ENDED');
    world.must(ENTERPRISE, ban('2026-04-13'), leader);
    expect(bannedUntil(the(world), '2026-04-13')).toBe('2026-04-13');
    until(world, noon('2026-04-14'));
    expect(titleDates(world)).toEqual(['ban-imposed 2026-04-13', 'ban-lifted 2026-04-14']);
  });

  it('is lifted the day after its last', () => {
    const world = aFirm();
    world.must(ENTERPRISE, ban('2026-06-30'), leader);
    expect(bannedUntil(the(world), '2026-06-30')).toBe('2026-06-30');
    until(world, noon('2026-07-01'));
    expect(titleDates(world)).toEqual(['ban-imposed 2026-04-13', 'ban-lifted 2026-07-01']);
    expect(bannedUntil(the(world), '2026-07-01')).toBeNull();
  });

  it('of several holds until the last ends', () => {
    const world = aFirm();
    world.must(ENTERPRISE, ban('2026-06-30'), leader);
    world.must(ENTERPRISE, ban('2029-04-12'), leader);
    expect(bannedUntil(the(world), world.today)).toBe('2029-04-12');
  });
});

describe('what time does to a firm', () => {
  it('is done once and not early', () => {
    const world = titled({ validTo: '2026-05-10' });
    world.must(ENTERPRISE, { type: 'prepare-re-review' }, conductor);
    expect(enterpriseDue(the(world), world.now)).toMatchObject({ due: null, wakeAt: '2026-05-11T00:00:00.000+08:00' });
    expect(world.must(ENTERPRISE, { type: 'lapse-title' }, conductor)).toEqual([]);
    world.now = noon('2026-05-11');
    expect(world.must(ENTERPRISE, { type: 'lift-ban' }, conductor)).toEqual([]);
    expect(types(world.must(ENTERPRISE, { type: 'lapse-title' }, conductor))).toEqual(['title-lapsed']);
    expect(world.must(ENTERPRISE, { type: 'lapse-title' }, conductor)).toEqual([]);
  });
});

describe('the table of a firm', () => {
  const COMMANDS: { readonly [T in EnterpriseCommandType]: Extract<EnterpriseCommand, { type: T }> } = {
    register: { type: 'register', ...IDENTITY },
    'import-row': { type: 'import-row', identity: IDENTITY, indicators: [] },
    'put-indicators': { type: 'put-indicators', items: [] },
    'record-finding': { type: 'record-finding', tier: 'srdi', criterionId: 'IN-9', verdict: 'met', reason: '' },
    'grant-title': { type: 'grant-title', code: 'srdi', validFrom: '2026-01-01', validTo: null, source: '' },
    'update-title': { type: 'update-title', code: 'srdi' },
    'open-title-update': { type: 'open-title-update' },
    'miss-title-update': { type: 'miss-title-update' },
    'begin-title': { type: 'begin-title' },
    'lapse-title': { type: 'lapse-title' },
    'prepare-re-review': { type: 'prepare-re-review' },
    'miss-change-report': { type: 'miss-change-report' },
    'confirm-renewal-papers': { type: 'confirm-renewal-papers', code: 'srdi' },
    'note-renewal-opened': { type: 'note-renewal-opened', code: 'srdi', applicationId: 'app_9', batch: 'b' },
    'note-renewal-blocked': { type: 'note-renewal-blocked', code: 'srdi', reason: 'NO_BATCH' },
    'note-renewal-filed': { type: 'note-renewal-filed', code: 'srdi', applicationId: 'app_9' },
    'note-renewal-ended': { type: 'note-renewal-ended', code: 'srdi', applicationId: 'app_9', outcome: 'refused' },
    'revoke-title': {
      ...{ type: 'revoke-title', code: 'srdi', cause: 'FRAUD', level: 'province', documentNo: '1' },
      on: '2026-04-01',
    },
    'relinquish-title': { type: 'relinquish-title', code: 'srdi', reason: '转产' },
    'note-change': { type: 'note-change', kind: 'reorganisation', on: '2026-04-01', details: '' },
    'report-change': { type: 'report-change', kind: 'reorganisation', on: '2026-04-01', details: '' },
    'verify-change': { type: 'verify-change', changeId: 'chg_9', verdict: 'confirmed', reason: '' },
    relate: { type: 'relate', kind: 'absorbed', creditCode: 'x', on: '2026-04-01', hasTitles: false },
    'judge-succession': { type: 'judge-succession', creditCode: 'x', comment: '' },
    'note-lost-paper': {
      ...{ type: 'note-lost-paper', applicationId: 'app_9', tier: 'srdi', documentId: 'doc_9', signature: '' },
      barred: [],
    },
    'judge-lost-paper': {
      ...{ type: 'judge-lost-paper', applicationId: 'app_9', documentId: 'doc_9', outcome: 'stands', reason: '' },
    },
    'record-person': { type: 'record-person', role: 'handler', name: '甲', since: '2026-01-01', source: 'registry' },
    'end-person': { type: 'end-person', personId: 'prs_9', until: '2026-01-01', source: 'registry' },
    'name-caretaker': { type: 'name-caretaker', duty: 'officer', account: 'officer', reason: '' },
    'impose-ban': { type: 'impose-ban', cause: '', until: '2029-01-01' },
    'lift-ban': { type: 'lift-ban' },
    remind: { type: 'remind' },
    escalate: { type: 'escalate' },
  };
  const actors: readonly Actor[] = [SYSTEM_ACTOR, officer];
  const REFUSED = {
    absent: 'NOT_FOUND',
    listed: 'ENTERPRISE_EXISTS',
    deregistered: 'ENTERPRISE_DEREGISTERED',
  } as const;

  function gone(): World {
    const world = aFirm();
    world.must(ENTERPRISE, { type: 'note-change', kind: 'deregistration', on: '2026-04-01', details: '注销' }, officer);
    const [change] = the(world).changes ?? [];
    const verify = {
      type: 'verify-change',
      changeId: change?.id ?? '',
      verdict: 'confirmed',
      reason: '登记机关',
    } as const;
    world.must(ENTERPRISE, verify, officer2);
    return world;
  }

  it.each(Object.keys(COMMANDS) as EnterpriseCommandType[])('takes or refuses %s as it says', (type) => {
    for (const [phase, world] of [
      ['absent', new World()],
      ['listed', aFirm()],
      ['deregistered', gone()],
    ] as const) {
      const allowed: readonly EnterpriseCommandType[] = ENTERPRISE_TABLE[phase];
      const codes = actors.map((actor) => world.refusalOf(ENTERPRISE, COMMANDS[type], actor));
      if (allowed.includes(type)) expect(codes).not.toContain('NOT_YET');
      else expect(codes[0]).toBe(REFUSED[phase]);
    }
  });
});
