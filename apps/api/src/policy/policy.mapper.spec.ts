import { findPack } from '@app/policy';
import type { StoredSnapshot } from '@app/record';
import { toRuleSetSummary, toWrittenRuleSet } from './policy.mapper';

describe('a rule set as a command left it', () => {
  it('shows what its text says: days, purposes and document', () => {
    const pack = findPack('srdi@2022');
    const state = {
      id: 'srdi@2099',
      tier: 'srdi',
      edition: '2099',
      status: 'draft',
      effectiveFrom: '2022-08-01',
      pack,
    };
    const written = toWrittenRuleSet({ state: state } as StoredSnapshot, '2026-11-22');
    expect(toRuleSetSummary(written)).toMatchObject({
      id: 'srdi@2099',
      from: '2022-08-01',
      to: '2026-03-31',
      purposes: ['new', 'renewal'],
      documentNumber: '工信部企业〔2022〕63号',
      inForce: false,
    });
  });
});
