import { addMonths, earliest, type IsoDate } from '@app/domain';
import type { PlanRequest } from '../plan.types';
import type { WorkedMeasure } from './worked-measure';

/** How a measure takes its time. */
export type Timing = Pick<WorkedMeasure, 'leadMonths' | 'leadWorkingDays' | 'accountYears'>;

/** Rounds this far off are looked at; beyond them nobody plans. */
const MOST_YEARS = 30;

/** Working days that the application itself takes until it is recommended; the notice is among its steps. */
export function applicationDays({ pack }: PlanRequest): number {
  return pack.steps.reduce((sum, step) => sum + (step.budgetWorkingDays ?? 0), 0);
}

/** The day by which the application must be through the county, in the round aimed at or one of a later year. */
export function limitOf({ batch, targetDate }: PlanRequest, yearsLater = 0): IsoDate {
  return addMonths(earliest(targetDate, batch?.countyCutOff) ?? targetDate, yearsLater * 12);
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The fiscal year that the round judges; without a round the one before the year aimed at. */
function factYearOf(request: PlanRequest): number {
  const { batch, diagnosis } = request;
  return batch?.factYear ?? Math.max(diagnosis.factYear, yearOf(limitOf(request)) - 1);
}

/** The last working day by which measures must be done so that the application still fits; the limit where it does not. */
export function readyBy(request: PlanRequest, yearsLater = 0): { readonly on: IsoDate; readonly fits: boolean } {
  const { calendar, today } = request;
  const limit = limitOf(request, yearsLater);
  const on = lastWorkingDay(request, calendar.subtractWorkingDays(limit, applicationDays(request)));
  if (on >= today) return { on, fits: true };
  const last = lastWorkingDay(request, limit);
  return { on: last >= today ? last : today, fits: false };
}

/** The day itself, or the last working day before it. */
function lastWorkingDay({ calendar }: PlanRequest, day: IsoDate): IsoDate {
  return calendar.isWorkingDay(day) ? day : calendar.subtractWorkingDays(day, 1);
}

/** The fiscal year whose accounts show the measure. */
export function shownIn({ diagnosis }: PlanRequest, { accountYears }: Timing): number {
  return diagnosis.factYear + accountYears;
}

/** The first day on which a measure can be done, begun today; accounts count when their year has ended. */
export function doneOn(request: PlanRequest, timing: Timing): IsoDate {
  const { today, calendar } = request;
  const prepared = calendar.addWorkingDays(addMonths(today, timing.leadMonths), timing.leadWorkingDays);
  const accounts = `${shownIn(request, timing) + 1}-01-01`;
  return timing.accountYears > 0 && accounts > prepared ? accounts : prepared;
}

/** A round judges the accounts of its own fact year: a change in later accounts cannot reach it. */
export function reaches(request: PlanRequest, timing: Timing, yearsLater = 0): boolean {
  return (
    shownIn(request, timing) <= factYearOf(request) + yearsLater &&
    doneOn(request, timing) <= readyBy(request, yearsLater).on
  );
}

/** The year of the first round, from the one aimed at, that a measure can reach. */
export function roundOf(request: PlanRequest, timing: Timing): number {
  let later = 0;
  while (later < MOST_YEARS && !reaches(request, timing, later)) later += 1;
  return yearOf(limitOf(request)) + later;
}
