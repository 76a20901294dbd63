import { type Tier, isWithinBranch, readCreditCode, readIndustryCode, tierOn } from '@app/domain';
import { checkFacts, diagnose, packFor } from '@app/policy';
import { type SampleFirm, type SampleProfile, SAMPLE_PROFILES } from './sample-firm';
import { sampleCounty } from './sample-county';

const TODAY = '2026-04-13';
const { regions, firms } = sampleCounty();
const withProfile = (profile: SampleProfile) => firms.filter((firm) => firm.profile === profile);

/** Verdict on a tier, the titles that come before it taken as held. */
function verdictOn(firm: SampleFirm, tier: Tier) {
  const pack = packFor({ tier, purpose: 'new', asOf: TODAY });
  if (!pack) throw new Error(tier);
  const before = (['innovative-sme', 'srdi'] as const)
    .slice(0, tier === 'little-giant' ? 2 : tier === 'srdi' ? 1 : 0)
    .map((code) => ({ code, validFrom: '2025-01-01', validTo: '2027-12-31', source: 'registry' }));
  return diagnose(pack, { ...firm, titles: before }, { asOf: TODAY, purpose: 'new' });
}

const unmet = (firm: SampleFirm, tier: Tier) =>
  verdictOn(firm, tier)
    .criteria.filter(({ verdict, role }) => role === 'condition' && (verdict === 'unmet' || verdict === 'unknown'))
    .map(({ id, verdict, group }) => `${id}:${verdict}${group ? `(${group})` : ''}`);

const CLIMB = ['promising', 'opportunity'];

describe('the sample county', () => {
  it('has about sixty firms that nobody can take for real ones, each with a valid code of its own', () => {
    expect(firms.length).toBeGreaterThanOrEqual(60);
    expect(new Set(firms.map(({ creditCode }) => creditCode)).size).toBe(firms.length);
    for (const firm of firms) {
      expect(firm.name).toMatch(/（样例）$/);
      expect(firm).toMatchObject({ fictional: true, synthetic: true });
      expect(readCreditCode(firm.creditCode)).toMatchObject({ ok: true, warnings: [] });
      expect(readIndustryCode(firm.industryCode).ok).toBe(true);
    }
  });

  it('lies in several towns and one park of one county', () => {
    const [county] = regions;
    expect(county?.kind).toBe('county');
    expect(regions.filter(({ kind }) => kind === 'park')).toHaveLength(1);
    const places = new Set(firms.map(({ regionCode }) => regionCode));
    expect(places.size).toBe(regions.length - 1);
    expect([...places].every((place) => isWithinBranch(place, county?.code ?? ''))).toBe(true);
  });

  it('holds only what the record takes', () => {
    for (const { indicators } of firms) expect(checkFacts({ indicators }, { today: TODAY, mode: 'store' })).toEqual([]);
  });

  it('has enough small manufacturers, and firms of trade and services', () => {
    const small = firms.filter((firm) => firm.industryCode.startsWith('C') && tierOn(firm.titles, TODAY) === 'small');
    expect(small.length).toBeGreaterThanOrEqual(25);
    for (const section of ['F', 'I', 'M']) {
      expect(firms.some(({ industryCode }) => industryCode.startsWith(section))).toBe(true);
    }
    expect(firms.some((firm) => tierOn(firm.titles, TODAY) === 'little-giant')).toBe(true);
    expect(SAMPLE_PROFILES.every((profile) => withProfile(profile).length > 0)).toBe(true);
  });

  it.each(['innovative-sme', 'srdi', 'little-giant'] as const)('has ready firms for %s', (tier) => {
    for (const firm of withProfile('ready')) {
      expect([firm.name, unmet(firm, tier), CLIMB.includes(verdictOn(firm, tier).verdict)]).toEqual([
        firm.name,
        unmet(firm, tier),
        true,
      ]);
    }
  });

  it('has firms ready up to a rung and no further', () => {
    for (const firm of withProfile('srdi-ready')) {
      expect(CLIMB).toContain(verdictOn(firm, 'innovative-sme').verdict);
      expect(CLIMB).toContain(verdictOn(firm, 'srdi').verdict);
      expect(verdictOn(firm, 'little-giant').verdict).toBe('not-met');
    }
    for (const firm of withProfile('innovative-ready')) {
      expect(CLIMB).toContain(verdictOn(firm, 'innovative-sme').verdict);
      expect(verdictOn(firm, 'srdi').verdict).toBe('not-met');
    }
  });

  it('has firms that miss little giant by little, lack data, or cannot pass', () => {
    for (const firm of withProfile('nearly')) expect(verdictOn(firm, 'little-giant').verdict).toBe('not-met');
    for (const firm of withProfile('missing')) expect(verdictOn(firm, 'little-giant').verdict).not.toBe('promising');
    expect(withProfile('missing').some((firm) => verdictOn(firm, 'srdi').verdict === 'needs-data')).toBe(true);
    for (const firm of withProfile('failing')) expect(verdictOn(firm, 'innovative-sme').verdict).toBe('not-met');
  });
});
