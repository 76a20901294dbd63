import { builtIn, diagnose, panelTerms, titleBenefits } from '@app/policy';
import { aFirm } from '../testing/firm';
import { firmFacts } from './firm-facts';
import { paperList } from './paper-list';
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

  it('is a paper of statistics, a pledge or a signature in any tier’s list one that somebody else may hand in', () => {
    const own = ['MLK101', 'REVIEW_FORM', 'LEDGER_12M', 'TRUTH_PLEDGE', 'APPLICATION_FORM', 'SELF_EVALUATION'];
    const book = new RuleBook('demonstration');
    const lists = ['above-scale@current', 'tech-sme@2017', 'innovative-sme@2022', 'srdi@2026', 'little-giant@2026'].map(
      (id) => {
        const pack = book.pack(id);
        const diagnosis = diagnose(pack, firmFacts(aFirm()), { asOf: TODAY });
        return paperList(pack, diagnosis, 'annual').filter(({ type }) => own.includes(type));
      },
    );
    expect(lists.map((papers) => papers.length > 0)).toEqual(lists.map(() => true));
    expect(lists.flat().filter(({ firmOnly }) => !firmOnly)).toEqual([]);
    expect(lists[0]?.map(({ type }) => type)).toEqual(expect.arrayContaining(['MLK101', 'REVIEW_FORM', 'LEDGER_12M']));
  });

  it('does the county decide, vote or publish on above-scale, or rehearse it', () => {
    const kinds = new RuleBook('demonstration').pack('above-scale@current').steps.map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds.filter((kind) => /^(preliminary-review|department-review|decision|notice)$/.test(kind))).toEqual([]);
    expect(panelTerms('rehearsal', 'above-scale')).toBeUndefined();
  });

  it('does an award bind a firm to stay', () => {
    const clauses = builtIn().packs.flatMap(({ tier }) => titleBenefits(tier, '990124101', TODAY));
    expect(
      clauses.filter(({ text }) => /迁出|迁离|不得迁|注册地|relocat|move out|stay/i.test(JSON.stringify(text))),
    ).toEqual([]);
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
