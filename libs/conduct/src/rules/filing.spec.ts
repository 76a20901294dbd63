import { RuleBook } from './rule-book';
import { filingOf } from './filing';
import { paperList } from './paper-list';
import { aFirm } from '../testing/firm';

const TODAY = '2026-10-12';
const rules = new RuleBook('production');
const pack = rules.pack('above-scale@current');

const papersOf = (foundedOn: string | null): string[] => {
  const firm = aFirm({ foundedOn });
  return paperList(pack, rules.diagnose(firm, pack, { asOf: TODAY }), filingOf(firm, TODAY)).map(({ type }) => type);
};

describe('the way of filing with statistics', () => {
  it.each([
    ['2025-10-01', 'monthly'],
    ['2026-09-30', 'monthly'],
    ['2025-09-30', 'annual'],
    ['2015-01-01', 'annual'],
    [null, 'annual'],
  ])('of a firm that was founded on %s is %s', (foundedOn, filing) => {
    expect(filingOf({ foundedOn }, TODAY)).toBe(filing);
  });

  it('decides which papers are asked for', () => {
    expect(papersOf('2025-11-01')).toContain('PROJECT_FILING');
    expect(papersOf('2025-11-01')).not.toContain('LEDGER_12M');
    expect(papersOf('2015-01-01')).toContain('LEDGER_12M');
    expect(papersOf('2015-01-01')).not.toContain('PROJECT_FILING');
  });

  it('decides which revenue the published threshold is held against', () => {
    const months = Array.from({ length: 9 }, (_, n) => ({
      period: `2026-${String(n + 1).padStart(2, '0')}`,
      value: '300',
    }));
    const verdict = (foundedOn: string): string => {
      const firm = aFirm({ foundedOn, revenue: months });
      return rules.diagnose(firm, pack, { asOf: TODAY }).criteria.find(({ id }) => id === 'GS-IND')?.verdict ?? '';
    };
    expect([verdict('2025-11-01'), verdict('2015-01-01')]).toEqual(['met', 'unknown']);
  });
});
