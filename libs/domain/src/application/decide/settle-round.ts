import type { ApplicationDraft } from '../application.context';
import type { ReviewRound } from '../review.types';
import { settlementOf } from '../settlement';
import { hasObjected } from './silence';
import { askAnew } from './tend-seats';
import { outdatedSeats } from './touched';
import { completeStep, referToDecision, returnTo } from './steps';
import { hasStep } from './turns';

/** An objection is never outvoted: it goes to the deciding leader, or for papers alone back to the firm. */
function passOnObjection(draft: ApplicationDraft, round: ReviewRound): void {
  if (round.kind === 'papers-check') {
    returnTo(draft, 'documents', round.seats[0]?.opinion?.reason ?? 'papers incomplete', 'returned-by-review');
  } else if (round.kind === 'department-review' || !hasStep(draft, 'decision')) {
    completeStep(draft, round.kind, 'objected');
  } else referToDecision(draft, round.kind, 'objected');
}

/** Asks again where what an answer rested on changed while the round was open. True where somebody is. */
function askOutdated(draft: ApplicationDraft, round: ReviewRound): boolean {
  const outdated = outdatedSeats(draft, round);
  for (const { seat, because } of outdated) {
    const objected = hasObjected([round], seat.id) ? ({ objected: true } as const) : {};
    draft.emit({ type: 'opinion-voided', data: { reviewId: round.id, seat: seat.id, because, ...objected } });
    askAnew(draft, round, seat.id);
  }
  return outdated.length > 0;
}

/**
 * Closes a round, and its step, once the rule of the round waits for nobody any more, and every answer still stands on what it
 * stood on when it was given.
 */
export function settleRound(draft: ApplicationDraft, reviewId: string): void {
  const round = draft.state.reviews.find((candidate) => candidate.id === reviewId);
  if (!round || round.status === 'closed') return;
  const { result } = settlementOf(round);
  if (result === 'waiting' || askOutdated(draft, round)) return;
  draft.emit({ type: 'review-closed', data: { reviewId, result } });
  if (result === 'objected') passOnObjection(draft, round);
  else completeStep(draft, round.kind, result);
}
