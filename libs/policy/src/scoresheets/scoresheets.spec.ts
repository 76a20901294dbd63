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
