import { diagnose } from '../evaluator/diagnose';
import { EXAMPLE_DAY, factsOf } from '../evaluator/example-facts';
import type { Facts } from '../facts.types';
import type { Example } from '../pack.types';
import { cheapestWay } from '../improve/cheapest-way';
import { findBatch, findPack } from '../registry/registry';
import { calendar } from '../testing/five-day-week';
import { draftPlan } from './draft-plan';

function plan(ruleSetId: string, given: Example['given'], targetDate = '2026-12-31', titles: string[] = []) {
  const pack = findPack(ruleSetId);
  const batch = findBatch(`${ruleSetId.split('@')[0]}-demo-2025`, 'demonstration', EXAMPLE_DAY);
  if (!pack || !batch) throw new Error(ruleSetId);
  const diagnosis = diagnose(pack, factsOf({ given, titles }), { asOf: EXAMPLE_DAY });
  return draftPlan({ diagnosis, pack, batch, targetDate, today: EXAMPLE_DAY, regionCode: '990124101', calendar });
}

const RIGHTLESS = {
  'ip1Qualifying@now': 0,
  'nationalAward@now': 'none',
  'provincialAward@now': 'none',
  'rdInstitution@now': 'none',
};

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
    expect(measures.filter(({ ownerRole }) => ownerRole !== 'enterprise').map(({ title }) => title.en)).toEqual([
      'Look up credit and compliance',
    ]);
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
    const { measures, awards, conflicts } = plan('above-scale@current', { 'mainRevenue@2025': 1900 });
    expect(measures.map((measure) => measure.kind)).toEqual(['papers']);
    expect(conflicts).toEqual([]);
    expect(awards).toEqual([]);
    expect(measures).toMatchObject([{ benefits: [], doesNotCount: [], accountYears: 0 }]);
    expect(JSON.stringify(measures)).not.toMatch(/提高|扩大|差额|奖励|Raise|award|1900|distance/);
  });

  it('carries from the catalogue what a measure takes, what helps and what does not count', () => {
    const { measures } = plan('srdi@2026', RIGHTLESS, '2026-12-31', []);
    const right = measures.find(({ criterionId, kind }) => criterionId === 'SR-8' && kind === 'improve');
    expect(right).toMatchObject({
      pace: 'grant',
      lead: { unit: 'months', min: 12, max: 36 },
      effort: { weight: 4 },
      benefits: ['ip'],
    });
    expect(right?.doesNotCount.length).toBeGreaterThan(0);
  });

  it('asks once for the accounts that settle several criteria', () => {
    const audits = plan('srdi@2026', {}).measures.filter(({ title }) => title.en.includes('udit'));
    expect(audits.filter(({ criteria }) => criteria.includes('SR-4') && criteria.includes('SR-5'))).toHaveLength(1);
  });

  it('has a title that is claimed proved, not won again', () => {
    const pack = findPack('srdi@2026');
    if (!pack) throw new Error('srdi@2026');
    const bare = factsOf({ given: {} });
    const claimed = factsOf({ given: {}, titles: ['tech-sme:2026-01-01/2026-12-31:reported'] });
    const ask = (firm: Facts) => {
      const diagnosis = diagnose(pack, firm, { asOf: EXAMPLE_DAY });
      return draftPlan({ diagnosis, pack, targetDate: '2026-12-31', today: EXAMPLE_DAY, calendar }).measures.find(
        ({ criteria }) => criteria.includes('SR-1'),
      );
    };
    expect(ask(bare)).toMatchObject({ kind: 'improve', pace: 'grant', leadMonths: 6 });
    expect(ask(claimed)).toMatchObject({ kind: 'prove', pace: 'work', leadMonths: 0, leadWorkingDays: 10 });
  });

  it('works on the parts of a score that the cheapest way raises, and on no others', () => {
    const pack = findPack('innovative-sme@2022');
    if (!pack) throw new Error('innovative-sme@2022');
    const given = {
      ...{ 'ip1@now': 0, 'ip1Own@now': 0, 'ip1HighValue@now': 0, 'ip2@now': 0, 'hiTech@now': false },
      ...{ 'nationalAward@now': 'none', 'provincialAward@now': 'none', 'rdInstitution@now': 'none' },
      ...{ 'equityInvestment@2025': 0, 'equityInvestment@2024': 0, 'equityInvestment@2023': 0 },
      ...{ 'revenue@2025': 8000, 'mainRevenue@2025': 7000, 'mainRevenue@2024': 6500, 'rdExpense@2025': 300 },
      ...{ 'totalAssets@2025': 9000, 'totalLiabilities@2025': 4000, 'strategicIndustry@now': true },
      ...{ 'abnormalList@now': false, 'dishonestList@now': false, 'prohibitedProduct@now': false },
    };
    const diagnosis = diagnose(pack, factsOf({ given }), { asOf: EXAMPLE_DAY });
    const way = cheapestWay(pack, diagnosis);
    const request = { diagnosis, pack, today: EXAMPLE_DAY, calendar };
    const partsOf = (targetDate: string) =>
      draftPlan({ ...request, targetDate })
        .measures.filter(({ kind }) => kind === 'improve')
        .flatMap(({ criteria }) => criteria)
        .sort();
    expect(way.raised.length).toBeGreaterThan(0);
    expect(partsOf('2029-12-31')).toEqual(way.raised.map(({ id }) => id).sort());
  });

  it('names once the clause that rewards the title, where one is in force', () => {
    const { awards } = plan('srdi@2026', {}, '2026-12-31', ['tech-sme']);
    expect(awards.map(({ id }) => id)).toEqual(['YX-2025-6-4']);
    expect(plan('innovative-sme@2022', {}).awards).toEqual([]);
  });

  it('says which batch is the earliest, and which accounts are waited for', () => {
    const { conflicts } = plan('srdi@2026', { 'rdExpense@2025': 50, 'rdExpense@2024': 50 }, '2026-12-31', ['tech-sme']);
    expect(conflicts[0]?.message.en).toMatch(
      /accounts of 2027.*before 2028-01-01; the earliest feasible batch is 2028$/,
    );
    expect(conflicts[0]?.message.zh).toMatch(/2027年度账目.*最早可行的批次是2028年批次$/);
  });

  it('waits for as many years in the niche as are lacking', () => {
    const years = { 'nicheYears@2025': 1 };
    const { measures, earliestBatch } = plan('srdi@2026', years, '2026-12-31', ['tech-sme']);
    expect(measures.find(({ criterionId }) => criterionId === 'SR-2')).toMatchObject({ pace: 'time', accountYears: 2 });
    expect(earliestBatch).toBe('2028');
  });

  it('aims at the accounts of the year before, where no round is known yet', () => {
    const pack = findPack('srdi@2026');
    if (!pack) throw new Error('srdi@2026');
    const facts = factsOf({ given: { 'rdExpense@2025': 50, 'rdExpense@2024': 50 }, titles: ['tech-sme'] });
    const diagnosis = diagnose(pack, facts, { asOf: EXAMPLE_DAY });
    const ask = (targetDate: string) =>
      draftPlan({ diagnosis, pack, targetDate, today: EXAMPLE_DAY, calendar }).earliestBatch ?? 'as asked';
    expect([ask('2027-12-31'), ask('2028-12-31')]).toEqual(['2028', 'as asked']);
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
