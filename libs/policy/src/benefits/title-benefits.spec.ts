import { benefitCost, titleBenefits } from './title-benefits';

describe('awards for titles', () => {
  it('are those of the firm’s own county, in force on the day', () => {
    const ids = (region: string, day: string) => titleBenefits('srdi', region, day).map(({ id }) => id);
    expect(ids('990124101', '2026-11-22')).toEqual(['YX-2025-6-4']);
    expect([ids('990125', '2026-11-22'), ids('990124', '2025-02-28'), ids('990124', '2028-01-01')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('add up exactly, and may save as well as cost', () => {
    const benefits = titleBenefits('little-giant', '990124', '2026-11-22');
    expect([benefitCost(benefits, 3), benefitCost(benefits, -1), benefitCost([], 9)]).toEqual([
      '150.00',
      '-50.00',
      '0.00',
    ]);
  });

  it('say of the sample county’s clauses that they are made up', () => {
    expect(titleBenefits('srdi', '990124', '2026-11-22').every(({ fictional }) => fictional)).toBe(true);
  });
});
