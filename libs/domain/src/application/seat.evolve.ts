import type { EventMeta } from '../kernel/decider';
import type { ApplicationState } from './application.types';
import type { ReviewEvent } from './review.events';
import type { ReviewRound, Seat } from './review.types';

const HANDED = ['seat-delegated', 'seat-returned', 'seat-vacated', 'seat-filled'] as const;
const SEAT_EVENTS = [
  'opinion-voided',
  'opinion-received-late',
  'objection-withdrawn',
  'condition-asked',
  'condition-answered',
  'seat-added',
  ...HANDED,
] as const;

/** What happens to one seat of a round beside its answer. */
export type SeatEvent = Extract<ReviewEvent, { type: (typeof SEAT_EVENTS)[number] }>;

type Voided = Extract<ReviewEvent, { type: 'opinion-voided' }>['data'];
type HandedEvent = Extract<ReviewEvent, { type: (typeof HANDED)[number] }>;

export function isSeatEvent(event: { readonly type: string }): event is SeatEvent {
  return (SEAT_EVENTS as readonly string[]).includes(event.type);
}

/** A round of the case after a change of it. */
export function changeRound(
  state: ApplicationState,
  id: string,
  change: (round: ReviewRound) => ReviewRound,
): ApplicationState {
  return { ...state, reviews: state.reviews.map((round) => (round.id === id ? change(round) : round)) };
}

export function changeSeat(round: ReviewRound, id: string, change: (seat: Seat) => Seat): readonly Seat[] {
  return round.seats.map((seat) => (seat.id === id ? change(seat) : seat));
}

/** Whoever looked at anything of the case does not decide about it. */
export function withReviewer(state: ApplicationState, account: string): ApplicationState {
  return state.reviewed.includes(account) ? state : { ...state, reviewed: [...state.reviewed, account] };
}

/** Whose a seat is. */
function evolveHands(state: ApplicationState, event: HandedEvent, meta: EventMeta): ApplicationState {
  const change = (of: (seat: Seat) => Seat): ApplicationState =>
    changeRound(state, event.data.reviewId, (round) => ({ ...round, seats: changeSeat(round, event.data.seat, of) }));
  switch (event.type) {
    case 'seat-delegated': {
      const { to, reason, by = meta.actor.id, delegationId, toOn } = event.data;
      const term = delegationId && toOn ? { delegationId, toOn } : {};
      return change((seat) => ({ ...seat, delegated: { to, by, reason, ...term } }));
    }
    case 'seat-returned':
      return change(({ delegated: _delegated, ...seat }) => seat);
    case 'seat-vacated':
      return change((seat) => ({ ...seat, vacant: { since: meta.at } }));
    case 'seat-filled':
      return change(({ vacant: _vacant, ...seat }) => seat);
  }
}

/** The seat has not answered; what it had said stays on record. */
function withoutOpinion(round: ReviewRound, { seat: id, objected }: Voided): ReviewRound {
  const before = round.seats.find((seat) => seat.id === id)?.opinion;
  return {
    ...round,
    seats: changeSeat(round, id, ({ condition: _condition, ...seat }) => ({
      ...seat,
      opinion: null,
      ...(objected ? { objected } : {}),
    })),
    superseded: before ? [...round.superseded, { ...before, seat: id }] : round.superseded,
  };
}

/** Total: what happens to a seat beside its answer. */
export function evolveSeats(state: ApplicationState, event: SeatEvent, meta: EventMeta): ApplicationState {
  switch (event.type) {
    case 'opinion-voided':
      return changeRound(state, event.data.reviewId, (round) => withoutOpinion(round, event.data));
    case 'opinion-received-late': {
      const { reviewId, seat: seatId, opinion } = event.data;
      const next = changeRound(state, reviewId, (round) => ({
        ...round,
        seats: changeSeat(round, seatId, (seat) => ({ ...seat, late: [...(seat.late ?? []), opinion] })),
      }));
      return withReviewer(next, meta.actor.id);
    }
    case 'objection-withdrawn': {
      const resolution = { note: event.data.note, by: meta.actor.id, at: meta.at };
      return changeRound(state, event.data.reviewId, (round) => ({
        ...round,
        seats: changeSeat(round, event.data.seat, (seat) =>
          seat.opinion ? { ...seat, opinion: { ...seat.opinion, resolution } } : seat,
        ),
      }));
    }
    case 'condition-asked': {
      const condition = { requestId: event.data.requestId, status: 'asked' as const };
      return changeRound(state, event.data.reviewId, (round) => ({
        ...round,
        seats: changeSeat(round, event.data.seat, (seat) => ({ ...seat, condition })),
      }));
    }
    case 'condition-answered':
      return changeRound(state, event.data.reviewId, (round) => ({
        ...round,
        seats: changeSeat(round, event.data.seat, (seat) =>
          seat.condition ? { ...seat, condition: { ...seat.condition, status: 'to-confirm' } } : seat,
        ),
      }));
    case 'seat-added':
      return changeRound(state, event.data.reviewId, (round) => ({
        ...round,
        seats: [...round.seats, event.data.seat],
      }));
    default:
      return evolveHands(state, event, meta);
  }
}
