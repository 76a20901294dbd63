import type { IsoDate } from '../kernel/time';
import { type PublishedYear, type PublishedYearFault, faultsOfPublishedYear } from './published-year';
import { createWorkCalendar } from './work-calendar';
import { toDate, toDayNumber } from './year-table';

/**
 * `WORK_NOT_WEEKEND`: a make-up day is no Saturday or Sunday. `STATUTORY_DAY_WORKED`: a holiday fixed by law is worked.
 * `COUNT_IMPLAUSIBLE`: no year has so few or so many of these. `DAY_PASSED`: the day is over, and cases were decided by it.
 */
export type ScheduleFault =
  PublishedYearFault | 'WORK_NOT_WEEKEND' | 'STATUTORY_DAY_WORKED' | 'COUNT_IMPLAUSIBLE' | 'DAY_PASSED';

export interface FaultOfSchedule {
  /** The date, or `off`, `work` or `year` where no one date is wrong. */
  readonly path: string;
  readonly fault: ScheduleFault;
}

/** Every year since 2018 had between 246 and 252 working days. */
const WORKING_DAYS = { least: 240, most: 256 } as const;
const MOST_OFF = 45;
const MOST_WORK = 15;

/** Holidays that the law fixes in the solar calendar. */
const FIXED = ['01-01', '05-01', '10-01', '10-02', '10-03'];

function isWeekend(date: IsoDate): boolean {
  const day = toDayNumber(date) % 7;
  return day === 2 || day === 3;
}

function daysOf(year: number): IsoDate[] {
  const first = toDayNumber(`${year}-01-01`);
  return Array.from({ length: toDayNumber(`${year + 1}-01-01`) - first }, (_, index) => toDate(first + index));
}

function countFaults(schedule: PublishedYear): FaultOfSchedule[] {
  const { year, off, work } = schedule;
  const days = createWorkCalendar([schedule]).workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`);
  const tooMany = (path: string, few: boolean): FaultOfSchedule[] =>
    few ? [{ path, fault: 'COUNT_IMPLAUSIBLE' }] : [];
  return [
    ...tooMany('off', off.length < FIXED.length || off.length > MOST_OFF),
    ...tooMany('work', work.length > MOST_WORK),
    ...tooMany('year', days < WORKING_DAYS.least || days > WORKING_DAYS.most),
  ];
}

/** Days up to today on which a published schedule would become another one. */
function passedFaults(schedule: PublishedYear, before: PublishedYear, today: IsoDate): FaultOfSchedule[] {
  const [old, now] = [createWorkCalendar([before]), createWorkCalendar([schedule])];
  return daysOf(schedule.year)
    .filter((day) => day <= today && old.isWorkingDay(day) !== now.isWorkingDay(day))
    .map((path) => ({ path, fault: 'DAY_PASSED' as const }));
}

/**
 * What is wrong with the schedule of a year that an administrator enters; empty when it can be published. A year that was not
 * published yet may arrive late, when some of its days are over: they were provisional. One that was published is never changed
 * for days that are over.
 *
 * @param before the schedule of the year that is published now
 */
export function faultsOfSchedule(
  schedule: PublishedYear,
  before: PublishedYear | undefined,
  today: IsoDate,
): FaultOfSchedule[] {
  const shape = faultsOfPublishedYear(schedule).map(({ date, fault }) => ({ path: date, fault }));
  if (shape.length > 0) return shape;
  const weekdays = schedule.work.filter((date) => !isWeekend(date) && !before?.work.includes(date));
  const calendar = createWorkCalendar([schedule]);
  const worked = FIXED.map((day) => `${schedule.year}-${day}`).filter((date) => calendar.isWorkingDay(date));
  return [
    ...weekdays.map((path) => ({ path, fault: 'WORK_NOT_WEEKEND' as const })),
    ...worked.map((path) => ({ path, fault: 'STATUTORY_DAY_WORKED' as const })),
    ...countFaults(schedule),
    ...(before ? passedFaults(schedule, before, today) : []),
  ];
}
