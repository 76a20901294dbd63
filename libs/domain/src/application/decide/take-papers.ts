import type { Outcome } from '../../kernel/decider';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { DocumentItem, DocumentRequest, PaperOnFile } from '../document-request.types';
import { closeRequest, isComplete } from './close-request';
import { isOpenTurnOf, startRequestTurn } from './open-documents';

/** What was asked for afterwards, for a reason of its own, is not answered by any paper of the type. */
function isOwed({ status, firmOnly, because }: DocumentItem, cause: DocumentRequest['cause']): boolean {
  return (status === 'open' || status === 'returned') && !firmOnly && (cause === 'step' || because === null);
}

/** Nothing is asked that is on file: papers accepted meanwhile answer what open requests still owe. */
export function fillRequests(
  draft: ApplicationDraft,
  papers: readonly PaperOnFile[],
  isMeant: (request: DocumentRequest) => boolean = () => true,
): void {
  const { today } = draft.context;
  const valid = papers.filter(({ validTo }) => validTo === null || validTo >= today);
  for (const { id } of draft.state.requests.filter((request) => request.status === 'open' && isMeant(request))) {
    // A request before it may have closed the case, and this one with it.
    const request = draft.state.requests.find((one) => one.id === id && one.status === 'open');
    const items = request ? answersOf(request, valid) : [];
    if (items.length === 0) continue;
    draft.emit({ type: 'items-reused', data: { requestId: id, items } });
    settle(draft, id);
  }
}

/** One paper answers one item of a request, here as when the firm hands in. */
function answersOf({ items, cause }: DocumentRequest, papers: readonly PaperOnFile[]) {
  const used = new Set(items.map(({ documentId }) => documentId));
  return items.flatMap((item) => {
    const paper = papers.find(({ type, documentId }) => type === item.type && !used.has(documentId));
    if (!paper || !isOwed(item, cause)) return [];
    used.add(paper.documentId);
    return [{ itemId: item.id, documentId: paper.documentId, validTo: paper.validTo }];
  });
}

/** Whose turn it is once nothing is owed any more. */
function settle(draft: ApplicationDraft, id: string): void {
  const request = draft.state.requests.find((one) => one.id === id);
  if (!request) return;
  if (isComplete(request.items) && request.items.every(({ status }) => status !== 'submitted')) {
    closeRequest(draft, request, 'complete');
    return;
  }
  if (request.items.some((item) => item.required && (item.status === 'open' || item.status === 'returned'))) return;
  endTurns(draft, isOpenTurnOf('submit-documents', id));
  if (!draft.state.turns.some(isOpenTurnOf('check-documents', id))) startRequestTurn(draft, request, 'check-documents');
}

/** A paper was accepted in another case of the firm, or with a report. A paused case takes it when it goes on. */
export function decideTake(draft: ApplicationDraft, papers: readonly PaperOnFile[]): Outcome<ApplicationEvent> {
  if (!draft.state.paused) fillRequests(draft, papers);
  return draft.outcome();
}
