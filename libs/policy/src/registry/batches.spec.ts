import { isBatchOpen } from './batches';
import { batchesFor, demonstrationBatches, findBatch, findPack, packs } from './registry';

describe('batches', () => {
  it('name rule sets that exist', () => {
    const all = packs().flatMap((pack) => batchesFor(pack.tier, 'demonstration', '2026-04-13'));
    expect(all.filter((batch) => findPack(batch.ruleSetId)?.tier !== batch.tier)).toEqual([]);
  });

  it.each(['2026-04-13', '2026-11-22', '2029-02-28'])('are open for every tier of a demonstration on %s', (today) => {
    const open = demonstrationBatches(today).filter((batch) => isBatchOpen(batch, today));
    const national = packs().filter((pack) => !pack.region && pack.effective.purposes.includes('new'));
    expect(open.map((batch) => batch.id)).toEqual([...new Set(national.map((pack) => `${pack.tier}-demo-2025`))]);
    expect(open.every((batch) => batch.factYear === 2025 && batch.countyCutOff > today)).toBe(true);
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

  it('open with the firm’s own window and close with the county’s cut-off, bounds included', () => {
    const batch = findBatch('little-giant-2026-08', 'production', '2026-05-01');
    const open = ['2026-04-24', '2026-04-25', '2026-06-03', '2026-06-04'].map(
      (day) => batch && isBatchOpen(batch, day),
    );
    expect(open).toEqual([false, true, true, false]);
  });

  it('of another province are left out', () => {
    expect(batchesFor('innovative-sme', 'production', '2026-05-01', '990124')).toEqual([]);
    expect(batchesFor('innovative-sme', 'production', '2026-05-01', '440305')).toHaveLength(1);
  });
});
