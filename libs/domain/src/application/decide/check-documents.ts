import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { addDays, addMonths } from '../../kernel/time';
import { checkTurn } from '../../turn/assignment';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { DocumentRequest, PaperOnFile } from '../document-request.types';
import { actingFor, barring } from '../recusal';
import { closeRequest, isComplete } from './close-request';
import { fieldRefusal, findOpenRequest, infected } from './find-request';
import { notifyFirm } from './notify-firm';
import { isOpenTurnOf, startRequestTurn } from './open-documents';
import { fillRequests } from './take-papers';
import { hasStep } from './turns';

type Check = Extract<ApplicationCommand, { type: 'check-items' }>;

/** What is in quarantine is accepted by nobody: a verdict waits for the scanner's. */
function inQuarantine(draft: ApplicationDraft, documentId: string | null, index: number): Refusal | null {
  switch (documentId ? draft.context.uploads[documentId]?.barred : null) {
    case 'scanning':
    case 'unscanned': {
      const message = text(
        '该文件尚未通过病毒查验，暂不能审核通过。',
        'No scanner has cleared this file yet; it cannot be accepted before.',
      );
      return refuse(409, 'DOCUMENT_NOT_SCANNED', message, [
        { path: `items[${index}]`, code: 'DOCUMENT_NOT_SCANNED', message },
      ]);
    }
    case 'infected':
      return infected(index, '该文件含病毒，请退回。', 'This file holds a virus; return it.');
    default:
      return null;
  }
}

function checkVerdicts(draft: ApplicationDraft, request: DocumentRequest, command: Check): Refusal | null {
  for (const [index, verdict] of command.items.entries()) {
    const item = request.items.find((candidate) => candidate.id === verdict.itemId);
    if (!item) return fieldRefusal(index, 'ITEM_UNKNOWN', '清单中没有此项。', 'The request has no such item.');
    if (item.status !== 'submitted') {
      return fieldRefusal(index, 'ITEM_NOT_SUBMITTED', '此项尚未提交。', 'This item has not been submitted.');
    }
    if (verdict.verdict === 'returned' && !verdict.reason?.trim()) {
      return fieldRefusal(index, 'REASON_REQUIRED', '退回须说明理由。', 'A return needs a reason.');
    }
    const barred = verdict.verdict === 'accepted' ? inQuarantine(draft, item.documentId, index) : null;
    if (barred) return barred;
    if (verdict.verdict === 'accepted' && verdict.kind) {
      return fieldRefusal(index, 'KIND_OF_RETURN', '通过的材料不填退回类型。', 'Only a return has a kind.');
    }
  }
  const ids = command.items.map((item) => item.itemId);
  return ids.length > 0 && new Set(ids).size === ids.length
    ? null
    : refuse(422, 'ITEMS_REPEATED', text('每项只能审核一次，且至少一项。', 'Name each item once, and at least one.'));
}

/** @returns what is good for other requests, too */
function acceptPapers(draft: ApplicationDraft, request: DocumentRequest, command: Check): readonly PaperOnFile[] {
  const { today } = draft.context;
  const reusable: PaperOnFile[] = [];
  for (const verdict of command.items) {
    const item = request.items.find((candidate) => candidate.id === verdict.itemId);
    if (!item?.documentId) continue;
    const { documentId, type, firmOnly, reusableMonths } = item;
    const isAccepted = verdict.verdict === 'accepted';
    // What is good for one use is over as soon as it was used.
    const validTo = reusableMonths === null ? addDays(today, -1) : addMonths(today, reusableMonths);
    const effect = isAccepted ? 'accept' : 'return';
    draft.touch({ documentId, effect, creditCode: draft.state.creditCode, type, validTo });
    if (isAccepted && !firmOnly && validTo >= today) reusable.push({ documentId, type, validTo });
  }
  return reusable;
}

/** Whatever else the firm has open, here or in another case, takes what was just accepted. */
function passOn(draft: ApplicationDraft, papers: readonly PaperOnFile[], from: DocumentRequest): void {
  if (papers.length === 0) return;
  fillRequests(draft, papers, ({ id }) => id !== from.id);
  for (const id of draft.context.siblings ?? []) {
    if (id === draft.state.id) continue;
    draft.then({ aggregate: { type: 'application', id }, command: { type: 'take-papers', papers } });
  }
}

/** A round ends with the bureau's pass over everything that was due, not with each command of it. */
function roundAfter(draft: ApplicationDraft, request: DocumentRequest, command: Check): number {
  const verdicts = new Map(command.items.map((item) => [item.itemId, item.verdict]));
  const after = request.items.map((item) => ({ ...item, status: verdicts.get(item.id) ?? item.status }));
  const passEnds =
    draft.state.turns.some(isOpenTurnOf('check-documents', request.id)) &&
    after.every((item) => item.status !== 'submitted');
  return passEnds && !isComplete(after) ? request.round + 1 : request.round;
}

/** The firm's turn again; where it is still running (a part was checked early) its clock goes on as it was. */
export function passToFirm(draft: ApplicationDraft, request: DocumentRequest): void {
  endTurns(draft, isOpenTurnOf('check-documents', request.id));
  if (!draft.state.turns.some(isOpenTurnOf('submit-documents', request.id))) {
    startRequestTurn(draft, request, 'submit-documents');
  }
  notifyFirm(draft, request.id);
}

/**
 * The pack limits the rounds of the step's own request: after them the leader decides; of a condition: after them its department says what that means. What the leader or an upper level sent
 * back is asked for until it is there, for nobody would be asked after it.
 */
function roundsAreUsedUp(draft: ApplicationDraft, { cause, round }: DocumentRequest): boolean {
  const isLimited = cause === 'condition' || (cause === 'step' && hasStep(draft, 'decision'));
  return isLimited && round > draft.state.terms.maxDocumentRounds;
}

/** The bureau accepts or returns items, each return with its reason. */
export function decideCheck(draft: ApplicationDraft, command: Check): Outcome<ApplicationEvent> {
  const request = findOpenRequest(draft, command.requestId);
  if ('refused' in request) return request;
  const notYours = checkTurn(barring(draft.state, { role: 'officer' }, actingFor(draft.state)), draft.context.actor);
  if (notYours) return notYours;
  const refusal = checkVerdicts(draft, request, command);
  if (refusal) return refusal;

  const papers = acceptPapers(draft, request, command);
  const round = roundAfter(draft, request, command);
  draft.emit({ type: 'items-checked', data: { requestId: request.id, items: command.items, round } });
  passOn(draft, papers, request);
  const now = draft.state.requests.find((candidate) => candidate.id === request.id) ?? request;
  if (now.items.some((item) => item.status === 'submitted')) return draft.outcome();
  if (isComplete(now.items)) closeRequest(draft, now, 'complete');
  else if (roundsAreUsedUp(draft, now)) {
    closeRequest(draft, now, 'incomplete');
  } else passToFirm(draft, now);
  return draft.outcome();
}
