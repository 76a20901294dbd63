import { until } from '@app/testing';
import { Logger } from '@nestjs/common';
import { Loop } from './loop';

beforeAll(() => Logger.overrideLogger(false));

/** Counts turns; each takes as long as the test lets it. */
function aLoop(everyMs: number, turn: () => Promise<void> = () => Promise.resolve()) {
  const seen = { turns: 0, failures: 0 };
  const loop = new Loop(
    'test',
    everyMs,
    async () => {
      seen.turns += 1;
      await turn();
    },
    () => (seen.failures += 1),
  );
  loop.start();
  return { loop, seen };
}

const reached = (count: () => number, goal: number) =>
  until(`${goal} turns`, async () => (count() >= goal ? true : undefined), 5_000);

describe('a loop', () => {
  it('takes its next turn when it is woken, however long its pause', async () => {
    const { loop, seen } = aLoop(60_000);
    await reached(() => seen.turns, 1);
    loop.wake();
    await reached(() => seen.turns, 2);
    await loop.stop();
  });

  it('does not forget a wake that comes during a turn', async () => {
    const { loop, seen } = aLoop(60_000, async () => {
      if (seen.turns === 1) loop.wake();
    });
    await reached(() => seen.turns, 2);
    await loop.stop();
  });

  it('rests after a failure even when it is woken without end', async () => {
    const { loop, seen } = aLoop(1, () => Promise.reject(new Error('away')));
    const begun = Date.now();
    const waker = setInterval(() => loop.wake(), 1);
    await reached(() => seen.failures, 2);
    expect(Date.now() - begun).toBeGreaterThan(400);
    clearInterval(waker);
    await loop.stop();
  });

  it('ends after the turn that is under way', async () => {
    let release: () => void = () => undefined;
    let done = false;
    const { loop, seen } = aLoop(60_000, async () => {
      await new Promise<void>((resolve) => (release = resolve));
      done = true;
    });
    await reached(() => seen.turns, 1);
    const stopped = loop.stop();
    release();
    await stopped;
    expect(done).toBe(true);
  });
});
