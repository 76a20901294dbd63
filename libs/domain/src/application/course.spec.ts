import { FIRM_CODE, auditor, conductor, firm, leader, officer, otherFirm } from '../testing/actors';
import { CASE, CULTIVATION, aCase, aCultivation, aFirm, daysLater, tasksOf, theCase, upTo } from '../testing/cases';
import { TERMS } from '../testing/packs';
import { until } from '../testing/passing-time';
import { type World, calendar } from '../testing/world';
import { applicationDue } from './application.describe';
import type { StepKind } from './step-kind';

const STEPS = TERMS.srdi.templates
  .map((template) => template.kind)
  .filter((kind) => !['precheck', 'recommendation'].includes(kind));
const STATISTICS_STEPS: readonly StepKind[] = ['documents', 'papers-check', 'handover', 'statistics-result'];
const EVERY_STEP = [
  ...STEPS.map((step) => ['srdi', step] as const),
  ...STATISTICS_STEPS.map((step) => ['above-scale', step] as const),
];

/** The case of a cultivation, so that pause and outcome have somebody to come from. */
function inCultivation(tier: 'srdi' | 'above-scale', step: StepKind): World {
  const world = aFirm();
  world.rules.route = ['srdi'];
  world.rules.offers = [];
  aCultivation(world);
  return upTo(step, aCase(tier, world));
}

describe('withdrawal', () => {
  it.each(EVERY_STEP)('of a case for %s at %s ends it, its notice and all that waits', (tier, step) => {
    const world = inCultivation(tier, step);
    world.must(CASE, { type: 'withdraw', reason: '企业改期' }, firm);
    expect(theCase(world)).toMatchObject({ status: 'withdrawn', closing: { reason: '企业改期' } });
    expect(tasksOf(world)).toEqual([]);
    expect(world.describe(CASE)).toMatchObject({ closed: true, openThing: null, nextDueAt: null });
    expect(world.all('notice').map((notice) => notice.status)).toEqual(
      ['notice'].includes(step) ? ['cancelled'] : world.all('notice').map(() => 'closed'),
    );
    expect(world.get('cultivation', CULTIVATION.id).applications[0]?.status).toBe('withdrawn');
  });

  it('is for the firm or an officer at its request, with a reason', () => {
    const world = upTo('documents', aCase('srdi'));
    expect(world.refusalOf(CASE, { type: 'withdraw', reason: ' ' }, firm)).toBe('REASON_REQUIRED');
    for (const actor of [otherFirm, leader, auditor]) {
      expect(world.refusalOf(CASE, { type: 'withdraw', reason: '改期' }, actor)).toBe('NOT_YOUR_TURN');
    }
    expect(world.refusalOf(CASE, { type: 'withdraw', reason: '改期' }, officer)).toBeNull();
  });

  it('by not wishing to apply costs the firm nothing', () => {
    const world = aCase('srdi');
    world.must(CASE, { type: 'confirm-willingness', agree: false }, firm);
    expect(theCase(world)).toMatchObject({ status: 'withdrawn', closing: { reason: 'willingness-declined' } });
  });

  it('works while the cultivation is paused', () => {
    const world = inCultivation('srdi', 'decision');
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    world.must(CASE, { type: 'withdraw', reason: '改期' }, firm);
    expect(theCase(world).status).toBe('withdrawn');
    world.must(CULTIVATION, { type: 'resume' }, leader);
  });
});

describe('a pause of the cultivation', () => {
  it.each(EVERY_STEP)('of a case for %s at %s gives back the exact rest of every clock', (tier, step) => {
    const world = inCultivation(tier, step);
    until(world, daysLater(world, step === 'notice' ? 1 : 3));
    const rests = (): number[] =>
      tasksOf(world).map((task) => calendar.workingDaysBetween(world.today, task.dueOn ?? ''));
    const before = rests();
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    expect(tasksOf(world)).toEqual([]);
    expect(world.describe(CASE)).toMatchObject({ nextDueAt: null, awaits: { who: 'nobody' } });
    if (step === 'notice') world.now = daysLater(world, 1);
    else until(world, daysLater(world, 200));
    world.must(CULTIVATION, { type: 'resume' }, leader);
    expect(rests()).toEqual(before);
  });

  it('does not stop the legal clock of a notice; what the notice opens waits', () => {
    const world = inCultivation('srdi', 'notice');
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    until(world, daysLater(world, 30));
    expect(world.last('notice').result).toBe('clear');
    expect(tasksOf(world)).toEqual([]);
    world.must(CULTIVATION, { type: 'resume' }, leader);
    expect(tasksOf(world).map((task) => [task.kind, task.dueOn])).toEqual([
      ['file-on-platform', calendar.addWorkingDays(world.today, 10)],
    ]);
  });
});

describe('the ladder of a case', () => {
  const rungs = (world: World): string[] =>
    world.events
      .filter(({ event }) => ['reminded', 'escalated', 'application-closed'].includes(event.type))
      .map(({ event, at }) => `${event.type} ${at.slice(0, 10)}`);

  it('reminds twice, escalates twice and lapses when the firm never answers; each once, on its day', () => {
    const world = upTo('documents', aCase('srdi'));
    until(world, '2026-12-01T10:00:00.000+08:00');
    expect(rungs(world)).toEqual([
      'reminded 2026-04-22',
      'reminded 2026-04-24',
      'escalated 2026-04-28',
      'escalated 2026-05-07',
      'application-closed 2026-05-27',
    ]);
    expect(theCase(world)).toMatchObject({ status: 'lapsed', closing: { reason: 'overdue: submit-documents' } });
  });

  it('fires no rung early, none twice and none of another kind', () => {
    const world = upTo('documents', aCase('srdi'));
    world.now = '2026-04-22T08:59:59.999+08:00';
    expect(applicationDue(theCase(world), world.now, world.calendar)).toEqual({
      due: null,
      wakeAt: '2026-04-22T09:00:00.000+08:00',
    });
    expect(world.must(CASE, { type: 'remind' }, conductor)).toEqual([]);
    world.now = '2026-04-22T09:00:00.000+08:00';
    expect(world.must(CASE, { type: 'escalate' }, conductor)).toEqual([]);
    expect(world.must(CASE, { type: 'lapse' }, conductor)).toEqual([]);
    expect(world.must(CASE, { type: 'remind' }, conductor)).toHaveLength(1);
    expect(world.must(CASE, { type: 'remind' }, conductor)).toEqual([]);
  });

  it('of the bureau escalates but never lapses the case', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    until(world, '2027-04-01T10:00:00.000+08:00');
    expect(theCase(world).status).toBe('open');
    expect(rungs(world).map((rung) => rung.split(' ')[0])).toEqual(['reminded', 'escalated']);
  });

  it('puts a late answer on record', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    until(world, '2026-04-30T10:00:00.000+08:00');
    const opinion = { type: 'give-opinion', reviewId: 'app_1.r1', verdict: 'agree', reason: '' } as const;
    world.must(CASE, opinion, officer);
    expect(theCase(world).reviews[0]?.seats[0]?.opinion?.lateBy).toBe(3);
    expect(theCase(world).turns.find((turn) => turn.task === 'preliminary-review')?.lateBy).toBe(3);
  });

  it('ends at the cut-off of the batch where that comes before the budget', () => {
    const world = aFirm();
    world.rules.terms = () => ({ ...TERMS.srdi, cutOff: '2026-04-17' });
    upTo('documents', aCase('srdi', world));
    expect(tasksOf(world)[0]?.dueOn).toBe('2026-04-17');
  });
});

describe('the notice of a case', () => {
  it('that ends clear leads to filing; upheld leads back to the deciding leader', () => {
    const world = upTo('notice', aCase('srdi'));
    const notice = world.last('notice');
    const ref = { type: 'notice', id: notice.id } as const;
    const objection = { type: 'object', name: '张三', contact: '1', content: '虚报', evidence: '照片' } as const;
    world.must(ref, objection, firm);
    const answer = { type: 'answer-objection', objectionId: `${notice.id}.o1`, reason: '查实' } as const;
    world.must(ref, { ...answer, finding: 'upheld' }, officer);
    expect(theCase(world).steps.find((step) => step.kind === 'decision')).toMatchObject({ status: 'open', round: 2 });
    expect(tasksOf(world).map((task) => task.slot)).toEqual(['decision.2']);
    world.must(CASE, { type: 'decide', decision: 'recommend', reason: '已更正' }, leader);
    expect(world.all('notice')).toHaveLength(2);
    upTo('filing', world);
    expect(world.get('enterprise', FIRM_CODE).titles).toEqual([]);
  });

  it('takes no result of a notice that is not its own', () => {
    const world = upTo('notice', aCase('srdi'));
    const other = { type: 'record-notice-result', noticeId: 'ntc_x', result: 'clear' } as const;
    expect(world.refusalOf(CASE, { ...other, note: { zh: '', en: '' } }, conductor)).toBe('NOTICE_NOT_OF_CASE');
  });
});
