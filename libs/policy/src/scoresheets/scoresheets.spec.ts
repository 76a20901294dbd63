import { TIERS } from '@app/domain';
import { builtIn } from '../registry/built-in';
import { SCORESHEETS, panelTerms } from './scoresheets';

describe('the table of scoresheets', () => {
  it('has a rehearsal for every title that the whole country knows, and none for above-scale', () => {
    const known = TIERS.filter((code) => code !== 'above-scale');
    expect(known.length).toBeGreaterThan(4);
    expect(known.filter((code) => !panelTerms('rehearsal', code))).toEqual([]);
    expect(panelTerms('rehearsal', 'above-scale')).toBeUndefined();
  });

  it('has one for every title by which the county decides, but for high-tech, which has points of its own', () => {
    const decided = builtIn().packs.filter(({ steps }) => steps.some(({ kind }) => kind === 'decision'));
    const without = new Set(decided.map(({ tier }) => tier).filter((tier) => !panelTerms('rehearsal', tier)));
    expect([...without]).toEqual(['hi-tech']);
    expect(decided.map(({ tier }) => tier)).toContain('provincial-champion');
  });

  it.each(SCORESHEETS.sheets.map((sheet) => [sheet.id, sheet] as const))('%s is sound', (_id, sheet) => {
    expect(sheet.criteria.reduce((sum, { max }) => sum + max, 0)).toBe(100);
    expect(sheet.criteria.filter(({ floor, max }) => floor !== undefined && (floor < 0 || floor > max))).toEqual([]);
    expect(new Set(sheet.criteria.map(({ id }) => id)).size).toBe(sheet.criteria.length);
    expect(sheet.seats.reduce((sum, { seats }) => sum + seats, 0)).toBeGreaterThan(1);
    const published = builtIn()
      .packs.filter(({ tier }) => tier === sheet.tier)
      .flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(sheet.criteria.flatMap(({ basis }) => basis).filter((id) => !published.includes(id))).toEqual([]);
  });
});
