import { type Item, type Meeting, shareOf, standingOf, waitsFor } from './standing';

const member = (account: string, more: object = {}) => ({
  ...{ account, role: 'leader', voting: true, veto: false, present: true },
  ...more,
});

const item = (more: Partial<Item> = {}): Item => ({
  ...{ id: 'i1', type: 'fund', applicationId: null, title: '技改资金', panelId: null, mode: 'vote' },
  ...{ recused: [], excused: [], votes: [], conclusion: null, result: null },
  ...more,
});

const vote = (account: string, choice: string) => ({ account, choice, at: '2030-06-03T01:00:00.000Z' }) as never;

const RULE = { quorum: 'two-thirds', majority: 'half', of: 'present' } as const;

const meeting = (rule: Meeting['rule'] = RULE) => ({
  rule,
  chair: 'a',
  members: [member('a'), member('b'), member('c', { present: false }), member('d', { voting: false })],
});

describe('how many a share is', () => {
  it.each([
    ['half', 4, 3],
    ['half', 5, 3],
    ['two-thirds', 3, 2],
    ['two-thirds', 4, 3],
  ])('%s of %i: %i', (share, of, needed) => {
    expect(shareOf(share, of)).toBe(needed);
  });
});

describe('where the voting on an item stands', () => {
  it('counts those with a vote, who is there, and who has not voted', () => {
    const standing = standingOf(meeting(), item({ votes: [vote('a', 'for')] }));
    expect(standing).toMatchObject({ voters: 3, there: 2, quorum: 2, missing: ['b'], majority: 2, lead: 'a' });
    expect(waitsFor(item(), standing)).toBe('votes');
  });

  it('leaves out whoever was recused, and lets the next one lead in place of the chair', () => {
    const standing = standingOf(meeting(), item({ recused: ['a'], votes: [vote('b', 'for')] }));
    expect(standing).toMatchObject({ voters: 2, there: 1, quorum: 2, lead: 'b' });
    expect(waitsFor(item(), standing)).toBe('quorum');
  });

  it('waits for the result once all have voted, or one has vetoed', () => {
    const all = standingOf(meeting(), item({ votes: [vote('a', 'for'), vote('b', 'abstain')] }));
    expect(waitsFor(item(), all)).toBe('result');
    const vetoed = item({ votes: [vote('a', 'veto'), vote('b', 'for')] });
    expect(waitsFor(vetoed, standingOf(meeting(), vetoed))).toBe('vetoed');
  });

  it('waits for a veto of who is away, and for nobody who was excused', () => {
    const members = [member('a'), member('b'), member('c', { present: false, veto: true })];
    const away = { ...meeting(), members };
    const votes = [vote('a', 'for'), vote('b', 'for')];
    expect(standingOf(away, item({ votes })).missing).toEqual(['c']);
    const excused = [{ account: 'c', reason: '出差', by: 'a', at: '2030-06-03T01:00:00.000Z' }] as never;
    const standing = standingOf(away, item({ votes, excused }));
    expect([standing.missing, waitsFor(item(), standing)]).toEqual([[], 'result']);
    expect(standingOf({ ...meeting(), chair: 'c' }, item()).lead).toBe('a');
  });

  it('has no majority to name while nothing is cast, where votes cast are the base', () => {
    const rule = { quorum: 'half', majority: 'two-thirds', of: 'cast' } as const;
    expect(standingOf(meeting(rule), item()).majority).toBeNull();
    const cast = item({ votes: [vote('a', 'for'), vote('b', 'abstain')] });
    expect(standingOf(meeting(rule), cast).majority).toBe(1);
  });

  it('waits for a conclusion where an item is not voted on', () => {
    const concluded = item({ mode: 'conclusion' });
    expect(waitsFor(concluded, standingOf(meeting(), concluded))).toBe('conclusion');
  });
});
