import type { Actor } from '../kernel/actor';
import { until } from '../testing/passing-time';
import { FIRM_CODE, expert, leader, officer, officer2 } from '../testing/actors';
import { registering } from '../testing/panels';
import { World } from '../testing/world';
import { fileAccess } from './access';
import type { PanelCommand } from './panel.commands';
import { panelDecider } from './panel.describe';
import { PANEL_TABLE } from './panel.table';

const PANEL = { type: 'panel', id: 'pnl_1' } as const;
const ORDER: PanelCommand = { type: 'order-panel', subject: { type: 'fund', title: '技改资金' } };
const COMMIT: PanelCommand = { type: 'commit-draw' };
const DRAW: PanelCommand = { type: 'draw-experts' };
const FREE: PanelCommand = { type: 'declare-conflict', conflict: false };
const CANCEL: PanelCommand = { type: 'cancel-panel', reason: '项目撤回' };
const CONFLICT: PanelCommand = { type: 'declare-conflict', conflict: true, reason: '曾为顾问' };

const person = (id: string): Actor => ({ ...expert, id });
const points = (a: number, b: number, comment = '可行'): PanelCommand => ({
  type: 'give-scores',
  scores: [
    { criterionId: 'A', points: a },
    { criterionId: 'B', points: b },
  ],
  comment,
});

/** A county with so many experts, and a panel that has come so far. */
function aCounty(experts = 5): World {
  const world = new World();
  for (let n = 1; n <= experts; n += 1) {
    world.must({ type: 'expert', id: `exp_${n}` }, registering(`expert${n}`), officer);
  }
  return world;
}

function drawn(experts?: number): World {
  const world = aCounty(experts);
  for (const command of [ORDER, COMMIT, DRAW]) world.must(PANEL, command, officer);
  return world;
}

const panelOf = (world: World) => world.get('panel', PANEL.id);
/** Who sits, in the order of the seats. */
const seated = (world: World): Actor[] =>
  panelOf(world).seats.flatMap(({ account }) => (account ? [person(account)] : []));
const at = (world: World, index: number): Actor => seated(world)[index] ?? person('nobody');

function declared(experts?: number): World {
  const world = drawn(experts);
  for (const one of seated(world)) world.must(PANEL, FREE, one);
  return world;
}

describe('the order and the draw of a panel', () => {
  it('publishes the hash first, draws then, and asks each of the drawn for a declaration', () => {
    const world = aCounty();
    world.must(PANEL, ORDER, officer);
    expect(world.tasks().map(({ kind, actions }) => [kind, actions[0]?.name])).toEqual([
      ['draw-experts', 'commitment'],
    ]);
    expect(world.refusalOf(PANEL, DRAW, officer)).toBe('COMMITMENT_REQUIRED');
    world.must(PANEL, COMMIT, officer);
    expect(JSON.stringify(panelOf(world))).not.toContain('5eed5eed');
    expect(world.tasks().map(({ actions }) => actions[0]?.name)).toEqual(['draw']);
    world.must(PANEL, DRAW, officer2);
    expect(panelOf(world).draw).toMatchObject({ seed: '5eed'.repeat(16), subject: 'pnl_1' });
    expect(world.tasks().map(({ kind, assignee, actions }) => [kind, assignee.account, actions[0]?.name])).toEqual(
      seated(world).map(({ id }) => ['expert-score', id, 'declarations']),
    );
    expect(world.get('expert', panelOf(world).seats[0]?.expert ?? '').seatings).toHaveLength(1);
  });

  it('is made of the list that was frozen with the hash: who came later is not drawn, who was suspended since stays out', () => {
    const world = aCounty(3);
    world.must(PANEL, ORDER, officer);
    world.must(PANEL, COMMIT, officer);
    world.must({ type: 'expert', id: 'exp_9' }, registering('expert9'), officer);
    world.must({ type: 'expert', id: 'exp_2' }, { type: 'suspend-expert', reason: '停职' }, officer);
    world.must(PANEL, DRAW, officer);
    expect(panelOf(world).draw?.order.toSorted()).toEqual(['exp_1', 'exp_3']);
    expect(panelOf(world).draw?.exclusions).toEqual([{ candidate: 'exp_2', reason: 'SUSPENDED', at: 'draw' }]);
  });

  it('keeps out whoever draws, and is for the office only', () => {
    const world = aCounty(2);
    const both: Actor = { ...officer, id: 'expert1', roles: ['officer', 'expert'] };
    world.must(PANEL, ORDER, officer);
    expect(world.refusalOf(PANEL, COMMIT, both)).toBe('NOT_ENOUGH_EXPERTS');
    expect(world.refusalOf(PANEL, COMMIT, expert)).toBe('NOT_YOUR_TURN');
    world.must(PANEL, COMMIT, officer);
    expect(world.refusalOf(PANEL, DRAW, both)).toBe('NOT_ENOUGH_EXPERTS');
  });

  it('asks for two seats at least, and for enough experts of each field', () => {
    const world = aCounty(3);
    expect(world.refusalOf(PANEL, { ...ORDER, seats: [{ field: null, seats: 1 }] }, officer)).toBe(
      'SEATS_OUT_OF_RANGE',
    );
    world.must(PANEL, { ...ORDER, seats: [{ field: 'law', seats: 2 }] }, officer);
    expect(world.refusalOf(PANEL, COMMIT, officer)).toBe('NOT_ENOUGH_EXPERTS');
  });
});

describe('an expert of a panel', () => {
  it('declares before the file opens, once, and steps out of it with a conflict', () => {
    const world = drawn();
    const [first] = [at(world, 0)];
    const access = (): string => fileAccess(panelOf(world), first.id);
    expect(access()).toBe('declare-first');
    expect(world.refusalOf(PANEL, points(40, 30), first)).toBe('DECLARE_FIRST');
    world.must(PANEL, FREE, first);
    expect(access()).toBe('open');
    expect(world.refusalOf(PANEL, FREE, first)).toBe('ALREADY_ANSWERED');
    expect(fileAccess(panelOf(world), 'expert99')).toBe('closed');
  });

  it('with a conflict is replaced by the next in the same order, without a new seed, and shut out for good', () => {
    const world = drawn();
    const [gone, next] = [at(world, 0), panelOf(world).draw?.order[2]];
    world.must(PANEL, CONFLICT, gone);
    const { seats, draw, left } = panelOf(world);
    expect(seats[0]).toMatchObject({ expert: next, holder: 2, declaredAt: null });
    expect(draw?.seed).toBe('5eed'.repeat(16));
    expect(left).toMatchObject([{ account: gone.id, reason: 'CONFLICT' }]);
    expect(world.refusalOf(PANEL, points(40, 30), gone)).toBe('FOUR_EYES');
    expect(fileAccess(panelOf(world), gone.id)).toBe('closed');
    expect(world.get('expert', left[0]?.expert ?? '').conflicts).toMatchObject([{ creditCode: FIRM_CODE }]);
    expect(JSON.stringify(world.snapshots().get('panel|pnl_1'))).not.toContain('顾问');
  });

  it('who has no time is replaced as well, without a conflict on record', () => {
    const world = drawn();
    world.must(PANEL, { ...FREE, available: false }, at(world, 1));
    expect(panelOf(world).left).toMatchObject([{ seat: 's2', reason: 'UNAVAILABLE' }]);
    expect(world.all('expert').flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });

  it('who says nothing is reminded, put before the section chief, and replaced; a late word is refused', () => {
    const world = drawn();
    const silent = at(world, 0);
    world.must(PANEL, FREE, at(world, 1));
    until(world, '2026-04-18T09:00:00.000+08:00');
    const types = world.events.map(({ event }) => event.type);
    expect(types.filter((type) => type === 'reminded' || type === 'escalated')).toEqual([
      'reminded',
      'escalated',
      'reminded',
    ]);
    expect(panelOf(world).left).toMatchObject([{ account: silent.id, reason: 'SILENT' }]);
    expect(world.refusalOf(PANEL, FREE, silent)).toBe('SEAT_LAPSED');
  });

  it('who was suspended while the seats were held is passed over, on record', () => {
    const world = drawn();
    const barred = panelOf(world).draw?.order[2] ?? '';
    world.must({ type: 'expert', id: barred }, { type: 'suspend-expert', reason: '停职' }, officer);
    world.must(PANEL, CONFLICT, at(world, 0));
    expect(panelOf(world).draw?.steps).toMatchObject([
      { reason: 'CONFLICT', drawn: barred },
      { reason: 'EXCLUDED', left: barred, drawn: panelOf(world).draw?.order[3] },
    ]);
  });

  it('was drawn, or has nothing to say here', () => {
    const world = drawn();
    expect(world.refusalOf(PANEL, FREE, person('expert99'))).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(PANEL, FREE, officer)).toBe('NOT_YOUR_TURN');
  });
});

describe('the points of a panel', () => {
  it('are sealed until the last of them is in, then opened together', () => {
    const world = declared();
    world.must(PANEL, points(50, 30, '创新突出'), at(world, 0));
    const before = JSON.stringify([panelOf(world), world.events.map(({ event }) => event)]);
    expect(before).not.toContain('"points"');
    expect(before).not.toContain('创新突出');
    expect(world.refusalOf(PANEL, points(50, 30), at(world, 0))).toBe('ALREADY_ANSWERED');
    world.must(PANEL, points(45, 25), at(world, 1));
    expect(panelOf(world)).toMatchObject({
      status: 'moderation',
      result: { total: 75, floorsMet: true, passed: true, gapStands: false },
      report: { experts: [{ harshness: 10 }, { harshness: -10 }] },
    });
    expect(panelOf(world).opened?.[0]).toMatchObject({ seat: 's1', total: 80, comment: '创新突出' });
  });

  it('draw a third expert on a gap above the threshold, and the two nearest count', () => {
    const world = declared();
    world.must(PANEL, points(50, 30), at(world, 0));
    world.must(PANEL, points(40, 24), at(world, 1));
    expect(panelOf(world)).toMatchObject({ status: 'scoring', opened: null });
    const third = at(world, 2);
    world.must(PANEL, FREE, third);
    world.must(PANEL, points(48, 30), third);
    expect(panelOf(world).result).toMatchObject({ total: 79, counted: ['s1', 's3'], gapStands: false });
    expect(panelOf(world).draw?.steps).toMatchObject([{ act: 'added', reason: 'GAP' }]);
  });

  it('of a gap that equals the threshold draw nobody', () => {
    const world = declared();
    world.must(PANEL, points(50, 30), at(world, 0));
    world.must(PANEL, points(40, 25), at(world, 1));
    expect(panelOf(world).status).toBe('moderation');
  });

  it('say so where the gap stands because nobody is left to be drawn', () => {
    const world = declared(2);
    world.must(PANEL, points(60, 40), at(world, 0));
    world.must(PANEL, points(30, 10), at(world, 1));
    expect(panelOf(world)).toMatchObject({ status: 'moderation', result: { total: 70, gapStands: true } });
  });

  it('fail below a floor whatever their total', () => {
    const world = declared();
    world.must(PANEL, points(29.5, 40), at(world, 0));
    world.must(PANEL, points(30, 40), at(world, 1));
    expect(panelOf(world).result).toMatchObject({ total: 69.75, belowFloor: ['A'], floorsMet: false, passed: false });
  });

  it.each([
    ['a criterion is missing', [{ criterionId: 'A', points: 1 }], 'SCORESHEET_MISMATCH'],
    [
      'one is strange',
      [
        { criterionId: 'A', points: 1 },
        { criterionId: 'C', points: 1 },
      ],
      'SCORESHEET_MISMATCH',
    ],
    ['one is given twice', [...'ABB'].map((criterionId) => ({ criterionId, points: 1 })), 'SCORESHEET_MISMATCH'],
    [
      'more than the maximum',
      [
        { criterionId: 'A', points: 60.5 },
        { criterionId: 'B', points: 1 },
      ],
      'POINTS_OUT_OF_RANGE',
    ],
    [
      'less than nothing',
      [
        { criterionId: 'A', points: -0.5 },
        { criterionId: 'B', points: 1 },
      ],
      'POINTS_OUT_OF_RANGE',
    ],
    [
      'a quarter',
      [
        { criterionId: 'A', points: 1.25 },
        { criterionId: 'B', points: 1 },
      ],
      'POINTS_OUT_OF_RANGE',
    ],
    [
      'no number',
      [
        { criterionId: 'A', points: Number.NaN },
        { criterionId: 'B', points: 1 },
      ],
      'POINTS_OUT_OF_RANGE',
    ],
  ])('are refused where %s', (_what, scores, code) => {
    const world = declared();
    expect(world.refusalOf(PANEL, { type: 'give-scores', scores, comment: '' }, at(world, 0))).toBe(code);
  });

  it('come late on record', () => {
    const world = declared();
    until(world, '2026-04-21T10:00:00.000+08:00');
    world.must(PANEL, points(50, 30), at(world, 0));
    expect(panelOf(world).seats[0]?.lateBy).toBe(1);
  });
});

describe('a second panel for the same thing', () => {
  const NEXT = { type: 'panel', id: 'pnl_2' } as const;

  it('is not ordered while one is live, whatever its title says; for another purpose it is', () => {
    const world = drawn();
    expect(world.refusalOf(NEXT, ORDER, officer2)).toBe('PANEL_IS_LIVE');
    for (const title of [' 技改资金　', '技术改造专项资金', '首台套'])
      expect(world.refusalOf(NEXT, { type: 'order-panel', subject: { type: 'fund', title } }, officer2)).toBe(
        'PANEL_IS_LIVE',
      );
    expect(world.describe(PANEL).uniqueKey).toBe(`fund:${FIRM_CODE}`);
    const other = { type: 'project', title: '技改资金' } as const;
    expect(world.refusalOf(NEXT, { type: 'order-panel', subject: other }, officer2)).toBeNull();
  });

  it('names those before it: who was drawn in vain, who cancelled it and why', () => {
    const world = drawn();
    world.must(PANEL, CANCEL, officer2);
    expect(world.describe(PANEL).uniqueKey).toBeNull();
    world.must(NEXT, ORDER, officer);
    expect(world.get('panel', 'pnl_2').earlier).toEqual([
      { id: 'pnl_1', status: 'cancelled', drawn: true, reason: '项目撤回', by: 'officer2' },
    ]);
    expect(panelOf(world).earlier).toBeUndefined();
  });

  it('does not trip over panels from before a subject had a key', () => {
    const world = drawn();
    const { subjectKey: _key, ...old } = panelOf(world);
    expect(panelDecider.describe(old).uniqueKey).toBeNull();
  });
});

describe('the end of a panel', () => {
  it('is a moderation with a note, by somebody who did not score; afterwards nothing changes', () => {
    const world = declared();
    const scorer = at(world, 0);
    for (const one of seated(world)) world.must(PANEL, points(50, 30), one);
    expect(world.tasks().map(({ kind }) => kind)).toEqual(['moderate-panel']);
    expect(world.refusalOf(PANEL, { type: 'close-panel', note: ' ' }, officer)).toBe('REASON_REQUIRED');
    const both: Actor = { ...scorer, roles: ['expert', 'officer'] };
    expect(world.refusalOf(PANEL, { type: 'close-panel', note: '无异议' }, both)).toBe('FOUR_EYES');
    world.must(PANEL, { type: 'close-panel', note: '无异议' }, officer);
    expect(world.refusalOf(PANEL, points(1, 1), scorer)).toBe('REVIEW_CLOSED');
    expect(world.refusalOf(PANEL, { type: 'cancel-panel', reason: '撤' }, officer)).toBe('REVIEW_CLOSED');
    expect(fileAccess(panelOf(world), scorer.id)).toBe('closed');
    expect(world.tasks()).toEqual([]);
  });

  it('comes by itself where too few are left to compare', () => {
    const world = drawn(2);
    world.must(PANEL, CONFLICT, at(world, 0));
    expect(panelOf(world)).toMatchObject({ status: 'cancelled', cancelled: { reason: 'NOT_ENOUGH_EXPERTS' } });
    expect(world.tasks()).toEqual([]);
  });

  it('may be a cancellation by the office, with a reason', () => {
    const world = drawn();
    expect(world.refusalOf(PANEL, CANCEL, leader)).toBe('NOT_YOUR_TURN');
    world.must(PANEL, CANCEL, officer2);
    expect(world.refusalOf(PANEL, FREE, at(world, 0))).toBe('REVIEW_CLOSED');
  });

  it('before a seed was committed is cancelled by whoever ordered it; afterwards by nobody who ordered or drew', () => {
    const ordered = aCounty();
    ordered.must(PANEL, ORDER, officer);
    expect(ordered.refusalOf(PANEL, CANCEL, officer)).toBeNull();

    const committed = aCounty();
    committed.must(PANEL, ORDER, officer);
    committed.must(PANEL, COMMIT, officer2);
    for (const one of [officer, officer2]) expect(committed.refusalOf(PANEL, CANCEL, one)).toBe('FOUR_EYES');
    expect(committed.refusalOf(PANEL, CANCEL, { ...officer, id: 'officer3' })).toBeNull();

    const scoring = declared();
    expect(scoring.refusalOf(PANEL, CANCEL, officer)).toBe('FOUR_EYES');
    expect(scoring.refusalOf(PANEL, CANCEL, officer2)).toBeNull();
  });

  it('stands where its events lead, and allows nothing outside its table', () => {
    const world = declared();
    world.must(PANEL, points(60, 40), at(world, 0));
    world.must(PANEL, points(30, 10), at(world, 1));
    expect(world.rebuilt().get('panel|pnl_1')).toEqual(panelOf(world));
    expect(world.refusalOf(PANEL, COMMIT, officer)).toBe('PANEL_NOT_THERE_YET');
    expect(new World().refusalOf(PANEL, COMMIT, officer)).toBe('NOT_FOUND');
    expect(Object.values(PANEL_TABLE).flat()).toHaveLength(34);
  });
});
