import fc from 'fast-check';
import { AnchoredClock, REAL_TIME } from './anchored-clock';
import { resumeAt } from './clock-keeper';

const NINE = Date.parse('2026-04-13T09:00:00+08:00');

function aClock(secondsPerDay: number) {
  const real = { now: 1_000_000 };
  const clock = new AnchoredClock(() => real.now);
  clock.follow({ businessAt: NINE, realAt: real.now, secondsPerDay });
  return { clock, real };
}

describe('the business clock', () => {
  it('passes a calendar day in the seconds of the demonstration', () => {
    const { clock, real } = aClock(2);
    expect(clock.instant()).toBe('2026-04-13T09:00:00.000+08:00');
    real.now += 5_000;
    expect(clock.instant()).toBe('2026-04-15T21:00:00.000+08:00');
    expect(clock.today()).toBe('2026-04-15');
  });

  it('turns business delays into real ones and back', () => {
    const { clock } = aClock(2);
    expect(clock.realDelayMs(86_400_000)).toBe(2_000);
    expect(clock.realDelayMs(-1)).toBe(0);
    expect(clock.businessDelayMs(2_000)).toBe(86_400_000);
  });

  it('is real time in production', () => {
    const clock = new AnchoredClock(() => 1_800_000_000_123);
    clock.follow(REAL_TIME);
    expect(clock.now()).toBe(1_800_000_000_123);
    expect(clock.realDelayMs(500)).toBe(500);
  });

  it('says that it is not ready before it has an anchor', () => {
    expect(() => new AnchoredClock().now()).toThrow('CLOCK_NOT_READY');
  });

  it('never runs back, whatever the machine or another anchor says', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('real' as const), by: fc.integer({ min: -10_000, max: 10_000 }) }),
      fc.record({ kind: fc.constant('anchor' as const), by: fc.integer({ min: -1e9, max: 1e9 }) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { clock, real } = aClock(3);
        let before = clock.now();
        for (const { kind, by } of steps) {
          if (kind === 'real') real.now += by;
          else clock.follow({ businessAt: NINE + by, realAt: real.now, secondsPerDay: 3 });
          const now = clock.now();
          expect(now).toBeGreaterThanOrEqual(before);
          before = now;
        }
      }),
    );
  });
});

describe('where a demonstration goes on', () => {
  const stored = {
    generation: 1,
    businessAt: NINE,
    realAt: 0,
    secondsPerDay: 1,
    reachedAt: NINE + 777,
    reportedAt: 0,
    halted: true,
  };

  it('begins where it was told to', () => expect(resumeAt(undefined, NINE)).toBe(NINE));

  it('goes on exactly where it halted', () => expect(resumeAt(stored, 0)).toBe(NINE + 777));

  it('leaves room for two beats after a kill', () => {
    expect(resumeAt({ ...stored, halted: false }, 0)).toBe(NINE + 777 + 43_200_000);
    expect(resumeAt({ ...stored, halted: false, secondsPerDay: 86_400 }, 0)).toBe(NINE + 777 + 2_000);
  });
});
