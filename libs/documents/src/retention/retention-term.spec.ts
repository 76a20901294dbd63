import { retainUntil, retentionTerm } from './retention-term';

describe('the term of a paper', () => {
  it.each([
    ['BIZ_LICENSE', '2026-04-13', null, '2036-04-13'],
    ['TRUTH_PLEDGE', '2026-04-13', null, '2056-04-13'],
    ['AUDIT_T', '2026-04-13', '2027-04-13', '2037-04-13'],
    ['AUDIT_T', '2026-04-13', '2020-01-01', '2036-04-13'],
    ['NEVER_HEARD_OF', '2024-02-29', null, '2034-02-28'],
    ['toString', '2026-04-13', null, '2036-04-13'],
  ])('of %s used on %s and valid to %s ends on %s', (type, on, validTo, until) =>
    expect(retainUntil(type, on, validTo)).toBe(until),
  );

  it('names where it comes from', () => expect(retentionTerm('TRUTH_PLEDGE').source).toContain('30'));
});
