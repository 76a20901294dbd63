import { PUBLISHED_YEARS, createWorkCalendar } from '@app/domain';
import { diagnose, findPack } from '@app/policy';
import { rungPlan } from './rung-plan';

const TODAY = '2026-06-15';

function planOf(ruleSetId: string) {
  const pack = findPack(ruleSetId);
  if (!pack) throw new Error(ruleSetId);
  const indicators = [
    { code: 'rdExpense', period: '2025', value: 50, source: 'audited' },
    { code: 'rdExpense', period: '2024', value: 50, source: 'audited' },
    { code: 'mainRevenue', period: '2025', value: 1900, source: 'audited' },
  ] as const;
  const diagnosis = diagnose(pack, { industryCode: 'C34', indicators, titles: [] }, { asOf: TODAY });
  return rungPlan({
    pack,
    batch: undefined,
    diagnosis,
    targetDate: '2026-12-31',
    today: TODAY,
    regionCode: '990124101',
    calendar: createWorkCalendar(PUBLISHED_YEARS),
  });
}

describe('the plan of a rung', () => {
  it('keeps what the catalogue says of a measure, and the clause that rewards the title', () => {
    const { measures, awards, earliestBatch } = planOf('srdi@2026');
    expect(measures.find(({ criteria }) => criteria?.includes('SR-6'))).toMatchObject({
      pace: 'accounts',
      accountYears: 2,
      effort: { weight: 4 },
      benefits: ['rd', 'loan'],
      lead: { unit: 'working-days', min: 10, max: 30 },
    });
    expect(awards).toEqual([
      expect.objectContaining({ clauseId: 'YX-2025-6-4', amount: '20', validTo: '2027-12-31', fictional: true }),
    ]);
    expect(earliestBatch).toBe('2028');
  });

  it('holds out no award for being above scale, and asks for papers alone', () => {
    const { measures, awards } = planOf('above-scale@current');
    expect(awards).toEqual([]);
    expect(measures).toMatchObject([{ id: 'm1', benefits: [], doesNotCount: [] }]);
  });
});
