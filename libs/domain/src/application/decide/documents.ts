import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { addMonths } from '../../kernel/time';
import { checkTurn } from '../../turn/assignment';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationCommand, ItemAnswer } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { DocumentItem, DocumentRequest } from '../document-request.types';
import { completeStep, referToDecision } from './steps';
import { hasStep, startTurn } from './turns';

type Submit = Extract<ApplicationCommand, { type: 'submit-items' }>;
type Check = Extract<ApplicationCommand, { type: 'check-items' }>;

function findOpen(draft: ApplicationDraft, requestId: string): DocumentRequest | Refusal {
  const request = draft.state.requests.find((candidate) => candidate.id === requestId);
  if (!request) return refuse(404, 'NOT_FOUND', text('没有这份材料清单。', 'There is no such document request.'));
  if (request.status === 'closed') {
    return refuse(409, 'REQUEST_CLOSED', text('该材料清单已办结。', 'This document request is closed.'));
  }
  return request;
}

function fieldRefusal(index: number, code: string, zh: string, en: string): Refusal {
  return refuse(422, code, text(zh, en), [{ path: `items[${index}]`, code, message: zh }]);
}

function checkAnswer(
  draft: ApplicationDraft,
  request: DocumentRequest,
  answer: ItemAnswer,
  index: number,
): Refusal | null {
  const item = request.items.find((candidate) => candidate.id === answer.itemId);
  if (!item) return fieldRefusal(index, 'ITEM_UNKNOWN', '清单中没有此项。', 'The request has no such item.');
  if (item.status === 'accepted' || item.status === 'waived') {
    return fieldRefusal(index, 'ITEM_ALREADY_ACCEPTED', '此项已通过，无需再交。', 'This item is accepted already.');
  }
  if (item.firmOnly && draft.context.actor.creditCode !== draft.state.creditCode) {
    return refuse(
      403,
      'FIRM_ONLY',
      text(
        '承诺、自评和统计报表只能由企业本人提交，不得代办。',
        'Pledges, self-evaluations and statistical forms can only be handed in by the firm itself.',
      ),
    );
  }
  if (Boolean(answer.documentId) === Boolean(answer.offline)) {
    return fieldRefusal(
      index,
      'ITEM_NEEDS_ONE_PAPER',
      '每项须提供一个文件，或登记线下纸质材料。',
      'Each item takes one document, or an off-line paper with custodian and number.',
    );
  }
  if (!answer.documentId) return null;
  const upload = draft.context.uploads[answer.documentId];
  if (!upload || upload.creditCode !== draft.state.creditCode) {
    return fieldRefusal(
      index,
      'DOCUMENT_UNKNOWN',
      '没有此文件，请先上传。',
      'There is no such document; upload it first.',
    );
  }
  return null;
}

/** The firm, or visibly somebody for it, hands in items; when all that is required is there, the bureau's turn begins. */
export function decideSubmit(draft: ApplicationDraft, command: Submit): Outcome<ApplicationEvent> {
  const request = findOpen(draft, command.requestId);
  if ('refused' in request) return request;
  const ids = command.items.map((item) => item.itemId);
  if (ids.length === 0 || new Set(ids).size !== ids.length) {
    return refuse(
      422,
      'ITEMS_REPEATED',
      text('每项只能提交一次，且至少一项。', 'Name each item once, and at least one.'),
    );
  }
  for (const [index, answer] of command.items.entries()) {
    const refusal = checkAnswer(draft, request, answer, index);
    if (refusal) return refusal;
  }
  const onBehalf = draft.context.actor.creditCode !== draft.state.creditCode;
  draft.emit({
    type: 'items-submitted',
    data: { requestId: request.id, items: command.items, comment: command.comment ?? null, onBehalf },
  });
  for (const { documentId } of command.items) {
    if (documentId) draft.touch({ documentId, effect: 'link', creditCode: draft.state.creditCode });
  }
  const now = draft.state.requests.find((candidate) => candidate.id === request.id) ?? request;
  if (now.items.some((item) => item.required && (item.status === 'open' || item.status === 'returned'))) {
    return draft.outcome();
  }
  endTurns(draft, (turn) => turn.ref === request.id && turn.task === 'submit-documents');
  if (!draft.state.turns.some((turn) => turn.key === `${request.id}:bureau.${now.round}`)) {
    startTurn(draft, 'documents', {
      key: `${request.id}:bureau.${now.round}`,
      task: 'check-documents',
      assignee: { role: 'officer', excludes: draft.state.actedForFirm },
      ref: request.id,
    });
  }
  return draft.outcome();
}

function checkVerdicts(request: DocumentRequest, command: Check): Refusal | null {
  for (const [index, verdict] of command.items.entries()) {
    const item = request.items.find((candidate) => candidate.id === verdict.itemId);
    if (!item) return fieldRefusal(index, 'ITEM_UNKNOWN', '清单中没有此项。', 'The request has no such item.');
    if (item.status !== 'submitted') {
      return fieldRefusal(index, 'ITEM_NOT_SUBMITTED', '此项尚未提交。', 'This item has not been submitted.');
    }
    if (verdict.verdict === 'returned' && !verdict.reason?.trim()) {
      return fieldRefusal(index, 'REASON_REQUIRED', '退回须说明理由。', 'A return needs a reason.');
    }
  }
  const ids = command.items.map((item) => item.itemId);
  return ids.length > 0 && new Set(ids).size === ids.length
    ? null
    : refuse(422, 'ITEMS_REPEATED', text('每项只能审核一次，且至少一项。', 'Name each item once, and at least one.'));
}

function acceptPapers(draft: ApplicationDraft, request: DocumentRequest, command: Check): void {
  for (const verdict of command.items) {
    const item = request.items.find((candidate) => candidate.id === verdict.itemId);
    if (!item?.documentId) continue;
    draft.touch({
      documentId: item.documentId,
      effect: verdict.verdict === 'accepted' ? 'accept' : 'return',
      creditCode: draft.state.creditCode,
      type: item.type,
      validTo: item.reusableMonths === null ? draft.context.today : addMonths(draft.context.today, item.reusableMonths),
    });
  }
}

function isComplete(items: readonly DocumentItem[]): boolean {
  return items.every((item) => item.status === 'accepted' || item.status === 'waived' || !item.required);
}

/** Closes a request, and the step that waited for it. */
function closeRequest(draft: ApplicationDraft, request: DocumentRequest, result: 'complete' | 'incomplete'): void {
  endTurns(draft, (turn) => turn.ref === request.id);
  draft.emit({ type: 'request-closed', data: { requestId: request.id, result } });
  const documentsOpen = draft.state.steps.some((step) => step.kind === 'documents' && step.status === 'open');
  if (!documentsOpen) return;
  if (result === 'complete') completeStep(draft, 'documents', 'complete');
  else referToDecision(draft, 'documents', 'incomplete');
}

/** The bureau accepts or returns items, each return with its reason; rounds are limited by the pack. */
export function decideCheck(draft: ApplicationDraft, command: Check): Outcome<ApplicationEvent> {
  const request = findOpen(draft, command.requestId);
  if ('refused' in request) return request;
  const notYours = checkTurn({ role: 'officer', excludes: draft.state.actedForFirm }, draft.context.actor);
  if (notYours) return notYours;
  const refusal = checkVerdicts(request, command);
  if (refusal) return refusal;

  acceptPapers(draft, request, command);
  draft.emit({ type: 'items-checked', data: { requestId: request.id, items: command.items } });
  const now = draft.state.requests.find((candidate) => candidate.id === request.id) ?? request;
  if (isComplete(now.items) && now.items.every((item) => item.status !== 'submitted')) {
    closeRequest(draft, now, 'complete');
    return draft.outcome();
  }
  if (now.items.some((item) => item.status === 'submitted')) return draft.outcome();
  if (now.round > draft.state.terms.maxDocumentRounds && hasStep(draft, 'decision')) {
    closeRequest(draft, now, 'incomplete');
    return draft.outcome();
  }
  endTurns(draft, (turn) => turn.ref === request.id && turn.task === 'check-documents');
  startTurn(draft, 'documents', {
    key: `${request.id}:firm.${now.round}`,
    task: 'submit-documents',
    assignee: { role: 'enterprise', creditCode: draft.state.creditCode },
    ref: request.id,
  });
  return draft.outcome();
}
