import fc from 'fast-check';
import { ATTEMPTS, backoffMs } from './backoff';
import { CircuitBreaker } from './circuit-breaker';
import { TokenBucket } from './token-bucket';

describe('pauses between attempts', () => {
  it('double, never last longer than two hours, and come to hours in all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const full = Math.min(2 * 3_600_000, 10_000 * 2 ** (attempt - 1));
        const pause = backoffMs(attempt, random);
        expect(pause).toBeGreaterThanOrEqual(Math.floor(full / 2));
        expect(pause).toBeLessThanOrEqual(Math.ceil(full));
      }),
      { numRuns: 100 },
    );
    const least = Array.from({ length: ATTEMPTS - 1 }, (_, n) => backoffMs(n + 1, 0)).reduce((a, b) => a + b, 0);
    expect(least).toBeGreaterThan(2 * 3_600_000);
  });
});

describe('the breaker of a channel', () => {
  it('leaves a channel alone after five failures, tries one parcel after each longer pause, and closes at the first success', () => {
    const breaker = new CircuitBreaker();
    for (let n = 0; n < 5; n += 1) {
      expect(breaker.allows(0)).toBe(true);
      breaker.isDown(0);
    }
    expect(breaker.allows(14_999)).toBe(false);
    expect(breaker.allows(15_000)).toBe(true);
    expect(breaker.allows(15_000)).toBe(false);
    breaker.isDown(15_000);
    expect(breaker.allows(44_999)).toBe(false);
    expect(breaker.allows(45_000)).toBe(true);
    breaker.works();
    expect(breaker.open).toBe(false);
    expect(breaker.allows(45_000)).toBe(true);
  });
});

describe('the rate of a channel', () => {
  it('is never more than its burst and its minutes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }), (pauses) => {
        const bucket = new TokenBucket(20, 5);
        let now = 1_000;
        let taken = 0;
        for (const pause of pauses) {
          now += pause;
          if (bucket.take(now)) taken += 1;
        }
        expect(taken).toBeLessThanOrEqual(5 + Math.ceil(((now - 1_000) * 20) / 60_000));
      }),
      { numRuns: 50 },
    );
  });
});
