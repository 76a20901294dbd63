import { firm, leader, leader2, officer, officer2, otherFirm, reviewerOf } from '../testing/actors';
import {
  CASE,
  CULTIVATION,
  ENTERPRISE,
  aCase,
  aCultivation,
  aFirm,
  daysLater,
  openRound,
  tasksOf,
  theCase,
  upTo,
} from '../testing/cases';
import { PLAIN_UPDATE } from '../enterprise/life/plain-life';
import { aDigest } from '../testing/packs';
import { conduct, until } from '../testing/passing-time';
import { follow } from '../testing/task-follower';
import type { World } from '../testing/world';
import type { ApplicationCommand } from './application.commands';
import { currentStep, phaseOf } from './application.table';
import { openPointsOf } from './open-points';
import { REOPENING_WARNING_HASH } from './remedies';

type Decide = Extract<ApplicationCommand, { type: 'decide' }>;

const refuse = (more: Partial<Decide> = {}): Decide => ({
  type: 'decide',
  decision: 'refuse',
  reason: '不符合',
  ...more,
});
const waive = { type: 'answer-hearing', waive: true } as const;
const ask = { type: 'request-refusal-review', reason: '有新证据' } as const;
const reopen = { type: 'reopen', reason: '原材料遗漏', warningHash: REOPENING_WARNING_HASH } as const;

const NAMED = [
  { id: 'SR-3', title: { zh: '营业收入', en: 'Revenue' }, clause: '第四条', hard: true },
  { id: 'CG-5', title: { zh: '无重大违法', en: 'No offences' }, clause: '附件3', hard: true },
];
const PROCEDURAL = [
  { id: 'P-SITE', title: { zh: '材料不实', en: 'False papers' }, source: '63号', supportedBy: ['site:inconsistent'] },
];

/** At the decision, with SR-3 unmet. */
function unmet(world = aFirm()): World {
  Object.assign(world.rules, { published: NAMED, procedural: PROCEDURAL });
  upTo('decision', aCase('srdi', world));
  world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3'] });
  return world;
}

function refused(world = unmet()): World {
  world.must(CASE, refuse(), leader);
  world.must(CASE, waive, firm);
  world.must(CASE, refuse(), leader);
  expect(theCase(world).status).toBe('refused');
  return world;
}

/** A re-review that has been opened, of a title whose first update is due on 31 May. */
function aRenewal(): World {
  const world = aFirm();
  world.rules.life = { updateRule: () => ({ ...PLAIN_UPDATE, missed: 'no-re-review' }) };
  const term = { code: 'srdi', validFrom: '2025-07-01', validTo: '2026-12-31', source: '工信厅' } as const;
  world.must(ENTERPRISE, { type: 'grant-title', ...term, updateDue: '05-31' }, officer);
  const batch = 'srdi-renewal';
  world.must(CASE, { type: 'open', creditCode: firm.creditCode ?? '', tier: 'srdi', batch }, leader);
  return world;
}

describe('a refusal', () => {
  it('rests on published conditions that the record supports, and on nothing else', () => {
    const world = upTo('decision', aCase('srdi', aFirm()));
    Object.assign(world.rules, { published: NAMED, procedural: PROCEDURAL });
    expect(world.refusalOf(CASE, refuse(), leader)).toBe('NO_GROUND_FOR_REFUSAL');
    expect(world.refusalOf(CASE, refuse({ grounds: ['SR-3'] }), leader)).toBe('NO_GROUND_FOR_REFUSAL');
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3'] });
    expect(world.refusalOf(CASE, refuse({ grounds: ['县里名额已满'] }), leader)).toBe('NO_GROUND_FOR_REFUSAL');
    expect(world.refusalOf(CASE, refuse({ grounds: ['CG-5'] }), leader)).toBe('NO_GROUND_FOR_REFUSAL');
    expect(world.refusalOf(CASE, refuse({ grounds: ['SR-3'] }), leader)).toBeNull();
    expect(theCase(world).hearing?.grounds).toMatchObject([{ id: 'SR-3', clause: '第四条', because: 'diagnosis' }]);
  });

  it.each([
    ['that its words name', '违反 CG-5：有重大处罚', {}],
    ['that it cites', '有重大处罚', { criterionId: 'CG-5' }],
  ])('may rest on a condition of a standing objection %s', (_how, reason, more) => {
    const world = aFirm();
    Object.assign(world.rules, { published: NAMED });
    upTo('department-review', aCase('srdi', world));
    const objection = {
      type: 'give-opinion',
      reviewId: openRound(world).id,
      verdict: 'object',
      reason,
      ...more,
    } as const;
    world.must(CASE, objection, reviewerOf('environment'));
    upTo('decision', world);
    world.must(CASE, refuse(), leader);
    expect(theCase(world).hearing?.grounds).toMatchObject([{ id: 'CG-5', because: 'objection:environment' }]);
  });

  it('is first told to the firm with fact and clause, on a clock of its own, and nobody decides meanwhile', () => {
    const world = unmet();
    world.must(CASE, refuse(), leader);
    expect(theCase(world)).toMatchObject({ status: 'open', hearing: { status: 'open', n: 1 } });
    expect(phaseOf(theCase(world))).toBe('hearing');
    const [task, ...more] = tasksOf(world);
    expect(more).toEqual([]);
    expect(task).toMatchObject({ kind: 'answer-hearing', expects: { grounds: [{ id: 'SR-3' }] } });
    expect(task?.dueOn).not.toBeNull();
    expect(world.refusalOf(CASE, refuse(), leader)).toBe('STEP_NOT_OPEN');
    expect(world.refusalOf(CASE, waive, otherFirm)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, { type: 'answer-hearing', statement: ' ' }, firm)).toBe('STATEMENT_REQUIRED');
  });

  it('comes after the firm has answered, waived, or let its time pass; the case does not lapse by silence', () => {
    const answered = unmet();
    answered.must(CASE, refuse(), leader);
    answered.must(CASE, { type: 'answer-hearing', statement: '口径有误，附审计说明' }, firm);
    const expected = { intendedRefusal: { status: 'answered', statement: '口径有误，附审计说明' } };
    expect(tasksOf(answered)).toMatchObject([{ kind: 'decide', expects: expected }]);

    const silent = unmet();
    silent.must(CASE, refuse(), leader);
    until(silent, daysLater(silent, 40));
    expect(theCase(silent)).toMatchObject({ status: 'open', hearing: { status: 'silent' } });
    silent.must(CASE, refuse(), leader);
    expect(theCase(silent)).toMatchObject({ status: 'refused' });
    expect(theCase(silent).decisions.at(-1)?.grounds).toMatchObject([{ id: 'SR-3' }]);
  });

  it('on a further ground is told to the firm again, and a changed mind needs no hearing', () => {
    const world = unmet();
    world.must(CASE, refuse({ grounds: ['SR-3'] }), leader);
    world.must(CASE, waive, firm);
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3', 'CG-5'] });
    world.must(CASE, refuse({ grounds: ['SR-3', 'CG-5'] }), leader);
    expect(theCase(world)).toMatchObject({ status: 'open', hearing: { n: 2, status: 'open' } });
    world.must(CASE, waive, firm);
    world.rules.diagnosis = (tier) => aDigest(tier);
    expect(world.refusalOf(CASE, refuse(), leader)).toBe('NO_GROUND_FOR_REFUSAL');
    world.must(CASE, refuse({ decision: 'recommend' }), leader);
    expect(currentStep(theCase(world))).toBe('notice');
  });
});

describe('the review of a refusal', () => {
  it('is asked for by the firm within its term, once, and handled by another leader than who decided', () => {
    const world = refused();
    expect(world.refusalOf(CASE, ask, officer)).toBe('NOT_YOUR_TURN');
    world.must(CASE, ask, firm);
    expect(world.describe(CASE)).toMatchObject({ closed: false, uniqueKey: null, status: 'refusal-review' });
    const review = { type: 'decide-refusal-review', result: 'confirmed', reason: '依据充分' } as const;
    expect(world.refusalOf(CASE, review, leader)).toBe('FOUR_EYES');
    world.must(CASE, review, leader2);
    expect(theCase(world)).toMatchObject({ status: 'refused', refusalReview: { status: 'confirmed' } });
    expect(world.describe(CASE)).toMatchObject({ closed: true, tasks: [] });
    expect(world.refusalOf(CASE, ask, firm)).toBe('REVIEW_TERM_OVER');
  });

  it('that sets the refusal aside leads the case on from the step named', () => {
    const world = refused();
    world.must(CASE, ask, firm);
    const review = { type: 'decide-refusal-review', result: 'set-aside', reason: '核查有误' } as const;
    expect(world.refusalOf(CASE, { ...review, returnTo: 'filing' }, leader2)).toBe('RETURN_STEP_UNKNOWN');
    world.must(CASE, { ...review, returnTo: 'site-check' }, leader2);
    expect(theCase(world)).toMatchObject({ status: 'open', closing: null });
    expect(currentStep(theCase(world))).toBe('site-check');
    world.rules.diagnosis = (tier) => aDigest(tier);
    upTo('notice', world);
  });

  it('is moot once the firm is banned, and sets nothing aside for a firm under a ban; the refusal stays', () => {
    const world = refused();
    const held = { code: 'innovative-sme', validFrom: '2026-01-01', validTo: '2028-12-31', source: '工信厅' } as const;
    world.must(ENTERPRISE, { type: 'grant-title', ...held }, officer);
    world.must(CASE, ask, firm);
    const decided = theCase(world).closing;
    const revoke = { type: 'revoke-title', code: held.code, cause: 'FRAUD', level: 'province' } as const;
    world.must(ENTERPRISE, { ...revoke, documentNo: '省〔2026〕3号', on: world.today }, officer);
    expect(theCase(world)).toMatchObject({ status: 'refused', closing: decided, refusalReview: { status: 'moot' } });
    expect(world.describe(CASE)).toMatchObject({ closed: true, tasks: [] });

    const before = refused();
    before.must(ENTERPRISE, { type: 'impose-ban', cause: '造假', until: '2029-04-12' }, officer);
    before.must(CASE, ask, firm);
    const review = { type: 'decide-refusal-review', reason: '核查有误' } as const;
    expect(before.refusalOf(CASE, { ...review, result: 'set-aside' }, leader2)).toBe('FIRM_BANNED');
    before.must(CASE, { ...review, result: 'confirmed' }, leader2);
  });

  it('is moot once the firm is no more', () => {
    const world = refused();
    world.must(CASE, ask, firm);
    const change = { type: 'note-change', kind: 'deregistration', on: world.today, details: '注销' } as const;
    world.must(ENTERPRISE, change, officer);
    const changeId = world.get('enterprise', ENTERPRISE.id).changes?.at(-1)?.id ?? '';
    world.must(ENTERPRISE, { type: 'verify-change', changeId, verdict: 'confirmed', reason: '属实' }, officer2);
    expect(theCase(world)).toMatchObject({ status: 'refused', refusalReview: { status: 'moot' } });
    expect(world.describe(CASE)).toMatchObject({ closed: true, tasks: [] });
  });

  it('is over with its term, and is none of what an upper level refused', () => {
    const late = refused();
    until(late, daysLater(late, 60));
    expect(late.refusalOf(CASE, ask, firm)).toBe('REVIEW_TERM_OVER');
    const upper = upTo('upper', aCase('srdi'));
    const event = { type: 'record-upper-event', level: 'province', event: 'refused', on: upper.today } as const;
    upper.must(CASE, event, officer);
    expect(upper.refusalOf(CASE, ask, firm)).toBe('NOT_COUNTYS_DECISION');
    expect(upper.refusalOf(CASE, reopen, leader)).toBe('NOT_COUNTYS_DECISION');
  });
});

describe('taking up a decided case', () => {
  it('needs a leader, a reason, the warning that was read, and a firm that may apply', () => {
    const world = refused();
    expect(world.refusalOf(CASE, reopen, officer)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, { ...reopen, reason: '' }, leader)).toBe('REASON_REQUIRED');
    expect(world.refusalOf(CASE, { ...reopen, warningHash: '0' }, leader)).toBe('WARNING_NOT_ACKNOWLEDGED');
    expect(world.refusalOf(CASE, { ...reopen, returnTo: 'filing' }, leader)).toBe('RETURN_STEP_UNKNOWN');
    world.must(CASE, reopen, leader2);
    expect(theCase(world)).toMatchObject({
      status: 'open',
      reopenings: [{ from: 'refused', returnTo: 'decision', by: 'leader2', warningHash: REOPENING_WARNING_HASH }],
    });
    expect(world.describe(CASE)).toMatchObject({ closed: false, uniqueKey: `${firm.creditCode}|srdi|srdi-open` });

    const banned = refused();
    banned.must(ENTERPRISE, { type: 'impose-ban', cause: '造假', until: '2029-04-12' }, officer);
    expect(banned.refusalOf(CASE, reopen, leader)).toBe('FIRM_BANNED');
  });

  it.each([
    ['is deregistered', 'ENTERPRISE_DEREGISTERED', { kind: 'deregistration' }],
    ['has left the county', 'ENTERPRISE_MOVED_OUT', { kind: 'move', newRegionCode: '990125101' }],
  ] as const)('is not for a firm that %s', (_what, code, change) => {
    const world = refused();
    const on = world.today;
    world.must(ENTERPRISE, { type: 'note-change', on, details: '变更', ...change }, officer);
    const changeId = world.get('enterprise', ENTERPRISE.id).changes?.at(-1)?.id ?? '';
    const verify = { type: 'verify-change', changeId, verdict: 'confirmed', reason: '属实' } as const;
    world.must(ENTERPRISE, verify, officer2);
    expect(world.refusalOf(CASE, reopen, leader)).toBe(code);
  });

  it('is not for a title that was won meanwhile; nor does a review of the refusal lead on', () => {
    const world = refused();
    world.must(CASE, ask, firm);
    const title = { code: 'srdi', validFrom: '2026-04-01', validTo: '2029-03-31', source: '工信厅' } as const;
    world.must(ENTERPRISE, { type: 'grant-title', ...title }, officer);
    const review = { type: 'decide-refusal-review', reason: '核查有误' } as const;
    expect(world.refusalOf(CASE, { ...review, result: 'set-aside' }, leader2)).toBe('TITLE_ALREADY_HELD');
    world.must(CASE, { ...review, result: 'confirmed' }, leader2);
    expect(world.refusalOf(CASE, reopen, leader2)).toBe('TITLE_ALREADY_HELD');
  });

  it('waits while the firm’s cultivation stands still; so does what a review of the refusal sets aside', () => {
    const world = refused();
    world.must(CASE, ask, firm);
    aCultivation(world);
    world.must(CULTIVATION, { type: 'pause', reason: '停产检修' }, leader);
    const setAside = { type: 'decide-refusal-review', result: 'set-aside', reason: '核查有误' } as const;
    expect(world.refusalOf(CASE, setAside, leader2)).toBe('CULTIVATION_PAUSED');
    world.must(CULTIVATION, { type: 'resume' }, leader);
    world.must(CASE, setAside, leader2);
    expect(theCase(world).status).toBe('open');

    const other = refused(unmet());
    aCultivation(other);
    other.must(CULTIVATION, { type: 'pause', reason: '停产检修' }, leader);
    expect(other.refusalOf(CASE, reopen, leader)).toBe('CULTIVATION_PAUSED');
  });

  it('of a re-review needs the title still, and tells it that its renewal runs again', () => {
    const world = upTo('documents', aRenewal());
    world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    const lost = world.copy();
    world.must(CASE, reopen, leader);
    const [title] = world.get('enterprise', ENTERPRISE.id).titles;
    expect(title?.reReview).toMatchObject({ applicationId: CASE.id, outcome: null });

    lost.must(ENTERPRISE, { type: 'relinquish-title', code: 'srdi', reason: '放弃' }, firm);
    expect(lost.refusalOf(CASE, reopen, leader)).toBe('NO_TITLE_TO_RENEW');
  });

  it('of a re-review behind its filing puts the title under re-review again; before it, not yet', () => {
    const titleOf = (one: World) => one.get('enterprise', ENTERPRISE.id).titles[0]?.status;
    const world = upTo('upper', aRenewal());
    expect(titleOf(world)).toBe('under-re-review');
    world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    expect(titleOf(world)).toBe('valid');
    const earlier = world.copy();
    world.must(CASE, reopen, leader2);
    expect([currentStep(theCase(world)), titleOf(world)]).toEqual(['upper', 'under-re-review']);
    earlier.must(CASE, { ...reopen, returnTo: 'decision' }, leader2);
    expect([currentStep(theCase(earlier)), titleOf(earlier)]).toEqual(['decision', 'valid']);
  });

  it('of a re-review is over once the title is barred: it is neither recommended nor filed, but refused on that ground', () => {
    const world = upTo('decision', aRenewal());
    until(world, '2026-06-02T09:00:00.000+08:00');
    expect(world.get('enterprise', ENTERPRISE.id).titles[0]?.barred).toMatchObject({ cause: 'UPDATE_MISSED' });
    const decide = { type: 'decide', reason: '不予复核', decidedBy: 'leader' } as const;
    expect(world.refusalOf(CASE, { ...decide, decision: 'recommend' }, leader)).toBe('RE_REVIEW_BARRED');
    world.rules.procedural = [
      { id: 'P-NO', title: { zh: '不予复核', en: 'No re-review' }, source: '办法', supportedBy: ['re-review:barred'] },
    ];
    world.must(CASE, { ...decide, decision: 'refuse' }, leader);
    expect(theCase(world).hearing?.grounds).toMatchObject([{ id: 'P-NO', because: 're-review:barred' }]);
  });

  it('begins at no step that the case had not reached, and has one open step afterwards', () => {
    const KINDS = ['documents', 'preliminary-review', 'department-review', 'site-check', 'decision'] as const;
    const reached = KINDS.filter((kind) => theCase(upTo('decision', aCase('srdi'))).steps.some((s) => s.kind === kind));
    for (const [at, stopped] of reached.entries())
      for (const [to, returnTo] of reached.entries()) {
        const world = upTo(stopped, aCase('srdi'));
        world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
        const again = { ...reopen, returnTo };
        if (to > at) {
          expect(world.refusalOf(CASE, again, leader)).toBe('RETURN_STEP_UNKNOWN');
          continue;
        }
        world.must(CASE, again, leader);
        const open = theCase(world).steps.flatMap(({ kind, status }) => (status === 'open' ? [kind] : []));
        // Answers that nothing has touched are carried over, and may lead on to where the case had been.
        expect([stopped, returnTo, open.length]).toEqual([stopped, returnTo, 1]);
        expect(reached.slice(to, at + 1)).toContain(open[0]);
      }
  });

  it.each([
    ['withdrawn', (world: World) => world.must(CASE, { type: 'withdraw', reason: '改日' }, firm)],
    ['lapsed', (world: World) => until(world, daysLater(world, 120))],
  ])('asks again for what was owed where it was %s in the documents', (status, end) => {
    const world = upTo('documents', aCase('srdi'));
    end(world);
    expect(theCase(world).status).toBe(status);
    world.must(CASE, reopen, leader);
    expect(currentStep(theCase(world))).toBe('documents');
    const types = theCase(world)
      .requests.at(-1)
      ?.items.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['LICENCE', 'PLEDGE']));
    upTo('decision', world);
  });

  it('is not for what was recognised, nor while it is open', () => {
    const world = upTo('upper', aCase('srdi'));
    expect(world.refusalOf(CASE, reopen, leader)).toBe('STEP_NOT_OPEN');
    for (const task of tasksOf(world)) follow(world, task);
    expect(theCase(world).status).toBe('recognised');
    expect(world.refusalOf(CASE, reopen, leader)).toBe('APPLICATION_CLOSED');
  });

  it('is told to the cultivation, which waits for its end again', () => {
    const world = aCultivation();
    for (let n = 0; n < 40 && world.all('application').every(({ tier }) => tier !== 'innovative-sme'); n += 1) {
      conduct(world);
      const task = world.tasks()[0];
      if (task) follow(world, task);
      until(world, daysLater(world, 1));
    }
    const own = world.all('application').find(({ tier }) => tier === 'innovative-sme');
    const ref = { type: 'application', id: own?.id ?? '' } as const;
    world.must(ref, { type: 'withdraw', reason: '改日' }, firm);
    expect(world.get('cultivation', CULTIVATION.id).status).toBe('reviewing-outcome');
    world.must(ref, reopen, leader);
    const cultivation = world.get('cultivation', CULTIVATION.id);
    expect(cultivation.status).toBe('in-progress');
    expect(cultivation.applications.find(({ id }) => id === ref.id)?.status).toBe('open');
    expect(world.describe(CULTIVATION).tasks.filter(({ slot }) => slot.startsWith('outcome.'))).toEqual([]);
  });
});

describe('a site check', () => {
  const triggered = (world = aFirm()): World => {
    const [trigger] = [{ id: 'first-time', title: { zh: '首次申报', en: 'First' }, source: '工企业函〔2026〕160号' }];
    const terms = world.rules.terms('srdi');
    const siteDraw = { id: 'srdi-open#1', commitment: 'c', sharePercent: 10, source: 'DL-SPOT' };
    const checklist = [{ id: 'premises', title: { zh: '场所', en: 'Premises' } }];
    const templates = terms.templates.map((step) =>
      step.kind === 'site-check' ? { ...step, triggers: trigger ? [trigger] : [], checklist } : step,
    );
    world.rules.terms = () => ({ ...terms, templates, siteDraw });
    return world;
  };
  const held = {
    id: 'first-time',
    title: { zh: '首次申报', en: 'First' },
    source: 'x',
    because: { zh: '首次', en: 'First' },
  };

  it.each([
    ['no trigger holds and the lot falls elsewhere', [], false, 'decision'],
    ['a trigger holds', [held], false, 'site-check'],
    ['the lot falls on the case', [], true, 'site-check'],
  ] as const)('where %s', (_when, siteTriggers, siteDrawn, step) => {
    const world = triggered();
    Object.assign(world.rules, { siteTriggers, siteDrawn });
    upTo('department-review', aCase('srdi', world));
    for (const task of tasksOf(world)) follow(world, task);
    expect(currentStep(theCase(world))).toBe(step);
    expect(theCase(world).siteCheckCalls).toMatchObject([
      { called: step === 'site-check', draw: { drawn: siteDrawn } },
    ]);
    const site = theCase(world).steps.find(({ kind }) => kind === 'site-check');
    expect(site?.status).toBe(step === 'site-check' ? 'open' : 'skipped');
  });

  it('is made where the leader sends the case to it, and where nobody could look', () => {
    const world = triggered();
    Object.assign(world.rules, { siteTriggers: [], siteDrawn: false });
    upTo('decision', aCase('srdi', world));
    world.must(CASE, { type: 'decide', decision: 'return', returnTo: 'site-check', reason: '须看现场' }, leader);
    expect(currentStep(theCase(world))).toBe('site-check');
  });

  it.each([
    ['no line', [], ['site:checklist-incomplete']],
    ['one of two lines', ['premises'], ['site:checklist-incomplete']],
    ['every line', ['premises', 'workshop'], []],
  ])('of which %s was filled in is so listed to the leader', (_how, filled, points) => {
    const world = triggered();
    const terms = world.rules.terms('srdi');
    const checklist = ['premises', 'workshop'].map((id) => ({ id, title: { zh: id, en: id } }));
    const templates = terms.templates.map((step) => (step.kind === 'site-check' ? { ...step, checklist } : step));
    world.rules.terms = () => ({ ...terms, templates });
    upTo('site-check', aCase('srdi', world));
    const visit = {
      ...{ type: 'record-site-check', reviewId: openRound(world).id, result: 'consistent', checkedOn: world.today },
      ...{ place: '一号车间', people: ['甲', '乙'], findings: '属实' },
      ...(filled.length === 0
        ? {}
        : { checklist: filled.map((itemId) => ({ itemId, found: 'as-stated', note: null })) }),
    } as ApplicationCommand;
    world.must(CASE, visit, officer);
    expect(openPointsOf(theCase(world))).toEqual(points);
  });

  it('keeps its checklist and its pictures with their hash and times', () => {
    const world = triggered();
    upTo('site-check', aCase('srdi', world));
    const uploadedAt = '2026-04-13T09:30:00.000+08:00';
    world.uploads['pic'] = {
      type: 'SITE_PHOTO',
      creditCode: firm.creditCode ?? '',
      state: 'pending',
      sha256: 'ab',
      uploadedAt,
    };
    const visit = {
      type: 'record-site-check',
      reviewId: openRound(world).id,
      result: 'consistent',
      checkedOn: world.today,
      place: '一号车间',
      people: ['甲', '乙'],
      findings: '属实',
      photos: [{ documentId: 'pic', takenAt: '2026-04-13T08:10:00.000+08:00' }],
      checklist: [{ itemId: 'premises', found: 'as-stated', note: null }],
    } as const;
    const strange = { ...visit, photos: [{ documentId: 'nobody' }] };
    expect(world.refusalOf(CASE, strange, officer)).toBe('DOCUMENT_UNKNOWN');
    const upload = world.uploads['pic'];
    const early = { ...visit, photos: [{ documentId: 'pic', takenAt: '2027-04-13T09:10:00.000+08:00' }] };
    expect(world.refusalOf(CASE, early, officer)).toBe('DATE_IN_FUTURE');
    const spoilt = [
      ['DOCUMENT_INFECTED', { barred: 'infected' }],
      ['DOCUMENT_NOT_SCANNED', { barred: 'scanning' }],
      ['NOT_AN_IMAGE', { mediaType: 'application/pdf' }],
      ['DOCUMENT_UNKNOWN', { creditCode: 'another' }],
    ] as const;
    for (const [code, wrong] of spoilt) {
      Object.assign(world.uploads, { pic: { ...upload, ...wrong } });
      expect(world.refusalOf(CASE, visit, officer)).toBe(code);
    }
    Object.assign(world.uploads, { pic: { ...upload, mediaType: 'image/jpeg' } });
    const odd = { ...visit, checklist: [{ ...visit.checklist[0], itemId: 'roof' }] };
    expect(world.refusalOf(CASE, odd, officer)).toBe('CHECKLIST_ITEM_UNKNOWN');
    world.must(CASE, visit, officer);
    const round = theCase(world).reviews.find(({ kind }) => kind === 'site-check');
    expect(round?.siteCheck).toMatchObject({
      photos: [{ documentId: 'pic', sha256: 'ab', takenAt: '2026-04-13T08:10:00.000+08:00', uploadedAt }],
      checklist: visit.checklist,
    });
  });
});
