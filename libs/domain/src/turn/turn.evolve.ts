import type { TurnEvent } from './turn.events';
import type { Turn } from './turn.types';

/** Turns keep their order: a later state of one takes the place of the earlier. */
function withTurn(turns: readonly Turn[], turn: Turn): Turn[] {
  return turns.some((known) => known.key === turn.key)
    ? turns.map((known) => (known.key === turn.key ? turn : known))
    : [...turns, turn];
}

/** The turns of an aggregate after something happened to one of them. */
export function evolveTurns(turns: readonly Turn[], event: TurnEvent): readonly Turn[] {
  switch (event.type) {
    case 'turn-opened':
    case 'turn-closed':
    case 'turn-redated':
    case 'clock-paused':
    case 'clock-resumed':
    case 'clock-extended':
      return withTurn(turns, event.data.turn);
    case 'reminded':
    case 'escalated':
      return turns.map((turn) => (turn.key === event.data.turn ? { ...turn, fired: turn.fired + 1 } : turn));
  }
}

const TURN_EVENTS: Readonly<Record<TurnEvent['type'], true>> = {
  'turn-opened': true,
  'turn-closed': true,
  'turn-redated': true,
  'clock-paused': true,
  'clock-resumed': true,
  'clock-extended': true,
  reminded: true,
  escalated: true,
};

/** Whether something happened to a turn of a thing, and not to the thing itself. */
export function isTurnEvent(event: { readonly type: string }): event is TurnEvent {
  return event.type in TURN_EVENTS;
}
