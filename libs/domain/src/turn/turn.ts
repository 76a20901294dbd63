import type { Actor } from '../kernel/actor';
import { type WorkCalendar, isYearPublished } from '../kernel/calendar';
import {
  type CalendarRule,
  isDueByDate,
  lateBy,
  pauseClock,
  redateClock,
  resumeClock,
  startClock,
  stopClock,
} from '../kernel/step-clock';
import type { Assignee, Consequence, TaskKind } from '../kernel/task';
import { type Instant, type IsoDate, dateOf, toEpochMs } from '../kernel/time';
import { isAddressedTo } from './assignment';
import { dateLadder, unfired } from './ladder';
import { firstUnpublishedYear } from './provisional-year';
import { beginSpans, endSpans, nextSpan, pausedAfter, recounted, spansOf } from './spans';
import type { LadderRung, LadderTemplate, PauseCause, Turn } from './turn.types';

export interface TurnOpening {
  readonly key: string;
  readonly task: TaskKind;
  readonly assignee: Assignee;
  readonly ref: string;
  /** Working days, unless `rule` says otherwise. */
  readonly budget: number;
  readonly rule?: CalendarRule;
  readonly cutOff?: IsoDate | null;
  readonly template: LadderTemplate;
}

/**
 * Opens a turn: its clock runs from today, its ladder is dated by the calendar. Reminders that would fall on or before
 * today are left out: nobody is reminded of what they have just been told.
 */
export function openTurn(opening: TurnOpening, at: Instant, calendar: WorkCalendar): Turn {
  const today = dateOf(at);
  const { assignee, budget, cutOff = null, rule } = opening;
  const clock = startClock(assignee.role, budget, today, calendar, cutOff, rule);
  return withProvisionalYear(calendar, {
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
    spans: beginSpans(today),
  });
}

/** Keeps the year for whose schedule the open dates of a turn wait; a turn that rests on published years names none. */
function withProvisionalYear(calendar: WorkCalendar, { provisionalYear: _known, ...turn }: Turn): Turn {
  const dates =
    turn.closedAt || !turn.clock.runningSince ? [] : [turn.clock.dueOn, ...unfired(turn).map(({ on }) => on)];
  const year = firstUnpublishedYear(turn.clock.startedOn, dates, calendar);
  return year === null ? turn : { ...turn, provisionalYear: year };
}

/** Working days by which an open turn is late now; while it stands still those by which it was late when it stopped. */
export function lateNow(turn: Turn, today: IsoDate, calendar: WorkCalendar): number {
  return turn.clock.runningSince ? lateBy(turn.clock, today, calendar, turn.lateFrom) : turn.lateBy;
}

/** Working days by which an answer that comes after a turn has ended is late, by the day on which it was due. */
export function lateAfterEnd(turn: Turn, today: IsoDate, calendar: WorkCalendar): number {
  return lateBy(turn.clock, today, calendar, turn.lateFrom);
}

/** Says from which day lateness is counted, where the clock stood still after a due day that no pause moves. */
function withLateFrom(calendar: WorkCalendar, { lateFrom: _known, ...turn }: Turn): Turn {
  const { dueOn } = turn.clock;
  const paused = dueOn && isDueByDate(turn.clock) ? pausedAfter(turn, dueOn, calendar) : 0;
  return dueOn && paused > 0 ? { ...turn, lateFrom: calendar.addWorkingDays(dueOn, paused) } : turn;
}

/**
 * Closes a turn and writes down by how many working days it was late, whether or not any timer had fired.
 *
 * @param actor whoever answered: named only where it was theirs to answer, so that nobody is late by somebody else's act
 */
export function closeTurn(turn: Turn, at: Instant, calendar: WorkCalendar, actor?: Actor): Turn {
  const today = dateOf(at);
  const answered = actor?.kind === 'person' && isAddressedTo(turn.assignee, actor);
  return {
    ...turn,
    closedAt: at,
    lateBy: lateNow(turn, today, calendar),
    clock: stopClock(recounted(turn, calendar), today, calendar),
    spans: endSpans(spansOf(turn), today),
    closedBy: answered ? actor.id : null,
  };
}

/** Stops the clock of an open turn at the instant of a pause; what is late by then stays late. */
export function pauseTurn(turn: Turn, at: Instant, calendar: WorkCalendar, cause?: PauseCause): Turn {
  if (turn.closedAt || !turn.clock.runningSince) return turn;
  const today = dateOf(at);
  const { provisionalYear: _year, ...standing } = turn;
  return {
    ...standing,
    clock: pauseClock(turn.clock, today, calendar),
    lateBy: lateNow(turn, today, calendar),
    spans: nextSpan(spansOf(turn), today, cause ?? { reason: 'cultivation', note: '' }),
  };
}

/**
 * Runs on with the exact rest; the rungs not yet fired are dated anew. A reminder whose hour has passed meanwhile (a cut-off
 * does not wait for a pause) is left out; who is told of lateness, and when waiting ends, stays.
 */
export function resumeTurn(turn: Turn, at: Instant, calendar: WorkCalendar): Turn {
  if (turn.closedAt || turn.hold || turn.clock.runningSince) return turn;
  const today = dateOf(at);
  const clock = resumeClock(recounted(turn, calendar), today, calendar);
  const redated = dateLadder(turn.template, clock, calendar);
  const left = redated.slice(redated.length - unfired(turn).length);
  const isToCome = (rung: LadderRung): boolean => toEpochMs(rungInstant(rung)) >= toEpochMs(at);
  const ladder = left.filter((rung) => rung.act !== 'remind' || isToCome(rung));
  const spans = nextSpan(spansOf(turn), today);
  return withProvisionalYear(calendar, withLateFrom(calendar, { ...turn, clock, ladder, fired: 0, lateBy: 0, spans }));
}

/** Dates what has not fired anew, by a calendar that has learnt something since, or by a longer budget. */
export function redateTurn(turn: Turn, calendar: WorkCalendar): Turn {
  const clock = redateClock(recounted(turn, calendar), calendar);
  const redated = dateLadder(turn.template, clock, calendar);
  const ladder = redated.slice(redated.length - unfired(turn).length);
  return withProvisionalYear(calendar, withLateFrom(calendar, { ...turn, clock, ladder, fired: 0 }));
}

/** Whether the calendar of today makes other dates of a turn than it was given. */
function isOutdated(turn: Turn, calendar: WorkCalendar): boolean {
  const { clock, ladder } = redateTurn(turn, calendar);
  const same = (a: LadderRung, b: LadderRung | undefined): boolean => a.on === b?.on && a.waitsFor === b.waitsFor;
  return clock.dueOn !== turn.clock.dueOn || !unfired(turn).every((rung, index) => same(rung, ladder[index]));
}

/** Whether an open turn is to be dated anew: the year that it waits for is published, or its dates are others today. */
export function needsRedating(turn: Turn, calendar: WorkCalendar): boolean {
  if (turn.closedAt || !turn.clock.runningSince) return false;
  const year = turn.provisionalYear ?? yearWaitedFor(turn);
  return (year !== null && isYearPublished(year, calendar)) || isOutdated(turn, calendar);
}

/** The first year without a published schedule on which open, running turns rest; null where none does. */
export function provisionalYearOf(turns: readonly Turn[]): number | null {
  const years = turns.flatMap((turn) =>
    turn.closedAt || !turn.clock.runningSince ? [] : (turn.provisionalYear ?? []),
  );
  return years.length > 0 ? Math.min(...years) : null;
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

/** What is still to happen, and when, while nobody answers; nothing while the clock stands still. */
export function consequencesOf(turn: Turn): { readonly ifLate?: readonly Consequence[] } {
  if (turn.closedAt || !turn.clock.runningSince) return {};
  const ifLate = unfired(turn).map(({ on, act, to }) => ({ on, act, to }));
  return ifLate.length > 0 ? { ifLate } : {};
}
