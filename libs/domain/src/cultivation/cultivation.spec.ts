import { FIRM_CODE, conductor, firm, leader, leader2, mentor, officer, otherFirm } from '../testing/actors';
import { CASE, CULTIVATION, ENTERPRISE, aCultivation, aFirm, daysLater, tasksOf, upTo } from '../testing/cases';
import { aDigest } from '../testing/packs';
import { conduct, until } from '../testing/passing-time';
import { follow, whoFor } from '../testing/task-follower';
import { type World, calendar } from '../testing/world';
import type { CultivationCommand, CultivationCommandType } from './cultivation.commands';
import { cultivationDue, nextOpening } from './cultivation.describe';
import { CULTIVATION_TABLE, type CultivationPhase, cultivationPhase } from './cultivation.table';

const the = (world: World) => world.get('cultivation', CULTIVATION.id);
const kinds = (world: World): string[] => tasksOf(world, CULTIVATION).map((task) => task.kind);
const doIt = (world: World, command: CultivationCommand, actor = officer) => world.must(CULTIVATION, command, actor);
const refusal = (world: World, command: CultivationCommand, actor = officer) =>
  world.refusalOf(CULTIVATION, command, actor);

/** One rung, nothing beside it. */
function short(): World {
  const world = aFirm();
  world.rules.route = ['innovative-sme'];
  world.rules.offers = [];
  return aCultivation(world);
}

function willing(world = short()): World {
  doIt(world, { type: 'confirm-willingness', agree: true }, firm);
  return world;
}

function approved(world = short()): World {
  doIt(willing(world), { type: 'approve-plan' }, leader);
  return world;
}

/** The application of the rung was opened by the plan and withdrawn by the firm. */
function failed(): World {
  const world = approved();
  conduct(world);
  world.must(CASE, { type: 'withdraw', reason: '改期' }, firm);
  return world;
}

describe('launching a cultivation', () => {
  const launch = { type: 'launch', creditCode: FIRM_CODE, targetTier: 'srdi', targetDate: '2028-12-31' } as const;

  it('drafts the first plan from the diagnosis and asks the firm in the same command', () => {
    const world = aCultivation();
    expect(the(world)).toMatchObject({ status: 'awaiting-willingness', rung: 0, plan: { tier: 'innovative-sme' } });
    expect(tasksOf(world, CULTIVATION)).toMatchObject([
      { kind: 'confirm-willingness', assignee: { role: 'enterprise', creditCode: FIRM_CODE } },
    ]);
    expect(world.describe(CULTIVATION).uniqueKey).toBe(FIRM_CODE);
  });

  it('is refused towards a day that has come, or a title that is held', () => {
    const world = aFirm();
    expect(refusal(world, { ...launch, targetDate: '2026-04-13' })).toBe('TARGET_DATE_PAST');
    world.rules.route = [];
    expect(refusal(world, launch)).toBe('TARGET_ALREADY_HELD');
  });
});

describe('the plan', () => {
  it('is agreed to by the firm and approved by a leader who did not launch it', () => {
    const world = aFirm();
    world.must(
      CULTIVATION,
      { type: 'launch', creditCode: FIRM_CODE, targetTier: 'srdi', targetDate: '2028-12-31' },
      leader,
    );
    expect(refusal(world, { type: 'confirm-willingness', agree: true }, otherFirm)).toBe('NOT_YOUR_TURN');
    expect(refusal(world, { type: 'confirm-willingness', agree: true }, officer)).toBe('NOT_YOUR_TURN');
    willing(world);
    expect(refusal(world, { type: 'approve-plan' }, officer)).toBe('NOT_YOUR_TURN');
    expect(refusal(world, { type: 'approve-plan' }, leader)).toBe('FOUR_EYES');
    expect(refusal(world, { type: 'return-plan', reason: '再议' }, leader)).toBe('FOUR_EYES');
    expect(refusal(world, { type: 'approve-plan' }, leader2)).toBeNull();
    expect(the(world).status).toBe('in-progress');
  });

  it('that the firm declines ends the cultivation and costs nothing', () => {
    const world = short();
    doIt(world, { type: 'confirm-willingness', agree: false, comment: '暂不' }, firm);
    expect(the(world)).toMatchObject({ status: 'declined', closing: { reason: '暂不' } });
    expect(tasksOf(world, CULTIVATION)).toEqual([]);
    expect(world.describe(CULTIVATION)).toMatchObject({ closed: true, uniqueKey: null });
  });

  it('that the leader returns is drafted anew by the workflow, and the firm is asked again', () => {
    const world = willing();
    expect(refusal(world, { type: 'return-plan', reason: ' ' }, leader)).toBe('REASON_REQUIRED');
    doIt(world, { type: 'return-plan', reason: '措施不足' }, leader);
    expect(world.describe(CULTIVATION).awaits.who).toBe('workflow');
    expect(cultivationDue(the(world), world.now, world.calendar).due).toBe('draft-plan');
    conduct(world);
    expect(tasksOf(world, CULTIVATION).map((task) => task.slot)).toEqual(['willingness.2']);
    expect(the(world)).toMatchObject({ willingOn: null, earlierPlans: [{ tier: 'innovative-sme' }] });
  });

  it('starts the clock of each checkpoint; its owner meets it, once', () => {
    const world = approved();
    expect(tasksOf(world, CULTIVATION).map((task) => [task.slot, task.assignee.role])).toEqual([
      ['checkpoint:p1.prepare', 'enterprise'],
      ['checkpoint:p1.guide', 'officer'],
    ]);
    const meet = { type: 'meet-checkpoint', checkpointId: 'p1.prepare', comment: '完成' } as const;
    expect(refusal(world, meet, officer)).toBe('NOT_YOUR_TURN');
    expect(refusal(world, { ...meet, checkpointId: 'p1.guide' }, mentor)).toBe('NOT_YOUR_TURN');
    expect(refusal(world, { ...meet, checkpointId: 'p9' }, firm)).toBe('NOT_FOUND');
    expect(refusal(world, meet, firm)).toBeNull();
    expect(refusal(world, meet, firm)).toBe('CHECKPOINT_CLOSED');
    expect(the(world).checkpoints[0]).toMatchObject({ status: 'met', metOn: '2026-04-13', comment: '完成' });
  });

  it('drafted anew drops the checkpoints that were open and keeps those that were met', () => {
    const world = approved();
    doIt(world, { type: 'meet-checkpoint', checkpointId: 'p1.prepare' }, firm);
    expect(refusal(world, { type: 'replan', reason: '换批次' }, leader)).toBe('NOT_YOUR_TURN');
    doIt(world, { type: 'replan', reason: '换批次' });
    expect(the(world).checkpoints.map(({ id, status }) => [id, status])).toEqual([
      ['p1.prepare', 'met'],
      ['p1.guide', 'dropped'],
      ['p2.prepare', 'open'],
      ['p2.guide', 'open'],
    ]);
    expect(the(world).checkpoints.map(({ measureId }) => measureId)).toEqual(['p1.papers', null, 'p2.papers', null]);
    expect(the(world)).toMatchObject({
      plan: { measures: [{ id: 'p2.papers' }] },
      earlierPlans: [{ measures: [{ id: 'p1.papers' }] }],
    });
    expect(kinds(world)).toEqual(['confirm-willingness']);
  });
});

describe('the application of a rung', () => {
  it('is opened by the workflow once the plan is approved, and inherits the willingness of the firm', () => {
    const world = approved();
    expect(world.describe(CULTIVATION).awaits.who).toBe('workflow');
    conduct(world);
    expect(the(world).applications).toEqual([
      { id: 'app_1', tier: 'innovative-sme', batch: 'innovative-sme-open', status: 'open' },
    ]);
    expect(tasksOf(world, CASE).map((task) => task.kind)).toEqual(['submit-documents']);
    expect(nextOpening(the(world))).toBeNull();
    expect(refusal(world, { type: 'replan', reason: '再来' })).toBe('APPLICATION_RUNNING');
  });

  it('waits for the window of its batch', () => {
    const world = aFirm();
    world.rules.route = ['innovative-sme'];
    world.rules.offers = [];
    const { plan } = world.rules;
    world.rules.plan = (tier, today) => ({ ...plan(tier, today), windowOpensOn: '2026-06-01' });
    approved(aCultivation(world));
    expect(world.describe(CULTIVATION).awaits.who).toBe('person');
    until(world, '2026-05-31T23:59:59.000+08:00');
    expect(the(world).applications).toEqual([]);
    until(world, '2026-06-01T00:00:00.000+08:00');
    expect(the(world).applications).toHaveLength(1);
  });

  it('that cannot be opened yet is tried again in twenty working days, or as soon as the facts change', () => {
    const world = short();
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['IN-1'] });
    approved(world);
    conduct(world);
    const recheckOn = calendar.addWorkingDays('2026-04-13', 20);
    expect(the(world).blocked).toEqual({ tier: 'innovative-sme', code: 'PRECHECK_NOT_MET', recheckOn });
    until(world, daysLater(world, 3));
    expect(the(world).applications).toEqual([]);

    world.rules.diagnosis = (tier) => aDigest(tier);
    const item = { code: 'REVENUE', period: '2025', value: 1, source: 'audited' } as const;
    world.must(ENTERPRISE, { type: 'put-indicators', items: [item] }, officer);
    expect(the(world).blocked).toBeNull();
    conduct(world);
    expect(the(world).applications).toHaveLength(1);
  });

  it('that is blocked is tried again on the day of the recheck', () => {
    const world = short();
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['IN-1'] });
    approved(world);
    conduct(world);
    const first = the(world).blocked?.recheckOn ?? '';
    until(world, `${first}T00:00:00.000+08:00`);
    expect(the(world).blocked?.recheckOn).toBe(calendar.addWorkingDays(first, 20));
  });

  it('that is recognised leads to the next rung; the last one ends the cultivation as achieved', () => {
    const world = approved();
    conduct(world);
    upTo('upper', world);
    const upper = { type: 'record-upper-event', level: 'province', event: 'recognised', on: world.today } as const;
    world.must(CASE, upper, officer);
    expect(the(world)).toMatchObject({ status: 'achieved', closing: { reason: 'reached innovative-sme' } });
    expect(tasksOf(world, CULTIVATION)).toEqual([]);
  });

  it('offered beside the route is opened first; where it cannot be, it is withheld and the route goes on', () => {
    const world = aFirm();
    world.rules.diagnosis = (tier) => aDigest(tier, tier === 'above-scale' ? { verdict: 'not-applicable' } : {});
    approved(aCultivation(world));
    conduct(world);
    expect(the(world)).toMatchObject({ offers: [], applications: [{ tier: 'innovative-sme' }], blocked: null });
    expect(world.events.some(({ event }) => event.type === 'offer-withheld')).toBe(true);
  });

  it('beside the route changes nothing when it ends', () => {
    const world = approved(aCultivation());
    conduct(world);
    expect(the(world).applications.map((note) => note.tier)).toEqual(['above-scale', 'innovative-sme']);
    world.must(CASE, { type: 'withdraw', reason: '改期' }, firm);
    expect(the(world)).toMatchObject({
      status: 'in-progress',
      applications: [{ status: 'withdrawn' }, { status: 'open' }],
    });
  });
});

describe('an application that did not succeed', () => {
  it('is reviewed by an officer: close as carried over', () => {
    const world = failed();
    expect(the(world).status).toBe('reviewing-outcome');
    const review = tasksOf(world, CULTIVATION).find((task) => task.slot.startsWith('outcome.'));
    expect(review).toMatchObject({ kind: 'meet-checkpoint', actions: [{ name: 'meet' }, { name: 'replan' }] });
    expect(refusal(world, { type: 'meet-checkpoint', checkpointId: review?.slot ?? '' }, firm)).toBe('NOT_YOUR_TURN');
    if (review) follow(world, review);
    expect(the(world).status).toBe('carried-over');
    expect(tasksOf(world, CULTIVATION)).toEqual([]);
  });

  it('is reviewed by an officer: or plan again for the next batch', () => {
    const world = failed();
    doIt(world, { type: 'replan', reason: '下批再报' });
    expect(kinds(world)).toEqual(['confirm-willingness']);
    approved(world);
    conduct(world);
    expect(the(world).applications.map((note) => note.status)).toEqual(['withdrawn', 'open']);
  });

  it('while the plan is still being made leaves the plan its course', () => {
    const world = short();
    const open = { type: 'open', creditCode: FIRM_CODE, tier: 'innovative-sme', batch: 'by-hand' } as const;
    world.must(CASE, open, leader);
    world.must(CASE, { type: 'withdraw', reason: '改期' }, firm);
    expect(the(world).status).toBe('awaiting-willingness');
    approved(world);
    expect(the(world).status).toBe('in-progress');
  });

  it('is reviewed once, although a second application of the rung fails meanwhile', () => {
    const world = failed();
    const second = { type: 'application', id: 'app_2' } as const;
    world.must(second, { type: 'open', creditCode: FIRM_CODE, tier: 'innovative-sme', batch: 'by-hand' }, leader);
    expect(refusal(world, { type: 'replan', reason: '再来' })).toBe('APPLICATION_RUNNING');
    world.must(second, { type: 'withdraw', reason: '改期' }, firm);
    expect(tasksOf(world, CULTIVATION).filter((task) => task.slot.startsWith('outcome.'))).toHaveLength(1);
  });

  it('during a pause waits with the rest', () => {
    const world = approved();
    conduct(world);
    doIt(world, { type: 'pause', reason: '停产' }, leader);
    world.must(CASE, { type: 'withdraw', reason: '改期' }, firm);
    expect(the(world)).toMatchObject({ status: 'reviewing-outcome' });
    until(world, daysLater(world, 100));
    doIt(world, { type: 'resume' }, leader);
    const review = tasksOf(world, CULTIVATION).find((task) => task.slot.startsWith('outcome.'));
    expect(review?.dueOn).toBe(calendar.addWorkingDays(world.today, 10));
  });
});

describe('the course of a cultivation', () => {
  const rest = (world: World): number[] =>
    tasksOf(world, CULTIVATION).map((task) => calendar.workingDaysBetween(world.today, task.dueOn ?? ''));

  it.each([
    ['awaiting-willingness', () => short()],
    ['awaiting-approval', () => willing()],
    ['in-progress', () => approved()],
    ['reviewing-outcome', () => failed()],
  ] as const)('pauses in %s and gives back the exact rest', (status, world_) => {
    const world = world_();
    until(world, daysLater(world, 2));
    const before = rest(world);
    expect(the(world).status).toBe(status);
    expect(refusal(world, { type: 'pause', reason: '' }, leader)).toBe('REASON_REQUIRED');
    doIt(world, { type: 'pause', reason: '停产' }, leader);
    expect(world.describe(CULTIVATION)).toMatchObject({ tasks: [], nextDueAt: null, awaits: { who: 'nobody' } });
    until(world, daysLater(world, 90));
    doIt(world, { type: 'resume' }, leader);
    expect(rest(world)).toEqual(before);
  });

  it('reminds of the willingness and tells mentor and leader when it is late, and never lapses', () => {
    const world = short();
    until(world, '2027-01-04T10:00:00.000+08:00');
    const fired = world.events.filter(({ event }) => ['reminded', 'escalated'].includes(event.type));
    expect(fired.map(({ event }) => [event.type, (event.data as { to?: string }).to])).toEqual([
      ['reminded', undefined],
      ['reminded', undefined],
      ['escalated', 'mentor'],
      ['escalated', 'leader'],
    ]);
    expect(the(world).closing).toBeNull();
  });

  it('closed by hand leaves its applications to their own steps, a paused one running again', () => {
    const world = approved();
    conduct(world);
    doIt(world, { type: 'pause', reason: '停产' }, leader);
    expect(refusal(world, { type: 'close', reason: ' ' }, leader)).toBe('REASON_REQUIRED');
    doIt(world, { type: 'close', reason: '迁出' }, leader);
    expect(the(world)).toMatchObject({ status: 'stopped', paused: null });
    expect(tasksOf(world, CASE).map((task) => task.kind)).toEqual(['submit-documents']);
    world.must(CASE, { type: 'withdraw', reason: '迁出' }, firm);
    expect(the(world)).toMatchObject({ status: 'stopped', applications: [{ status: 'withdrawn' }] });
  });

  it('is left by the firm alone, with a reason, on record; what it applied for goes on, and it may come back', () => {
    const world = approved();
    conduct(world);
    for (const actor of [leader, officer, otherFirm]) {
      expect(refusal(world, { type: 'leave', reason: '转产' }, actor)).toBe('NOT_YOUR_TURN');
    }
    expect(refusal(world, { type: 'leave', reason: ' ' }, firm)).toBe('REASON_REQUIRED');
    doIt(world, { type: 'leave', reason: '转产' }, firm);
    expect(the(world)).toMatchObject({ status: 'stopped', closing: { reason: '转产', left: true } });
    expect(tasksOf(world, CULTIVATION)).toEqual([]);
    expect(tasksOf(world, CASE).map((task) => task.kind)).toEqual(['submit-documents']);
    expect(refusal(world, { type: 'leave', reason: '转产' }, firm)).toBe('CULTIVATION_CLOSED');
    expect(world.describe(CULTIVATION).uniqueKey).toBeNull();
  });

  it('gives every task to somebody who may do it', () => {
    for (const world of [short(), willing(), approved(), failed()]) {
      for (const task of tasksOf(world, CULTIVATION)) expect(whoFor(task).id).toBeTruthy();
    }
  });
});

describe('the table of a cultivation', () => {
  const COMMANDS: { readonly [T in CultivationCommandType]: Extract<CultivationCommand, { type: T }> } = {
    launch: { type: 'launch', creditCode: FIRM_CODE, targetTier: 'srdi', targetDate: '2028-12-31' },
    'draft-plan': { type: 'draft-plan' },
    'confirm-willingness': { type: 'confirm-willingness', agree: true },
    'approve-plan': { type: 'approve-plan' },
    'return-plan': { type: 'return-plan', reason: '再议' },
    'meet-checkpoint': { type: 'meet-checkpoint', checkpointId: 'none' },
    replan: { type: 'replan', reason: '再来' },
    'note-application': { type: 'note-application', applicationId: 'app_9', tier: 'srdi', batch: 'b' },
    'note-reopened': { type: 'note-reopened', applicationId: 'app_9', tier: 'srdi' },
    'note-outcome': { type: 'note-outcome', applicationId: 'app_9', tier: 'srdi', status: 'withdrawn' },
    'note-blocked': { type: 'note-blocked', tier: 'srdi', code: 'BATCH_CLOSED' },
    'note-facts': { type: 'note-facts' },
    'note-title': { type: 'note-title', code: 'srdi' },
    'note-title-lost': { type: 'note-title-lost', code: 'srdi', cause: 'EXPIRED' },
    'follow-firm': { type: 'follow-firm', enterpriseName: '新名' },
    remind: { type: 'remind' },
    escalate: { type: 'escalate' },
    redate: { type: 'redate' },
    'pause-clock': { type: 'pause-clock', clock: 'none', reason: 'appraisal', note: '送检' },
    'resume-clock': { type: 'resume-clock', clock: 'none', note: '' },
    'extend-clock': { type: 'extend-clock', clock: 'none', days: 3, reason: '补测' },
    pause: { type: 'pause', reason: '停产' },
    resume: { type: 'resume' },
    close: { type: 'close', reason: '迁出' },
    leave: { type: 'leave', reason: '转产' },
  };
  const closed = (command: CultivationCommand, actor = leader): World => {
    const world = short();
    doIt(world, command, actor);
    return world;
  };
  const WORLDS: { readonly [P in CultivationPhase]: () => World } = {
    new: () => aFirm(),
    drafting: () => {
      const world = willing();
      doIt(world, COMMANDS['return-plan'], leader);
      return world;
    },
    'awaiting-willingness': () => short(),
    'awaiting-approval': () => willing(),
    'in-progress': () => approved(),
    'reviewing-outcome': () => failed(),
    paused: () => closed(COMMANDS.pause),
    achieved: () => {
      const world = approved();
      conduct(world);
      upTo('upper', world);
      const upper = { type: 'record-upper-event', level: 'province', event: 'recognised', on: world.today } as const;
      world.must(CASE, upper, officer);
      return world;
    },
    declined: () => closed({ type: 'confirm-willingness', agree: false }, firm),
    stopped: () => closed(COMMANDS.close),
    'carried-over': () => {
      const world = failed();
      const review = tasksOf(world, CULTIVATION).find((task) => task.slot.startsWith('outcome.'));
      if (review) follow(world, review);
      return world;
    },
  };

  function codeOf(phase: CultivationPhase): string {
    if (phase === 'new') return 'NOT_FOUND';
    if (phase === 'paused') return 'CULTIVATION_PAUSED';
    return ['achieved', 'declined', 'stopped', 'carried-over'].includes(phase) ? 'CULTIVATION_CLOSED' : 'STEP_NOT_OPEN';
  }

  it.each(
    (Object.keys(WORLDS) as CultivationPhase[]).flatMap((phase) =>
      (Object.keys(COMMANDS) as CultivationCommandType[]).map((type) => [phase, type] as const),
    ),
  )('in phase %s takes or refuses %s as it says', (phase, type) => {
    const world = WORLDS[phase]();
    expect(cultivationPhase(world.find('cultivation', CULTIVATION.id))).toBe(phase);
    const code = world.refusalOf(CULTIVATION, COMMANDS[type], conductor);
    const allowed: readonly CultivationCommandType[] = CULTIVATION_TABLE[phase];
    if (!allowed.includes(type)) expect(code).toBe(codeOf(phase));
    else
      expect([
        null,
        'NOT_YOUR_TURN',
        ...(type === 'meet-checkpoint' || type.endsWith('-clock') ? ['NOT_FOUND'] : []),
      ]).toContain(code);
  });
});
