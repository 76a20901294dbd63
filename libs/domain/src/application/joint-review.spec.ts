import type { Actor, Department } from '../kernel/actor';
import { firm, leader, leader2, officer, reviewerOf } from '../testing/actors';
import { CASE, aCase, aFirm, daysLater, openRequest, openRound, tasksOf, theCase, upTo } from '../testing/cases';
import { TERMS, aDigest } from '../testing/packs';
import { until } from '../testing/passing-time';
import { follow } from '../testing/task-follower';
import type { World } from '../testing/world';
import type { ApplicationCommand } from './application.commands';
import { currentStep } from './application.table';
import { standingObjections } from './open-points';
import type { DeemedAgreement, Seat } from './review.types';
import { settlementOf } from './settlement';

type Give = Extract<ApplicationCommand, { type: 'give-opinion' }>;

const opinion = (world: World, more: Partial<Give> = {}): Give => ({
  type: 'give-opinion',
  reviewId: openRound(world).id,
  verdict: 'agree',
  reason: '职责内无异议',
  ...more,
});
const give = (world: World, actor: Actor, more: Partial<Give> = {}) =>
  world.refusalOf(CASE, opinion(world, more), actor);
const inReview = (world = aCase('srdi')): World => upTo('department-review', world);
const seat = (world: World, id: string, reviewId?: string): Seat => {
  const rounds = theCase(world).reviews.filter((round) => round.kind === 'department-review');
  const round = reviewId ? rounds.find((one) => one.id === reviewId) : rounds.at(-1);
  const found = round?.seats.find((one) => one.id === id);
  if (!found) throw new Error(`no seat ${id}`);
  return found;
};
const asked = (world: World) =>
  tasksOf(world).map((task) => `${task.kind}:${task.assignee.department ?? task.assignee.role}`);
const DEPARTMENTS = ['tax', 'market', 'emergency', 'environment'] as const;
const answerAll = (world: World, except: readonly Department[] = []): void => {
  for (const department of DEPARTMENTS.filter((one) => !except.includes(one))) give(world, reviewerOf(department));
};

/** A world whose departments are these, with documents that make silence agreement. */
function withDepartments(
  departments: readonly Department[],
  deemed: readonly DeemedAgreement[] = [],
  world = aFirm(),
): World {
  const terms = TERMS.srdi;
  const templates = terms.templates.map((step) =>
    step.kind === 'department-review' ? { ...step, departments, deemedAgreement: deemed } : step,
  );
  world.rules.terms = () => ({ ...terms, templates });
  return inReview(aCase('srdi', world));
}

const deemedFor = (department: Department): DeemedAgreement => ({
  department,
  document: '县政府办〔2026〕1号',
  clause: '第五条',
  afterWorkingDays: 1,
});

describe('an objection', () => {
  it('keeps fact, clause and the condition that it cites apart from the words', () => {
    const world = inReview();
    const facts = {
      verdict: 'object',
      reason: '',
      fact: '2025 年 7 月受到行政处罚',
      clause: '63号文附件三（一）',
    } as const;
    expect(give(world, reviewerOf('environment'), facts)).toBeNull();
    expect(seat(world, 'environment').opinion).toMatchObject({
      fact: facts.fact,
      clause: facts.clause,
      reason: `${facts.fact}（${facts.clause}）`,
    });
  });

  it.each([
    ['a fact without a clause', { fact: '处罚' }],
    ['a clause without a fact', { clause: '第七条' }],
  ])('is refused with %s', (_what, half) => {
    expect(give(inReview(), reviewerOf('tax'), { verdict: 'object', ...half })).toBe('FACT_AND_CLAUSE');
  });

  it('may cite only a condition that the rule set publishes', () => {
    const world = inReview();
    world.rules.published = [{ id: 'CG-1', title: { zh: '无处罚', en: 'No penalty' }, clause: '一', hard: true }];
    const objection = { verdict: 'object', reason: '有处罚', criterionId: 'CG-9' } as const;
    expect(give(world, reviewerOf('environment'), objection)).toBe('CONDITION_NOT_PUBLISHED');
    expect(give(world, reviewerOf('environment'), { ...objection, criterionId: 'CG-1' })).toBeNull();
  });

  it('is taken back by the same department alone, with a note, and then stands in nobody’s way', () => {
    const world = inReview();
    give(world, reviewerOf('environment'), { verdict: 'object' });
    answerAll(world, ['environment']);
    upTo('decision', world);
    const reviewId = theCase(world).reviews[1]?.id ?? '';
    const back = { type: 'withdraw-objection', reviewId, note: '已完成整改并复核' } as const;
    expect(world.refusalOf(CASE, back, reviewerOf('tax'))).toBe('NO_OBJECTION');
    expect(world.refusalOf(CASE, back, leader)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, { ...back, note: ' ' }, reviewerOf('environment'))).toBe('REASON_REQUIRED');
    expect(world.refusalOf(CASE, back, reviewerOf('environment', 2))).toBeNull();
    expect(world.refusalOf(CASE, back, reviewerOf('environment'))).toBe('NO_OBJECTION');
    expect(seat(world, 'environment').opinion).toMatchObject({ verdict: 'object', resolution: { by: 'environment2' } });
    expect(standingObjections(theCase(world))).toEqual([]);
    world.must(CASE, { type: 'decide', decision: 'recommend', reason: '同意' }, leader);
  });

  it('is decided about by the leader in person, one by one, with a reason for each', () => {
    const world = inReview();
    give(world, reviewerOf('environment'), { verdict: 'object' });
    give(world, reviewerOf('tax'), { verdict: 'object' });
    answerAll(world, ['environment', 'tax']);
    upTo('decision', world);
    const decide = { type: 'decide', decision: 'recommend', reason: '同意' } as const;
    const overrules = [
      { seat: 'environment', reason: '处罚已于申报前三年届满' },
      { seat: 'tax', reason: '欠税已结清' },
    ];
    const code = (more: object) => world.refusalOf(CASE, { ...decide, ...more }, leader);
    expect(code({ overrules: overrules.slice(1) })).toBe('OBJECTION_STANDS');
    expect(code({ overrules: [...overrules, { seat: 'market', reason: '无' }] })).toBe('OVERRULING_UNKNOWN');
    expect(code({ overrules: overrules.map((one) => ({ ...one, reason: '' })) })).toBe('REASON_REQUIRED');
    expect(code({ overrules, decidedBy: 'meeting', minutesNo: '3' })).toBe('OVERRULING_IN_PERSON');
    expect(code({ overrules, decision: 'return' })).toBe('OVERRULING_NEEDS_RECOMMENDATION');
    expect(code({ overrules })).toBeNull();
    expect(theCase(world).decisions.at(-1)).toMatchObject({ overrules });
  });

  it('that says a hard condition is unmet is nobody’s to overrule', () => {
    const world = inReview();
    world.rules.published = [{ id: 'CG-1', title: { zh: '无处罚', en: 'No penalty' }, clause: '一', hard: true }];
    give(world, reviewerOf('environment'), { verdict: 'object', reason: '违反 CG-1：有重大处罚' });
    answerAll(world, ['environment']);
    upTo('decision', world);
    const overrules = [{ seat: 'environment', reason: '另行研究' }];
    const decide = { type: 'decide', decision: 'recommend', reason: '同意', overrules } as const;
    expect(world.refusalOf(CASE, decide, leader)).toBe('HARD_CONDITION_UNMET');
  });

  it('of the bureau that is overruled leaves what was passed over to be done', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    give(world, officer, { verdict: 'object' });
    const overrules = [{ seat: 'bureau', reason: '已核实' }];
    const decide = { type: 'decide', decision: 'recommend', reason: '同意', overrules } as const;
    expect(world.refusalOf(CASE, decide, leader)).toBe('STEPS_NOT_TAKEN');
  });
});

describe('conditions', () => {
  const conditional = (): World => {
    const world = inReview();
    give(world, reviewerOf('market'), { verdict: 'agree-with-conditions', conditions: ['补交营业执照', '补交商标证'] });
    answerAll(world, ['market']);
    return world;
  };

  it('become one request to the firm, on its own clock, and the round waits for it', () => {
    const world = conditional();
    expect(openRequest(world)).toMatchObject({
      cause: 'condition',
      items: [
        { because: '补交营业执照', concerns: ['market'] },
        { because: '补交商标证', concerns: ['market'] },
      ],
    });
    expect(settlementOf(openRound(world))).toMatchObject({ result: 'waiting', waitingFor: ['market'] });
    expect(asked(world)).toEqual(['submit-documents:enterprise']);
    expect(currentStep(theCase(world))).toBe('department-review');
  });

  it('are confirmed by their department when the papers are there, and then it agrees', () => {
    const world = conditional();
    for (const kind of ['submit-documents', 'check-documents', 'department-opinion']) {
      const [task] = tasksOf(world);
      expect(task?.kind).toBe(kind);
      if (task) follow(world, task);
    }
    expect(seat(world, 'market').opinion).toMatchObject({ verdict: 'agree' });
    expect(currentStep(theCase(world))).toBe('site-check');
  });

  it('may prove unmet: the department objects, and no number of agreements helps', () => {
    const world = conditional();
    for (let n = 0; n < 2; n += 1) follow(world, tasksOf(world)[0] ?? never());
    expect(give(world, reviewerOf('market'), { verdict: 'object', reason: '与登记不符' })).toBeNull();
    expect(theCase(world).reviews[1]).toMatchObject({ status: 'closed' });
    expect(standingObjections(theCase(world))).toEqual(['market']);
  });

  it('that the firm leaves unanswered do not end the case: their department is asked what that means', () => {
    const world = conditional();
    until(world, daysLater(world, 80));
    expect(theCase(world)).toMatchObject({ status: 'open' });
    expect(theCase(world).requests.at(-1)).toMatchObject({ cause: 'condition', result: 'incomplete' });
    expect(asked(world)).toEqual(['department-opinion:market']);
    expect(give(world, reviewerOf('market'))).toBeNull();
    expect(currentStep(theCase(world))).toBe('site-check');
  });

  it('are what the reason says where none are listed, and a repeated answer meanwhile is refused', () => {
    const world = inReview();
    give(world, reviewerOf('tax'), { verdict: 'agree-with-conditions', reason: '补缴税款凭证' });
    expect(openRequest(world).items.map(({ because }) => because)).toEqual(['补缴税款凭证']);
    expect(give(world, reviewerOf('tax'))).toBe('ALREADY_ANSWERED');
  });
});

describe('silence', () => {
  it('escalates where no document says otherwise, however long it lasts', () => {
    const world = inReview();
    answerAll(world, ['market']);
    until(world, daysLater(world, 300));
    expect(theCase(world)).toMatchObject({ status: 'open' });
    expect(asked(world)).toEqual(['department-opinion:market']);
    expect(world.events.filter(({ event }) => event.type === 'escalated')).not.toEqual([]);
  });

  it('is agreement where a published document says so, on record with its clause', () => {
    const world = withDepartments(['science'], [deemedFor('science')]);
    expect(seat(world, 'science').silence).toEqual({
      means: 'deemed-agreed',
      document: '县政府办〔2026〕1号',
      clause: '第五条',
    });
    until(world, daysLater(world, 40));
    expect(seat(world, 'science').opinion).toMatchObject({ verdict: 'agree', deemed: { clause: '第五条' } });
    expect(currentStep(theCase(world))).toBe('site-check');
    expect(theCase(world).reviewed).not.toContain('science');
  });

  it.each(['emergency', 'environment', 'market', 'tax'] as const)(
    'of %s is never agreement, whatever a template says',
    (department) => {
      const world = withDepartments([department], [deemedFor(department)]);
      expect(seat(world, department).silence).toBeUndefined();
      until(world, daysLater(world, 300));
      expect(currentStep(theCase(world))).toBe('department-review');
      expect(seat(world, department).opinion).toBeNull();
    },
  );

  it('that became agreement is not undone by a late answer, which is kept', () => {
    const world = withDepartments(['science', 'tax'], [deemedFor('science')]);
    until(world, daysLater(world, 40));
    expect(give(world, reviewerOf('science'), { verdict: 'object', reason: '科研诚信' })).toBeNull();
    expect(seat(world, 'science')).toMatchObject({ opinion: { verdict: 'agree' }, late: [{ verdict: 'object' }] });
    expect(give(world, reviewerOf('science'))).toBe('ALREADY_ANSWERED');
    give(world, reviewerOf('tax'));
    expect(currentStep(theCase(world))).toBe('site-check');
    expect(standingObjections(theCase(world))).toEqual([]);
  });

  it('binds when its day has come, whether or not a timer has fired', () => {
    const world = withDepartments(['science', 'tax'], [deemedFor('science')]);
    world.now = daysLater(world, 40);
    expect(give(world, reviewerOf('science'), { verdict: 'object', reason: '科研诚信' })).toBeNull();
    expect(seat(world, 'science')).toMatchObject({ opinion: { deemed: { clause: '第五条' } }, late: [{}] });
  });
});

describe('silence after an objection', () => {
  const duty = (fingerprint: string) => ({ documents: [], criteria: [], fingerprint });
  const objecting = (): World => {
    const world = aFirm();
    world.rules.duties = { science: duty('s1'), tax: duty('t1') };
    withDepartments(['science', 'tax'], [deemedFor('science')], world);
    expect(give(world, reviewerOf('science'), { verdict: 'object', reason: '科研诚信（第七条）' })).toBeNull();
    return world;
  };
  const staysSilent = (world: World): void => {
    expect(seat(world, 'science').objected).toBe(true);
    until(world, daysLater(world, 300));
    expect(seat(world, 'science').opinion).toBeNull();
    expect(asked(world)).toEqual(['department-opinion:science']);
    expect(currentStep(theCase(world))).toBe('department-review');
  };

  it('that was voided in the same round is no agreement: it escalates, however long it lasts', () => {
    const world = objecting();
    world.rules.duties = { science: duty('s2'), tax: duty('t1') };
    give(world, reviewerOf('tax'));
    staysSilent(world);
    expect(give(world, reviewerOf('science'))).toBeNull();
    expect(currentStep(theCase(world))).toBe('site-check');
  });

  it('is no agreement in a further round either', () => {
    const world = objecting();
    give(world, reviewerOf('tax'));
    upTo('decision', world);
    const back = { type: 'decide', decision: 'return', returnTo: 'department-review', reason: '再核' } as const;
    world.must(CASE, { ...back, departments: ['science'] }, leader);
    staysSilent(world);
  });

  it('is no agreement in a further round where the objection had come late, and was not counted', () => {
    const world = withDepartments(['science', 'tax'], [deemedFor('science')]);
    until(world, daysLater(world, 40));
    give(world, reviewerOf('science'), { verdict: 'object', reason: '科研诚信' });
    give(world, reviewerOf('tax'));
    upTo('decision', world);
    const back = { type: 'decide', decision: 'return', returnTo: 'department-review', reason: '再核' } as const;
    world.must(CASE, { ...back, departments: ['science'] }, leader);
    give(world, reviewerOf('tax'));
    staysSilent(world);
  });

  it('means again what the document says once the objection was taken back', () => {
    const world = objecting();
    const { id: reviewId } = openRound(world);
    give(world, reviewerOf('tax'));
    upTo('decision', world);
    world.must(CASE, { type: 'withdraw-objection', reviewId, note: '已澄清' }, reviewerOf('science'));
    const back = { type: 'decide', decision: 'return', returnTo: 'department-review', reason: '再核' } as const;
    world.must(CASE, { ...back, departments: ['science'] }, leader);
    expect(seat(world, 'science').objected).toBeUndefined();
    until(world, daysLater(world, 40));
    expect(seat(world, 'science').opinion).toMatchObject({ verdict: 'agree', deemed: { clause: '第五条' } });
  });
});

describe('an answer after the round is over', () => {
  it('is kept and not counted where silence had spoken, wherever the case stands by then', () => {
    const world = withDepartments(['science'], [deemedFor('science')]);
    until(world, daysLater(world, 40));
    const { id } = theCase(world).reviews.find((round) => round.kind === 'department-review') ?? never();
    upTo('decision', world);
    world.must(CASE, { type: 'withdraw', reason: '改日再报' }, firm);
    const late = { type: 'give-opinion', reviewId: id, verdict: 'object', reason: '科研诚信' } as const;
    expect(world.refusalOf(CASE, late, reviewerOf('tax'))).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, late, reviewerOf('science'))).toBeNull();
    const { dueOn } = theCase(world).turns.find(({ key }) => key === `${id}:science`)?.clock ?? never();
    const lateBy = world.calendar.workingDaysBetween(dueOn ?? '', world.today);
    expect(lateBy).toBeGreaterThan(10);
    expect(seat(world, 'science', id).late).toMatchObject([{ verdict: 'object', by: 'science', lateBy }]);
    expect(world.refusalOf(CASE, late, reviewerOf('science', 2))).toBe('ALREADY_ANSWERED');
    expect(theCase(world).status).toBe('withdrawn');
  });

  it('is one too many where the seat had answered', () => {
    const world = inReview();
    const reviewId = openRound(world).id;
    answerAll(world);
    expect(world.refusalOf(CASE, { ...opinionFor(reviewId), verdict: 'object' }, reviewerOf('tax'))).toBe(
      'REVIEW_CLOSED',
    );
  });

  it('is not for who stepped back', () => {
    const world = inReview();
    const reviewId = openRound(world).id;
    give(world, reviewerOf('tax'), { verdict: 'recuse', reason: '亲属' });
    give(world, reviewerOf('tax', 2));
    answerAll(world, ['tax']);
    expect(world.refusalOf(CASE, opinionFor(reviewId), reviewerOf('tax'))).toBe('FOUR_EYES');
  });

  it('is counted, and late, while the round still waits', () => {
    const world = inReview();
    world.now = daysLater(world, 60);
    expect(give(world, reviewerOf('tax'))).toBeNull();
    expect(seat(world, 'tax').opinion?.lateBy).toBeGreaterThan(0);
    expect(seat(world, 'tax').late).toBeUndefined();
  });
});

describe('a department that is brought in', () => {
  const add = (world: World, department: Department, reason = '涉及财政资金') =>
    ({ type: 'add-department', reviewId: openRound(world).id, department, reason }) as const;

  it('gets a seat and a clock of its own, from an officer or a leader, with the reason', () => {
    const world = inReview();
    world.now = daysLater(world, 3);
    expect(world.refusalOf(CASE, add(world, 'finance', ''), officer)).toBe('REASON_REQUIRED');
    expect(world.refusalOf(CASE, add(world, 'tax'), officer)).toBe('SEAT_EXISTS');
    expect(world.refusalOf(CASE, add(world, 'finance'), reviewerOf('tax'))).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, add(world, 'finance'), leader2)).toBeNull();
    expect(seat(world, 'finance')).toMatchObject({ added: { by: 'leader2', reason: '涉及财政资金' } });
    const due = (department: string) =>
      tasksOf(world).find(({ assignee }) => assignee.department === department)?.dueOn ?? '';
    expect(due('finance') > due('tax')).toBe(true);
    answerAll(world);
    expect(currentStep(theCase(world))).toBe('department-review');
    give(world, reviewerOf('finance'));
    expect(currentStep(theCase(world))).toBe('site-check');
  });

  it('is none of a preliminary review, and of a round that is over', () => {
    const early = upTo('preliminary-review', aCase('srdi'));
    expect(early.refusalOf(CASE, add(early, 'finance'), officer)).toBe('STEP_NOT_OPEN');
    const world = inReview();
    const command = add(world, 'finance');
    answerAll(world);
    expect(world.refusalOf(CASE, command, officer)).toBe('REVIEW_CLOSED');
  });
});

describe('a seat that is handed to a colleague', () => {
  const hand = (world: World, to: string, reason = '出差') =>
    ({ type: 'delegate-seat', reviewId: openRound(world).id, to, reason }) as const;

  it('is the colleague’s for this case, and the answer says for whom it was given', () => {
    const world = inReview();
    expect(world.refusalOf(CASE, hand(world, 'tax'), reviewerOf('tax'))).toBe('DELEGATE_NOT_ELIGIBLE');
    expect(world.refusalOf(CASE, hand(world, 'tax2', ''), reviewerOf('tax'))).toBe('REASON_REQUIRED');
    expect(world.refusalOf(CASE, hand(world, 'tax2'), reviewerOf('tax'))).toBeNull();
    expect(tasksOf(world)[0]?.assignee).toMatchObject({ department: 'tax', account: 'tax2' });
    expect(give(world, reviewerOf('tax'))).toBe('SEAT_DELEGATED');
    expect(give(world, reviewerOf('tax', 2))).toBeNull();
    expect(seat(world, 'tax').opinion).toMatchObject({ by: 'tax2', forAccount: 'tax' });
  });

  it.each([
    ['another department', 'market'],
    ['the office', 'officer'],
    ['a firm', 'enterprise:1'],
    ['nobody', 'no-such-account'],
  ])('is not handed to %s', (_who, to) => {
    const world = inReview();
    expect(world.refusalOf(CASE, hand(world, to), reviewerOf('tax'))).toBe('DELEGATE_NOT_ELIGIBLE');
    expect(seat(world, 'tax').delegated).toBeUndefined();
  });

  it('goes back to the department when the colleague steps back, and never to who did', () => {
    const world = inReview();
    give(world, reviewerOf('tax', 2), { verdict: 'recuse', reason: '亲属' });
    expect(world.refusalOf(CASE, hand(world, 'tax2'), reviewerOf('tax'))).toBe('DELEGATE_NOT_ELIGIBLE');
    world.must(CASE, hand(world, 'tax3'), reviewerOf('tax'));
    const third = { ...reviewerOf('tax'), id: 'tax3' };
    expect(give(world, third, { verdict: 'recuse', reason: '曾任职' })).toBeNull();
    expect(seat(world, 'tax').delegated).toBeUndefined();
    expect(give(world, reviewerOf('tax'))).toBeNull();
  });
});

describe('answers in a further round', () => {
  const duty = (documents: readonly string[], fingerprint: string) => ({ documents, criteria: [], fingerprint });
  const decided = (): World => {
    const world = aFirm();
    world.rules.duties = {
      tax: duty(['AUDIT-REPORT'], 't1'),
      market: duty(['LICENCE'], 'm1'),
      emergency: duty([], 'e1'),
      environment: duty([], 'v1'),
    };
    return upTo('decision', aCase('srdi', world));
  };
  const back = (world: World, more: object) =>
    world.must(CASE, { type: 'decide', decision: 'return', reason: '补充', ...more }, leader);
  const carried = (world: World) => DEPARTMENTS.filter((id) => seat(world, id).opinion?.carriedFrom !== undefined);

  it('stand where nothing within the duty changed; the others are asked again', () => {
    const world = decided();
    world.rules.duties = { ...world.rules.duties, environment: duty([], 'v2') };
    back(world, { returnTo: 'preliminary-review' });
    upTo('department-review', world);
    expect(asked(world)).toEqual(['department-opinion:environment']);
    expect(carried(world)).toEqual(['tax', 'market', 'emergency']);
    expect(seat(world, 'tax').opinion).toMatchObject({ by: 'tax', carriedFrom: 'app_1.r2' });
  });

  it('stand all where nothing changed: nobody is asked twice, and the case goes on', () => {
    const world = decided();
    back(world, { returnTo: 'preliminary-review' });
    upTo('site-check', world);
    expect(carried(world)).toEqual([...DEPARTMENTS]);
    expect(theCase(world).reviews.filter(({ kind }) => kind === 'department-review')).toHaveLength(2);
  });

  it('are void for whom the return names, and for everybody where a supplement says nothing of whom it concerns', () => {
    const named = decided();
    back(named, { returnTo: 'preliminary-review', departments: ['market'] });
    upTo('department-review', named);
    expect(asked(named)).toEqual(['department-opinion:market']);
    const world = decided();
    back(world, {});
    upTo('department-review', world);
    expect(asked(world)).toHaveLength(4);
  });

  it('are asked of everybody where the leader returns the case to the review itself', () => {
    const world = decided();
    back(world, { returnTo: 'department-review' });
    expect(asked(world)).toHaveLength(4);
  });
});

describe('an answer whose facts changed', () => {
  const duty = (documents: readonly string[], fingerprint: string) => ({ documents, criteria: [], fingerprint });
  const DUTIES = {
    tax: duty(['AUDIT-REPORT'], 't1'),
    market: duty(['LICENCE'], 'm1'),
    emergency: duty([], 'e1'),
    environment: duty([], 'v1'),
  };
  const reviewing = (): World => {
    const world = aFirm();
    world.rules.duties = DUTIES;
    return inReview(aCase('srdi', world));
  };
  const recommend = { type: 'decide', decision: 'recommend', reason: '符合' } as const;

  it('before the round ended is void: the seat is asked again, and the round waits for it', () => {
    const world = reviewing();
    answerAll(world, ['environment']);
    world.rules.duties = { ...DUTIES, tax: duty(['AUDIT-REPORT'], 't2') };
    expect(give(world, reviewerOf('environment'))).toBeNull();
    expect(currentStep(theCase(world))).toBe('department-review');
    expect(asked(world)).toEqual(['department-opinion:tax']);
    expect(seat(world, 'tax').opinion).toBeNull();
    expect(openRound(world).superseded).toMatchObject([{ seat: 'tax', by: 'tax', basis: 't1' }]);
    expect(give(world, reviewerOf('tax'))).toBeNull();
    expect(currentStep(theCase(world))).toBe('site-check');
    expect(seat(world, 'tax').opinion).toMatchObject({ basis: 't2' });
    expect(seat(world, 'market').opinion).toMatchObject({ basis: 'm1' });
  });

  it.each([
    ['an objection', { verdict: 'object', reason: '未提供（第七条）' }],
    ['“not concerned”', { verdict: 'not-concerned', reason: '不涉及' }],
  ] as const)('is void also where it is %s', (_what, more) => {
    const world = reviewing();
    give(world, reviewerOf('tax'), more);
    world.rules.duties = { ...DUTIES, tax: duty([], 't2') };
    answerAll(world, ['tax']);
    expect(asked(world)).toEqual(['department-opinion:tax']);
  });

  it('is void by another paper of its duty that was accepted meanwhile, although it was asked for before', () => {
    const world = reviewing();
    const scanner = { kind: 'workflow', id: 'scanner', roles: [] } as const;
    const request = theCase(world).requests[0];
    const item = request?.items.find(({ id }) => id === 'licence');
    // What the follower handed in was on paper; the case keeps it as a file here.
    Object.assign(item ?? {}, { documentId: 'doc-licence', offline: null });
    world.must(CASE, { type: 'quarantine-items', documentId: 'doc-licence', signature: 'Eicar' }, scanner);
    answerAll(world, ['environment']);
    const itemId = openRequest(world).items[0]?.id ?? '';
    const paper = { itemId, offline: { custodian: '机要室', paperNo: 'M' } };
    world.must(CASE, { type: 'submit-items', requestId: openRequest(world).id, items: [paper] }, firm);
    const accept = { type: 'check-items', requestId: openRequest(world).id, items: [{ itemId, verdict: 'accepted' }] };
    until(world, daysLater(world, 1));
    world.must(CASE, accept as ApplicationCommand, officer);
    give(world, reviewerOf('environment'));
    expect(asked(world)).toEqual(['department-opinion:market']);
  });

  it('after the round ended keeps the leader from recommending; the return asks that department alone', () => {
    const world = upTo('decision', reviewing());
    world.rules.duties = { ...DUTIES, environment: duty([], 'v2') };
    expect(world.refusalOf(CASE, recommend, leader)).toBe('ANSWERS_OUTDATED');
    world.must(CASE, { type: 'decide', decision: 'return', returnTo: 'department-review', reason: '事实有变' }, leader);
    expect(asked(world)).toEqual(['department-opinion:environment']);
    upTo('decision', world);
    expect(world.refusalOf(CASE, recommend, leader)).toBeNull();
  });

  it('that was an objection grounds no refusal, neither one that is meant nor one about which the firm was heard', () => {
    const published = [{ id: 'CG-5', title: { zh: '无处罚', en: 'No penalty' }, clause: '一', hard: true }];
    const objected = (): World => {
      const world = reviewing();
      world.rules.published = published;
      give(world, reviewerOf('environment'), { verdict: 'object', reason: '违反 CG-5：有重大处罚' });
      answerAll(world, ['environment']);
      return upTo('decision', world);
    };
    const refusing = { type: 'decide', decision: 'refuse', reason: '有处罚' } as const;
    const changed = { ...DUTIES, environment: duty([], 'v2') };
    const meant = objected();
    meant.rules.duties = changed;
    expect(meant.refusalOf(CASE, refusing, leader)).toBe('ANSWERS_OUTDATED');

    const heard = objected();
    heard.must(CASE, refusing, leader);
    heard.must(CASE, { type: 'answer-hearing', statement: '处罚已撤销' }, firm);
    heard.rules.duties = changed;
    expect(heard.refusalOf(CASE, refusing, leader)).toBe('ANSWERS_OUTDATED');
    heard.must(CASE, { type: 'decide', decision: 'return', returnTo: 'department-review', reason: '事实有变' }, leader);
    expect(asked(heard)).toEqual(['department-opinion:environment']);
  });

  it('that was an objection does not keep from a refusal what the record supports without it', () => {
    const world = reviewing();
    world.rules.published = [
      { id: 'CG-5', title: { zh: '无处罚', en: 'No penalty' }, clause: '一', hard: true },
      { id: 'SR-3', title: { zh: '研发', en: 'R&D' }, clause: '四', hard: true },
    ];
    give(world, reviewerOf('environment'), { verdict: 'object', reason: '违反 CG-5' });
    answerAll(world, ['environment']);
    upTo('decision', world);
    world.rules.duties = { ...DUTIES, environment: duty([], 'v2') };
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3'] });
    const refusing = { type: 'decide', decision: 'refuse', reason: '研发不足' } as const;
    expect(world.refusalOf(CASE, refusing, leader)).toBe('ANSWERS_OUTDATED');
    world.must(CASE, { ...refusing, grounds: ['SR-3'] }, leader);
    expect(theCase(world).hearing?.grounds.map(({ id }) => id)).toEqual(['SR-3']);
  });

  it('is left alone where silence was the answer, and in rounds from before the facts were kept', () => {
    const world = upTo('decision', reviewing());
    const round = theCase(world).reviews.find(({ kind }) => kind === 'department-review');
    for (const { opinion: given } of round?.seats ?? []) {
      delete (given as { basis?: string }).basis;
      delete (given as { afterRequests?: number }).afterRequests;
    }
    world.rules.duties = { ...DUTIES, environment: duty([], 'v2') };
    expect(world.refusalOf(CASE, recommend, leader)).toBeNull();
  });
});

function opinionFor(reviewId: string): Give {
  return { type: 'give-opinion', reviewId, verdict: 'agree', reason: '无' };
}

function never(): never {
  throw new Error('not there');
}
