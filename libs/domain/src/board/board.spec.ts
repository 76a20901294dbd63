import fc from 'fast-check';
import type { Turn } from '../turn/turn.types';
import { type ApplicationOnBoard, type CultivationOnBoard, type ThingOnBoard, boardOf } from './board';
import { checkTarget } from './target';

const turn = (dueOn: string | null, closedAt: string | null = null, task: Turn['task'] = 'decide'): Turn =>
  ({
    ...{ key: 't', task, assignee: { role: 'leader' }, openedAt: '2026-04-13T09:00:00.000+08:00', closedAt },
    clock: { dueOn },
  }) as unknown as Turn;

const located = (creditCode: string, id: string) => ({
  ...{ id, creditCode, enterpriseName: `企业${creditCode}`, regionCode: '990124101', phase: 'decide' },
});

const application = (creditCode: string, tier: string, turns: readonly Turn[]): ApplicationOnBoard => ({
  ...{ type: 'application', tier, turns, ...located(creditCode, `app_${creditCode}_${tier}`) },
});

const cultivation = (creditCode: string, rung: number, turns: readonly Turn[]): CultivationOnBoard => ({
  ...{ type: 'cultivation', route: ['innovative-sme', 'srdi'], rung, targetTier: 'srdi', turns },
  ...{ ...located(creditCode, `cul_${creditCode}`), phase: 'in-progress' },
});

describe('the wall chart', () => {
  it('shows a cultivation under the rung that is climbed, and its application of that rung in the same place', () => {
    const things = [
      cultivation('A', 0, [turn('2026-05-01')]),
      application('A', 'innovative-sme', [turn('2026-04-20')]),
    ];
    expect(boardOf(things)).toMatchObject([
      { creditCode: 'A', tier: 'innovative-sme', phase: 'decide', dueOn: '2026-04-20', waits: [{}, {}] },
    ]);
    expect(boardOf([cultivation('A', 1, [])])).toMatchObject([{ tier: 'srdi', phase: 'in-progress', waits: [] }]);
  });

  it('waits for nobody whose turn is over, and for the upper level where the office only records', () => {
    const turns = [turn('2026-04-01', '2026-04-02T09:00:00.000+08:00'), turn('2026-06-01', null, 'record-upper-event')];
    expect(boardOf([application('A', 'srdi', turns)])).toMatchObject([
      { dueOn: '2026-06-01', waits: [{ owner: 'upper', since: '2026-04-13' }] },
    ]);
  });

  it('names every firm once for each tier, what stands still or waits for nobody last, the others by due day', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
    const turns = fc.array(
      fc.option(day).map((dueOn) => turn(dueOn)),
      { maxLength: 3 },
    );
    const firm = fc.constantFrom('A', 'B', 'C', 'D');
    const thing: fc.Arbitrary<ThingOnBoard> = fc.oneof(
      fc.tuple(firm, fc.constantFrom('innovative-sme', 'srdi', 'above-scale'), turns).map((x) => application(...x)),
      fc.tuple(firm, fc.constantFrom(0, 1), turns).map((x) => cultivation(...x)),
    );
    const property = fc.property(fc.array(thing, { maxLength: 12 }), (things) => {
      const entries = boardOf(things);
      const keys = entries.map(({ creditCode, tier }) => `${creditCode} ${tier}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(entries.map(({ creditCode }) => creditCode))).toEqual(
        new Set(things.map(({ creditCode }) => creditCode)),
      );
      const days = entries.map(({ dueOn }) => dueOn ?? '9999');
      expect(days).toEqual([...days].sort());
      expect(entries.flatMap(({ waits }) => waits)).toHaveLength(things.flatMap((one) => one.turns).length);
    });
    fc.assert(property);
  });
});

describe('a target', () => {
  it('is never set for what statistics alone decides, nor for a year that is over', () => {
    expect(checkTarget('above-scale', 2027, '2026-04-13')).toBe('TIER_NOT_TARGETED');
    expect(checkTarget('srdi', 2025, '2026-01-01')).toBe('YEAR_OVER');
    expect(checkTarget('srdi', 2026, '2026-12-31')).toBeNull();
  });
});
