import { addDays, type IsoDate, type WorkCalendar } from '@app/domain';
import { diagnose } from '../evaluator/diagnose';
import { EXAMPLE_DAY, factsOf } from '../evaluator/example-facts';
import type { Example } from '../pack.types';
import { findBatch, findPack } from '../registry/registry';
import { draftPlan } from './draft-plan';

const isWorkday = (day: IsoDate): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function step(from: IsoDate, days: number, direction: 1 | -1): IsoDate {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, direction);
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

const calendar: WorkCalendar = {
  isWorkingDay: isWorkday,
  addWorkingDays: (from, days) => step(from, days, 1),
  subtractWorkingDays: (to, days) => step(to, days, -1),
  workingDaysBetween: (from, to) => {
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day)) count += 1;
    return count;
  },
  isPublished: (day) => day <= '2026-12-31',
  isBinding: () => true,
  publishedThrough: '2026-12-31',
};

function plan(ruleSetId: string, given: Example['given'], targetDate = '2026-12-31', titles: string[] = []) {
  const pack = findPack(ruleSetId);
  const batch = findBatch(`${ruleSetId.split('@')[0]}-demo-2025`, 'demonstration', EXAMPLE_DAY);
  if (!pack || !batch) throw new Error(ruleSetId);
  const diagnosis = diagnose(pack, factsOf({ given, titles }), { asOf: EXAMPLE_DAY });
  return draftPlan({ diagnosis, pack, batch, targetDate, today: EXAMPLE_DAY, calendar });
}

describe('a drafted plan', () => {
  it('asks the firm for every missing datum and proof', () => {
    const { measures, feasible } = plan(
      'srdi@2026',
      { 'ip1Qualifying@now': { value: 2, source: 'reported' } },
      '2026-12-31',
      ['tech-sme'],
    );
    expect(
      measures.filter((measure) => measure.kind === 'provide-datum').map((measure) => measure.criterionId),
    ).toContain('SR-2');
    expect(measures.filter((measure) => measure.kind === 'prove').map((measure) => measure.criterionId)).toEqual([
      'SR-8',
      'SR-9',
    ]);
    expect(measures.every((measure) => measure.ownerRole === 'enterprise')).toBe(true);
    expect(feasible).toBe(true);
  });

  it('schedules back from the target, leaving the application its days', () => {
    const { checkpoints } = plan('srdi@2026', {}, '2026-12-31', ['tech-sme']);
    const last = checkpoints.at(-1)?.dueOn ?? '';
    const days = findPack('srdi@2026')?.steps.reduce((sum, one) => sum + (one.budgetWorkingDays ?? 0), 0) ?? 0;
    expect(calendar.workingDaysBetween(last, '2026-12-31')).toBe(days);
    expect(checkpoints.map((one) => one.dueOn)).toEqual(checkpoints.map((one) => one.dueOn).sort());
    expect(checkpoints.every((one) => one.dueOn > EXAMPLE_DAY)).toBe(true);
  });

  it('states what cannot be done in time and the earliest round that can', () => {
    const late = plan('srdi@2026', { 'rdExpense@2025': 50, 'rdExpense@2024': 50 }, '2026-12-31', ['tech-sme']);
    expect(late).toMatchObject({ feasible: false, earliestBatch: '2028' });
    expect(late.conflicts.map((conflict) => conflict.code)).toEqual(['LEAD_TIME_TOO_LONG']);
    expect(
      plan(
        'srdi@2026',
        { 'revenue@2025': 1000, 'equityInvestment@2025': 0, 'equityInvestment@2024': 0 },
        '2026-12-31',
        ['tech-sme'],
      ).feasible,
    ).toBe(false);
  });

  it('says that a size limit cannot be cultivated away', () => {
    const large = plan('tech-sme@2017', { 'employees@2025': 501 });
    expect(large.feasible).toBe(false);
    expect(large.earliestBatch).toBeUndefined();
    expect(large.conflicts.map((conflict) => conflict.code)).toContain('NOT_REACHABLE');
  });

  it('says that the steps do not fit before the target date', () => {
    const { conflicts, checkpoints } = plan('srdi@2026', {}, '2026-07-01', ['tech-sme']);
    expect(conflicts.map((conflict) => conflict.code)).toContain('BUDGET_DOES_NOT_FIT');
    expect(checkpoints.every((one) => one.dueOn >= EXAMPLE_DAY)).toBe(true);
  });

  it('of above-scale is about papers alone', () => {
    const { measures, conflicts } = plan('above-scale@current', { 'mainRevenue@2025': 1900 });
    expect(measures.map((measure) => measure.kind)).toEqual(['papers']);
    expect(conflicts).toEqual([]);
    expect(JSON.stringify(measures)).not.toMatch(/提高|扩大|差额|Raise/);
  });

  it('is empty of measures where nothing is open', () => {
    const hiTech = plan(
      'innovative-sme@2022',
      {
        'abnormalList@now': false,
        'dishonestList@now': false,
        'prohibitedProduct@now': false,
        'majorIncidents3y@now': 0,
        'revenue@2025': 100,
      },
      '2026-12-31',
      ['hi-tech'],
    );
    expect(hiTech).toMatchObject({ measures: [], checkpoints: [], feasible: true, conflicts: [] });
  });
});
