import type { ApplicationDraft } from '../application.context';
import type { DocumentItem, DocumentRequest } from '../document-request.types';
import { startTurn } from './turns';

/** Marks items that are already on file and still valid; what is stored is never asked for again. */
function withPapersOnFile(draft: ApplicationDraft): DocumentItem[] {
  return draft.state.items.map((item) => {
    const paper = item.firmOnly ? undefined : draft.context.onFile.find((candidate) => candidate.type === item.type);
    return paper ? { ...item, status: 'accepted', documentId: paper.documentId } : item;
  });
}

/** Opens one request that lists everything. Working days: the firm's own budget is the step's. */
export function requestDocuments(
  draft: ApplicationDraft,
  cause: DocumentRequest['cause'],
  items: readonly DocumentItem[],
): void {
  const requestId = `${draft.state.id}.d${draft.state.requests.length + 1}`;
  draft.emit({ type: 'documents-requested', data: { requestId, cause, items } });
  startTurn(draft, 'documents', {
    key: `${requestId}:firm.1`,
    task: 'submit-documents',
    assignee: { role: 'enterprise', creditCode: draft.state.creditCode },
    ref: requestId,
  });
}

/** Opens the documents step; true where everything required is on file already. */
export function openDocuments(draft: ApplicationDraft): boolean {
  const items = withPapersOnFile(draft);
  if (items.every((item) => item.status === 'accepted' || !item.required)) return true;
  requestDocuments(draft, 'step', items);
  return false;
}

/** A one-item request for what an upper level or the deciding leader asks to be put right. */
export function requestSupplement(
  draft: ApplicationDraft,
  cause: 'returned-by-upper' | 'returned-by-decision',
  because: string,
): void {
  requestDocuments(draft, cause, [
    {
      id: 'supplement',
      type: 'SUPPLEMENT',
      title: { zh: `补充材料：${because}`, en: `Supplement: ${because}` },
      required: true,
      firmOnly: false,
      reusableMonths: null,
      because,
      status: 'open',
      documentId: null,
      offline: null,
      reason: null,
    },
  ]);
}
