import { RuleBook } from './rule-book';

const OURS = '990124';
const GUANGDONG = '440305';
const DURING_GUANGDONG = '2026-07-10';

const ids = (batches: readonly { readonly id: string }[]): string[] => batches.map(({ id }) => id);

describe('the batches of a place', () => {
  const rules = new RuleBook('production');

  it('are the nationwide ones and its own; those of another province do not exist', () => {
    expect(ids(rules.batches(DURING_GUANGDONG, OURS, 'innovative-sme'))).toEqual([]);
    expect(ids(rules.batches(DURING_GUANGDONG, OURS, 'tech-sme'))).toEqual(['tech-sme-2026']);
    expect(ids(rules.batches(DURING_GUANGDONG, GUANGDONG, 'innovative-sme'))).toEqual(['innovative-sme-2026-gd']);
    expect(rules.findBatch('innovative-sme-2026-gd', DURING_GUANGDONG, OURS)).toBeUndefined();
    expect(rules.findBatch('innovative-sme-2026-gd', DURING_GUANGDONG, `${GUANGDONG}001`)).toMatchObject({
      open: true,
    });
  });

  it('are never what a firm elsewhere is planned for', () => {
    expect(rules.targetBatch('innovative-sme', DURING_GUANGDONG, OURS)).toBeUndefined();
    expect(rules.targetBatch('innovative-sme', DURING_GUANGDONG, GUANGDONG)?.id).toBe('innovative-sme-2026-gd');
  });

  it('include, for a branch above, those of the places in it', () => {
    expect(ids(rules.batches(DURING_GUANGDONG, '44', 'innovative-sme'))).toEqual(['innovative-sme-2026-gd']);
  });
});

describe('a demonstration batch', () => {
  const rules = new RuleBook('demonstration');

  it.each(['2024-02-29', '2025-12-31', '2026-01-01', '2031-06-01'])('is open on %s', (today) => {
    const demo = rules.batches(today, OURS).filter(({ id }) => id.endsWith('-demo-2025'));
    expect(demo.length).toBeGreaterThanOrEqual(5);
    expect(demo.filter(({ open }) => !open)).toEqual([]);
  });
});
