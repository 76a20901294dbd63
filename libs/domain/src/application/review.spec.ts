import { type Actor, SYSTEM_ACTOR } from '../kernel/actor';
import { expert, firm, leader, leader2, officer, officer2, reviewerOf } from '../testing/actors';
import { CASE, aCase, anUpload, openRequest, openRound, tasksOf, theCase, upTo } from '../testing/cases';
import { TERMS } from '../testing/packs';
import { follow, whoFor } from '../testing/task-follower';
import type { World } from '../testing/world';
import { currentStep } from './application.table';
import { standingObjections } from './open-points';
import type { OpinionVerdict } from './review.types';

function give(world: World, actor: Actor, verdict: OpinionVerdict = 'agree', reason = '依据第七条') {
  return world.refusalOf(CASE, { type: 'give-opinion', reviewId: openRound(world).id, verdict, reason }, actor);
}

const inReview = (): World => upTo('department-review', aCase('srdi'));
const DEPARTMENTS = ['tax', 'market', 'emergency', 'environment'] as const;

function answerAll(world: World, except: Readonly<Partial<Record<string, OpinionVerdict>>> = {}): void {
  for (const department of DEPARTMENTS) {
    expect(give(world, reviewerOf(department), except[department] ?? 'agree')).toBeNull();
  }
}

describe('the joint review of departments', () => {
  it('asks all at once, and no answer waits for another', () => {
    const world = inReview();
    expect(tasksOf(world).map((task) => task.assignee.department)).toEqual(DEPARTMENTS);
    expect(give(world, reviewerOf('environment'))).toBeNull();
    expect(give(world, reviewerOf('tax'), 'not-concerned')).toBeNull();
    expect(tasksOf(world).map((task) => task.assignee.department)).toEqual(['market', 'emergency']);
    expect(currentStep(theCase(world))).toBe('department-review');
  });

  it('goes on to the site check when the last has answered', () => {
    const world = inReview();
    answerAll(world);
    expect(currentStep(theCase(world))).toBe('site-check');
    expect(theCase(world).reviews[1]).toMatchObject({ status: 'closed' });
  });

  it('takes one answer of a seat', () => {
    const world = inReview();
    give(world, reviewerOf('tax'));
    expect(give(world, reviewerOf('tax'))).toBe('ALREADY_ANSWERED');
    expect(give(world, reviewerOf('tax', 2))).toBe('ALREADY_ANSWERED');
    const declare = { type: 'declare-conflict', reviewId: openRound(world).id, conflict: true } as const;
    expect(world.refusalOf(CASE, declare, reviewerOf('tax'))).toBe('ALREADY_ANSWERED');
  });

  it.each([
    ['an officer', officer],
    ['a leader', leader],
    ['the firm', firm],
    ['a department without a seat', reviewerOf('finance')],
    ['the system', SYSTEM_ACTOR],
  ])('takes no answer from %s', (_who, actor) => {
    expect(give(inReview(), actor)).toBe('NOT_YOUR_TURN');
  });

  it.each(['object', 'agree-with-conditions', 'not-concerned', 'recuse'] as const)(
    'wants fact and clause for %s',
    (verdict) => {
      expect(give(inReview(), reviewerOf('tax'), verdict, '  ')).toBe('REASON_REQUIRED');
    },
  );

  it('takes nothing on a round that is closed or not there', () => {
    const world = upTo('site-check', inReview());
    const opinion = { type: 'give-opinion', verdict: 'agree', reason: '' } as const;
    expect(world.refusalOf(CASE, { ...opinion, reviewId: 'app_1.r2' }, reviewerOf('tax'))).toBe('REVIEW_CLOSED');
    const again = inReview();
    expect(again.refusalOf(CASE, { ...opinion, reviewId: 'app_1.r1' }, officer)).toBe('REVIEW_CLOSED');
    expect(again.refusalOf(CASE, { ...opinion, reviewId: 'app_1.r7' }, reviewerOf('tax'))).toBe('NOT_FOUND');
  });

  it('that names no department is complete at once', () => {
    const world = aCase('srdi');
    const terms = TERMS.srdi;
    world.rules.terms = () => ({
      ...terms,
      templates: terms.templates.map((step) =>
        step.kind === 'department-review' ? { ...step, departments: [] } : step,
      ),
    });
    const other = { type: 'application', id: 'app_2' } as const;
    world.must(other, { type: 'open', creditCode: firm.creditCode ?? '', tier: 'srdi', batch: 'b' }, leader);
    for (let n = 0; n < 4; n += 1) {
      const task = tasksOf(world, other)[0];
      if (task) follow(world, task);
    }
    expect(currentStep(world.get('application', 'app_2'))).toBe('site-check');
  });
});

describe('recusal', () => {
  it('opens a turn for a substitute of the same department, on a clock of its own', () => {
    const world = inReview();
    expect(give(world, reviewerOf('tax'), 'recuse', '与企业有利害关系')).toBeNull();
    const task = tasksOf(world).find((candidate) => candidate.assignee.department === 'tax');
    expect(task).toMatchObject({ kind: 'department-opinion', slot: 'app_1.r2:tax.2' });
    expect(task?.assignee.excludes).toContain('tax');
    expect(give(world, reviewerOf('tax'))).toBe('FOUR_EYES');
    expect(give(world, reviewerOf('tax', 2))).toBeNull();
    expect(give(world, reviewerOf('tax', 2))).toBe('ALREADY_ANSWERED');
  });

  it('follows from a declared conflict; a declaration without one changes nothing but the record', () => {
    const world = inReview();
    const declare = { type: 'declare-conflict', reviewId: openRound(world).id } as const;
    world.must(CASE, { ...declare, conflict: false }, reviewerOf('market'));
    expect(tasksOf(world)).toHaveLength(4);
    world.must(CASE, { ...declare, conflict: true, reason: '亲属持股' }, reviewerOf('market'));
    expect(give(world, reviewerOf('market'))).toBe('FOUR_EYES');
    expect(openRound(world).declarations.map(({ by, conflict }) => [by, conflict])).toEqual([
      ['market', false],
      ['market', true],
    ]);
  });

  it('of the bureau leaves the preliminary review to another officer', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    give(world, officer, 'recuse');
    expect(tasksOf(world)).toHaveLength(1);
    expect(give(world, officer)).toBe('FOUR_EYES');
    expect(give(world, officer2)).toBeNull();
  });

  it('of a visitor leaves the site check, as a site check, to another officer', () => {
    const world = upTo('site-check', aCase('srdi'));
    const declare = { type: 'declare-conflict', reviewId: openRound(world).id, conflict: true } as const;
    world.must(CASE, declare, officer);
    const [task, ...others] = tasksOf(world);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ kind: 'site-check', actions: [{ name: 'site-check' }, { name: 'declarations' }] });
    if (task) follow(world, task);
    expect(currentStep(theCase(world))).toBe('decision');
  });
});

describe('points', () => {
  const scores = [{ criterionId: 'SR-1', points: 8.5 }];

  it.each(['preliminary-review', 'department-review', 'site-check'] as const)('are not taken by a %s', (step) => {
    const world = upTo(step, aCase('srdi'));
    const command = { type: 'give-scores', reviewId: openRound(world).id, scores, comment: '' } as const;
    expect(world.execute(CASE, command, expert)).toMatchObject({ status: 409, code: 'NO_SCORESHEET' });
    expect(world.refusalOf(CASE, { ...command, reviewId: 'app_1.r9' }, expert)).toBe('NOT_FOUND');
  });
});

describe('who stepped back once', () => {
  /** The officer has a conflict, and is a leader and a reviewer too. */
  const conflicted = { ...officer, roles: ['officer', 'leader', 'reviewer'], department: 'market' } as const;
  const steppedBack = (): World => {
    const world = upTo('preliminary-review', aCase('srdi'));
    const declare = { type: 'declare-conflict', reviewId: openRound(world).id, conflict: true } as const;
    world.must(CASE, declare, conflicted);
    return world;
  };
  const barredFrom = (world: World): boolean[] =>
    tasksOf(world).map(({ assignee }) => assignee.excludes?.includes(officer.id) ?? false);

  it('has no seat in a later round, of whatever kind, and no task of it', () => {
    const world = upTo('department-review', steppedBack());
    expect(barredFrom(world)).toEqual([true, true, true, true]);
    expect(give(world, conflicted)).toBe('FOUR_EYES');
    upTo('site-check', world);
    expect(barredFrom(world)).toEqual([true]);
    const visit = { result: 'consistent', checkedOn: world.today, place: '车间', people: ['甲', '乙'] } as const;
    const check = { type: 'record-site-check', reviewId: openRound(world).id, findings: '属实', ...visit } as const;
    expect(world.refusalOf(CASE, check, conflicted)).toBe('FOUR_EYES');
  });

  it('loses the other seats of the same round', () => {
    const world = inReview();
    give(world, conflicted, 'recuse');
    const ofTax = { ...conflicted, department: 'tax' } as const;
    expect(give(world, ofTax)).toBe('FOUR_EYES');
    expect(barredFrom(world)).toEqual([true, true, true, true]);
  });

  it('does not decide, check papers, audit on the platform or record what upper levels did', () => {
    const world = upTo('decision', steppedBack());
    expect(barredFrom(world)).toEqual([true]);
    const decide = { type: 'decide', reason: '同意' } as const;
    expect(world.refusalOf(CASE, { ...decide, decision: 'recommend' }, conflicted)).toBe('FOUR_EYES');

    world.must(CASE, { ...decide, decision: 'return' }, leader2);
    const { id: requestId, items } = openRequest(world);
    const itemId = items[0]?.id ?? '';
    const answer = { itemId, documentId: anUpload(world, 'more', 'SUPPLEMENT') };
    world.must(CASE, { type: 'submit-items', requestId, items: [answer] }, firm);
    const verdict = { itemId, verdict: 'accepted' } as const;
    expect(world.refusalOf(CASE, { type: 'check-items', requestId, items: [verdict] }, conflicted)).toBe('FOUR_EYES');
    world.must(CASE, { type: 'check-items', requestId, items: [verdict] }, officer2);

    upTo('platform-audit', world);
    expect(barredFrom(world)).toEqual([true]);
    const audit = { type: 'record-platform', kind: 'audited', receiptNo: 'A-1', on: world.today } as const;
    expect(world.refusalOf(CASE, audit, conflicted)).toBe('FOUR_EYES');
    upTo('upper', world);
    const received = { type: 'record-upper-event', level: 'city', event: 'received', on: world.today } as const;
    expect(world.refusalOf(CASE, received, conflicted)).toBe('FOUR_EYES');
    expect(world.refusalOf(CASE, received, officer2)).toBeNull();
  });
});

describe('an objection', () => {
  it('of a department is never outvoted', () => {
    const world = inReview();
    answerAll(world, { environment: 'object' });
    upTo('decision', world);
    expect(standingObjections(theCase(world))).toEqual(['environment']);
    expect(world.refusalOf(CASE, { type: 'decide', decision: 'recommend', reason: '同意' }, leader)).toBe(
      'OBJECTION_STANDS',
    );
  });

  it('is resolved by returning the case to the review and a new answer', () => {
    const world = inReview();
    answerAll(world, { environment: 'object' });
    upTo('decision', world);
    world.must(CASE, { type: 'decide', decision: 'return', returnTo: 'department-review', reason: '已整改' }, leader);
    expect(openRound(world)).toMatchObject({ id: 'app_1.r4', round: 2 });
    expect(tasksOf(world).map((task) => task.assignee.department)).toEqual(['environment']);
    expect(give(world, reviewerOf('environment'))).toBeNull();
    upTo('decision', world);
    expect(standingObjections(theCase(world))).toEqual([]);
    world.must(CASE, { type: 'decide', decision: 'recommend', reason: '同意' }, leader);
    expect(currentStep(theCase(world))).toBe('notice');
  });

  it('of the preliminary review goes to the leader at once', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    give(world, officer, 'object');
    expect(currentStep(theCase(world))).toBe('decision');
    expect(standingObjections(theCase(world))).toEqual(['bureau']);
    expect(world.refusalOf(CASE, { type: 'decide', decision: 'recommend', reason: '同意' }, leader)).toBe(
      'OBJECTION_STANDS',
    );
  });

  it('to the papers of a statistics case asks the firm for what is wrong, and for nothing that was accepted', () => {
    const world = upTo('papers-check', aCase('above-scale'));
    give(world, officer, 'object', '台账缺十二月');
    expect(currentStep(theCase(world))).toBe('documents');
    expect(openRequest(world)).toMatchObject({ cause: 'returned-by-review' });
    expect(openRequest(world).items.map((item) => item.because)).toEqual(['台账缺十二月']);
    upTo('handover', world);
    expect(theCase(world).reviews.map(({ round, status }) => [round, status])).toEqual([
      [1, 'closed'],
      [2, 'closed'],
    ]);
  });
});

describe('the preliminary review', () => {
  it('cannot be answered with "not concerned"', () => {
    expect(give(upTo('preliminary-review', aCase('srdi')), officer, 'not-concerned')).toBe('VERDICT_NOT_APPLICABLE');
  });

  it('is not for who handed papers in for the firm', () => {
    const world = upTo('documents', aCase('srdi'));
    const items = [{ itemId: 'licence', documentId: anUpload(world, 'x') }];
    world.must(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, officer);
    upTo('preliminary-review', world);
    expect(give(world, officer)).toBe('FOUR_EYES');
    expect(tasksOf(world).map((task) => whoFor(task).id)).toEqual(['officer2']);
  });
});

describe('the site check', () => {
  const visit = (world: World) =>
    ({
      type: 'record-site-check',
      reviewId: openRound(world).id,
      result: 'consistent',
      checkedOn: world.today,
      place: '一号车间',
      people: ['甲', '乙'],
      findings: '属实',
    }) as const;
  const atSite = (): World => upTo('site-check', aCase('srdi'));

  it('takes two people, a day that has come, and an officer', () => {
    const world = atSite();
    expect(world.refusalOf(CASE, { ...visit(world), people: ['甲', ' 甲 '] }, officer)).toBe('TWO_PEOPLE_REQUIRED');
    expect(world.refusalOf(CASE, { ...visit(world), people: ['甲', ' '] }, officer)).toBe('TWO_PEOPLE_REQUIRED');
    expect(world.refusalOf(CASE, { ...visit(world), checkedOn: '2099-01-01' }, officer)).toBe('DATE_IN_FUTURE');
    expect(world.refusalOf(CASE, visit(world), leader2)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, { ...visit(world), reviewId: 'app_1.r9' }, officer)).toBe('NOT_FOUND');
    expect(world.refusalOf(CASE, { ...visit(world), reviewId: 'app_1.r1' }, officer)).toBe('REVIEW_CLOSED');
    expect(world.refusalOf(CASE, visit(world), officer)).toBeNull();
    expect(currentStep(theCase(world))).toBe('decision');
  });

  it('lists what it found inconsistent to the deciding leader', () => {
    const world = atSite();
    world.must(CASE, { ...visit(world), result: 'inconsistent' }, officer);
    world.must(CASE, { type: 'decide', decision: 'recommend', reason: '可补正' }, leader);
    const decided = world.events.find(({ event }) => event.type === 'decision-recorded');
    expect(decided?.event.data).toMatchObject({ openPoints: ['site:inconsistent'] });
  });
});
