import type { WorkCalendar } from '../kernel/calendar';
import type { StepClock } from '../kernel/step-clock';
import { type IsoDate, addDays } from '../kernel/time';
import type { LadderRung, LadderTemplate, Turn } from './turn.types';

/** The one rung that cannot be undone. */
function endOfWaiting(on: IsoDate, calendar: WorkCalendar): LadderRung {
  const rung = { on, act: 'lapse', to: null } as const;
  return calendar.isBinding(on) ? rung : { ...rung, waitsFor: Number(on.slice(0, 4)) };
}

/** The working day on or before some calendar days before the due day. */
function daysBefore(dueOn: IsoDate, days: number, calendar: WorkCalendar): IsoDate {
  let on = addDays(dueOn, -days);
  while (!calendar.isWorkingDay(on)) on = addDays(on, -1);
  return on;
}

/**
 * Dates a ladder. Where a cut-off that has passed decides the due day, what follows lateness is counted from the day on
 * which the clock (again) began to run: nobody is escalated, and no case lapses, on the morning it is handed over.
 */
export function dateLadder(template: LadderTemplate, clock: StepClock, calendar: WorkCalendar): LadderRung[] {
  const { dueOn, runningSince, cutOff } = clock;
  if (!dueOn || !runningSince) return [];
  const cutOffPassed = cutOff !== null && cutOff <= dueOn && dueOn < runningSince;
  const lateFrom = cutOffPassed ? runningSince : dueOn;
  const rungs: LadderRung[] = [
    ...template.remindBefore.map((days) => ({
      on: calendar.subtractWorkingDays(dueOn, days),
      act: 'remind' as const,
      to: null,
    })),
    ...(template.remindDaysBefore ?? []).map((days) => ({
      on: daysBefore(dueOn, days, calendar),
      act: 'remind' as const,
      to: null,
    })),
    ...template.escalateAfter.map(({ workingDays, to }) => ({
      on: calendar.addWorkingDays(lateFrom, workingDays),
      act: 'escalate' as const,
      to,
    })),
    ...(template.lapseAfter === null
      ? []
      : [endOfWaiting(calendar.addWorkingDays(lateFrom, template.lapseAfter), calendar)]),
  ];
  return rungs.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Rungs that are still to fire. */
export function unfired({ ladder, fired }: Turn): readonly LadderRung[] {
  return ladder.slice(fired);
}
