import { conductor, firm, leader } from '../testing/actors';
import { CASE, CULTIVATION, aCase, aCultivation, aFirm, theCase, upTo } from '../testing/cases';
import { aDigest } from '../testing/packs';
import { follow } from '../testing/task-follower';
import type { World } from '../testing/world';
import type { ApplicationCommand, ApplicationCommandType } from './application.commands';
import { APPLICATION_TABLE, type ApplicationPhase, phaseOf } from './application.table';

const IN_FUTURE = '2026-04-13';

/** One well-formed command of each type; ids name nothing, so that only the table can say no because of the phase. */
const COMMANDS: { readonly [T in ApplicationCommandType]: Extract<ApplicationCommand, { type: T }> } = {
  open: { type: 'open', creditCode: firm.creditCode ?? '', tier: 'srdi', batch: 'srdi-open' },
  'confirm-willingness': { type: 'confirm-willingness', agree: true },
  'submit-items': { type: 'submit-items', requestId: 'app_1.d99', items: [] },
  'check-items': { type: 'check-items', requestId: 'app_1.d99', items: [] },
  'quarantine-items': { type: 'quarantine-items', documentId: 'doc_1', signature: 'Eicar' },
  'take-papers': { type: 'take-papers', papers: [] },
  'give-opinion': { type: 'give-opinion', reviewId: 'app_1.r99', verdict: 'agree', reason: '' },
  'withdraw-objection': { type: 'withdraw-objection', reviewId: 'app_1.r99', note: '已核实' },
  'add-department': { type: 'add-department', reviewId: 'app_1.r99', department: 'finance', reason: '涉及财政资金' },
  'delegate-seat': { type: 'delegate-seat', reviewId: 'app_1.r99', to: 'tax2', reason: '出差' },
  'tend-seats': { type: 'tend-seats' },
  'answer-hearing': { type: 'answer-hearing', waive: true },
  'request-refusal-review': { type: 'request-refusal-review', reason: '有新材料' },
  'decide-refusal-review': { type: 'decide-refusal-review', result: 'confirmed', reason: '维持' },
  reopen: { type: 'reopen', reason: '有新事实', warningHash: 'x' },
  'give-scores': { type: 'give-scores', reviewId: 'app_1.r99', scores: [], comment: '' },
  'declare-conflict': { type: 'declare-conflict', reviewId: 'app_1.r99', conflict: false },
  'record-site-check': {
    type: 'record-site-check',
    reviewId: 'app_1.r99',
    result: 'consistent',
    checkedOn: IN_FUTURE,
    place: '厂区',
    people: ['甲', '乙'],
    findings: '属实',
  },
  decide: { type: 'decide', decision: 'recommend', reason: '符合' },
  'record-notice-result': {
    type: 'record-notice-result',
    noticeId: 'ntc_other',
    result: 'clear',
    note: { zh: '', en: '' },
  },
  'record-platform': { type: 'record-platform', kind: 'filed', receiptNo: 'R', on: IN_FUTURE },
  'record-upper-event': { type: 'record-upper-event', level: 'city', event: 'received', on: IN_FUTURE },
  'issue-letter': { type: 'issue-letter' },
  withdraw: { type: 'withdraw', reason: '改日' },
  'note-ban-matches': { type: 'note-ban-matches', matches: [] },
  'judge-ban-match': { type: 'judge-ban-match', matchId: 'app_1.m99', verdict: 'other-person', reason: '证件不同' },
  'close-by-rule': { type: 'close-by-rule', cause: 'FRAUD' },
  'follow-firm': { type: 'follow-firm', enterpriseName: '新名' },
  remind: { type: 'remind' },
  escalate: { type: 'escalate' },
  lapse: { type: 'lapse' },
  redate: { type: 'redate' },
  'pause-clock': { type: 'pause-clock', clock: 'none', reason: 'appraisal', note: '送检' },
  'resume-clock': { type: 'resume-clock', clock: 'none', note: '' },
  'extend-clock': { type: 'extend-clock', clock: 'none', days: 3, reason: '补测' },
  pause: { type: 'pause', reason: '停产' },
  resume: { type: 'resume' },
};

/** Outside a cultivation nobody but the test pauses a case: the cultivation's own pause is specified with it. */
function paused(): World {
  const world = upTo('documents', aCase('srdi'));
  world.must(CASE, COMMANDS.pause, leader);
  return world;
}

function ended(command: ApplicationCommand): World {
  const world = upTo('upper', aCase('srdi'));
  world.must(CASE, command, command.type === 'withdraw' ? firm : { ...firm, ...leader, roles: ['officer'] });
  return world;
}

/** A refusal is intended, and the firm is heard. */
function heard(): World {
  const world = upTo('decision', aCase('srdi'));
  world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3'] });
  world.must(CASE, { type: 'decide', decision: 'refuse', reason: '不符合 SR-3' }, leader);
  return world;
}

function underReview(): World {
  const world = heard();
  world.must(CASE, COMMANDS['answer-hearing'], firm);
  world.must(CASE, { type: 'decide', decision: 'refuse', reason: '不符合 SR-3' }, leader);
  world.must(CASE, COMMANDS['request-refusal-review'], firm);
  return world;
}

function lapsed(): World {
  const world = upTo('documents', aCase('srdi'));
  world.now = '2026-12-01T10:00:00.000+08:00';
  for (let n = 0; n < 9 && theCase(world).status === 'open'; n += 1) {
    for (const type of ['remind', 'escalate', 'lapse'] as const) world.execute(CASE, { type }, conductor);
  }
  return world;
}

const upper = COMMANDS['record-upper-event'];
const WORLDS: { readonly [P in Exclude<ApplicationPhase, 'precheck' | 'recommendation'>]: () => World } = {
  new: () => aFirm(),
  willingness: () => aCase('srdi'),
  documents: () => upTo('documents', aCase('srdi')),
  'papers-check': () => upTo('papers-check', aCase('above-scale')),
  'preliminary-review': () => upTo('preliminary-review', aCase('srdi')),
  'department-review': () => upTo('department-review', aCase('srdi')),
  'site-check': () => upTo('site-check', aCase('srdi')),
  decision: () => upTo('decision', aCase('srdi')),
  hearing: () => heard(),
  'refusal-review': () => underReview(),
  notice: () => upTo('notice', aCase('srdi')),
  filing: () => upTo('filing', aCase('srdi')),
  'platform-audit': () => upTo('platform-audit', aCase('srdi')),
  upper: () => upTo('upper', aCase('srdi')),
  handover: () => upTo('handover', aCase('above-scale')),
  'statistics-result': () => upTo('statistics-result', aCase('above-scale')),
  paused,
  recognised: () => ended({ ...upper, level: 'province', event: 'recognised' }),
  refused: () => ended({ ...upper, event: 'refused' }),
  withdrawn: () => ended(COMMANDS.withdraw),
  lapsed,
};

function codeOf(phase: ApplicationPhase, type: ApplicationCommandType): string {
  if (type === 'open') return 'ALREADY_OPEN';
  if (phase === 'new') return 'NOT_FOUND';
  if (phase === 'paused') return 'CULTIVATION_PAUSED';
  return ['recognised', 'refused', 'withdrawn', 'lapsed', 'refusal-review'].includes(phase)
    ? 'APPLICATION_CLOSED'
    : 'STEP_NOT_OPEN';
}

const phases = Object.keys(WORLDS) as (keyof typeof WORLDS)[];
const types = Object.keys(COMMANDS) as ApplicationCommandType[];

describe.each(phases)('an application in phase %s', (phase) => {
  const allowed: readonly ApplicationCommandType[] = APPLICATION_TABLE[phase];

  it('is reached by commands', () => {
    expect(phaseOf(WORLDS[phase]().find('application', CASE.id))).toBe(phase);
  });

  it.each(types)('takes or refuses %s as its table says', (type) => {
    const kind = phase === 'platform-audit' ? ('audited' as const) : ('filed' as const);
    const command = type === 'record-platform' ? { ...COMMANDS[type], kind } : COMMANDS[type];
    const code = WORLDS[phase]().refusalOf(CASE, command, firm);
    if (!allowed.includes(type)) expect(code).toBe(codeOf(phase, type));
    else expect(['STEP_NOT_OPEN', 'CULTIVATION_PAUSED', 'APPLICATION_CLOSED', 'ALREADY_OPEN']).not.toContain(code);
  });
});

describe('a paused case', () => {
  it('is that of a paused cultivation, and no new one is opened meanwhile', () => {
    const world = aCultivation();
    world.must(CASE, { ...COMMANDS.open, tier: 'innovative-sme' }, leader);
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    expect(phaseOf(theCase(world))).toBe('paused');
    const second = { type: 'application', id: 'app_2' } as const;
    expect(world.refusalOf(second, COMMANDS.open, leader)).toBe('CULTIVATION_PAUSED');
    world.must(CULTIVATION, { type: 'resume' }, leader);
    for (const task of world.describe(CASE).tasks) follow(world, task);
    expect(phaseOf(theCase(world))).toBe('documents');
  });
});
