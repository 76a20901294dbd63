import { type IsoDate, addDays } from '@app/domain';
import type { Cell } from '../table/cell';

export type DatePrecision = 'day' | 'month' | 'year';

export interface ReadDate {
  readonly date: IsoDate;
  /** What the text named; the rest was taken to be the first. */
  readonly precision: DatePrecision;
}

const PATTERNS = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[-/.年](\d{1,2})月?$/,
  /^(\d{4})年?$/,
];

/** Day numbers between 1927 and 2119; below, a number is rather a year that someone typed. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;

function toRealDate(year: string, month: string, day: string): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/**
 * A date as people write it: `2018-05-03`, `2018/5/3`, `2018.5.3`, `2018年5月3日`, `20180503`, and less exactly `1998年5月`, `1998年`.
 *
 * @returns undefined where the text is no date, `2018-02-30` too
 */
export function readDateText(text: string): ReadDate | undefined {
  const trimmed = text
    .trim()
    .replace(/\s+/g, '')
    .replace(/T?0{1,2}:00(:00(\.0+)?)?Z?$/, '');
  for (const pattern of PATTERNS) {
    const match = pattern.exec(trimmed);
    if (!match) continue;
    const [, year = '', month, day] = match;
    const date = toRealDate(year, month ?? '1', day ?? '1');
    return date ? { date, precision: day ? 'day' : month ? 'month' : 'year' } : undefined;
  }
  return undefined;
}

/** A spreadsheet's day number; day 60 of the 1900 system is the 29 February 1900 that never was, so days count from 1899-12-30. */
export function readDateSerial(serial: number, date1904: boolean): IsoDate | undefined {
  const days = Math.floor(serial);
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return undefined;
  return addDays(date1904 ? '1904-01-01' : '1899-12-30', days);
}

/** A date cell, whether the spreadsheet kept it as a date or as text. */
export function readDateCell(cell: Cell, date1904: boolean): ReadDate | undefined {
  const date = cell.kind === 'number' ? readDateSerial(Number(cell.text), date1904) : undefined;
  return date ? { date, precision: 'day' } : readDateText(cell.text);
}
