import { type IsoDate, addDays } from '../kernel/time';

/** Spring Festival, Qingming, Dragon Boat and Mid-Autumn of each year from 2010 on, as `MM-DD`. */
const FIRST_YEAR = 2010;
const MOVABLE_DAYS = [
  '02-14 04-05 06-16 09-22',
  '02-03 04-05 06-06 09-12',
  '01-23 04-04 06-23 09-30',
  '02-10 04-04 06-12 09-19',
  '01-31 04-05 06-02 09-08',
  '02-19 04-05 06-20 09-27',
  '02-08 04-04 06-09 09-15',
  '01-28 04-04 05-30 10-04',
  '02-16 04-05 06-18 09-24',
  '02-05 04-05 06-07 09-13',
  '01-25 04-04 06-25 10-01',
  '02-12 04-04 06-14 09-21',
  '02-01 04-05 06-03 09-10',
  '01-22 04-05 06-22 09-29',
  '02-10 04-04 06-10 09-17',
  '01-29 04-04 05-31 10-06',
  '02-17 04-05 06-19 09-25',
  '02-06 04-05 06-09 09-15',
  '01-26 04-04 05-28 10-03',
  '02-13 04-04 06-16 09-22',
  '02-03 04-05 06-05 09-12',
  '01-23 04-05 06-24 10-01',
  '02-11 04-04 06-12 09-19',
  '01-31 04-04 06-01 09-08',
  '02-19 04-05 06-20 09-27',
  '02-08 04-05 06-10 09-16',
  '01-28 04-04 05-30 10-04',
  '02-15 04-04 06-18 09-24',
  '02-04 04-05 06-07 09-13',
  '01-24 04-05 05-27 10-02',
  '02-12 04-04 06-14 09-20',
  '02-01 04-04 06-03 09-10',
  '01-22 04-04 06-22 09-28',
  '02-10 04-05 06-11 09-17',
  '01-30 04-04 05-31 10-05',
  '02-17 04-04 06-19 09-25',
  '02-06 04-04 06-08 09-15',
  '01-26 04-05 05-29 10-04',
  '02-14 04-04 06-15 09-22',
  '02-02 04-04 06-04 09-11',
  '01-23 04-04 06-23 09-30',
  '02-11 04-05 06-13 09-19',
  '02-01 04-04 06-01 09-07',
  '02-19 04-04 06-20 09-26',
  '02-08 04-04 06-10 09-16',
  '01-28 04-05 05-30 10-05',
  '02-15 04-04 06-17 09-24',
  '02-04 04-04 06-06 09-13',
  '01-24 04-04 06-25 10-02',
  '02-12 04-05 06-14 09-21',
  '02-02 04-04 06-03 09-09',
];

/**
 * Statutory holidays of a year (national measures on festivals and memorial days, 2024 revision: New Year 1, Spring Festival
 * 4 from its eve, Qingming 1, Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3). Used where no schedule is published;
 * the exchange of weekends is unknown then, so nothing is added for a holiday that falls on one. Outside 2010 to 2060 only the
 * days fixed in the solar calendar are known.
 */
export function statutoryHolidays(year: number): IsoDate[] {
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
  const [springFestival, ...others] = (MOVABLE_DAYS[year - FIRST_YEAR] ?? '').split(' ').filter(Boolean);
  const spring = springFestival ? [-1, 0, 1, 2].map((offset) => addDays(`${year}-${springFestival}`, offset)) : [];
  return [...spring, ...[...fixed, ...others].map((day) => `${year}-${day}`)];
}
