import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationDraft } from '../application.context';
import type { DocumentRequest } from '../document-request.types';

/** The open request of this id, or why it takes no answer. */
export function findOpenRequest(draft: ApplicationDraft, requestId: string): DocumentRequest | Refusal {
  const request = draft.state.requests.find((candidate) => candidate.id === requestId);
  if (!request) return refuse(404, 'NOT_FOUND', text('没有这份材料清单。', 'There is no such document request.'));
  if (request.status === 'closed') {
    return refuse(409, 'REQUEST_CLOSED', text('该材料清单已办结。', 'This document request is closed.'));
  }
  return request;
}

/** A virus was found in the file that an item names, or that lies in it. */
export function infected(index: number, zh: string, en: string): Refusal {
  const message = text(zh, en);
  return refuse(409, 'DOCUMENT_INFECTED', message, [{ path: `items[${index}]`, code: 'DOCUMENT_INFECTED', message }]);
}

/** Refuses one item of a submission or a check. */
export function fieldRefusal(index: number, code: string, zh: string, en: string): Refusal {
  return refuse(422, code, text(zh, en), [{ path: `items[${index}]`, code, message: text(zh, en) }]);
}
