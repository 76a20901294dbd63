import { setImmediate as turn } from 'node:timers/promises';
import { forEachAtOnce } from './for-each-at-once';

describe('forEachAtOnce', () => {
  it('never has more under way than its limit', async () => {
    let now = 0;
    let most = 0;
    await forEachAtOnce(Array(50).keys(), 7, async () => {
      most = Math.max(most, (now += 1));
      await turn();
      now -= 1;
    });
    expect(most).toBe(7);
  });

  it('takes nothing new after a failure, and lets what is under way end', async () => {
    const done: number[] = [];
    const act = async (item: number) => {
      if (item === 3) throw new Error('away');
      await turn();
      done.push(item);
    };
    await expect(forEachAtOnce(Array(50).keys(), 4, act)).rejects.toThrow('away');
    expect(done.length).toBeLessThan(10);
    expect(done).toContain(2);
  });

  it('stops where it is told to', async () => {
    const stop = new AbortController();
    let count = 0;
    const act = async () => void ((count += 1) === 5 && stop.abort());
    await forEachAtOnce(Array(50).keys(), 1, act, stop.signal);
    expect(count).toBe(5);
  });
});
