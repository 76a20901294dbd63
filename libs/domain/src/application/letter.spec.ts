import { leader } from '../testing/actors';
import { CASE, aCase, theCase, upTo } from '../testing/cases';

const ISSUE = { type: 'issue-letter' } as const;

describe('a recommendation letter', () => {
  it('is issued once the county recommends, and holds what it rests on', () => {
    const world = upTo('notice', aCase('srdi'));
    expect(world.refusalOf(CASE, ISSUE, leader)).toBe('STEP_NOT_OPEN');
    upTo('filing', world);
    world.must(CASE, ISSUE, leader);
    expect(theCase(world).letters).toMatchObject([
      { version: 1, replaces: null, reason: null, on: world.today, noticed: true, batch: 'srdi-open', by: leader.id },
    ]);
  });

  it('never changes: another one takes a reason, a number of its own, and says what it stands in place of', () => {
    const world = upTo('upper', aCase('srdi'));
    world.must(CASE, ISSUE, leader);
    const [first] = theCase(world).letters ?? [];
    expect(world.refusalOf(CASE, ISSUE, leader)).toBe('LETTER_ISSUED');
    expect(world.refusalOf(CASE, { ...ISSUE, reason: ' ' }, leader)).toBe('LETTER_ISSUED');
    world.must(CASE, { ...ISSUE, reason: '企业更名' }, leader);
    const letters = theCase(world).letters ?? [];
    expect(letters[0]).toEqual(first);
    expect(letters[1]).toMatchObject({ version: 2, replaces: first?.letterNo, reason: '企业更名' });
    expect(letters[1]?.letterNo).not.toBe(first?.letterNo);
  });
});
