import type { WorkCalendar } from '../kernel/calendar';
import type { CalendarRule } from '../kernel/step-clock';
import { type TimeTerm, termEnd } from '../kernel/term';
import type { IsoDate } from '../kernel/time';

/** A budget that a rule does not set in working days. */
export interface CalendarTerm {
  readonly term: TimeTerm;
  /** Where the rule says that a last day that is no working day moves to the next one. */
  readonly toWorkingDay?: boolean;
}

/**
 * The budget of a turn that begins on a day, and what it counts. Days of the calendar stand still with the clock; months, years and
 * days of the year fix the last day, which nothing moves.
 */
export function budgetOf(
  workingDays: number,
  calendarTerm: CalendarTerm | undefined,
  on: IsoDate,
  calendar: WorkCalendar,
): { readonly budget: number; readonly rule?: CalendarRule } {
  if (!calendarTerm) return { budget: workingDays };
  const { term, toWorkingDay } = calendarTerm;
  const moves = toWorkingDay ? { toWorkingDay } : {};
  if ('workingDays' in term) return { budget: term.workingDays };
  if ('days' in term) return { budget: term.days, rule: { unit: 'calendar-days', ...moves } };
  const { statedOn } = termEnd(term, on, calendar, toWorkingDay);
  return { budget: Math.max(0, calendar.workingDaysBetween(on, statedOn)), rule: { fixedOn: statedOn, ...moves } };
}
