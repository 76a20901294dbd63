import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkFirmOr } from '../../turn/assignment';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationCommand, ItemAnswer } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent, SubmittedItem } from '../application.events';
import type { DocumentItem, DocumentRequest } from '../document-request.types';
import { fieldRefusal, findOpenRequest } from './find-request';
import { isOpenTurnOf, startRequestTurn } from './open-documents';

type Submit = Extract<ApplicationCommand, { type: 'submit-items' }>;

/** Who may hand in for a firm, visibly so; what only the firm may sign is refused item by item. */
const AGENTS = ['officer', 'service-officer'] as const;

/** What lies with the checker stays as it is: a verdict must be about the paper that was looked at. */
function underCheck(index: number): Refusal {
  const message = text(
    '此项正在审核，请等待审核结果后再提交。',
    'This item is being checked; wait for the check before you hand it in again.',
  );
  return refuse(409, 'ITEM_UNDER_CHECK', message, [{ path: `items[${index}]`, code: 'ITEM_UNDER_CHECK', message }]);
}

function isUnderCheck(draft: ApplicationDraft, request: DocumentRequest, item: DocumentItem): boolean {
  return item.status === 'submitted' && draft.state.turns.some(isOpenTurnOf('check-documents', request.id));
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
  if (isUnderCheck(draft, request, item)) return underCheck(index);
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

function withoutCustodian({ offline, ...item }: ItemAnswer): SubmittedItem {
  return offline ? { ...item, offline: { paperNo: offline.paperNo } } : item;
}

/** Who keeps the off-line papers, by the place of each in the submission: `custodian1` is that of the first item. */
function custodiansOf(items: readonly ItemAnswer[]): Record<string, string> {
  return Object.fromEntries(
    items.flatMap(({ offline }, index) => (offline ? [[`custodian${index + 1}`, offline.custodian]] : [])),
  );
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
  for (const [index, answer] of command.items.entries()) {
    const refusal = checkAnswer(draft, request, answer, index);
    if (refusal) return refusal;
  }
  const onBehalf = draft.context.actor.creditCode !== draft.state.creditCode;
  draft.emit(
    {
      type: 'items-submitted',
      data: {
        requestId: request.id,
        items: command.items.map(withoutCustodian),
        comment: command.comment ?? null,
        onBehalf,
      },
    },
    custodiansOf(command.items),
  );
  for (const { documentId } of command.items) {
    if (documentId) draft.touch({ documentId, effect: 'link', creditCode: draft.state.creditCode });
  }
  const now = draft.state.requests.find((candidate) => candidate.id === request.id) ?? request;
  if (now.items.some((item) => item.required && (item.status === 'open' || item.status === 'returned'))) {
    return draft.outcome();
  }
  endTurns(draft, (turn) => turn.ref === request.id && turn.task === 'submit-documents');
  if (!draft.state.turns.some((turn) => turn.key === `${request.id}:bureau.${now.round}`)) {
    startRequestTurn(draft, now, 'check-documents');
  }
  return draft.outcome();
}
