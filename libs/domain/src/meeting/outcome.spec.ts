import fc from 'fast-check';
import type { Bilingual } from '../kernel/text';
import { calendar } from '../testing/world';
import { decideMeeting } from './meeting.decide';
import type { MeetingContext } from './meeting.context';
import { evolveMeeting } from './meeting.evolve';
import {
  type ItemResult,
  MAJORITY_BASES,
  type MajorityBase,
  type MeetingItem,
  type MeetingMember,
  type MeetingState,
  SHARES,
  type Share,
  type VoteChoice,
} from './meeting.types';
import { leadOf, outcomeOf } from './outcome';

/**
 * How one member stands to an item: away (with a veto: `veto-away`), excused after having come, recused, silent, or with a vote. `n`
 * has no right to vote.
 */
const STANDINGS = [
  ...(['away', 'veto-away', 'excused', 'recused', 'silent', 'for', 'against', 'abstain', 'veto', 'n'] as const),
] as const;
type Standing = (typeof STANDINGS)[number];

interface Row {
  readonly standings: readonly Standing[];
  readonly quorum: Share;
  readonly majority: Share;
  readonly of: MajorityBase;
}

/**
 * The rule in plain words, written without a look at the product's: strike out the recused and those without a vote; ask whether enough
 * of the rest are there; one veto ends it; then compare the ayes with what the rule counts.
 */
function oracle({ standings, quorum, majority, of }: Row): ItemResult {
  const entitled = standings.filter((one) => one !== 'recused' && one !== 'n');
  const there = entitled.filter((one) => one !== 'away' && one !== 'veto-away' && one !== 'excused');
  const enough = (share: Share, part: number, whole: number): boolean => {
    if (whole === 0) return false;
    return share === 'half' ? part / whole > 0.5 : part / whole > 0.6666666;
  };
  if (!enough(quorum, there.length, entitled.length)) return 'no-quorum';
  if (there.includes('veto')) return 'vetoed';
  let [ayes, noes] = [0, 0];
  for (const one of there) {
    if (one === 'for') ayes += 1;
    if (one === 'against') noes += 1;
  }
  const whole = of === 'cast' ? ayes + noes : of === 'present' ? there.length : entitled.length;
  return enough(majority, ayes, whole) ? 'carried' : 'rejected';
}

const AT = '2026-04-13T09:00:00.000+08:00';
const CONTEXT = { aggregateId: 'mtg_1', at: AT, today: '2026-04-13', calendar } as unknown as MeetingContext;
const name = (index: number): string => `m${index}`;

function assembly({ standings, quorum, majority, of }: Row): { state: MeetingState; item: MeetingItem } {
  const members = standings.map((one, index): MeetingMember => {
    return { account: name(index), role: 'leader', voting: one !== 'n', veto: one.startsWith('veto') };
  });
  const those = (wanted: (one: Standing) => boolean): string[] =>
    standings.flatMap((one, index) => (wanted(one) ? [name(index)] : []));
  const voted = (['for', 'against', 'abstain', 'veto'] as const).flatMap((choice) =>
    those((one) => one === choice).map((account) => ({ account, choice, at: AT })),
  );
  // What somebody wrote down for the recused, or for one without a vote, must not count either.
  const uncounted: readonly Standing[] = ['recused', 'n', 'away', 'excused'];
  const smuggled = those((one) => uncounted.includes(one)).map((account) => ({
    account,
    choice: 'for' as const,
    at: AT,
  }));
  const item: MeetingItem = {
    id: 'i1',
    subject: { type: 'fund', title: '技改资金', panelId: null },
    mode: 'vote',
    recused: those((one) => one === 'recused'),
    votes: [...voted, ...smuggled],
    excused: those((one) => one === 'excused').map((account) => ({ account, reason: '离会' })),
    conclusion: null,
    result: null,
  };
  const title: Bilingual = { zh: '会议', en: 'Meeting' };
  const state: MeetingState = {
    ...{
      id: 'mtg_1',
      regionCode: '990124',
      kind: 'panel',
      title,
      on: '2026-04-13',
      status: 'open',
      calledBy: 'officer',
    },
    ...{ rule: { quorum, majority, of }, members, chair: name(0), items: [item] },
    ...{ present: those((one) => one !== 'away' && one !== 'veto-away'), minutesNo: null, textHash: null, since: AT },
  };
  return { state, item };
}

const RULES = SHARES.flatMap((quorum) =>
  SHARES.flatMap((majority) => MAJORITY_BASES.map((of) => ({ quorum, majority, of }))),
);

function* constellations(most: number): Generator<readonly Standing[]> {
  for (let size = 1; size <= most; size += 1) {
    for (let code = 0; code < STANDINGS.length ** size; code += 1) {
      yield Array.from(
        { length: size },
        (_, index) => STANDINGS[Math.floor(code / STANDINGS.length ** index) % STANDINGS.length] as Standing,
      );
    }
  }
}

describe('the outcome of a vote', () => {
  it('is what the rule says in every small meeting: up to four members × standing × quorum × majority × base', () => {
    const wrong: object[] = [];
    const seen: Record<string, number> = {};
    let count = 0;
    for (const standings of constellations(4)) {
      const { state, item } = assembly({ standings, quorum: 'half', majority: 'half', of: 'cast' });
      for (const rule of RULES) {
        const [found, expected] = [outcomeOf({ ...state, rule }, item), oracle({ standings, ...rule })];
        count += 1;
        seen[expected] = (seen[expected] ?? 0) + 1;
        if (found !== expected && wrong.length < 5) wrong.push({ standings, ...rule, found, expected });
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBe((10 + 10 ** 2 + 10 ** 3 + 10 ** 4) * 12);
    expect(Object.keys(seen).sort()).toEqual(['carried', 'no-quorum', 'rejected', 'vetoed']);
  });

  it('is announced in no small meeting before everybody there, and every veto, has spoken or was excused', () => {
    const wrong: object[] = [];
    const seen = { waits: 0, announced: 0 };
    for (const standings of constellations(4)) {
      const { state, item } = assembly({ standings, quorum: 'half', majority: 'half', of: 'cast' });
      const actor = { kind: 'person', id: leadOf(state, item), roles: ['leader'] } as const;
      const counted = decideMeeting(state, { type: 'count-votes', itemId: 'i1' }, { ...CONTEXT, actor });
      const waits = standings.some((one) => one === 'silent' || one === 'veto-away');
      seen[waits ? 'waits' : 'announced'] += 1;
      const found = counted.refused ? counted.code : 'announced';
      const expected = waits ? 'VOTES_OUTSTANDING' : 'announced';
      if (found !== expected && wrong.length < 5) wrong.push({ standings, found, expected });
    }
    expect(wrong).toEqual([]);
    // A member in eight of ten standings is not waited for.
    expect(seen.announced).toBe(8 + 8 ** 2 + 8 ** 3 + 8 ** 4);
    expect(seen.waits).toBe(10 + 10 ** 2 + 10 ** 3 + 10 ** 4 - seen.announced);
  });

  const act = fc.record({
    account: fc.nat({ max: 5 }).map(name),
    choice: fc.constantFrom<VoteChoice>('for', 'against', 'abstain', 'veto'),
  });

  it('is that of the first vote of each member, in whatever order they come', () => {
    const base = assembly({
      standings: ['silent', 'silent', 'silent', 'veto', 'away', 'n'],
      quorum: 'half',
      majority: 'half',
      of: 'present',
    });
    const start: MeetingState = { ...base.state, items: [{ ...base.item, votes: [] }] };
    /** Plays acts; what is accepted, by the model: there, entitled, not yet, a veto only of who holds one. */
    const play = (acts: readonly { account: string; choice: VoteChoice }[]) => {
      let state = start;
      const model = new Map<string, VoteChoice>();
      for (const { account, choice } of acts) {
        const actor = { kind: 'person', id: account, roles: ['leader'] } as const;
        const outcome = decideMeeting(state, { type: 'cast-vote', itemId: 'i1', choice }, { ...CONTEXT, actor });
        const may =
          ['m0', 'm1', 'm2', 'm3'].includes(account) && !model.has(account) && (choice !== 'veto' || account === 'm3');
        expect(outcome.refused ?? false).toBe(!may);
        if (outcome.refused) continue;
        model.set(account, choice);
        for (const event of outcome.events) state = evolveMeeting(state, event, { at: AT, revision: 1, actor });
      }
      const [item] = state.items;
      return { result: item && outcomeOf(state, item), model };
    };
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const { result, model } = play(acts);
        const firsts = [...model].map(([account, choice]) => ({ account, choice }));
        expect(play(firsts.toReversed()).result).toBe(result);
        const standings = ['m0', 'm1', 'm2', 'm3'].map((account) => model.get(account) ?? ('silent' as const));
        expect(result).toBe(
          oracle({ standings: [...standings, 'away', 'n'], quorum: 'half', majority: 'half', of: 'present' }),
        );
      }),
      { numRuns: 200 },
    );
  });
});
