import type { EventMeta } from '../kernel/decider';
import type { ApplicationEvent } from './application.events';
import type { ApplicationState } from './application.types';
import type { ReviewRound } from './review.types';
import { type SeatEvent, changeRound, changeSeat, evolveSeats, withReviewer } from './seat.evolve';

type ReviewEvent =
  | SeatEvent
  | Extract<
      ApplicationEvent,
      {
        type:
          | 'review-opened'
          | 'opinion-given'
          | 'reviewer-recused'
          | 'conflict-declared'
          | 'site-checked'
          | 'review-closed';
      }
    >;

export function evolveReviews(state: ApplicationState, event: ReviewEvent, meta: EventMeta): ApplicationState {
  switch (event.type) {
    case 'review-opened': {
      const { reviewId, kind, round, seats } = event.data;
      const opened: ReviewRound = {
        id: reviewId,
        kind,
        round,
        status: 'open',
        openedAt: meta.at,
        closedAt: null,
        seats,
        siteCheck: null,
        superseded: [],
        declarations: [],
      };
      return { ...state, reviews: [...state.reviews, opened] };
    }
    case 'opinion-given': {
      const { reviewId, seat: seatId, opinion } = event.data;
      const next = changeRound(state, reviewId, (round) => {
        const before = round.seats.find((seat) => seat.id === seatId)?.opinion;
        return {
          ...round,
          seats: changeSeat(round, seatId, ({ condition: _condition, ...seat }) => ({ ...seat, opinion })),
          superseded: before ? [...round.superseded, { ...before, seat: seatId }] : round.superseded,
        };
      });
      return opinion.deemed ? next : withReviewer(next, meta.actor.id);
    }
    case 'opinion-received-late':
    case 'objection-withdrawn':
    case 'condition-asked':
    case 'condition-answered':
    case 'seat-added':
    case 'seat-delegated':
      return evolveSeats(state, event, meta);
    case 'reviewer-recused':
      return changeRound(state, event.data.reviewId, (round) => ({
        ...round,
        // A colleague who steps back hands the seat to the whole department again.
        seats: changeSeat(round, event.data.seat, ({ delegated: _delegated, ...seat }) => ({
          ...seat,
          recused: [...seat.recused, event.data.account],
        })),
      }));
    case 'conflict-declared':
      return changeRound(state, event.data.reviewId, (round) => ({
        ...round,
        declarations: [...round.declarations, { by: meta.actor.id, conflict: event.data.conflict, at: meta.at }],
      }));
    case 'site-checked': {
      const next = changeRound(state, event.data.reviewId, (round) => ({ ...round, siteCheck: event.data.siteCheck }));
      return withReviewer(next, meta.actor.id);
    }
    case 'review-closed':
      return changeRound(state, event.data.reviewId, (round) => ({ ...round, status: 'closed', closedAt: meta.at }));
  }
}
