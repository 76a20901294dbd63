import type { IndicatorValue } from '../facts.types';
import { checkFacts } from './check-facts';
import { findIndicator } from './catalogue';
import { dayAfter, firstDay, periodKind } from './period';

const TODAY = '2026-06-15';
const item = (more: object = {}): IndicatorValue => ({
  code: 'revenue',
  period: '2025',
  value: 1500,
  source: 'audited',
  ...more,
});
const codes = (given: IndicatorValue[], mode: 'question' | 'store' = 'store') =>
  checkFacts({ indicators: given }, { today: TODAY, mode }).map((error) => `${error.path} ${error.code}`);

describe('checkFacts', () => {
  it.each([
    [{}, []],
    [{ value: '1500.00' }, []],
    [{ value: 0 }, []],
    [{ value: NaN }, ['indicators[0].value NOT_A_NUMBER']],
    [{ value: Infinity }, ['indicators[0].value NOT_A_NUMBER']],
    [{ value: 1e308 }, ['indicators[0].value OUT_OF_RANGE']],
    [{ value: -1 }, ['indicators[0].value OUT_OF_RANGE']],
    [{ value: '三千' }, ['indicators[0].value NOT_A_NUMBER']],
    [{ value: '１５００' }, ['indicators[0].value NOT_A_NUMBER']],
    [{ value: '1,500' }, ['indicators[0].value NOT_A_NUMBER']],
    [{ value: true }, ['indicators[0].value WRONG_TYPE']],
    [{ value: null }, ['indicators[0].value VALUE_REQUIRED']],
    [{ period: '2027' }, ['indicators[0].period PERIOD_IN_FUTURE']],
    [{ period: '2026-07' }, ['indicators[0].period PERIOD_IN_FUTURE']],
    [{ period: '2026-06' }, []],
    [{ period: '2026' }, ['indicators[0].period PERIOD_NOT_COMPLETE']],
    [{ period: 'now' }, ['indicators[0].period PERIOD_NOT_ALLOWED']],
    [{ period: '2025-Q3' }, ['indicators[0].period PERIOD_NOT_ALLOWED']],
    [{ period: 'last year' }, ['indicators[0].period NOT_A_PERIOD']],
    [{ unit: '元' }, ['indicators[0].unit WRONG_UNIT']],
    [{ source: 'rumour' }, ['indicators[0].source UNKNOWN_SOURCE']],
    [{ code: 'turnover' }, ['indicators[0].code UNKNOWN_INDICATOR']],
    [{ code: 'constructor' }, ['indicators[0].code UNKNOWN_INDICATOR']],
    [{ code: 'platformScore', period: '2026', value: 61 }, []],
    [{ code: 'ip1', period: 'now', value: 1.5 }, ['indicators[0].value NOT_AN_INTEGER']],
    [{ code: 'nationalAward', period: 'now', value: 'none' }, []],
    [{ code: 'nationalAward', period: 'now', value: 0 }, ['indicators[0].value OUT_OF_RANGE']],
    [{ code: 'rdInstitution', period: 'now', value: 'county' }, ['indicators[0].value NOT_A_LEVEL']],
    [{ code: 'abnormalList', period: 'now', value: 0 }, ['indicators[0].value WRONG_TYPE']],
    [{ code: 'nicheShare', value: 101 }, ['indicators[0].value OUT_OF_RANGE']],
    [{ observedAt: 'yesterday' }, ['indicators[0].observedAt NOT_A_DATE']],
  ])('answers %j with %j', (more, expected) => {
    expect(codes([item(more)])).toEqual(expected);
  });

  it('refuses two values for one period from one source in a record, and not twice the same', () => {
    expect(codes([item(), item({ value: 1600 })])).toEqual(['indicators[1] DUPLICATE_VALUE']);
    expect(codes([item(), item()])).toEqual([]);
    expect(codes([item(), item({ value: 1600, source: 'reported' })])).toEqual([]);
  });

  it('leaves wrong units, other periods and two values of a question to the diagnosis', () => {
    expect(
      codes([item({ unit: '元' }), item({ period: 'now' }), item({ period: '2026' }), item({ value: 1 })], 'question'),
    ).toEqual([]);
    expect(codes([item({ period: '2027' })], 'question')).toEqual(['indicators[0].period PERIOD_IN_FUTURE']);
  });
});

describe('periods', () => {
  it('are years, quarters, months or now', () => {
    expect(['2025', '2025-Q3', '2025-10', 'now', '2025-13', '25', '2025-1'].map(periodKind)).toEqual([
      'year',
      'quarter',
      'month',
      'now',
      undefined,
      undefined,
      undefined,
    ]);
    expect(['2025', '2025-Q3', '2025-12'].map(firstDay)).toEqual(['2025-01-01', '2025-07-01', '2025-12-01']);
    expect(['2025', '2025-Q3', '2025-12'].map(dayAfter)).toEqual(['2026-01-01', '2025-10-01', '2026-01-01']);
  });

  it('know no indicator by a name of Object.prototype', () => {
    expect(findIndicator('toString')).toBeUndefined();
  });
});
