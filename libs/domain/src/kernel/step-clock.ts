import type { WorkCalendar } from './calendar';
import { type IsoDate, earliest } from './time';

/** A ledger of working days: budget, what was used, and since when it runs. */
export interface StepClock {
  readonly owner: string;
  /** Working days. */
  readonly budget: number;
  /** Working days used before `runningSince`. */
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

/** The day on which the rest of the budget ends: in the past where more was used than it held, so that lateness outlives a pause. */
function budgetEnd(clock: Omit<StepClock, 'dueOn' | 'provisional'>, from: IsoDate, calendar: WorkCalendar): IsoDate {
  const rest = clock.budget - clock.consumed;
  return rest >= 0 ? calendar.addWorkingDays(from, rest) : calendar.subtractWorkingDays(from, -rest);
}

function withDue(clock: Omit<StepClock, 'dueOn' | 'provisional'>, calendar: WorkCalendar): StepClock {
  const due = clock.runningSince ? earliest(budgetEnd(clock, clock.runningSince, calendar), clock.cutOff) : null;
  // Nobody is late before having been asked: after the cut-off a step is due on the day on which it begins.
  const dueOn = due !== null && due < clock.startedOn ? clock.startedOn : due;
  return { ...clock, dueOn, provisional: dueOn !== null && !calendar.isPublished(dueOn) };
}

/** Starts a clock of `budget` working days; the start day is not counted. */
export function startClock(
  owner: string,
  budget: number,
  on: IsoDate,
  calendar: WorkCalendar,
  cutOff: IsoDate | null = null,
): StepClock {
  return withDue({ owner, budget, consumed: 0, startedOn: on, runningSince: on, stoppedOn: null, cutOff }, calendar);
}

/** Counts the due day again, by a calendar that has learnt something since. */
export function redateClock(clock: StepClock, calendar: WorkCalendar): StepClock {
  return clock.runningSince ? withDue(clock, calendar) : clock;
}

function settle(clock: StepClock, on: IsoDate, calendar: WorkCalendar): number {
  return clock.consumed + (clock.runningSince ? Math.max(0, calendar.workingDaysBetween(clock.runningSince, on)) : 0);
}

/** Stops the count and keeps what was used, so that `resumeClock` gives back the exact rest. */
export function pauseClock(clock: StepClock, on: IsoDate, calendar: WorkCalendar): StepClock {
  if (!clock.runningSince) return clock;
  return { ...clock, consumed: settle(clock, on, calendar), runningSince: null, dueOn: null, provisional: false };
}

/** Runs on with the exact rest of the budget. */
export function resumeClock(clock: StepClock, on: IsoDate, calendar: WorkCalendar): StepClock {
  if (clock.runningSince || clock.stoppedOn) return clock;
  return withDue({ ...clock, runningSince: on }, calendar);
}

/** Ends the ledger; `consumed` is then what the owner used in all, in working days. */
export function stopClock(clock: StepClock, on: IsoDate, calendar: WorkCalendar): StepClock {
  if (clock.stoppedOn) return clock;
  return { ...clock, consumed: settle(clock, on, calendar), runningSince: null, stoppedOn: on };
}

/** Working days by which an answer on `on` is late; 0 when in time. */
export function lateBy(clock: StepClock, on: IsoDate, calendar: WorkCalendar): number {
  return clock.dueOn && on > clock.dueOn ? Math.max(1, calendar.workingDaysBetween(clock.dueOn, on)) : 0;
}
