import type { IsoDate } from '../kernel/time';
import type { PauseCause, Turn, TurnSpan } from './turn.types';

/**
 * How the days of a turn were spent, in order and without gaps. Of turns from before spans were kept only the ends are known:
 * they are read as having run from their first day to their last, or to today.
 */
export function spansOf(turn: Turn): readonly TurnSpan[] {
  return turn.spans ?? [{ from: turn.clock.startedOn, to: turn.clock.stoppedOn }];
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
