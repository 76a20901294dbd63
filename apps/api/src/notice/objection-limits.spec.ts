import type { DomainError } from '@app/domain';
import { ObjectionLimits } from './objection-limits';

const START = Date.parse('2026-04-13T02:00:00Z');

/** What is said to one who objects from an address: null where the objection is taken. */
function refusalOf(limits: ObjectionLimits, ip: string, notice = 'ntc_1'): DomainError | null {
  try {
    limits.take({ ip }, notice);
    return null;
  } catch (error) {
    return error as DomainError;
  }
}

describe('a flood of objections', () => {
  let now: number;

  beforeEach(() => {
    now = START;
    jest.spyOn(Date, 'now').mockImplementation(() => now);
  });

  afterEach(() => jest.restoreAllMocks());

  it('from a thousand addresses within a minute is held back at its notice, and at no other', () => {
    const limits = new ObjectionLimits();
    const refusals = Array.from({ length: 1_000 }, (_one, n) => {
      now = START + n * 60;
      return refusalOf(limits, `10.${n % 256}.${Math.floor(n / 256)}.7`);
    });
    // Sixty at once, and one every two seconds of the minute.
    expect(refusals.filter((refusal) => refusal === null).length).toBeGreaterThanOrEqual(88);
    expect(refusals.filter((refusal) => refusal === null).length).toBeLessThanOrEqual(90);
    expect(refusals.at(-1)).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(refusals.at(-1)?.retryAfterSeconds).toBeGreaterThan(0);
    expect(JSON.stringify(refusals.at(-1)?.detail)).toContain('书面');
    expect(refusalOf(limits, '10.9.9.9', 'ntc_2')).toBeNull();
    now += 2_000;
    expect(refusalOf(limits, '10.9.9.9')).toBeNull();
  });

  it.each([
    ['one address', () => '192.0.2.7'],
    ['the many addresses of one subscriber', (n: number) => `2001:db8:1:2::${(n + 1).toString(16)}`],
  ])('from %s is held back there, and leaves the notice to others', (_whence, ip) => {
    const limits = new ObjectionLimits();
    const taken = Array.from({ length: 200 }, (_one, n) => refusalOf(limits, ip(n))).filter((one) => one === null);
    expect(taken).toHaveLength(20);
    expect(refusalOf(limits, '198.51.100.4')).toBeNull();
  });
});
