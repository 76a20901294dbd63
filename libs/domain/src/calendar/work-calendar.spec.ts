import fc from 'fast-check';
import { addDays } from '../kernel/time';
import { PUBLISHED_YEARS } from './published-years';
import { faultsOfPublishedYear } from './published-year';
import { statutoryHolidays } from './statutory-holidays';
import { createWorkCalendar } from './work-calendar';

const calendar = createWorkCalendar(PUBLISHED_YEARS);

const off = new Set(PUBLISHED_YEARS.flatMap((schedule) => schedule.off));
const worked = new Set(PUBLISHED_YEARS.flatMap((schedule) => schedule.work));
const published = new Set(PUBLISHED_YEARS.map((schedule) => schedule.year));

/** The rule of section 8 of the domain reference, one day at a time. */
function isWorkingDayByRule(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const isWeekday = weekday >= 1 && weekday <= 5;
  if (!published.has(year)) return isWeekday && !statutoryHolidays(year).includes(date);
  return worked.has(date) || (isWeekday && !off.has(date));
}

function addByRule(from: string, days: number): string {
  let date = from;
  for (let rest = days; rest > 0;) {
    date = addDays(date, 1);
    if (isWorkingDayByRule(date)) rest -= 1;
  }
  return date;
}

function latestStartByRule(to: string, days: number): string {
  let date = to;
  for (let rest = days; rest > 0;) {
    if (isWorkingDayByRule(date)) rest -= 1;
    date = addDays(date, -1);
  }
  while (days > 0 && !isWorkingDayByRule(date)) date = addDays(date, -1);
  return date;
}

function countByRule(from: string, to: string): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) count += isWorkingDayByRule(date) ? 1 : 0;
  return count;
}

const day = fc.integer({ min: 0, max: 4748 }).map((offset) => addDays('2016-12-01', offset));
const term = fc.integer({ min: 0, max: 600 });
const workingDay = day.filter(isWorkingDayByRule);

describe('the work calendar of 2018 to 2026', () => {
  it.each([
    [2018, 250],
    [2020, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
  });

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'works on the make-up day %s',
    (date) => expect(calendar.isWorkingDay(date)).toBe(true),
  );

  it.each(['2026-01-02', '2026-02-23', '2026-04-06', '2026-05-05', '2026-06-19', '2026-09-25', '2026-10-07'])(
    'rests on %s',
    (date) => expect(calendar.isWorkingDay(date)).toBe(false),
  );

  it('ends five working days from 24 September 2026 after both holidays', () => {
    expect(calendar.addWorkingDays('2026-09-24', 5)).toBe('2026-10-09');
  });

  it('has schedules without a fault', () => {
    expect(PUBLISHED_YEARS.flatMap(faultsOfPublishedYear)).toEqual([]);
    expect([...published]).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });
});

describe('a year without a schedule', () => {
  it('is provisional', () => {
    expect(calendar.isPublished('2026-12-31')).toBe(true);
    expect(calendar.isPublished('2027-01-01')).toBe(false);
    expect(calendar.isPublished('2017-12-31')).toBe(false);
    expect(calendar.publishedThrough).toBe('2026-12-31');
  });

  it('rests on the statutory days of 2027', () => {
    expect(statutoryHolidays(2027).sort()).toEqual(
      '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'
        .split(' ')
        .map((date) => `2027-${date}`),
    );
    expect(calendar.isWorkingDay('2027-10-01')).toBe(false);
    expect(calendar.isWorkingDay('2027-10-04')).toBe(true);
  });

  it('knows the solar days alone where the lunar ones are not in the table', () => {
    expect(calendar.isWorkingDay('2075-10-01')).toBe(false);
    expect(statutoryHolidays(2075)).toHaveLength(6);
  });

  it('becomes published when its schedule arrives', () => {
    const schedule = { year: 2027, off: ['2027-01-01', '2027-01-04'], work: ['2027-01-09'], source: 'test' };
    const next = createWorkCalendar([...PUBLISHED_YEARS, schedule]);
    expect(next.isPublished('2027-06-01')).toBe(true);
    expect(next.isWorkingDay('2027-01-04')).toBe(false);
    expect(next.isWorkingDay('2027-01-09')).toBe(true);
    expect(next.publishedThrough).toBe('2027-12-31');
  });
});

describe('working days, against counting one day at a time', () => {
  it('knows each day', () => {
    fc.assert(fc.property(day, (date) => expect(calendar.isWorkingDay(date)).toBe(isWorkingDayByRule(date))));
  });

  it('adds', () => {
    fc.assert(
      fc.property(day, term, (from, days) => {
        expect(calendar.addWorkingDays(from, days)).toBe(addByRule(from, days));
      }),
    );
  });

  it('subtracts to the latest working day that leaves the term', () => {
    fc.assert(
      fc.property(day, term, (to, days) => {
        expect(calendar.subtractWorkingDays(to, days)).toBe(latestStartByRule(to, days));
      }),
    );
  });

  it('counts between two days, negative backwards', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(calendar.workingDaysBetween(from, to)).toBe(countByRule(from, to));
        expect(calendar.workingDaysBetween(to, from)).toBe(0 - countByRule(from, to));
      }),
    );
  });
});

describe('laws of working days', () => {
  it('a term of n days holds n working days', () => {
    fc.assert(
      fc.property(day, term, (from, days) => {
        expect(calendar.workingDaysBetween(from, calendar.addWorkingDays(from, days))).toBe(days);
      }),
    );
  });

  it('adding and subtracting undo each other on working days', () => {
    fc.assert(
      fc.property(workingDay, term, (date, days) => {
        expect(calendar.subtractWorkingDays(calendar.addWorkingDays(date, days), days)).toBe(date);
        expect(calendar.addWorkingDays(calendar.subtractWorkingDays(date, days), days)).toBe(date);
      }),
    );
  });

  it('two terms one after the other are as long as their sum', () => {
    fc.assert(
      fc.property(day, term, term, (from, first, second) => {
        const inTwo = calendar.addWorkingDays(calendar.addWorkingDays(from, first), second);
        expect(inTwo).toBe(calendar.addWorkingDays(from, first + second));
      }),
    );
  });

  it('a negative term counts backwards', () => {
    expect(calendar.addWorkingDays('2026-10-09', -1)).toBe(calendar.subtractWorkingDays('2026-10-09', 1));
    expect(calendar.subtractWorkingDays('2026-09-30', -1)).toBe('2026-10-08');
  });
});

describe('what is no date', () => {
  it.each(['2026-02-30x', 'soon', ''])('%j is a RangeError', (date) => {
    expect(() => calendar.isWorkingDay(date)).toThrow(RangeError);
  });
});

describe('faultsOfPublishedYear', () => {
  it('names days of another year and days listed twice', () => {
    const schedule = {
      year: 2027,
      off: ['2027-01-01', '2027-01-01', '2028-01-01', '2027-02-30'],
      work: ['2027-01-05'],
      source: '',
    };
    expect(faultsOfPublishedYear(schedule)).toEqual([
      { date: '2028-01-01', fault: 'DATE_OUTSIDE_YEAR' },
      { date: '2027-02-30', fault: 'DATE_OUTSIDE_YEAR' },
      { date: '2027-01-01', fault: 'DATE_TWICE' },
    ]);
  });
});
