import type { ApplicationDraft } from '../application.context';
import type { Decision } from '../decision.types';
import type { Opinion, ReviewRound, Seat } from '../review.types';
import { isTouched } from './touched';

/** An answer that can stand in another round: given by a person, and without anything that was left to be settled. */
function standingOpinion(before: ReviewRound, id: string): Opinion | null {
  const opinion = before.seats.find((seat) => seat.id === id)?.opinion;
  const stands = opinion?.verdict === 'agree' || opinion?.verdict === 'not-concerned' || opinion?.resolution;
  return opinion && stands && !opinion.deemed ? opinion : null;
}

/** The return that leads to this round, if one does: it may say whom it concerns. */
function returnBefore(draft: ApplicationDraft): Decision | undefined {
  const last = draft.state.decisions.at(-1);
  return last?.decision === 'return' ? last : undefined;
}

/**
 * Seats of a further round: who objected, whose facts changed, and whom the return names are asked again; the others keep their
 * answer, marked with the round in which it was given. A return to the review itself that would ask nobody asks everybody.
 */
export function withCarried(draft: ApplicationDraft, seats: readonly Seat[]): Seat[] {
  const before = draft.state.reviews.findLast(
    ({ kind, status }) => kind === 'department-review' && status === 'closed',
  );
  if (!before) return [...seats];
  const returned = returnBefore(draft);
  const next = seats.map((seat): Seat => {
    const opinion = standingOpinion(before, seat.id);
    const named = returned?.departments?.some((department) => department === seat.department) ?? false;
    if (!opinion || named || isTouched(draft, seat, opinion)) return seat;
    return { ...seat, opinion: { ...opinion, carriedFrom: opinion.carriedFrom ?? before.id } };
  });
  const asksNobody = next.every(({ opinion }) => opinion !== null);
  return asksNobody && returned?.returnTo === 'department-review' ? [...seats] : next;
}
