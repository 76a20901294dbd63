import { Slots } from './slots';

describe('Slots', () => {
  const busy = () => new Error('busy');

  it('runs a few at a time, the others in the order in which they came', async () => {
    const slots = new Slots(2, 10);
    const order: number[] = [];
    let running = 0;
    let most = 0;
    const work = (n: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(n);
      running -= 1;
    };
    await Promise.all([1, 2, 3, 4, 5].map((n) => slots.run(work(n), busy)));
    expect(most).toBe(2);
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  it('refuses when even the queue is full, and recovers', async () => {
    const slots = new Slots(1, 1);
    let release = (): void => undefined;
    const first = slots.run(() => new Promise<void>((resolve) => (release = resolve)), busy);
    const second = slots.run(async () => 'second', busy);
    await expect(slots.run(async () => 'third', busy)).rejects.toThrow('busy');
    release();
    await first;
    expect(await second).toBe('second');
    expect(await slots.run(async () => 'fourth', busy)).toBe('fourth');
  });

  it('frees the place of work that fails', async () => {
    const slots = new Slots(1, 1);
    await expect(slots.run(() => Promise.reject(new Error('broken')), busy)).rejects.toThrow('broken');
    expect(await slots.run(async () => 'next', busy)).toBe('next');
  });
});
