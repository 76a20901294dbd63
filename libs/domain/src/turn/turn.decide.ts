import type { Actor } from '../kernel/actor';
import type { WorkCalendar } from '../kernel/calendar';
import { type Instant, toEpochMs } from '../kernel/time';
import {
  type TurnOpening,
  closeTurn,
  firstDueTurn,
  needsRedating,
  openTurn,
  pauseTurn,
  redateTurn,
  rungInstant,
} from './turn';
import type { TurnEvent } from './turn.events';
import type { LadderRung, PauseCause, Turn } from './turn.types';

/** The draft of any aggregate that waits for people. */
export interface TurnDraft {
  readonly state: { readonly turns: readonly Turn[]; readonly paused?: { readonly reason: string } | null };
  readonly context: { readonly at: Instant; readonly calendar: WorkCalendar; readonly actor: Actor };
  emit(event: TurnEvent): unknown;
}

/** The cause of a pause of the whole thing, as each of its clocks keeps it. */
export function ofWhole(reason: string): PauseCause {
  return { reason: 'cultivation', note: reason };
}

/** Opens a turn. In a paused thing (a legal clock may end meanwhile, a paused case may be withdrawn) it waits with the rest. */
export function startTurn(draft: TurnDraft, opening: TurnOpening): void {
  const { at, calendar } = draft.context;
  const opened = openTurn(opening, at, calendar);
  const { paused } = draft.state;
  const turn = paused ? pauseTurn(opened, at, calendar, ofWhole(paused.reason)) : opened;
  draft.emit({ type: 'turn-opened', data: { turn } });
}

/** Closes the open turns that match; lateness goes on record, whether or not a timer had fired. */
export function endTurns(draft: TurnDraft, matches: (turn: Turn) => boolean): void {
  const { at, calendar, actor } = draft.context;
  for (const turn of draft.state.turns.filter((candidate) => !candidate.closedAt && matches(candidate))) {
    draft.emit({ type: 'turn-closed', data: { turn: closeTurn(turn, at, calendar, actor) } });
  }
}

/** The turn whose next rung is this act and has come; null where it is another act's turn, or too early. */
export function findDueRung(draft: TurnDraft, act: LadderRung['act']): { turn: Turn; rung: LadderRung } | null {
  const due = firstDueTurn(draft.state.turns);
  const come = due && due.rung.act === act && toEpochMs(rungInstant(due.rung)) <= toEpochMs(draft.context.at);
  return come ? due : null;
}

/** Fires the next rung of a ladder once; anything else changes nothing. */
export function fireRung(draft: TurnDraft, act: 'remind' | 'escalate'): void {
  const due = findDueRung(draft, act);
  if (!due) return;
  const data = { turn: due.turn.key, rung: due.rung.on };
  if (act === 'remind') draft.emit({ type: 'reminded', data });
  else draft.emit({ type: 'escalated', data: { ...data, to: due.rung.to } });
}

/**
 * Fires what became due before a pause and was not recorded, because nobody conducted meanwhile: the clock stops now, and the
 * rest of the ladder is dated anew when it runs on, so this is the only moment at which it is still known. The end of waiting is
 * not for a pause to bring about: it comes when the clock runs on.
 */
export function fireOverdueRungs(draft: TurnDraft): void {
  for (;;) {
    const act = firstDueTurn(draft.state.turns)?.rung.act;
    if (!act || act === 'lapse' || !findDueRung(draft, act)) return;
    fireRung(draft, act);
  }
}

/** Dates the turns anew of which the calendar of today makes something else: a year is published, or was corrected. */
export function redateTurns(draft: TurnDraft): void {
  const { calendar } = draft.context;
  for (const turn of draft.state.turns.filter((candidate) => needsRedating(candidate, calendar))) {
    const redated = redateTurn(turn, calendar);
    const dates = { from: turn.clock.dueOn, to: redated.clock.dueOn };
    draft.emit({ type: 'turn-redated', data: { turn: redated, ...dates } });
  }
}
