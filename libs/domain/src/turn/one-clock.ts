import type { WorkCalendar } from '../kernel/calendar';
import { extendClock } from '../kernel/step-clock';
import { type Instant, dateOf } from '../kernel/time';
import { pauseTurn, redateTurn, resumeTurn } from './turn';
import type { Extension, Hold, Turn } from './turn.types';

/** Stops one clock alone, for a legal reason; a case that is paused and resumed meanwhile leaves it standing. */
export function holdTurn(
  turn: Turn,
  at: Instant,
  calendar: WorkCalendar,
  { reason, note, ...more }: Omit<Hold, 'at'>,
): Turn {
  const cause = { reason, note };
  return { ...pauseTurn(turn, at, calendar, cause), hold: { ...cause, ...more, at } };
}

/** Runs a clock on that stood still alone, with its exact rest. */
export function releaseTurn(turn: Turn, at: Instant, calendar: WorkCalendar): Turn {
  return resumeTurn({ ...turn, hold: null }, at, calendar);
}

/** Gives a running turn more days; rungs that have fired do not fire again, the others move with the due day. */
export function extendTurn(
  turn: Turn,
  { days, reason, by }: Pick<Extension, 'days' | 'reason' | 'by'>,
  at: Instant,
  calendar: WorkCalendar,
): Turn {
  const extended = redateTurn({ ...turn, clock: extendClock(turn.clock, days, calendar) }, calendar);
  const from = turn.clock.dueOn ?? dateOf(at);
  const extension: Extension = { days, reason, by, at, from, to: extended.clock.dueOn ?? from };
  return { ...extended, extensions: [...(turn.extensions ?? []), extension] };
}
