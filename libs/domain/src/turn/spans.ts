import type { WorkCalendar } from '../kernel/calendar';
import { type StepClock, daysUsed } from '../kernel/step-clock';
import type { IsoDate } from '../kernel/time';
import type { PauseCause, Turn, TurnSpan } from './turn.types';

/**
 * How the days of a turn were spent, in order and without gaps. Of turns from before spans were kept only the ends are known:
 * they are read as having run from their first day to their last, or to today.
 */
export function spansOf(turn: Turn): readonly TurnSpan[] {
  const { startedOn, runningSince, stoppedOn } = turn.clock;
  const assumed = runningSince === startedOn ? {} : ({ assumed: true } as const);
  return turn.spans ?? [{ from: startedOn, to: stoppedOn, ...assumed }];
}

/**
 * The clock of an open turn with the days that it used before it runs on, counted by the calendar of today: the schedule of their
 * year may have arrived, or been corrected, since it was paused. Where not every stretch is known, the count of the pause stands.
 */
export function recounted(turn: Turn, calendar: WorkCalendar): StepClock {
  const spans = spansOf(turn);
  if (spans.some(({ assumed }) => assumed)) return turn.clock;
  const consumed = spans.reduce(
    (used, { from, to, paused }) => (paused || to === null ? used : used + daysUsed(turn.clock, from, to, calendar)),
    0,
  );
  return consumed === turn.clock.consumed ? turn.clock : { ...turn.clock, consumed };
}

export function beginSpans(on: IsoDate): TurnSpan[] {
  return [{ from: on, to: null }];
}

/** Ends the stretch that goes on; one of no days at all, where it ran, is left in: it says that there was a pause. */
export function endSpans(spans: readonly TurnSpan[], on: IsoDate): TurnSpan[] {
  return spans.map((span) => (span.to === null ? { ...span, to: on } : span));
}

/** Ends the stretch that goes on and begins another on the same day. */
export function nextSpan(spans: readonly TurnSpan[], on: IsoDate, paused?: PauseCause): TurnSpan[] {
  return [...endSpans(spans, on), { from: on, to: null, ...(paused ? { paused } : {}) }];
}

/** Working days after a day on which the clock stood still. */
export function pausedAfter(turn: Turn, day: IsoDate, calendar: WorkCalendar): number {
  return spansOf(turn).reduce((sum, { from, to, paused }) => {
    const begin = from > day ? from : day;
    return paused && to !== null && to > begin ? sum + calendar.workingDaysBetween(begin, to) : sum;
  }, 0);
}
