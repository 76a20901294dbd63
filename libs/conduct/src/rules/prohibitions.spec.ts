import { builtIn, diagnose, titleBenefits } from '@app/policy';
import { aFirm } from '../testing/firm';
import { firmFacts } from './firm-facts';
import { RuleBook } from './rule-book';

const TODAY = '2026-04-13';

/** Section 1 of the design, as far as rules and packs are concerned. */
describe('never by the rules', () => {
  it('is the platform’s development score computed: without it the condition is unknown, whatever else is known', () => {
    const pack = new RuleBook('demonstration').pack('srdi@2026');
    const rich = aFirm({ revenue: [{ period: '2025', value: '50000' }] });
    const score = diagnose(pack, firmFacts(rich), { asOf: TODAY }).criteria.find(({ id }) => id === 'SR-10');
    expect(score).toMatchObject({ verdict: 'unknown', actual: null });
    const stored = JSON.stringify(pack.criteria.find(({ id }) => id === 'SR-10')?.when);
    expect(stored).toContain('"indicator":"platformScore"');
  });

  it('is a firm told what to report to statistics: no distance, action, gap or measure on the way above scale', () => {
    const below = aFirm({ revenue: [{ period: '2025', value: '1999' }] });
    const diagnosis = diagnose(new RuleBook('demonstration').pack('above-scale@current'), firmFacts(below), {
      asOf: TODAY,
    });
    expect(diagnosis).toMatchObject({ verdict: 'not-met', gaps: [] });
    for (const criterion of diagnosis.criteria) {
      expect(criterion).not.toHaveProperty('distance');
      expect(criterion).not.toHaveProperty('action');
    }
  });

  it('does the county recognise a title: no tier is, by any pack', () => {
    const levels = builtIn().packs.flatMap(({ recognisedBy }) => recognisedBy);
    expect([...new Set(levels)].sort()).toEqual(['ministry', 'province', 'statistics']);
  });

  it('does money come from anything but a published clause, nor for anybody in particular', () => {
    const clauses = builtIn().packs.flatMap(({ tier }) => titleBenefits(tier, '990124101', TODAY));
    expect(clauses.length).toBeGreaterThan(0);
    for (const clause of clauses) {
      expect(clause.document && clause.article && clause.text.zh).toBeTruthy();
      expect(JSON.stringify(clause)).not.toMatch(/creditCode|91[0-9A-Z]{16}/);
    }
  });
});
