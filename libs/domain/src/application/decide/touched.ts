import type { ApplicationDraft } from '../application.context';
import type { DocumentItem, DocumentRequest } from '../document-request.types';
import type { Opinion, ReviewRound, Seat } from '../review.types';

function isInDuty(draft: ApplicationDraft, seat: Seat, { concerns, type }: DocumentItem): boolean {
  if (concerns) return concerns.some((department) => department === seat.department);
  const duty = draft.context.duties?.[seat.id];
  return !duty || type === 'SUPPLEMENT' || duty.documents.includes(type);
}

/** Whether a request was made, or answered, after an opinion. */
function isLater({ closedAt }: DocumentRequest, index: number, { afterRequests = 0, at }: Opinion): boolean {
  return index >= afterRequests || (closedAt !== null && closedAt > at);
}

/** Whether papers were accepted, or figures, findings or verdicts changed, since the answer, within the seat's duty. */
export function isTouched(draft: ApplicationDraft, seat: Seat, opinion: Opinion): boolean {
  return isFactChanged(draft, seat, opinion) || isPaperAccepted(draft, seat, opinion);
}

function isFactChanged(draft: ApplicationDraft, seat: Seat, { basis }: Opinion): boolean {
  const now = draft.context.duties?.[seat.id]?.fingerprint;
  return Boolean(now && basis) && now !== basis;
}

function isPaperAccepted(draft: ApplicationDraft, seat: Seat, opinion: Opinion): boolean {
  return draft.state.requests
    .filter((request, index) => isLater(request, index, opinion))
    .flatMap(({ items }) => items.filter(({ status }) => status === 'accepted'))
    .some((item) => isInDuty(draft, seat, item));
}

/** What changed under an answer that counts; silence rests on no facts, and of old answers nobody knows on which. */
function causeOf(draft: ApplicationDraft, seat: Seat): 'facts' | 'papers' | null {
  const { opinion } = seat;
  if (!opinion || opinion.deemed) return null;
  if (isFactChanged(draft, seat, opinion)) return 'facts';
  return opinion.afterRequests !== undefined && isPaperAccepted(draft, seat, opinion) ? 'papers' : null;
}

/** Departments whose answer in a round no longer stands on what it stood on when it was given. */
export function outdatedSeats(
  draft: ApplicationDraft,
  round: ReviewRound,
): { readonly seat: Seat; readonly because: 'facts' | 'papers' }[] {
  if (round.kind !== 'department-review') return [];
  return round.seats.flatMap((seat) => {
    const because = causeOf(draft, seat);
    return because ? [{ seat, because }] : [];
  });
}
