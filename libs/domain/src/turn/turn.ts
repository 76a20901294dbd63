import type { WorkCalendar } from '../kernel/calendar';
import {
  type StepClock,
  lateBy,
  pauseClock,
  redateClock,
  resumeClock,
  startClock,
  stopClock,
} from '../kernel/step-clock';
import type { Assignee, TaskKind } from '../kernel/task';
import { type Instant, type IsoDate, dateOf, toEpochMs } from '../kernel/time';
import type { LadderRung, LadderTemplate, Turn } from './turn.types';

export interface TurnOpening {
  readonly key: string;
  readonly task: TaskKind;
  readonly assignee: Assignee;
  readonly ref: string;
  /** Working days. */
  readonly budget: number;
  readonly cutOff?: IsoDate | null;
  readonly template: LadderTemplate;
}

/** The one rung that cannot be undone. */
function endOfWaiting(on: IsoDate, calendar: WorkCalendar): LadderRung {
  const rung = { on, act: 'lapse', to: null } as const;
  return calendar.isBinding(on) ? rung : { ...rung, waitsFor: Number(on.slice(0, 4)) };
}

/**
 * Dates a ladder. Where a cut-off that has passed decides the due day, what follows lateness is counted from the day on
 * which the clock (again) began to run: nobody is escalated, and no case lapses, on the morning it is handed over.
 */
function dateLadder(template: LadderTemplate, clock: StepClock, calendar: WorkCalendar): LadderRung[] {
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

/**
 * Opens a turn: its clock runs from today, its ladder is dated by the calendar. Reminders that would fall on or before
 * today are left out: nobody is reminded of what they have just been told.
 */
export function openTurn(opening: TurnOpening, at: Instant, calendar: WorkCalendar): Turn {
  const today = dateOf(at);
  const clock = startClock(opening.assignee.role, opening.budget, today, calendar, opening.cutOff ?? null);
  return {
    key: opening.key,
    task: opening.task,
    assignee: opening.assignee,
    ref: opening.ref,
    openedAt: at,
    clock,
    template: opening.template,
    ladder: dateLadder(opening.template, clock, calendar).filter((rung) => rung.on > today),
    fired: 0,
    closedAt: null,
    lateBy: 0,
  };
}

/** Closes a turn and writes down by how many working days it was late, whether or not any timer had fired. */
export function closeTurn(turn: Turn, at: Instant, calendar: WorkCalendar): Turn {
  const today = dateOf(at);
  return {
    ...turn,
    closedAt: at,
    lateBy: lateBy(turn.clock, today, calendar),
    clock: stopClock(turn.clock, today, calendar),
  };
}

/** Stops the clock of an open turn at the instant of a pause. */
export function pauseTurn(turn: Turn, at: Instant, calendar: WorkCalendar): Turn {
  return turn.closedAt ? turn : { ...turn, clock: pauseClock(turn.clock, dateOf(at), calendar) };
}

/**
 * Runs on with the exact rest; the rungs not yet fired are dated anew. A reminder whose hour has passed meanwhile (a cut-off
 * does not wait for a pause) is left out; who is told of lateness, and when waiting ends, stays.
 */
export function resumeTurn(turn: Turn, at: Instant, calendar: WorkCalendar): Turn {
  if (turn.closedAt) return turn;
  const today = dateOf(at);
  const clock = resumeClock(turn.clock, today, calendar);
  const redated = dateLadder(turn.template, clock, calendar);
  const left = redated.slice(redated.length - unfired(turn).length);
  const isToCome = (rung: LadderRung): boolean => toEpochMs(rungInstant(rung)) >= toEpochMs(at);
  return { ...turn, clock, ladder: left.filter((rung) => rung.act !== 'remind' || isToCome(rung)), fired: 0 };
}

/** Dates what has not fired anew, by a calendar that has learnt the year for which the turn waits. */
export function redateTurn(turn: Turn, calendar: WorkCalendar): Turn {
  const clock = redateClock(turn.clock, calendar);
  const redated = dateLadder(turn.template, clock, calendar);
  return { ...turn, clock, ladder: redated.slice(redated.length - unfired(turn).length), fired: 0 };
}

/** The rung that is due next on an open, running turn; none while the end of waiting itself waits for its year. */
export function nextRung(turn: Turn): LadderRung | null {
  if (turn.closedAt || !turn.clock.runningSince) return null;
  const rung = turn.ladder[turn.fired];
  return rung && !rung.waitsFor ? rung : null;
}

/** The first year whose schedule an open, running turn waits for; null where none does. */
export function yearWaitedFor(turn: Turn): number | null {
  if (turn.closedAt || !turn.clock.runningSince) return null;
  return unfired(turn).find(({ waitsFor }) => waitsFor)?.waitsFor ?? null;
}

function unfired({ ladder, fired }: Turn): readonly LadderRung[] {
  return ladder.slice(fired);
}

/** The instant at which a rung fires: nine in the morning of its day. */
export function rungInstant(rung: LadderRung): Instant {
  return `${rung.on}T09:00:00.000+08:00`;
}

/** Among open turns, the one whose rung is due first. */
export function firstDueTurn(turns: readonly Turn[]): { turn: Turn; rung: LadderRung } | null {
  return turns.reduce<{ turn: Turn; rung: LadderRung } | null>((first, turn) => {
    const rung = nextRung(turn);
    return rung && (!first || rung.on < first.rung.on) ? { turn, rung } : first;
  }, null);
}

export function openTurns(turns: readonly Turn[]): Turn[] {
  return turns.filter((turn) => !turn.closedAt);
}
