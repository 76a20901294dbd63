import { PERMISSIONS, actionsOf } from './access/permissions';
import { APPLICATION_TABLE } from './application/application.table';
import { checkTarget } from './board/target';
import { CULTIVATION_TABLE } from './cultivation/cultivation.table';
import { ENTERPRISE_TABLE } from './enterprise/enterprise.table';
import { DEPARTMENTS, type ROLES } from './kernel/actor';
import {
  administrator,
  auditor,
  firm,
  leader,
  mentor,
  officer,
  officer2,
  reviewerOf,
  serviceOfficer,
} from './testing/actors';
import {
  CASE,
  CULTIVATION,
  ENTERPRISE,
  aCase,
  aCultivation,
  aFirm,
  anUpload,
  openRequest,
  openRound,
  upTo,
} from './testing/cases';

const OFFICE = [officer, serviceOfficer, leader, mentor, auditor, administrator];

/** Section 1 of the design: what may never be done on a firm's behalf, and what the product does not do by law or by sense. */
describe('never on a firm’s behalf', () => {
  it('is a pledge, self-evaluation, signature, consent, statistical form or bank account handed in', () => {
    const world = upTo('documents', aCase('srdi'));
    const only = openRequest(world).items.filter(({ firmOnly }) => firmOnly);
    expect(only.length).toBeGreaterThan(0);
    for (const { id, type } of only) {
      const items = [{ itemId: id, documentId: anUpload(world, `doc-${id}`, type) }];
      const submit = { type: 'submit-items', requestId: openRequest(world).id, items } as const;
      for (const agent of [officer, serviceOfficer]) {
        expect([id, world.copy().refusalOf(CASE, submit, agent)]).toEqual([id, 'FIRM_ONLY']);
      }
      expect([id, world.copy().refusalOf(CASE, submit, firm)]).toEqual([id, null]);
      // Nor one that somebody of the office uploaded, whoever hands it in.
      const foreign = world.copy();
      for (const { documentId } of items) {
        const upload = foreign.uploads[documentId];
        if (upload) foreign.uploads[documentId] = { ...upload, onBehalf: true };
      }
      expect([id, foreign.refusalOf(CASE, submit, firm)]).toEqual([id, 'FIRM_ONLY']);
    }
  });

  it('is consent given to a plan or an application', () => {
    for (const actor of OFFICE) {
      const consent = { type: 'confirm-willingness', agree: true } as const;
      expect(aCultivation().refusalOf(CULTIVATION, consent, actor)).toBe('NOT_YOUR_TURN');
      expect(aCase('srdi').refusalOf(CASE, consent, actor)).toBe('NOT_YOUR_TURN');
    }
  });

  it.each([
    'cultivation.confirm-willingness',
    'cultivation.leave',
    'title.relinquish',
    'application.answer-hearing',
    'application.request-refusal-review',
  ] as const)('is %s: the firm alone holds it', (action) => {
    expect(PERMISSIONS[action]).toEqual(['enterprise']);
  });
});

describe('never for an upper level', () => {
  it('does the county recognise, or let a level recognise that is not competent', () => {
    const world = upTo('upper', aCase('srdi'));
    const recognised = { type: 'record-upper-event', event: 'recognised', on: world.today } as const;
    const { upperLevels, recognisedBy } = world.get('application', CASE.id).terms;
    expect(upperLevels).not.toContain('county');
    for (const level of ['city', 'province', 'ministry', 'statistics'] as const) {
      const code = world.copy().refusalOf(CASE, { ...recognised, level }, officer);
      expect([level, code === null]).toEqual([level, recognisedBy.includes(level)]);
    }
  });

  it('does anybody grant a title by hand: no role may', () => {
    expect(Object.keys(PERMISSIONS).filter((action) => /grant|recognis/.test(action))).toEqual([]);
  });
});

describe('never between departments', () => {
  it('is one’s answer a precondition of another’s: all are asked on one day, and each may be the first', () => {
    const world = upTo('department-review', aCase('srdi'));
    const { id: reviewId, seats } = openRound(world);
    const departments = seats.flatMap(({ department }) => department ?? []);
    expect(departments.length).toBeGreaterThan(1);
    const asked = world.get('application', CASE.id).turns.filter(({ ref, closedAt }) => ref === reviewId && !closedAt);
    expect(asked.map(({ assignee }) => assignee.department).sort()).toEqual([...departments].sort());
    expect(new Set(asked.map(({ clock }) => clock.startedOn)).size).toBe(1);
    for (const department of departments) {
      const opinion = { type: 'give-opinion', reviewId, verdict: 'agree', reason: '职责内无异议' } as const;
      expect([department, world.copy().refusalOf(CASE, opinion, reviewerOf(department))]).toEqual([department, null]);
    }
  });
});

describe('never against a firm’s freedom to move', () => {
  it('does leaving the county cost a title, bring a ban, or wait for anybody’s consent', () => {
    const world = aFirm();
    const title = { code: 'srdi', validFrom: '2026-01-01', validTo: '2028-12-31', source: '省〔2026〕1号' } as const;
    world.must(ENTERPRISE, { type: 'grant-title', ...title }, officer);
    aCultivation(world);
    const move = {
      type: 'report-change',
      kind: 'move',
      on: world.today,
      details: '迁址',
      newRegionCode: '990125101',
    } as const;
    world.must(ENTERPRISE, move, firm);
    const changeId = world.get('enterprise', ENTERPRISE.id).changes?.at(-1)?.id ?? '';
    // The office says whether the register shows it, and nothing else.
    world.must(ENTERPRISE, { type: 'verify-change', changeId, verdict: 'confirmed', reason: '与登记一致' }, officer2);
    const left = world.get('enterprise', ENTERPRISE.id);
    expect(left).toMatchObject({
      movedOut: { to: '990125101' },
      bans: [],
      titles: [{ code: 'srdi', status: 'valid' }],
    });
  });
});

describe('never towards statistics', () => {
  it('is there a number of firms to bring above scale', () => {
    expect(checkTarget('above-scale', 2030, '2026-04-13')).toBe('TIER_NOT_TARGETED');
    expect(checkTarget('srdi', 2030, '2026-04-13')).toBeNull();
  });

  it('does statistics review, and the county decide, vote or publish on it', () => {
    expect(DEPARTMENTS).not.toContain('statistics');
    const { steps } = aCase('above-scale').get('application', CASE.id);
    for (const kind of ['department-review', 'decision', 'notice']) {
      expect(steps.map((step) => step.kind)).not.toContain(kind);
    }
  });
});

describe('never by sense', () => {
  it('is anybody charged or sent to an agent: every notice of papers says so', () => {
    const [notice] = openRequest(upTo('documents', aCase('srdi'))).notices ?? [];
    expect(notice?.text.zh).toContain('办理不收费，无需委托中介机构');
    expect(notice?.text.en).toContain('Nobody is charged, and no agent is needed');
  });

  it('are there check-ins, points or rankings of persons, and pictures are asked of nobody', () => {
    const words = /check-?in|sign-?in|rank|leaderboard|punch|reward-points/;
    const commands = [APPLICATION_TABLE, CULTIVATION_TABLE, ENTERPRISE_TABLE].flatMap((table) =>
      Object.values(table).flat(),
    );
    expect([...commands, ...Object.keys(PERMISSIONS)].filter((name) => words.test(name))).toEqual([]);
    const world = upTo('site-check', aCase('srdi'));
    const visit = { people: ['甲', '乙'], place: '厂区', findings: '属实', result: 'consistent' } as const;
    const check = {
      type: 'record-site-check',
      reviewId: openRound(world).id,
      checkedOn: world.today,
      ...visit,
    } as const;
    expect(world.refusalOf(CASE, check, officer)).toBeNull();
  });

  it('does an administrator act on a firm, or an auditor change anything', () => {
    const acts = (role: (typeof ROLES)[number]) =>
      actionsOf({ roles: [role] }).filter((action) => !/\.(read|compute)$/.test(action));
    // An objection is anybody's.
    expect(acts('administrator').filter((action) => !/^(admin\.|objection\.post)/.test(action))).toEqual([]);
    expect(acts('auditor').filter((action) => action !== 'objection.post')).toEqual(
      acts('auditor').filter((action) => /\.download/.test(action)),
    );
  });

  it('are terms set for a single firm: nobody may write an award or a clause for one', () => {
    expect(Object.keys(PERMISSIONS).filter((action) => /award|benefit|subsid|incentive/.test(action))).toEqual([]);
  });
});
