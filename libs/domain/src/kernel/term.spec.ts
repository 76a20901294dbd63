import fc from 'fast-check';
import { PUBLISHED_YEARS } from '../calendar/published-years';
import { createWorkCalendar } from '../calendar/work-calendar';
import { addDays } from './time';
import { type TimeTerm, termEnd } from './term';

const calendar = createWorkCalendar(PUBLISHED_YEARS);

describe('the last day of a term', () => {
  const cases: readonly (readonly [string, TimeTerm, string, boolean, string])[] = [
    ['working days, over the holiday of May', { workingDays: 5 }, '2026-04-28', false, '2026-05-08'],
    ['working days that need no moving', { workingDays: 5 }, '2026-04-28', true, '2026-05-08'],
    ['calendar days', { days: 15 }, '2026-04-13', false, '2026-04-28'],
    ['calendar days that end in a holiday', { days: 3 }, '2026-04-30', true, '2026-05-06'],
    ['calendar days that stay in a holiday', { days: 3 }, '2026-04-30', false, '2026-05-03'],
    ['days that end on a Saturday that is worked', { days: 1 }, '2026-05-08', true, '2026-05-09'],
    ['months', { months: 3 }, '2026-01-31', false, '2026-04-30'],
    ['months that end in the National Day holiday', { months: 3 }, '2026-07-03', true, '2026-10-08'],
    ['years from a leap day', { years: 1 }, '2024-02-29', false, '2025-02-28'],
    ['a day of the year that is to come', { monthDay: '05-31' }, '2026-01-10', false, '2026-05-31'],
    ['a day of the year, on the day itself', { monthDay: '05-31' }, '2026-05-31', false, '2026-05-31'],
    ['a day of the year that is over', { monthDay: '05-31' }, '2026-06-01', false, '2027-05-31'],
    ['a Sunday of the year, moved', { monthDay: '05-31' }, '2026-05-01', true, '2026-06-01'],
    ['a Sunday of the year, on the day to which it moved', { monthDay: '05-31' }, '2026-06-01', true, '2026-06-01'],
    [
      'the first of several days of the year',
      { monthDays: ['10-31', '12-31', '01-31'] },
      '2026-11-01',
      false,
      '2026-12-31',
    ],
    ['the leap day in a year without one', { monthDay: '02-29' }, '2026-01-01', false, '2026-02-28'],
    ['a day of the month after', { dayOfNextMonth: 5 }, '2026-12-20', false, '2027-01-05'],
    ['a day that the month after lacks', { dayOfNextMonth: 31 }, '2026-01-31', false, '2026-02-28'],
  ];

  it.each(cases)('of %s', (_name, term, from, toWorkingDay, on) => {
    expect(termEnd(term, from, calendar, toWorkingDay).on).toBe(on);
  });

  it('says where it stood before it was moved, and that it rests on a year that is not published', () => {
    const end = { on: '2027-06-01', statedOn: '2027-05-31', moved: true };
    const year = { year: 2027, off: ['2027-05-31'], work: [], source: 'test' };
    expect(termEnd({ monthDay: '05-31' }, '2027-01-10', createWorkCalendar([year]), true)).toEqual({
      ...end,
      provisional: false,
    });
    expect(termEnd({ days: 400 }, '2026-04-13', calendar, true).provisional).toBe(true);
    expect(termEnd({ days: 400 }, '2026-04-13', calendar).provisional).toBe(false);
  });

  it('moves to the first working day and never back, whatever the term', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2023-01-01', n));
    const count = fc.integer({ min: 1, max: 60 });
    const term = fc.oneof(
      count.map((days) => ({ days })),
      count.map((months) => ({ months })),
      count.map((workingDays) => ({ workingDays })),
    );
    fc.assert(
      fc.property(term, day, (one, from) => {
        const { on, statedOn } = termEnd(one, from, calendar, true);
        expect(termEnd(one, from, calendar).on).toBe(statedOn);
        expect(calendar.isWorkingDay(on)).toBe(true);
        for (let between = statedOn; between < on; between = addDays(between, 1)) {
          expect(calendar.isWorkingDay(between)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
