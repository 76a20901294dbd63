import { TokenBuckets } from './token-bucket';

describe('TokenBuckets', () => {
  it('allows a burst, then says how long to wait, then allows again', () => {
    let now = 0;
    const buckets = new TokenBuckets({ burst: 2, perSecond: 0.5 }, () => now);
    expect([buckets.take('a').allowed, buckets.take('a').allowed]).toEqual([true, true]);
    expect(buckets.take('a')).toEqual({ allowed: false, retryAfterSeconds: 2 });
    expect(buckets.take('b').allowed).toBe(true);
    now = 2_000;
    expect(buckets.take('a').allowed).toBe(true);
    expect(buckets.take('a').allowed).toBe(false);
  });

  it('never holds more than a burst and does not suffer from a clock that runs back', () => {
    let now = 1_000_000;
    const buckets = new TokenBuckets({ burst: 1, perSecond: 10 }, () => now);
    expect(buckets.take('a').allowed).toBe(true);
    now = 0;
    expect(buckets.take('a').allowed).toBe(false);
    now = 9_000_000;
    expect([buckets.take('a').allowed, buckets.take('a').allowed]).toEqual([true, false]);
  });
});
