import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { ApplicationState } from '../application.types';
import type { ReviewRound, Seat } from '../review.types';
import { findRound, findSeat } from './find-seat';
import { opinionOf } from './opinion';

type GiveOpinion = Extract<ApplicationCommand, { type: 'give-opinion' }>;

/** True where the command answers a round that is over: it is kept and not counted, wherever the case stands. */
export function isForClosedRound(state: ApplicationState | undefined, command: ApplicationCommand): boolean {
  if (command.type !== 'give-opinion' || !state || state.paused) return false;
  const round = state.reviews.find((candidate) => candidate.id === command.reviewId);
  return round?.status === 'closed' && round.kind !== 'site-check';
}

/** Keeps an answer for which nobody waits any more; a seat that was heard is not heard twice. */
export function keepLate(
  draft: ApplicationDraft,
  round: ReviewRound,
  seat: Seat,
  command: GiveOpinion,
): Outcome<ApplicationEvent> {
  if ((seat.late ?? []).length > 0) {
    return refuse(409, 'ALREADY_ANSWERED', text('本席位已提交意见。', 'This seat has answered already.'));
  }
  draft.emit({
    type: 'opinion-received-late',
    data: { reviewId: round.id, seat: seat.id, opinion: opinionOf(draft, round, seat, command) },
  });
  return draft.outcome();
}

/** An answer to a round that is over: late where the seat had not answered, otherwise one too many. */
export function decideLateOpinion(draft: ApplicationDraft, command: GiveOpinion): Outcome<ApplicationEvent> {
  const round = findRound(draft, command.reviewId);
  if ('refused' in round) return round;
  const seat = findSeat(draft, round, command.seat);
  if ('refused' in seat) return seat;
  if ((seat.opinion && !seat.opinion.deemed) || command.verdict === 'recuse') {
    return refuse(409, 'REVIEW_CLOSED', text('该轮审查已办结。', 'This review round is closed.'));
  }
  return keepLate(draft, round, seat, command);
}
