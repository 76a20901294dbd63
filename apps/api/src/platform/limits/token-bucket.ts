/** How often something may happen: `burst` at once, then `perSecond`. Real time. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MAX_KEYS = 20_000;

/** Token buckets by key, in this process. The oldest are forgotten when there are too many: forgetting is to the caller's favour. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes a token; where there is none, tells in how many seconds there will be. */
  take(key: string): { allowed: true } | { allowed: false; retryAfterSeconds: number } {
    const now = this.now();
    const bucket = this.buckets.get(key) ?? { tokens: this.rate.burst, at: now };
    const refilled = bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * this.rate.perSecond;
    const tokens = Math.min(this.rate.burst, refilled);
    const allowed = tokens >= 1;

    this.buckets.delete(key);
    this.buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    this.forgetOldest();
    return allowed ? { allowed } : { allowed, retryAfterSeconds: Math.ceil((1 - tokens) / this.rate.perSecond) };
  }

  private forgetOldest(): void {
    if (this.buckets.size <= MAX_KEYS) return;
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
