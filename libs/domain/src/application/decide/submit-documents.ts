import type { Outcome } from '../../kernel/decider';
import { type PersonRef, ofPerson } from '../../kernel/person';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkFirmOr } from '../../turn/assignment';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationCommand, ItemAnswer } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { DocumentRequest } from '../document-request.types';
import type { ApplicationEvent, SubmittedItem } from '../application.events';
import { checkAnswers } from './check-answers';
import { findOpenRequest } from './find-request';
import { firmWindowRefusal } from '../windows';
import { isOpenTurnOf, startRequestTurn } from './open-documents';

type Submit = Extract<ApplicationCommand, { type: 'submit-items' }>;

/** Who may hand in for a firm, visibly so; what only the firm may sign is refused item by item. */
const AGENTS = ['officer', 'service-officer'] as const;

/** What the event says of an answer: without who keeps an off-line paper, with the hash of what was handed in. */
function submittedItem(draft: ApplicationDraft, { offline, ...item }: ItemAnswer): SubmittedItem {
  if (offline) return { ...item, offline: { paperNo: offline.paperNo } };
  const sha256 = item.documentId ? draft.context.uploads[item.documentId]?.sha256 : undefined;
  return sha256 ? { ...item, sha256 } : item;
}

/** Who keeps the off-line papers, by the place of each in the submission: `custodian1` is that of the first item. */
function custodiansOf(items: readonly ItemAnswer[]): [Record<string, string>, Record<string, PersonRef>] {
  const fields = items.flatMap(({ offline }, index): [string, string][] =>
    offline ? [[`custodian${index + 1}`, offline.custodian]] : [],
  );
  return [Object.fromEntries(fields), Object.fromEntries(fields.map(([field, name]) => [field, ofPerson(name)]))];
}

/** What the firm applies with comes within its own window; what was sent back to it, or asked for besides, may come later. */
function lateRefusal(
  draft: ApplicationDraft,
  { cause, items }: DocumentRequest,
  ids: readonly string[],
): Refusal | null {
  const isNew = items.some(({ id, status }) => status === 'open' && ids.includes(id));
  return cause === 'step' && isNew ? firmWindowRefusal(draft.state.terms, draft.context.today, 'items') : null;
}

/** The firm, or visibly somebody for it, hands in items; when all that is required is there, the bureau's turn begins. */
export function decideSubmit(draft: ApplicationDraft, command: Submit): Outcome<ApplicationEvent> {
  const request = findOpenRequest(draft, command.requestId);
  if ('refused' in request) return request;
  const notYours = checkFirmOr(AGENTS, draft.state.creditCode, draft.context.actor);
  if (notYours) return notYours;
  const ids = command.items.map((item) => item.itemId);
  if (ids.length === 0 || new Set(ids).size !== ids.length) {
    return refuse(
      422,
      'ITEMS_REPEATED',
      text('每项只能提交一次，且至少一项。', 'Name each item once, and at least one.'),
    );
  }
  const refusal = lateRefusal(draft, request, ids) ?? checkAnswers(draft, request, command.items);
  if (refusal) return refusal;
  const onBehalf = draft.context.actor.creditCode !== draft.state.creditCode;
  draft.emit(
    {
      type: 'items-submitted',
      data: {
        requestId: request.id,
        items: command.items.map((item) => submittedItem(draft, item)),
        comment: command.comment ?? null,
        onBehalf,
      },
    },
    ...custodiansOf(command.items),
  );
  for (const { documentId } of command.items) {
    if (documentId) draft.touch({ documentId, effect: 'link', creditCode: draft.state.creditCode });
  }
  const now = draft.state.requests.find((candidate) => candidate.id === request.id) ?? request;
  if (now.items.some((item) => item.required && (item.status === 'open' || item.status === 'returned'))) {
    return draft.outcome();
  }
  endTurns(draft, (turn) => turn.ref === request.id && turn.task === 'submit-documents');
  if (!draft.state.turns.some(isOpenTurnOf('check-documents', request.id))) {
    startRequestTurn(draft, now, 'check-documents');
  }
  return draft.outcome();
}
