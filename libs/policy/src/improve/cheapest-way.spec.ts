import fc from 'fast-check';
import { diagnose } from '../evaluator/diagnose';
import type { Facts, IndicatorValue } from '../facts.types';
import { MEASURES } from '../plan/catalogue';
import { findPack } from '../registry/registry';
import { cheapestWay } from './cheapest-way';

const AS_OF = '2026-11-22';

function packOf(id: string) {
  const pack = findPack(id);
  if (!pack) throw new Error(id);
  return pack;
}

function facts(values: Readonly<Record<string, number | boolean | string>>, titles: Facts['titles'] = []): Facts {
  const indicators: IndicatorValue[] = Object.entries(values).map(([key, value]) => {
    const [code = '', period = ''] = key.split('@');
    return { code, period, value, source: 'audited', observedAt: '2026-06-30' };
  });
  return { creditCode: '9144030071526726XG', industryCode: 'C34', foundedOn: '2015-03-01', indicators, titles };
}

function wayOf(ruleSetId: string, firm: Facts) {
  const pack = packOf(ruleSetId);
  const diagnosis = diagnose(pack, firm, { asOf: AS_OF });
  return { diagnosis, way: cheapestWay(pack, diagnosis) };
}

const INNOVATIVE = {
  'employees@2025': 120,
  'revenue@2025': 8000,
  'totalAssets@2025': 9000,
  'totalLiabilities@2025': 4000,
  'mainRevenue@2025': 7000,
  'mainRevenue@2024': 6900,
  'rdExpense@2025': 100,
  'ip1@now': 0,
  'ip1Own@now': 0,
  'ip1HighValue@now': 0,
  'ip2@now': 2,
  'strategicIndustry@now': false,
  'hiTech@now': false,
  'nationalAward@now': 'none',
  'provincialAward@now': 'none',
  'rdInstitution@now': 'none',
  'equityInvestment@2025': 0,
  'equityInvestment@2024': 0,
  'equityInvestment@2023': 0,
  'abnormalList@now': false,
  'dishonestList@now': false,
  'prohibitedProduct@now': false,
  'majorIncidents3y@now': 0,
};

describe('the cheapest way', () => {
  it('is nothing for above-scale: the law forbids to advise on the figures', () => {
    const { way } = wayOf('above-scale@current', facts({ 'mainRevenue@2025': 1999 }));
    expect(way).toEqual(expect.objectContaining({ status: 'silent', measures: [], assumptions: [], points: null }));
  });

  it('raises parts of a score until its total and its floors are reached', () => {
    const { diagnosis, way } = wayOf('innovative-sme@2022', facts(INNOVATIVE));
    expect(diagnosis.verdict).toBe('not-met');
    expect(way.status).toBe('found');
    const gained = new Map(way.raised.map(({ id, from, to }) => [id, to - from]));
    const sum = (ids: readonly string[]) =>
      ids.reduce((total, id) => {
        const certain = diagnosis.criteria.find((result) => result.id === id)?.points?.min ?? 0;
        return total + certain + (gained.get(id) ?? 0);
      }, 0);
    const isByScore = way.raised.length > 0;
    if (isByScore) {
      expect(sum(['IN-1', 'IN-2', 'IN-3', 'IN-4', 'IN-5', 'IN-6'])).toBeGreaterThanOrEqual(60);
      expect(sum(['IN-1', 'IN-2'])).toBeGreaterThanOrEqual(20);
      expect(sum(['IN-3', 'IN-4'])).toBeGreaterThanOrEqual(15);
      expect(sum(['IN-5', 'IN-6'])).toBeGreaterThanOrEqual(15);
    }
    expect(way.assumptions.length).toBeGreaterThan(0);
  });

  it('takes one measure for everything that it settles', () => {
    const { way, diagnosis } = wayOf('srdi@2026', facts({ ...INNOVATIVE, 'rdExpense@2024': 90, 'rdExpense@2025': 90 }));
    expect(diagnosis.verdict).toBe('not-met');
    expect(way.status).toBe('found');
    const ids = way.measures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(way.measures.flatMap(({ criteria }) => criteria)).toEqual(expect.arrayContaining(['SR-6', 'SR-7']));
  });

  it('is blocked by what no cultivation changes, and names it', () => {
    const { way } = wayOf('tech-sme@2017', facts({ ...INNOVATIVE, 'employees@2025': 501 }));
    expect(way.status).toBe('blocked');
    expect(way.obstacles.map(({ criterionId }) => criterionId)).toContain('TS-1');
  });

  it('takes a pack at its own word where no measure knows its criterion, and is blocked where that is silent', () => {
    const srdi = packOf('srdi@2026');
    const [revenue] = srdi.criteria.filter(({ id }) => id === 'SR-3a');
    if (!revenue) throw new Error('SR-3a');
    const wayTo = (action: typeof revenue.action) => {
      const pack = { ...srdi, id: 'star@2026', groups: [], criteria: [{ ...revenue, id: 'STAR-1', action }] };
      return cheapestWay(pack, diagnose(pack, facts({ 'revenue@2025': 1 }), { asOf: AS_OF }));
    };
    const measure = { id: 'advice:STAR-1', title: { zh: '拓展市场', en: 'Win customers' }, criteria: ['STAR-1'] };
    expect(wayTo(measure.title)).toMatchObject({ status: 'found', effort: 5, measures: [measure] });
    expect(wayTo(undefined)).toMatchObject({ status: 'blocked', obstacles: [{ criterionId: 'STAR-1' }] });
  });

  it('says that it takes a waiver of which nothing is known for granted', () => {
    const firm = facts({ ...INNOVATIVE, 'ip1Qualifying@now': 1, 'nationalAward@now': 'none' });
    const unsaid = { ...firm, indicators: firm.indicators.filter(({ code }) => code !== 'nationalAward') };
    const { way } = wayOf('little-giant@2026', unsaid);
    expect(way.measures.map(({ id }) => id)).toContain('datum:LG-9x');
    expect(way.assumptions.map(({ en }) => en).join()).toContain('assumed to hold once they are given');
    const measures = wayOf('little-giant@2026', firm).way.measures.map(({ id }) => id);
    expect(measures).toContain('own-class-one-right');
  });

  it('needs nothing where nothing stands against the tier', () => {
    const firm = facts({ ...INNOVATIVE, 'rdExpense@2025': 600, 'ip1@now': 5, 'ip1Own@now': 5, 'ip1HighValue@now': 3 });
    const pack = packOf('innovative-sme@2022');
    const diagnosis = diagnose(pack, firm, { asOf: AS_OF });
    const settled = diagnosis.criteria.map((result) => ({ ...result, verdict: 'met' as const }));
    const groups = diagnosis.groups.map((group) => ({ ...group, verdict: 'met' as const }));
    expect(cheapestWay(pack, { ...diagnosis, criteria: settled, groups })).toMatchObject({
      status: 'none-needed',
      effort: 0,
    });
  });

  it('never costs less than its measures weigh', () => {
    const weights = new Map(MEASURES.map(({ id, effort }) => [id, effort.weight]));
    fc.assert(
      fc.property(
        fc.record({
          rd: fc.integer({ min: 0, max: 900 }),
          ip2: fc.integer({ min: 0, max: 3 }),
          debt: fc.integer({ min: 500, max: 9000 }),
        }),
        ({ rd, ip2, debt }) => {
          const values = { ...INNOVATIVE, 'rdExpense@2025': rd, 'ip2@now': ip2, 'totalLiabilities@2025': debt };
          const { way } = wayOf('innovative-sme@2022', facts(values));
          if (way.status !== 'found') return;
          const least = way.measures.reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0);
          expect(way.effort).toBeGreaterThanOrEqual(least);
        },
      ),
      { numRuns: 40 },
    );
  });
});
