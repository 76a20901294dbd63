import { isBatchOpen } from './batches';
import { batchesFor, demonstrationBatches, findBatch, findPack, packs } from './registry';

describe('batches', () => {
  it('name rule sets that exist', () => {
    const all = packs().flatMap((pack) => batchesFor(pack.tier, 'demonstration', '2026-04-13'));
    expect(all.filter((batch) => findPack(batch.ruleSetId)?.tier !== batch.tier)).toEqual([]);
  });

  it.each(['2026-04-13', '2026-11-22', '2029-02-28'])('are open for every tier of a demonstration on %s', (today) => {
    const open = demonstrationBatches(today).filter((batch) => batch.purpose === 'new' && isBatchOpen(batch, today));
    const national = packs().filter((pack) => !pack.region && pack.effective.purposes.includes('new'));
    expect(open.map((batch) => batch.id)).toEqual([...new Set(national.map((pack) => `${pack.tier}-demo-2025`))]);
    expect(open.every((batch) => batch.factYear === 2025 && batch.countyCutOff > today)).toBe(true);
  });

  it('let a demonstration renew every title with a term, at some day of its last six months, in any year', () => {
    for (const [from, to] of [
      ['2028-10-13', '2029-04-13'],
      ['2029-07-20', '2030-01-20'],
      ['2030-03-10', '2030-09-10'],
    ] as const) {
      const batch = demonstrationBatches(from).find(({ purpose, windows: [own] }) => {
        return purpose === 'renewal' && own && own.opensOn <= to && own.closesOn >= from;
      });
      expect(batch?.windows[0]?.opensOn.slice(5)).toBe('02-01');
    }
    const renewed = demonstrationBatches('2029-05-01').filter(
      (batch) => batch.purpose === 'renewal' && isBatchOpen(batch, '2029-05-01'),
    );
    expect(renewed.map(({ tier, ruleSetId }) => [tier, ruleSetId])).toContainEqual(['srdi', 'srdi@2026']);
    expect(renewed.map(({ tier }) => tier)).not.toContain('above-scale');
  });

  it('keep demonstrations out of production', () => {
    expect(batchesFor('little-giant', 'production', '2026-05-01').map((batch) => batch.id)).toEqual([
      'little-giant-2026-08',
      'little-giant-2026-renewal',
    ]);
    expect(findBatch('srdi-demo-2025', 'production', '2026-05-01')).toBeUndefined();
  });

  it('keep the re-reviews of 2026 under the rules of 2022, whatever is in force', () => {
    const renewals = ['little-giant-2026-renewal', 'srdi-2026-renewal-changzhi'].map(
      (id) => findBatch(id, 'production', '2026-05-01')?.ruleSetId,
    );
    expect(renewals).toEqual(['little-giant@2022', 'srdi@2022']);
  });

  it('open and close with the firm’s own window, bounds included, and never after the county’s cut-off', () => {
    const batch = findBatch('little-giant-2026-08', 'production', '2026-05-01');
    const open = ['2026-04-24', '2026-04-25', '2026-05-25', '2026-05-26'].map(
      (day) => batch && isBatchOpen(batch, day),
    );
    expect(open).toEqual([false, true, true, false]);
    expect(batch && isBatchOpen({ ...batch, countyCutOff: '2026-05-20' }, '2026-05-21')).toBe(false);
  });

  it('of another province are left out', () => {
    expect(batchesFor('innovative-sme', 'production', '2026-05-01', '990124')).toEqual([]);
    expect(batchesFor('innovative-sme', 'production', '2026-05-01', '440305')).toHaveLength(1);
  });
});
