import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../evaluator/diagnose';
import { EXAMPLE_DAY, factsOf } from '../evaluator/example-facts';
import type { PolicyPack } from '../pack.types';
import { builtIn } from './built-in';
import { PackError } from './pack-problem';
import type { PackRegistry } from './registry.types';

const fixture = join(__dirname, '../../../../test/fixtures/packs/county-star@test.json');
const countyStar = JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, unknown>;

/** A later or other edition of the county star. */
const edition = (id: string, effective: PolicyPack['effective'], more: Record<string, unknown> = {}) => ({
  ...countyStar,
  id: `county-star@${id}`,
  effective,
  ...more,
});

function codesOf(registry: PackRegistry, data: unknown): string[] {
  return registry.check(data).problems.map(({ path, code }) => `${path} ${code}`);
}

describe('a registry', () => {
  it('takes a new tier from one pack, and stays as it was', () => {
    const registry = builtIn();
    const next = registry.with(countyStar);
    expect(registry.tier('county-star')).toBeUndefined();
    expect(next.tiers.map(({ code }) => code).join()).toContain('innovative-sme,county-star,srdi');
    expect(next.packFor({ tier: 'county-star', purpose: 'new', asOf: EXAMPLE_DAY })?.id).toBe('county-star@test');
    const batches = next.batchesFor('county-star', 'demonstration', EXAMPLE_DAY);
    expect(batches.filter(({ purpose }) => purpose === 'new')).toHaveLength(1);
    const pack = next.findPack('county-star@test');
    if (!pack) throw new Error('lost');
    const facts = factsOf({ given: { 'revenue@2025': 800 }, titles: ['innovative-sme'] });
    const verdicts = diagnose(pack, facts, { asOf: EXAMPLE_DAY }).criteria.map(({ id, verdict }) => `${id} ${verdict}`);
    expect(verdicts).toEqual(expect.arrayContaining(['CS-1 met', 'CS-2 met']));
  });

  it('keeps its good pack where a bad one of the same id comes', () => {
    const registry = builtIn().with(countyStar);
    expect(() => registry.with({ ...countyStar, criteria: [] })).toThrow(PackError);
    expect(() => registry.with({ ...countyStar, steps: 'none' })).toThrow(PackError);
    expect(registry.findPack('county-star@test')?.criteria.length).toBeGreaterThan(2);
  });

  it('refuses a second edition that is in force for the same question', () => {
    const registry = builtIn().with(countyStar);
    const twin = edition('twin', { from: '2026-01-01', purposes: ['renewal'] });
    expect(codesOf(registry, twin)).toEqual(['/effective PACKS_OVERLAP']);
    expect(codesOf(registry, { ...twin, region: '33' })).toEqual([]);
    expect(codesOf(registry, edition('later', { from: '2026-07-01', purposes: ['new'] }))).toEqual([]);
  });

  it('refuses tiers that wait for one another', () => {
    const moon = { ...(countyStar['tierDefinition'] as object), code: 'county-moon', prerequisites: [['county-moon']] };
    const pack = { ...countyStar, id: 'county-moon@test', tier: 'county-moon', tierDefinition: moon };
    expect(codesOf(builtIn(), pack)).toEqual(['/tierDefinition CYCLE']);
  });
});

describe('the pack for a question', () => {
  const registry = builtIn().withAll({
    packs: [
      edition('1', {
        from: '2024-01-01',
        purposes: ['new', 'renewal'],
        transition: [{ purposes: ['renewal'], until: '2027-12-31', issuedBefore: '2025-01-01', source: '过渡' }],
      }),
      edition('2', { from: '2026-07-01', purposes: ['new', 'renewal'] }),
      edition('zj', { from: '2025-01-01', purposes: ['new'] }, { region: '33' }),
    ],
  });
  const ask = (more: object): string | undefined =>
    registry.packFor({ tier: 'county-star', purpose: 'new', asOf: '2026-08-01', ...more })?.edition &&
    registry.packFor({ tier: 'county-star', purpose: 'new', asOf: '2026-08-01', ...more })?.id.split('@')[1];

  it.each([
    ['the edition in force', {}, '2'],
    ['the one before, on its last day', { asOf: '2026-06-30' }, '1'],
    ['none before the first', { asOf: '2023-12-31' }, undefined],
    ['the province’s own in its branch', { regionCode: '330106' }, 'zj'],
    ['the national one elsewhere', { regionCode: '990124' }, '2'],
    ['the national one for what the province leaves open', { regionCode: '330106', purpose: 'renewal' }, '2'],
    ['the new one for a re-review of a new certificate', { purpose: 'renewal', issuedOn: '2025-01-01' }, '2'],
    ['the old one for a re-review of an old certificate', { purpose: 'renewal', issuedOn: '2024-12-31' }, '1'],
    ['the old one no longer than it goes on', { purpose: 'renewal', issuedOn: '2024-12-31', asOf: '2028-01-01' }, '2'],
    ['the batch’s own, whatever the day', { asOf: '2020-01-01', batch: { ruleSetId: 'county-star@1' } }, '1'],
  ])('is %s', (_, more, id) => {
    expect(ask(more)).toBe(id);
  });
});

describe('deadlines', () => {
  it('are asked for by tier and place', () => {
    const codes = builtIn()
      .deadlines({ tier: 'tech-sme', regionCode: '990124' })
      .map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['DL-VALID-TS', 'DL-REFRESH-TS', 'DL-AR']));
    expect(codes).not.toContain('DL-NEWLY');
    expect(builtIn().deadlines({ code: 'DL-UPD-2026' })[0]?.term).toEqual({ monthDay: '05-31' });
  });
});
