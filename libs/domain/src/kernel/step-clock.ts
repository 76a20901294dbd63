import type { WorkCalendar } from './calendar';
import { onWorkingDay } from './term';
import { type IsoDate, addDays, daysBetween, earliest } from './time';

/** What a budget counts, where the rule does not count working days. */
export interface CalendarRule {
  /** Absent: working days, or a fixed day. */
  readonly unit?: 'calendar-days';
  /** A day of the year that the rule names: no pause moves it, and nobody extends it. */
  readonly fixedOn?: IsoDate;
  /** A due day that is no working day moves to the next one (Civil Code, article 203). */
  readonly toWorkingDay?: boolean;
}

/** A ledger of days: budget, what was used, and since when it runs. */
export interface StepClock extends CalendarRule {
  readonly owner: string;
  /** Working days, or days of the calendar where `unit` says so. */
  readonly budget: number;
  /** Days of the same kind used before `runningSince`. */
  readonly consumed: number;
  readonly startedOn: IsoDate;
  /** Null while paused or stopped. */
  readonly runningSince: IsoDate | null;
  readonly stoppedOn: IsoDate | null;
  /** The earlier of the budget's end and the batch's cut-off, never before `startedOn`; null while paused. */
  readonly dueOn: IsoDate | null;
  readonly cutOff: IsoDate | null;
  /** True while the year of `dueOn` has no published schedule. */
  readonly provisional: boolean;
}

type Undated = Omit<StepClock, 'dueOn' | 'provisional'>;

/** The day on which the rest of the budget ends: in the past where more was used than it held, so that lateness outlives a pause. */
function budgetEnd(clock: Undated, from: IsoDate, calendar: WorkCalendar): IsoDate {
  const rest = clock.budget - clock.consumed;
  if (clock.unit === 'calendar-days') return addDays(from, rest);
  return rest >= 0 ? calendar.addWorkingDays(from, rest) : calendar.subtractWorkingDays(from, -rest);
}

function withDue(clock: Undated, calendar: WorkCalendar): StepClock {
  if (!clock.runningSince) return { ...clock, dueOn: null, provisional: false };
  const stated = clock.fixedOn ?? budgetEnd(clock, clock.runningSince, calendar);
  const due = earliest(clock.toWorkingDay ? onWorkingDay(stated, calendar) : stated, clock.cutOff);
  // Nobody is late before having been asked: after the cut-off a step is due on the day on which it begins.
  const dueOn = due !== null && due < clock.startedOn ? clock.startedOn : due;
  return { ...clock, dueOn, provisional: dueOn !== null && !calendar.isPublished(dueOn) };
}

/**
 * Starts a clock of `budget` days; the start day is not counted.
 *
 * @param rule where the budget is not one of working days
 */
export function startClock(
  owner: string,
  budget: number,
  on: IsoDate,
  calendar: WorkCalendar,
  cutOff: IsoDate | null = null,
  rule: CalendarRule = {},
): StepClock {
  const clock = { owner, budget, consumed: 0, startedOn: on, runningSince: on, stoppedOn: null, cutOff, ...rule };
  return withDue(clock, calendar);
}

/** Counts the due day again, by a calendar that has learnt something since. */
export function redateClock(clock: StepClock, calendar: WorkCalendar): StepClock {
  return clock.runningSince ? withDue(clock, calendar) : clock;
}

/** Days of the clock's own kind in a stretch on which it ran, the first not counted. */
export function daysUsed({ unit }: CalendarRule, from: IsoDate, to: IsoDate, calendar: WorkCalendar): number {
  return Math.max(0, unit === 'calendar-days' ? daysBetween(from, to) : calendar.workingDaysBetween(from, to));
}

function settle(clock: StepClock, on: IsoDate, calendar: WorkCalendar): number {
  return clock.consumed + (clock.runningSince ? daysUsed(clock, clock.runningSince, on, calendar) : 0);
}

/** Stops the count and keeps what was used by the calendar of today, so that `resumeClock` gives back the exact rest. */
export function pauseClock(clock: StepClock, on: IsoDate, calendar: WorkCalendar): StepClock {
  if (!clock.runningSince) return clock;
  return { ...clock, consumed: settle(clock, on, calendar), runningSince: null, dueOn: null, provisional: false };
}

/** Runs on with the exact rest of the budget. */
export function resumeClock(clock: StepClock, on: IsoDate, calendar: WorkCalendar): StepClock {
  if (clock.runningSince || clock.stoppedOn) return clock;
  return withDue({ ...clock, runningSince: on }, calendar);
}

/** Gives a running clock more days of its own kind. */
export function extendClock(clock: StepClock, days: number, calendar: WorkCalendar): StepClock {
  return withDue({ ...clock, budget: clock.budget + days }, calendar);
}

/** Ends the ledger; `consumed` is then what the owner used in all. */
export function stopClock(clock: StepClock, on: IsoDate, calendar: WorkCalendar): StepClock {
  if (clock.stoppedOn) return clock;
  return { ...clock, consumed: settle(clock, on, calendar), runningSince: null, stoppedOn: on };
}

/** Whether a day that no pause moves (a cut-off, a day that the rule names) decides when a clock is due, and not its budget. */
export function isDueByDate({ fixedOn, cutOff, dueOn, startedOn }: StepClock): boolean {
  return fixedOn !== undefined || (cutOff !== null && dueOn === (cutOff < startedOn ? startedOn : cutOff));
}

/**
 * Working days by which an answer on `on` is late; 0 when in time.
 *
 * @param from the day from which lateness is counted, where that is not the due day
 */
export function lateBy({ dueOn }: StepClock, on: IsoDate, calendar: WorkCalendar, from = dueOn): number {
  return dueOn && from && on > from ? Math.max(1, calendar.workingDaysBetween(from, on)) : 0;
}
