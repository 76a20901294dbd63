import type { IndicatorValue } from '../facts.types';
import { FactIndex } from './fact-index';

const listed = (value: boolean, source: IndicatorValue['source'], observedAt?: string): IndicatorValue => ({
  code: 'abnormalList',
  period: 'now',
  value,
  source,
  ...(observedAt ? { observedAt } : {}),
});
const read = (...items: IndicatorValue[]) => {
  const reading = new FactIndex(items, '2026-11-22').read('abnormalList', 'now');
  return reading.known ? reading.value : 'unknown';
};

describe('several states of one indicator', () => {
  it('by one source are the latest of them', () => {
    expect(read(listed(true, 'registry', '2026-10-01'), listed(false, 'registry', '2026-11-01'))).toBe(false);
  });

  it('by sources of one rank that differ are unknown, whichever is younger', () => {
    expect(read(listed(true, 'registry', '2026-10-01'), listed(false, 'platform', '2026-11-01'))).toBe('unknown');
    expect(read(listed(true, 'registry'), listed(false, 'platform'))).toBe('unknown');
    expect(read(listed(false, 'registry', '2026-10-01'), listed(false, 'platform', '2026-11-01'))).toBe(false);
  });

  it('are those of the higher rank', () => {
    expect(read(listed(true, 'registry', '2026-10-01'), listed(false, 'reported', '2026-11-01'))).toBe(true);
  });
});
