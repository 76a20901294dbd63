import { diagnose } from '../evaluator/diagnose';
import { EXAMPLE_DAY, factsOf } from '../evaluator/example-facts';
import type { Example } from '../pack.types';
import { documentsFor } from './documents';
import { findPack } from './registry';

function typesFor(ruleSetId: string, given: Example['given'], filing?: 'annual' | 'monthly') {
  const pack = findPack(ruleSetId);
  if (!pack) throw new Error(ruleSetId);
  return documentsFor(pack, diagnose(pack, factsOf({ given }), { asOf: EXAMPLE_DAY }), filing).map((need) => need.type);
}

describe('the one request for papers', () => {
  it('asks for the waiver’s proof only where the waiver is claimed', () => {
    expect(typesFor('srdi@2026', { 'provincialAward@now': 1 })).toContain('WAIVER_PROOF');
    expect(typesFor('srdi@2026', { 'provincialAward@now': 'none' })).not.toContain('WAIVER_PROOF');
  });

  it('makes an item of every missing datum and of no other', () => {
    const types = typesFor('srdi@2026', { 'revenue@2025': 1500 });
    expect(types).toContain('DATUM_SR_2');
    expect(types).not.toContain('DATUM_SR_3A');
    expect(types).not.toContain('DATUM_SR_3B');
  });

  it('does not ask for the waiver of what the firm itself states', () => {
    const stated = typesFor('srdi@2026', { 'ip1Qualifying@now': { value: 2, source: 'reported' } });
    expect(stated.filter((type) => type.startsWith('DATUM_SR_8'))).toEqual([]);
  });

  it('of above-scale follows the way of filing and asks for no figure', () => {
    expect(typesFor('above-scale@current', {})).toContain('LEDGER_12M');
    expect(typesFor('above-scale@current', {}, 'monthly')).toContain('PROJECT_FILING');
    expect(typesFor('above-scale@current', {}).filter((type) => type.startsWith('DATUM'))).toEqual([]);
  });

  it('never repeats a type', () => {
    for (const id of ['tech-sme@2017', 'innovative-sme@2022', 'srdi@2026', 'little-giant@2026']) {
      const types = typesFor(id, {});
      expect(new Set(types).size).toBe(types.length);
    }
  });
});
