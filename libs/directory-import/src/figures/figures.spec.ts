import fc from 'fast-check';
import { readDateCell, readDateSerial, readDateText } from './date-text';
import { readDecimal } from './decimal-text';
import { readFigure } from './figure-text';
import { scaleBetween } from './unit-scale';

describe('a number in a file', () => {
  it.each([
    ['1234.5', '1234.5'],
    ['1,234,567.89', '1234567.89'],
    [' -3 ', '-3'],
    ['1.2E5', '120000'],
    ['12044543142.96', '12044543142.96'],
  ])('%j is %s', (text, value) => expect(readDecimal(text)?.toString()).toBe(value));

  it.each(['', '-', '1.2.3', '12,34', 'abc', '１２', '0x10', 'Infinity', 'NaN', '1e9999', '12元'])(
    '%j is none',
    (text) => expect(readDecimal(text)).toBeUndefined(),
  );
});

describe('a figure with its unit', () => {
  it.each([
    ['6.56亿元', '65600'],
    ['1000万元', '1000'],
    ['1.8亿元', '18000'],
    ['8402万元', '8402'],
    ['12.8亿元', '128000'],
    ['约3.5亿', '35000'],
    ['3220142984.66元', '322014.298466'],
    ['651', '651'],
  ])('%s is %s 万元', (text, value) => expect(readFigure(text, '万元')?.toString()).toBe(value));

  it.each(['很多', '3-5亿元', '100美元', '12人', ''])('%j is no money', (text) => {
    expect(readFigure(text, '万元')).toBeUndefined();
  });

  it('turns yuan into 万元 and back without losing a cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (cents) => {
        const yuan = readDecimal(`${cents}`)?.div(100);
        const scale = scaleBetween('元', '万元');
        expect(yuan && scale && yuan.times(scale).times(1_000_000).toNumber()).toBe(cents);
      }),
    );
  });
});

describe('a date in a file', () => {
  it.each([
    ['2018-05-03', '2018-05-03', 'day'],
    ['2018/5/3', '2018-05-03', 'day'],
    ['2018.05.03', '2018-05-03', 'day'],
    ['2018年5月3日', '2018-05-03', 'day'],
    ['20180503', '2018-05-03', 'day'],
    ['2018-05-03 00:00:00', '2018-05-03', 'day'],
    ['1998年5月', '1998-05-01', 'month'],
    ['1998年', '1998-01-01', 'year'],
    ['1998', '1998-01-01', 'year'],
  ])('%s is %s to the %s', (text, date, precision) => expect(readDateText(text)).toEqual({ date, precision }));

  it.each(['', '2018-02-30', '2018-13-01', '3/5/2018', '昨天', '98年5月'])('%j is none', (text) => {
    expect(readDateText(text)).toBeUndefined();
  });

  it('may be the day number of a spreadsheet', () => {
    expect(readDateSerial(43_223, false)).toBe('2018-05-03');
    expect(readDateSerial(43_223 - 1462, true)).toBe('2018-05-03');
    expect(readDateCell({ kind: 'number', text: '43223.5' }, false)?.date).toBe('2018-05-03');
  });

  it('is a year where the number is too small for a day of our time', () => {
    expect(readDateCell({ kind: 'number', text: '2018' }, false)).toEqual({ date: '2018-01-01', precision: 'year' });
  });
});
