import { PUBLIC_ACTOR } from '../kernel/actor';
import type { AggregateRef } from '../kernel/decider';
import { addDays } from '../kernel/time';
import { firm, leader, leader2, officer } from '../testing/actors';
import { CASE, CULTIVATION, aCase, aCultivation, aFirm, tasksOf, theCase, upTo } from '../testing/cases';
import { aDigest } from '../testing/packs';
import { registering } from '../testing/panels';
import { until } from '../testing/passing-time';
import { World } from '../testing/world';
import type { Turn } from './turn.types';

const chief = { kind: 'person', id: 'chief', roles: ['section-chief'], regionCode: '990124' } as const;

interface Case {
  readonly world: World;
  readonly ref: AggregateRef;
  readonly turns: () => readonly Turn[];
}

function underReview(): Case {
  const world = upTo('decision', aCase('srdi'));
  world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3'] });
  const refuse = { type: 'decide', decision: 'refuse', reason: '不符合 SR-3' } as const;
  world.must(CASE, refuse, leader);
  world.must(CASE, { type: 'answer-hearing', waive: true }, firm);
  world.must(CASE, refuse, leader);
  world.must(CASE, { type: 'request-refusal-review', reason: '有新证据' }, firm);
  return { world, ref: CASE, turns: () => theCase(world).turns };
}

function objected(): Case {
  const world = upTo('notice', aCase('srdi'));
  const ref = { type: 'notice', id: world.last('notice').id } as const;
  const objection = { type: 'object', name: '张三', contact: '1', content: '虚报', evidence: '合同' } as const;
  world.must(ref, objection, PUBLIC_ACTOR);
  return { world, ref, turns: () => world.last('notice').turns };
}

function planned(): Case {
  const world = aCultivation(aFirm());
  const id = world.get('cultivation', CULTIVATION.id).id;
  return { world, ref: { type: 'cultivation', id }, turns: () => world.get('cultivation', id).turns };
}

function drawn(): Case {
  const world = new World();
  // Enough to take the other seat one after another, for nobody there says anything.
  for (let n = 1; n <= 20; n += 1) world.must({ type: 'expert', id: `exp_${n}` }, registering(`expert${n}`), officer);
  const ref = { type: 'panel', id: 'pnl_1' } as const;
  world.must(ref, { type: 'order-panel', subject: { type: 'fund', title: '技改资金' } }, officer);
  world.must(ref, { type: 'commit-draw' }, officer);
  world.must(ref, { type: 'draw-experts' }, officer);
  return { world, ref, turns: () => world.get('panel', 'pnl_1').turns };
}

describe.each([
  // Every leader either made the refusal or may be asked to review it: none of them gives that more time.
  ['the review of a refusal', underReview, 'FOUR_EYES'],
  ['an objection to a notice', objected, null],
  ['an expert who was drawn', drawn, null],
])('the clock of %s', (_whose, begin, whyNotExtended) => {
  it('stands still for a legal reason, tells nobody meanwhile, runs on with its rest, and is extended by whom it leaves alone', () => {
    const { world, ref, turns } = begin();
    const key = turns().find(({ closedAt }) => !closedAt)?.key ?? '';
    const turn = (): Turn | undefined => turns().find((one) => one.key === key);
    const pause = { type: 'pause-clock', clock: key, reason: 'appraisal', note: '送检' } as const;
    expect(world.refusalOf(ref, pause, chief)).toBeNull();
    expect(turn()).toMatchObject({ hold: { reason: 'appraisal', by: 'chief' }, clock: { dueOn: null } });
    const reviews = () => world.describe(ref).tasks.filter(({ kind }) => kind === 'review-pause');
    expect(reviews()).toMatchObject([
      {
        ...{ slot: `${key}.pause`, assignee: { role: 'section-chief' }, openedOn: world.today },
        dueOn: world.calendar.addWorkingDays(world.today, 20),
        actions: [{ name: 'resume', href: expect.stringMatching(/^\/api\/v1\/\w+s\/\w+\/clocks\/.+\/resume$/) }],
      },
    ]);
    const budget = turn()?.clock.budget ?? 0;
    until(world, `${addDays(world.today, 40)}T10:00:00.000+08:00`);
    expect(turn()).toMatchObject({ closedAt: null, fired: 0 });
    expect(world.refusalOf(ref, { type: 'resume-clock', clock: key, note: '结果已出' }, chief)).toBeNull();
    expect(reviews()).toEqual([]);
    expect(turn()?.clock.dueOn).toBe(world.calendar.addWorkingDays(world.today, budget));
    const before = turn()?.clock.dueOn ?? '';
    const extend = { type: 'extend-clock', clock: key, days: 2, reason: '补测' } as const;
    expect(world.refusalOf(ref, extend, leader)).toBe(whyNotExtended);
    expect(turn()?.clock.dueOn).toBe(whyNotExtended ? before : world.calendar.addWorkingDays(before, 2));
    expect(tasksOf(world, ref).find(({ slot }) => slot === key)?.dueOn).toBe(turn()?.clock.dueOn);
    expect(world.rebuilt().get(`${ref.type}|${ref.id}`)).toMatchObject({ turns: turns() });
  });
});

it('a pause in a plan is looked after under the address of the plan, which is that of its firm', () => {
  const { world, ref, turns } = planned();
  const key = turns().find(({ closedAt }) => !closedAt)?.key ?? '';
  world.must(ref, { type: 'pause-clock', clock: key, reason: 'appraisal', note: '送检' }, chief);
  const { creditCode } = world.get('cultivation', ref.id);
  const tasks = world.describe(ref).tasks.filter(({ kind }) => kind === 'review-pause');
  const href = `/api/v1/cultivations/${creditCode}/clocks/${encodeURIComponent(key)}/resume`;
  expect(tasks.map(({ actions }) => actions[0]?.href)).toEqual([href]);
});

it('nobody stops the clock of a review that is theirs to make, nor that of their own refusal', () => {
  const { world, turns } = underReview();
  const clock = turns().find(({ closedAt }) => !closedAt)?.key ?? '';
  const pause = { type: 'pause-clock', clock, reason: 'appraisal', note: '送检' } as const;
  expect(world.refusalOf(CASE, pause, leader2)).toBe('OWN_CLOCK');
  expect(world.refusalOf(CASE, pause, leader)).toBe('FOUR_EYES');
  expect(world.refusalOf(CASE, pause, chief)).toBeNull();
});
