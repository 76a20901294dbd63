import { endTurns } from '../../turn/turn.decide';
import type { ApplicationDraft } from '../application.context';
import type { DocumentItem, DocumentRequest } from '../document-request.types';
import { askToConfirm } from './conditions';
import { completeStep, referToDecision } from './steps';

export function isComplete(items: readonly DocumentItem[]): boolean {
  return items.every((item) => item.status === 'accepted' || item.status === 'waived' || !item.required);
}

/** Closes a request, and the step that waited for it. */
export function closeRequest(
  draft: ApplicationDraft,
  request: DocumentRequest,
  result: 'complete' | 'incomplete',
): void {
  endTurns(draft, (turn) => turn.ref === request.id);
  draft.emit({ type: 'request-closed', data: { requestId: request.id, result } });
  if (request.cause === 'condition') {
    askToConfirm(draft, request, result);
    return;
  }
  // It stands beside the steps: what waits for another paper is the decision.
  if (request.cause === 'quarantine') return;
  const documentsOpen = draft.state.steps.some((step) => step.kind === 'documents' && step.status === 'open');
  if (!documentsOpen) return;
  if (result === 'complete') completeStep(draft, 'documents', 'complete');
  else referToDecision(draft, 'documents', 'incomplete');
}
