import { PUBLISHED_YEARS } from './published-years';
import type { PublishedYear } from './published-year';
import { faultsOfSchedule } from './check-schedule';

const shipped = (year: number): PublishedYear => {
  const found = PUBLISHED_YEARS.find((one) => one.year === year);
  if (!found) throw new Error(`no ${year}`);
  return found;
};

const days = (year: number, text: string): string[] => text.split(' ').map((day) => `${year}-${day}`);

const NEXT: PublishedYear = {
  year: 2027,
  off: days(
    2027,
    '01-01 01-02 01-03 02-05 02-06 02-07 02-08 02-09 02-10 02-11 04-05 05-01 05-02 05-03 06-09 09-15 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
  ),
  work: days(2027, '02-20 10-09'),
  source: 'test',
};

describe('the schedule of a year that somebody enters', () => {
  it('is sound where it is like those that were published', () => {
    for (const schedule of PUBLISHED_YEARS) expect(faultsOfSchedule(schedule, schedule, '2026-04-13')).toEqual([]);
    expect(faultsOfSchedule(NEXT, undefined, '2026-11-20')).toEqual([]);
  });

  it('may arrive when some of its days are over, because they were provisional', () => {
    expect(faultsOfSchedule(NEXT, undefined, '2027-03-01')).toEqual([]);
  });

  it('changes no day that is over, and may change those to come', () => {
    const shifted = { ...NEXT, off: NEXT.off.filter((day) => day !== '2027-02-11') };
    expect(faultsOfSchedule(shifted, NEXT, '2027-01-15')).toEqual([]);
    expect(faultsOfSchedule(shifted, NEXT, '2027-02-11')).toEqual([{ path: '2027-02-11', fault: 'DAY_PASSED' }]);
  });

  it.each([
    ['a day of another year', { off: [...NEXT.off, '2028-01-01'] }, '2028-01-01', 'DATE_OUTSIDE_YEAR'],
    ['a day that does not exist', { off: [...NEXT.off, '2027-02-30'] }, '2027-02-30', 'DATE_OUTSIDE_YEAR'],
    ['a day both off and worked', { work: [...NEXT.work, '2027-10-01'] }, '2027-10-01', 'DATE_TWICE'],
    ['a make-up day that is a Wednesday', { work: [...NEXT.work, '2027-10-13'] }, '2027-10-13', 'WORK_NOT_WEEKEND'],
    [
      'a worked first of October',
      { off: NEXT.off.filter((day) => day !== '2027-10-01') },
      '2027-10-01',
      'STATUTORY_DAY_WORKED',
    ],
    ['hardly any day off', { off: days(2027, '10-01') }, 'off', 'COUNT_IMPLAUSIBLE'],
  ] as const)('is refused with %s', (_what, change, path, fault) => {
    expect(faultsOfSchedule({ ...NEXT, ...change }, undefined, '2026-11-20')).toContainEqual({ path, fault });
  });

  it('compares with the year itself, whatever it was', () => {
    expect(
      faultsOfSchedule({ ...shipped(2026), off: shipped(2026).off.slice(1) }, shipped(2026), '2026-04-13'),
    ).toEqual(expect.arrayContaining([{ path: '2026-01-01', fault: 'DAY_PASSED' }]));
  });
});
