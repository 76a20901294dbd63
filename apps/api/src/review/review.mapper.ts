import type { Principal } from '@app/auth';
import { type ApplicationState, openTurns } from '@app/domain';
import { type StoredSnapshot, notFound } from '@app/record';
import { allowedActions } from '../record-access/allowed-actions';
import type { ReviewResponseDto } from './review.response';

/** A review round as the caller sees it. @throws DomainError 404 where the application has no such round */
export function toReviewResponse(snapshot: StoredSnapshot, reviewId: string, caller: Principal): ReviewResponseDto {
  const state = snapshot.state as ApplicationState;
  const round = state.reviews.find((candidate) => candidate.id === reviewId);
  if (!round) throw notFound();
  const turns = openTurns(state.turns).filter((turn) => turn.ref === reviewId);
  return {
    id: round.id,
    applicationId: state.id,
    creditCode: state.creditCode,
    kind: round.kind,
    round: round.round,
    status: round.status,
    openedAt: round.openedAt,
    closedAt: round.closedAt,
    seats: round.seats.map((seat) => ({
      id: seat.id,
      role: seat.role,
      department: seat.department,
      dueOn: turns.find((turn) => turn.key.startsWith(`${reviewId}:${seat.id}`))?.clock.dueOn ?? null,
      opinion: seat.opinion,
      recused: seat.recused.length,
    })),
    siteCheck: round.siteCheck,
    scoresheet: [],
    revision: snapshot.revision,
    allowedActions: allowedActions(snapshot.description, caller).filter(({ href }) => href.includes(`${reviewId}/`)),
  };
}
