import type { PeriodKind } from './indicator.types';

const YEAR = /^(19|20)\d{2}$/;
const QUARTER = /^(19|20)\d{2}-Q[1-4]$/;
const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** The kind of a period text; undefined where it is none. No indicator of the catalogue is kept by quarter yet. */
export function periodKind(period: string): PeriodKind | 'quarter' | undefined {
  if (period === 'now') return 'now';
  if (YEAR.test(period)) return 'year';
  if (MONTH.test(period)) return 'month';
  return QUARTER.test(period) ? 'quarter' : undefined;
}

/** The first day of a period, `YYYY-MM-DD`. */
export function firstDay(period: string): string {
  const [year = '', part] = period.split('-');
  if (!part) return `${year}-01-01`;
  const month = part.startsWith('Q') ? String(Number(part.slice(1)) * 3 - 2).padStart(2, '0') : part;
  return `${year}-${month}-01`;
}

/** The first day that lies behind the period, `YYYY-MM-DD`; a value of it can be final from then on. */
export function dayAfter(period: string): string {
  const [year = '', part] = period.split('-');
  if (!part) return `${Number(year) + 1}-01-01`;
  const month = part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
  return month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
