import { runModule } from '../testing/run-module';

const pausesAfter = (...lives: number[]): Promise<number[]> =>
  runModule(`
    const { RestartPause } = await tool('start/restart-pause.mjs');
    const pause = new RestartPause();
    give(${JSON.stringify(lives)}.map((lived) => pause.after(lived)));`);

describe('the pause before a dead child is started again', () => {
  it('grows while the child dies young, up to five seconds', async () => {
    expect(await pausesAfter(100, 100, 100, 100, 100, 100)).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  });

  it('is short again for one that had been at work', async () => {
    expect(await pausesAfter(100, 100, 100, 6_000, 6_000, 100)).toEqual([500, 1_000, 2_000, 500, 500, 1_000]);
  });
});
