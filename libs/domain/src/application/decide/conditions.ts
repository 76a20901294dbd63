import { text } from '../../kernel/text';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationDraft } from '../application.context';
import type { DocumentItem, DocumentRequest } from '../document-request.types';
import { namesFirmOnly } from '../firm-only';
import type { ReviewRound, Seat } from '../review.types';
import { nextTurnKey } from './find-seat';
import { startRequestTurn } from './open-documents';
import { TASK_OF, assigneeOf } from './open-review';
import { hasStep, startTurn } from './turns';

/**
 * Conditions bind the firm only as a request for papers. A paper check has none: it says what is missing by an objection.
 */
export function takesConditions(draft: ApplicationDraft, round: ReviewRound): boolean {
  return round.kind !== 'papers-check' && hasStep(draft, 'documents');
}

function itemOf({ context }: ApplicationDraft, seat: Seat, id: string, condition: string): DocumentItem {
  return {
    id,
    type: 'SUPPLEMENT',
    title: text(`满足意见所附条件：${condition}`, `To meet a condition: ${condition}`),
    required: true,
    firmOnly: namesFirmOnly(context, condition),
    reusableMonths: null,
    because: condition,
    ...(seat.department ? { concerns: [seat.department] } : {}),
    status: 'open',
    documentId: null,
    offline: null,
    reason: null,
  };
}

/** What a seat agreed upon becomes one request to the firm, on the firm's own clock. */
export function askForConditions(
  draft: ApplicationDraft,
  round: ReviewRound,
  seat: Seat,
  conditions: readonly string[],
): void {
  const n = draft.state.requests.length + 1;
  const requestId = `${draft.state.id}.d${n}`;
  const items = conditions.map((condition, i) => itemOf(draft, seat, `condition-${n}-${i + 1}`, condition));
  draft.emit({ type: 'documents-requested', data: { requestId, cause: 'condition', items } });
  draft.emit({ type: 'condition-asked', data: { reviewId: round.id, seat: seat.id, requestId } });
  startRequestTurn(draft, { id: requestId, cause: 'condition', round: 1 }, 'submit-documents');
}

function seatWaitingFor(draft: ApplicationDraft, requestId: string): { round: ReviewRound; seat: Seat } | undefined {
  for (const round of draft.state.reviews) {
    const seat = round.seats.find(({ condition }) => condition?.requestId === requestId);
    if (seat) return { round, seat };
  }
  return undefined;
}

/** The firm has handed in, or will not: the seat says whether its conditions are met, on a clock of its own. */
export function askToConfirm(
  draft: ApplicationDraft,
  request: Pick<DocumentRequest, 'id'>,
  result: 'complete' | 'incomplete',
): void {
  const found = seatWaitingFor(draft, request.id);
  if (!found || found.round.status === 'closed') return;
  const { round, seat } = found;
  draft.emit({ type: 'condition-answered', data: { reviewId: round.id, seat: seat.id, result } });
  startTurn(draft, round.kind, {
    key: nextTurnKey(draft, round, seat),
    task: TASK_OF[round.kind],
    assignee: assigneeOf(draft, seat),
    ref: round.id,
  });
}

/** The firm let the time for a condition, or for another paper, pass: the case does not lapse, others decide what that means. */
export function endWaitingForPapers(draft: ApplicationDraft, requestId: string): void {
  endTurns(draft, (turn) => turn.ref === requestId);
  draft.emit({ type: 'request-closed', data: { requestId, result: 'incomplete' } });
  askToConfirm(draft, { id: requestId }, 'incomplete');
}
