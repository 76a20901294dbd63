import { runModule } from '../../testing/run-module';

interface Told {
  readonly id: string;
  readonly ends: { readonly cultivation: string; readonly tier: string };
}

const scenarios = (...ids: string[]): Promise<Told[]> =>
  runModule(`
    const { chooseScenarios } = await tool('demo/scenarios/index.mjs');
    give(chooseScenarios(${JSON.stringify(ids)}).map(({ id, ends }) => ({ id, ends })));`);

describe('the scenarios of the demonstration', () => {
  it('are at least twenty, each with an id of its own', async () => {
    const ids = (await scenarios()).map(({ id }) => id);

    expect(ids.length).toBeGreaterThanOrEqual(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('end in every way in which a cultivation can end by itself', async () => {
    const ends = new Set((await scenarios()).map(({ ends: { cultivation } }) => cultivation));

    expect([...ends].sort()).toEqual(['achieved', 'carried-over', 'declined']);
  });

  it('are chosen by id or by the family that ids begin with', async () => {
    const chosen = (await scenarios('climb', 'withdrawn')).map(({ id }) => id);

    expect(chosen).toEqual(['climb-1', 'climb-2', 'climb-3', 'withdrawn']);
  });
});
