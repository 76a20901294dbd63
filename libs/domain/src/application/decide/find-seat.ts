import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn, isAddressedTo } from '../../turn/assignment';
import type { Turn } from '../../turn/turn.types';
import type { ApplicationDraft } from '../application.context';
import { handedTo } from '../delegation';
import type { ReviewRound, Seat } from '../review.types';
import { assigneeOf } from './open-review';

/** The round of this id, open or closed. */
export function findRound(draft: ApplicationDraft, reviewId: string): ReviewRound | Refusal {
  const round = draft.state.reviews.find((candidate) => candidate.id === reviewId);
  return round ?? refuse(404, 'NOT_FOUND', text('没有这轮审查。', 'There is no such review round.'));
}

/** The open round of this id, or why it takes no answer. */
export function findOpenRound(draft: ApplicationDraft, reviewId: string): ReviewRound | Refusal {
  const round = findRound(draft, reviewId);
  if ('refused' in round || round.status === 'open') return round;
  return refuse(409, 'REVIEW_CLOSED', text('该轮审查已办结。', 'This review round is closed.'));
}

/** The seat of the actor's department, or of the bureau where a department has nobody: the one named, else one that still waits. */
function seatOfActor(draft: ApplicationDraft, round: ReviewRound, named: string | undefined): Seat | undefined {
  const mine = round.seats.filter((seat) =>
    isAddressedTo({ ...assigneeOf(draft, seat), excludes: [] }, draft.context.actor),
  );
  if (named !== undefined) return mine.find(({ id }) => id === named);
  return mine.find((seat) => openTurnOfSeat(draft, round, seat)) ?? mine[0];
}

/**
 * The seat that the actor may answer for: of the same department, not barred, and not handed to somebody else.
 *
 * @param named id of the seat, where the bureau stands in for several departments
 */
export function findSeat(draft: ApplicationDraft, round: ReviewRound, named?: string): Seat | Refusal {
  const { actor, today } = draft.context;
  const mine = seatOfActor(draft, round, named);
  if (!mine) {
    return refuse(403, 'NOT_YOUR_TURN', text('您不是本轮审查的参与部门。', 'You have no seat in this review round.'));
  }
  const delegate = handedTo(mine, today)?.to;
  if (delegate !== undefined && delegate !== actor.id) {
    return refuse(
      403,
      'SEAT_DELEGATED',
      text(`本席位已委托 ${delegate} 办理。`, `This seat was handed to ${delegate}.`),
    );
  }
  return checkTurn(assigneeOf(draft, mine), actor) ?? mine;
}

/** The turn that waits for a seat; none where it answered, or waits for papers of the firm. */
export function openTurnOfSeat(draft: ApplicationDraft, round: ReviewRound, seat: Pick<Seat, 'id'>): Turn | undefined {
  const key = `${round.id}:${seat.id}`;
  return draft.state.turns.find(
    (turn) => !turn.closedAt && turn.ref === round.id && (turn.key === key || turn.key.startsWith(`${key}.`)),
  );
}

/** A key for the seat's next turn: the first is the seat itself, later ones are numbered from 2. */
export function nextTurnKey(draft: ApplicationDraft, round: ReviewRound, seat: Pick<Seat, 'id'>): string {
  const key = `${round.id}:${seat.id}`;
  const before = draft.state.turns.filter((turn) => turn.key === key || turn.key.startsWith(`${key}.`)).length;
  return before === 0 ? key : `${key}.${before + 1}`;
}
