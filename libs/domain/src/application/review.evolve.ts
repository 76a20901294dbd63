import type { EventMeta } from '../kernel/decider';
import type { ApplicationState } from './application.types';
import type { ReviewEvent } from './review.events';
import type { ReviewRound } from './review.types';
import { changeRound, changeSeat, evolveSeats, isSeatEvent, withReviewer } from './seat.evolve';

export function evolveReviews(state: ApplicationState, event: ReviewEvent, meta: EventMeta): ApplicationState {
  if (isSeatEvent(event)) return evolveSeats(state, event, meta);
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
