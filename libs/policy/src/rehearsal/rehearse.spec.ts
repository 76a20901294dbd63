import { diagnose } from '../evaluator/diagnose';
import type { Facts, IndicatorValue } from '../facts.types';
import { findPack } from '../registry/registry';
import { rehearse } from './rehearse';

const AS_OF = '2026-04-20';
const CLOSES = '2026-05-15';

const value = (
  code: string,
  period: string,
  of: number | boolean,
  more: Partial<IndicatorValue> = {},
): IndicatorValue => ({
  code,
  period,
  value: of,
  source: 'audited',
  observedAt: '2026-03-31',
  ...more,
});

const aFirm = (indicators: readonly IndicatorValue[], titles: Facts['titles'] = []): Facts => ({
  creditCode: '9144030071526726XG',
  industryCode: 'C34',
  foundedOn: '2012-03-01',
  indicators,
  titles,
});

function findings(firm: Facts, ruleSetId = 'little-giant@2026') {
  const pack = findPack(ruleSetId);
  if (!pack) throw new Error(ruleSetId);
  const found = rehearse(pack, firm, diagnose(pack, firm, { asOf: AS_OF }), CLOSES);
  return found.map(({ kind, code, period }) => `${kind} ${code}@${period}`);
}

describe('the rehearsal before the platform’s only entry', () => {
  it('asks for every value that the rules read and the firm has not stated', () => {
    expect(findings(aFirm([]))).toEqual(
      expect.arrayContaining(['missing revenue@2025', 'missing platformScore@2026', 'missing rdExpense@2024']),
    );
    expect(findings(aFirm([value('revenue', '2025', 6000)]))).not.toContain('missing revenue@2025');
  });

  it('names what the firm states otherwise than its audit report', () => {
    const stated = value('revenue', '2025', 6100, { source: 'reported' });
    expect(findings(aFirm([value('revenue', '2025', 6000), stated]))).toContain('inconsistent revenue@2025');
    const same = value('revenue', '2025', 6000, { source: 'reported' });
    expect(findings(aFirm([value('revenue', '2025', 6000), same])).join()).not.toContain('inconsistent');
  });

  it('names titles and observations that end before the last day', () => {
    const title = (validTo: string) => [{ code: 'srdi', validFrom: '2023-05-01', validTo, source: '公告' }];
    expect(findings(aFirm([], title('2026-05-14')))).toContain('expiring title:srdi@2026-05-14');
    expect(findings(aFirm([], title(CLOSES))).join()).not.toContain('expiring title');
    const old = value('ip1Qualifying', 'now', 4, { source: 'registry', observedAt: '2025-05-01' });
    expect(findings(aFirm([old]))).toContain('expiring ip1Qualifying@now');
  });

  it('names values that would not be used', () => {
    expect(findings(aFirm([value('revenue', '2025', 6000, { unit: '元' })]))).toContain('set-aside revenue@2025');
  });

  it('says nothing about above-scale', () => {
    expect(findings(aFirm([]), 'above-scale@current')).toEqual([]);
  });
});
