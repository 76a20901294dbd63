import type { Actor } from '../kernel/actor';
import { sha256Hex } from '../kernel/sha256';
import { leader, leader2, officer } from '../testing/actors';
import { CASE, aCase, anUpload, openRequest, upTo } from '../testing/cases';
import { registering } from '../testing/panels';
import { World } from '../testing/world';
import { disagreement } from './agreement';
import type { MeetingCommand } from './meeting.commands';
import { minutesKey } from './meeting.describe';
import { MEETING_TABLE } from './meeting.table';
import type { MeetingMember } from './meeting.types';

const MEETING = { type: 'meeting', id: 'mtg_1' } as const;
const chief: Actor = { ...officer, id: 'chief', roles: ['section-chief'] };
const MEMBERS: readonly MeetingMember[] = [
  { account: 'leader', role: 'leader', voting: true, veto: true },
  { account: 'leader2', role: 'leader', voting: true, veto: false },
  { account: 'chief', role: 'section-chief', voting: true, veto: false },
];
const FUND = { subject: { type: 'fund', title: '技改资金', panelId: null }, mode: 'vote' } as const;
const MINUTES: MeetingCommand = { type: 'close-meeting', minutesNo: '云工信纪〔2026〕3号', text: '会议认为……' };

function calling(more: Partial<Extract<MeetingCommand, { type: 'call-meeting' }>> = {}): MeetingCommand {
  return {
    ...{ type: 'call-meeting', regionCode: '990124', kind: 'bureau', title: { zh: '局务会', en: 'Bureau meeting' } },
    ...{ on: '2026-04-13', rule: { quorum: 'half', majority: 'half', of: 'present' } },
    ...{ members: MEMBERS, chair: 'leader', items: [FUND] },
    ...more,
  };
}

function opened(more: Parameters<typeof calling>[0] = {}, present = ['leader', 'leader2', 'chief']): World {
  const world = new World();
  world.must(MEETING, calling(more), officer);
  world.must(MEETING, { type: 'open-meeting', present }, leader);
  return world;
}

const vote = (choice: 'for' | 'against' | 'abstain' | 'veto', itemId = 'i1'): MeetingCommand => ({
  type: 'cast-vote',
  itemId,
  choice,
});
const excuse = (account: string, why = '临时出差'): MeetingCommand => ({
  type: 'excuse-member',
  itemId: 'i1',
  account,
  reason: why,
});
const COUNT: MeetingCommand = { type: 'count-votes', itemId: 'i1' };

/** A case that stands open, and a meeting that deals with it. */
function aboutACase(): World {
  return assembled(aCase());
}

function assembled(world: World): World {
  const { id, creditCode } = world.last('application');
  world.must(
    MEETING,
    calling({ on: world.today, items: [{ subject: { type: 'application', id, creditCode }, mode: 'conclusion' }] }),
    officer,
  );
  world.must(MEETING, { type: 'open-meeting', present: ['leader', 'leader2', 'chief'] }, leader);
  return world;
}

describe('calling a meeting', () => {
  it.each([
    ['CHAIR_NOT_A_MEMBER', calling({ chair: 'officer' })],
    ['MEMBERS_UNSOUND', calling({ members: [...MEMBERS, ...MEMBERS] })],
    ['MEMBERS_UNSOUND', calling({ members: MEMBERS.map((member) => ({ ...member, voting: false })) })],
    ['DATE_IN_PAST', calling({ on: '2026-04-12' })],
    [
      'AGENDA_UNKNOWN',
      calling({ items: [{ subject: { type: 'application', id: 'app_9', creditCode: '' }, mode: 'conclusion' }] }),
    ],
    [
      'NO_VOTE_ON_TITLES',
      calling({ items: [{ subject: { type: 'application', id: 'app_9', creditCode: '' }, mode: 'vote' }] }),
    ],
    ['PANEL_NOT_CLOSED', calling({ items: [{ ...FUND, subject: { ...FUND.subject, panelId: 'pnl_9' } }] })],
  ])('is refused with %s', (code, command) => {
    expect(new World().refusalOf(MEETING, command, officer)).toBe(code);
  });

  it('brings up nothing that its panel of experts did not pass', () => {
    const world = new World();
    const panel = { type: 'panel', id: 'pnl_1' } as const;
    for (const n of [1, 2]) world.must({ type: 'expert', id: `exp_${n}` }, registering(`expert${n}`), officer);
    world.must(panel, { type: 'order-panel', subject: { type: 'fund', title: '技改资金' } }, officer);
    world.must(panel, { type: 'commit-draw' }, officer);
    world.must(panel, { type: 'draw-experts' }, officer);
    const scores = [
      { criterionId: 'A', points: 10 },
      { criterionId: 'B', points: 10 },
    ];
    for (const id of ['expert1', 'expert2']) {
      const expert: Actor = { kind: 'person', id, roles: ['expert'] };
      world.must(panel, { type: 'declare-conflict', conflict: false }, expert);
      world.must(panel, { type: 'give-scores', scores, comment: '' }, expert);
    }
    world.must(panel, { type: 'close-panel', note: '未达标' }, officer);
    const items = [{ ...FUND, subject: { ...FUND.subject, panelId: 'pnl_1' } }];
    expect(world.refusalOf(MEETING, calling({ items }), officer)).toBe('PANEL_NOT_PASSED');
  });
});

describe('a meeting', () => {
  it('is opened on its day by its chair, with a quorum', () => {
    const world = new World();
    world.must(MEETING, calling({ on: '2026-04-14' }), officer);
    const open = (present: string[]): MeetingCommand => ({ type: 'open-meeting', present });
    expect(world.refusalOf(MEETING, open(['leader', 'leader2']), leader)).toBe('MEETING_NOT_DUE');
    world.now = '2026-04-14T09:00:00.000+08:00';
    expect(world.refusalOf(MEETING, open(['leader', 'leader2']), leader2)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(MEETING, open(['leader']), leader)).toBe('NO_QUORUM');
    expect(world.refusalOf(MEETING, open(['leader', 'somebody']), leader)).toBe('NOT_A_MEMBER_PRESENT');
    expect(world.refusalOf(MEETING, vote('for'), leader)).toBe('MEETING_NOT_OPEN');
    world.must(MEETING, open(['leader', 'leader2', 'leader']), leader);
    expect(world.get('meeting', 'mtg_1').present).toEqual(['leader', 'leader2']);
  });

  it('asks each member who is there for a vote, and the chair for the result', () => {
    const world = opened({}, ['leader', 'chief']);
    expect(world.tasks().map(({ kind, assignee, actions }) => [kind, assignee.account, actions[0]?.name])).toEqual([
      ['cast-vote', 'leader', 'votes'],
      ['cast-vote', 'chief', 'votes'],
      ['hold-meeting', 'leader', 'excuses'],
    ]);
    for (const member of [leader, chief]) world.must(MEETING, vote('for'), member);
    expect(world.tasks().map(({ kind, actions }) => [kind, actions[0]?.name])).toEqual([['hold-meeting', 'results']]);
  });

  it('has no result before everybody who is there has voted, and whoever holds a veto, there or not', () => {
    const world = opened();
    world.must(MEETING, vote('for'), leader);
    world.must(MEETING, vote('for'), leader2);
    expect(world.refusalOf(MEETING, COUNT, leader)).toBe('VOTES_OUTSTANDING');
    expect(world.refusalOf(MEETING, MINUTES, leader)).toBe('ITEMS_OPEN');
    world.must(MEETING, vote('against'), chief);
    world.must(MEETING, COUNT, leader);

    const members = MEMBERS.map((member) => ({ ...member, veto: member.account === 'chief' }));
    const away = opened({ members }, ['leader', 'leader2']);
    for (const member of [leader, leader2]) away.must(MEETING, vote('for'), member);
    expect(away.refusalOf(MEETING, COUNT, leader)).toBe('VOTES_OUTSTANDING');
    away.must(MEETING, excuse('chief'), leader);
    away.must(MEETING, COUNT, leader);
    expect(away.get('meeting', 'mtg_1').items[0]?.result).toBe('carried');
  });

  it('does not wait for whom the chair excused, with a reason that the minutes repeat; the quorum is asked again', () => {
    const world = opened();
    world.must(MEETING, vote('for'), leader);
    expect(world.refusalOf(MEETING, excuse('leader2', ' '), leader)).toBe('REASON_REQUIRED');
    expect(world.refusalOf(MEETING, excuse('leader2'), officer)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(MEETING, excuse('leader'), leader)).toBe('NO_VOTE_OUTSTANDING');
    expect(world.refusalOf(MEETING, excuse('officer'), leader)).toBe('NO_VOTE_OUTSTANDING');
    world.must(MEETING, excuse('leader2'), leader);
    expect(world.refusalOf(MEETING, excuse('leader2'), leader)).toBe('NO_VOTE_OUTSTANDING');
    world.must(MEETING, excuse('chief', '中途离会'), leader);
    world.must(MEETING, COUNT, leader);
    expect(world.get('meeting', 'mtg_1').items[0]).toMatchObject({
      result: 'no-quorum',
      excused: [
        { account: 'leader2', reason: '临时出差' },
        { account: 'chief', reason: '中途离会' },
      ],
    });
    world.must(MEETING, MINUTES, leader);
    const said =
      '会议认为……\n准许缺席表决：议题 i1，leader2，事由：临时出差\n准许缺席表决：议题 i1，chief，事由：中途离会';
    expect(world.get('meeting', 'mtg_1').textHash).toBe(sha256Hex(said));
    expect(world.rebuilt().get('meeting|mtg_1')).toEqual(world.get('meeting', 'mtg_1'));
  });

  it('takes the vote of an excused member who is there after all: nobody is shut out by being excused', () => {
    const world = opened();
    world.must(MEETING, vote('for'), leader);
    world.must(MEETING, vote('for'), leader2);
    world.must(MEETING, excuse('chief'), leader);
    world.must(MEETING, vote('against'), chief);
    expect(world.get('meeting', 'mtg_1').items[0]).toMatchObject({
      excused: [],
      votes: [{}, {}, { account: 'chief' }],
    });
    world.must(MEETING, COUNT, leader);
  });

  it('is led by the first voter who is there where the chair is away', () => {
    const world = opened({}, ['leader2', 'chief']);
    for (const member of [leader2, chief]) world.must(MEETING, vote('for'), member);
    expect(world.refusalOf(MEETING, excuse('leader'), leader)).toBe('NOT_YOUR_TURN');
    world.must(MEETING, excuse('leader'), leader2);
    world.must(MEETING, COUNT, leader2);
  });

  it('takes the vote from nobody else by a recusal without a reason', () => {
    const without: MeetingCommand = { type: 'recuse-member', itemId: 'i1', account: 'leader', reason: ' ' };
    expect(opened().refusalOf(MEETING, without, officer)).toBe('REASON_REQUIRED');
  });

  it('refuses a second vote, that of the absent, of strangers, and a veto of who holds none', () => {
    const world = opened({}, ['leader', 'chief']);
    world.must(MEETING, vote('for'), chief);
    expect(world.refusalOf(MEETING, vote('against'), chief)).toBe('ALREADY_VOTED');
    expect(world.refusalOf(MEETING, vote('for'), leader2)).toBe('NOT_PRESENT');
    expect(world.refusalOf(MEETING, vote('for'), officer)).toBe('NOT_A_MEMBER');
    expect(opened().refusalOf(MEETING, vote('veto'), leader2)).toBe('NO_VETO');
    expect(world.refusalOf(MEETING, vote('for', 'i7'), leader)).toBe('NOT_FOUND');
  });

  it('takes no vote once the result is announced', () => {
    const world = opened();
    world.must(MEETING, vote('for'), leader2);
    world.must(MEETING, vote('for'), chief);
    world.must(MEETING, vote('for'), leader);
    expect(world.refusalOf(MEETING, COUNT, chief)).toBe('NOT_YOUR_TURN');
    world.must(MEETING, COUNT, leader);
    expect(world.get('meeting', 'mtg_1').items[0]?.result).toBe('carried');
    expect(world.refusalOf(MEETING, vote('veto'), leader)).toBe('ITEM_CLOSED');
  });

  it('is ended on an item by a veto, whatever the others say', () => {
    const world = opened();
    world.must(MEETING, vote('veto'), leader);
    for (const member of [leader2, chief]) world.must(MEETING, vote('for'), member);
    world.must(MEETING, COUNT, leader);
    expect(world.get('meeting', 'mtg_1').items[0]?.result).toBe('vetoed');
  });

  it('counts the recused neither as there nor as members: one of three who steps back leaves two of two', () => {
    const world = opened({}, ['leader2', 'chief']);
    world.must(MEETING, vote('against'), chief);
    world.must(MEETING, { type: 'recuse-member', itemId: 'i1', reason: '亲属持股' }, chief);
    expect(world.refusalOf(MEETING, vote('for'), chief)).toBe('MEMBER_RECUSED');
    world.must(MEETING, vote('for'), leader2);
    const [item] = world.get('meeting', 'mtg_1').items;
    expect(item).toMatchObject({ recused: ['chief'], votes: [{ account: 'leader2' }] });
    world.must(MEETING, excuse('leader'), leader2);
    world.must(MEETING, COUNT, leader2);
    expect(world.get('meeting', 'mtg_1').items[0]?.result).toBe('no-quorum');
    expect(JSON.stringify(world.events.map(({ event }) => event))).not.toContain('亲属');
  });

  it('is led by another on an item from which the chair was recused', () => {
    const world = opened();
    world.must(MEETING, { type: 'recuse-member', itemId: 'i1', account: 'leader', reason: '亲属任职' }, officer);
    expect(
      world.refusalOf(MEETING, { type: 'recuse-member', itemId: 'i1', account: 'chief', reason: '' }, leader2),
    ).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(MEETING, COUNT, leader)).toBe('NOT_YOUR_TURN');
    for (const member of [leader2, chief]) world.must(MEETING, vote('for'), member);
    world.must(MEETING, COUNT, leader2);
  });

  it('is frozen with its minutes, under their number and hash', () => {
    const world = opened();
    expect(world.refusalOf(MEETING, MINUTES, leader)).toBe('ITEMS_OPEN');
    for (const member of [leader, leader2, chief]) world.must(MEETING, vote('for'), member);
    world.must(MEETING, COUNT, leader);
    expect(world.refusalOf(MEETING, { ...MINUTES, minutesNo: ' ' }, leader)).toBe('MINUTES_REQUIRED');
    world.must(MEETING, MINUTES, leader);
    const state = world.get('meeting', 'mtg_1');
    expect(state).toMatchObject({ status: 'closed', textHash: sha256Hex('会议认为……') });
    expect(world.describe(MEETING).uniqueKey).toBe(minutesKey('990124', '云工信纪〔2026〕3号'));
    for (const command of [vote('for'), COUNT, MINUTES]) {
      expect(world.refusalOf(MEETING, command, leader)).toBe('MEETING_CLOSED');
    }
    expect(world.rebuilt().get('meeting|mtg_1')).toEqual(state);
    expect(world.tasks()).toEqual([]);
    expect(Object.values(MEETING_TABLE).flat()).toHaveLength(9);
  });

  it('may be cancelled before it opens, with a reason', () => {
    const world = new World();
    world.must(MEETING, calling(), officer);
    expect(world.refusalOf(MEETING, { type: 'cancel-meeting', reason: '' }, officer)).toBe('REASON_REQUIRED');
    world.must(MEETING, { type: 'cancel-meeting', reason: '改期' }, officer);
    expect(world.refusalOf(MEETING, { type: 'open-meeting', present: [] }, leader)).toBe('MEETING_CLOSED');
    expect(opened().refusalOf(MEETING, { type: 'cancel-meeting', reason: '改期' }, officer)).toBe('MEETING_OPEN');
  });
});

describe('a title’s case in a meeting', () => {
  it('is concluded by the chair and never voted on', () => {
    const world = aboutACase();
    expect(world.refusalOf(MEETING, vote('for'), leader2)).toBe('NO_VOTE_HERE');
    expect(world.refusalOf(MEETING, COUNT, leader)).toBe('NO_VOTE_HERE');
    const conclude = { type: 'conclude-item', itemId: 'i1', conclusion: 'recommend', reason: '符合条件' } as const;
    expect(world.refusalOf(MEETING, { ...conclude, reason: '' }, leader)).toBe('REASON_REQUIRED');
    expect(opened().refusalOf(MEETING, conclude, leader)).toBe('VOTE_REQUIRED');
    world.must(MEETING, conclude, leader);
    expect(world.get('meeting', 'mtg_1').items[0]).toMatchObject({
      result: 'concluded',
      conclusion: { conclusion: 'recommend' },
    });
  });

  it('is decided as its meeting concluded, by nobody who stepped back', () => {
    const world = aboutACase();
    const { id } = world.last('application');
    world.must(MEETING, { type: 'recuse-member', itemId: 'i1', reason: '' }, leader2);
    world.must(MEETING, { type: 'conclude-item', itemId: 'i1', conclusion: 'recommend', reason: '符合' }, leader);
    world.must(MEETING, MINUTES, leader);
    const meeting = world.get('meeting', 'mtg_1');
    const codeOf = (more: Partial<Parameters<typeof disagreement>[1]>): string | undefined =>
      disagreement(meeting, {
        applicationId: id,
        decision: 'recommend',
        by: 'leader',
        steppedBack: [],
        actedForFirm: [],
        ...more,
      })?.code;
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ decision: 'refuse' })).toBe('MEETING_DECIDED_OTHERWISE');
    expect(codeOf({ applicationId: 'app_9' })).toBe('MEETING_DECIDED_OTHERWISE');
    expect(codeOf({ steppedBack: ['leader2', 'elsewhere'] })).toBeUndefined();
    expect(codeOf({ steppedBack: ['chief'] })).toBe('MEETING_RECUSAL_MISSING');
    expect(codeOf({ by: 'leader2' })).toBe('FOUR_EYES');
    expect(codeOf({ actedForFirm: ['leader2', 'elsewhere'] })).toBeUndefined();
    expect(codeOf({ actedForFirm: ['chief'] })).toBe('FOUR_EYES');
    const onPaper = { applicationId: id, decision: 'refuse', by: 'leader', steppedBack: [], actedForFirm: [] } as const;
    expect(disagreement(null, onPaper)).toBeNull();
  });

  it.each([
    ['chairs it', leader],
    ['sits in on it', chief],
  ])('is not concluded while somebody who acted for the firm %s', (_what, who) => {
    const world = upTo('documents', aCase());
    const agent = { ...who, roles: [...who.roles, 'officer'] } as const;
    const items = [{ itemId: 'licence', documentId: anUpload(world, 'x') }];
    world.must(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, agent);
    assembled(world);
    const conclude = { type: 'conclude-item', itemId: 'i1', conclusion: 'recommend', reason: '符合条件' } as const;
    expect(world.refusalOf(MEETING, conclude, leader)).toBe('FOUR_EYES');
    world.must(MEETING, { type: 'recuse-member', itemId: 'i1', account: who.id, reason: '代企业提交过材料' }, officer);
    world.must(MEETING, conclude, who === leader ? leader2 : leader);
  });
});
