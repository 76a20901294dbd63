import type { EventMeta } from '../kernel/decider';
import type { ApplicationEvent } from './application.events';
import type { ApplicationState } from './application.types';
import type { ReviewRound, Seat } from './review.types';

type ReviewEvent = Extract<
  ApplicationEvent,
  {
    type:
      'review-opened' | 'opinion-given' | 'reviewer-recused' | 'conflict-declared' | 'site-checked' | 'review-closed';
  }
>;

function changeRound(
  state: ApplicationState,
  id: string,
  change: (round: ReviewRound) => ReviewRound,
): ApplicationState {
  return { ...state, reviews: state.reviews.map((round) => (round.id === id ? change(round) : round)) };
}

function changeSeat(round: ReviewRound, id: string, change: (seat: Seat) => Seat): readonly Seat[] {
  return round.seats.map((seat) => (seat.id === id ? change(seat) : seat));
}

function withReviewer(state: ApplicationState, account: string): ApplicationState {
  return state.reviewed.includes(account) ? state : { ...state, reviewed: [...state.reviewed, account] };
}

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
          seats: changeSeat(round, seatId, (seat) => ({ ...seat, opinion })),
          superseded: before ? [...round.superseded, { ...before, seat: seatId }] : round.superseded,
        };
      });
      return withReviewer(next, meta.actor.id);
    }
    case 'reviewer-recused':
      return changeRound(state, event.data.reviewId, (round) => ({
        ...round,
        seats: changeSeat(round, event.data.seat, (seat) => ({
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
