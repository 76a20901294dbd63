import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn, isAddressedTo } from '../../turn/assignment';
import type { Turn } from '../../turn/turn.types';
import type { ApplicationDraft } from '../application.context';
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

/** The seat that the actor may answer for: of the same department, not barred, and not handed to somebody else. */
export function findSeat(draft: ApplicationDraft, round: ReviewRound): Seat | Refusal {
  const { actor } = draft.context;
  const mine = round.seats.find((seat) =>
    isAddressedTo({ role: seat.role, ...(seat.department ? { department: seat.department } : {}) }, actor),
  );
  if (!mine) {
    return refuse(403, 'NOT_YOUR_TURN', text('您不是本轮审查的参与部门。', 'You have no seat in this review round.'));
  }
  if (mine.delegated && mine.delegated.to !== actor.id) {
    return refuse(
      403,
      'SEAT_DELEGATED',
      text(`本席位已委托 ${mine.delegated.to} 办理。`, `This seat was handed to ${mine.delegated.to} for this case.`),
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
