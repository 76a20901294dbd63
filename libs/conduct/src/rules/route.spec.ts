import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnterpriseState } from '@app/domain';
import { builtIn } from '@app/policy';
import { climbTo, lackingFor, routeTo } from './route';

const TODAY = '2026-04-13';
const fixture = join(__dirname, '../../../../test/fixtures/packs/county-star@test.json');
const registry = builtIn().with(JSON.parse(readFileSync(fixture, 'utf8')));

function firm(...codes: string[]): EnterpriseState {
  const titles = codes.map((code) => ({ code, validFrom: '2025-01-01', validTo: '2027-12-31', status: 'valid' }));
  return { titles } as unknown as EnterpriseState;
}

describe('a route', () => {
  it.each([
    ['little-giant', [], ['innovative-sme', 'srdi', 'little-giant']],
    ['little-giant', ['tech-sme'], ['srdi', 'little-giant']],
    ['little-giant', ['srdi'], ['little-giant']],
    ['little-giant', ['little-giant'], []],
    ['srdi', ['innovative-sme'], ['srdi']],
    ['above-scale', [], ['above-scale']],
    ['single-champion', [], ['single-champion']],
    ['county-star', [], ['innovative-sme', 'county-star']],
    ['county-star', ['tech-sme'], ['county-star']],
  ])('to %s with %j held is %j', (target, held, route) => {
    expect(routeTo(registry, target, firm(...held), TODAY)).toEqual(route);
  });

  it('carries the ranks of its tiers, and above-scale beside it', () => {
    expect(climbTo(registry, 'county-star', firm('tech-sme'), TODAY)).toEqual({
      tier: 'tech-sme',
      route: ['county-star'],
      offers: ['above-scale'],
      ranks: { 'tech-sme': 2, 'county-star': 2.5, 'above-scale': 1 },
    });
  });

  it('has above-scale beside it for titles of the ladder alone', () => {
    expect(climbTo(registry, 'hi-tech', firm(), TODAY).offers).toEqual([]);
    expect(climbTo(registry, 'srdi', firm('above-scale'), TODAY).offers).toEqual([]);
  });
});

describe('what a title rests on', () => {
  it.each([
    ['little-giant', ['srdi'], []],
    ['little-giant', ['innovative-sme'], [['srdi']]],
    ['srdi', ['tech-sme'], []],
    ['srdi', [], [['innovative-sme', 'tech-sme']]],
    ['above-scale', [], []],
  ])('of %s lacks, with %j held, %j', (tier, held, lacking) => {
    const found = lackingFor(registry, tier, firm(...held), TODAY);
    expect(found.map((any) => [...any].sort())).toEqual(lacking);
  });

  it('holds within its term only, also while it is under re-review', () => {
    const reviewed = firm('srdi');
    const titles = reviewed.titles.map((title) => ({ ...title, status: 'under-re-review' as const }));
    expect(lackingFor(registry, 'little-giant', { ...reviewed, titles }, '2027-12-31')).toEqual([]);
    expect(lackingFor(registry, 'little-giant', { ...reviewed, titles }, '2028-01-01')).toEqual([['srdi']]);
  });
});
