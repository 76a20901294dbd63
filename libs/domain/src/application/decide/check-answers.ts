import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ItemAnswer } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { DocumentItem, DocumentRequest } from '../document-request.types';
import { isFirmOnly } from '../firm-only';
import { fieldRefusal, infected } from './find-request';
import { isOpenTurnOf } from './open-documents';

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

/** Whether the item may be answered now, by this actor, with what is offered for it. */
function checkItem(
  draft: ApplicationDraft,
  request: DocumentRequest,
  item: DocumentItem,
  { index, fileName }: { readonly index: number; readonly fileName?: string | undefined },
): Refusal | null {
  if (item.status === 'accepted' || item.status === 'waived') {
    return fieldRefusal(index, 'ITEM_ALREADY_ACCEPTED', '此项已通过，无需再交。', 'This item is accepted already.');
  }
  if (isUnderCheck(draft, request, item)) return underCheck(index);
  const isAgent = draft.context.actor.creditCode !== draft.state.creditCode;
  return isAgent && isFirmOnly(draft.context, item, fileName) ? firmOnly() : null;
}

/** Neither made nor handed in by anybody else: also a pledge that an officer uploaded is none of the firm's. */
function firmOnly(): Refusal {
  return refuse(
    403,
    'FIRM_ONLY',
    text(
      '承诺、自评、签字、授权同意、银行账户和统计报表只能由企业本人上传和提交，不得代办。',
      'Pledges, self-evaluations, signatures, consent, bank accounts and statistical forms can only be uploaded and handed in by the firm itself.',
    ),
  );
}

/** Whether the paper is the firm's, and of the type that is asked for. */
function checkPaper(draft: ApplicationDraft, item: DocumentItem, answer: ItemAnswer, index: number): Refusal | null {
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
  if (upload.barred === 'infected') {
    return infected(
      index,
      '该文件含病毒，已隔离；请清除病毒后重新上传。',
      'A virus was found in this file; upload a clean one.',
    );
  }
  if (upload.onBehalf && isFirmOnly(draft.context, item, upload.fileName)) return firmOnly();
  if (upload.type === item.type) return null;
  return fieldRefusal(
    index,
    'DOCUMENT_TYPE_MISMATCH',
    `此项要求 ${item.type}，所交文件为 ${upload.type}。`,
    `This item asks for ${item.type}; the document was uploaded as ${upload.type}.`,
  );
}

/** One document answers one item of a request: two items that look alike ask for two papers. */
function isRepeated(request: DocumentRequest, answers: readonly ItemAnswer[], answer: ItemAnswer): boolean {
  const { itemId, documentId } = answer;
  if (!documentId) return false;
  const others: readonly { readonly id: string; readonly documentId?: string | null }[] = [
    ...answers.map((other) => ({ ...other, id: other.itemId })),
    ...request.items,
  ];
  return others.some((other) => other.id !== itemId && other.documentId === documentId);
}

/** Why a submission is refused, by its first item that is wrong; null where every item may be taken. */
export function checkAnswers(
  draft: ApplicationDraft,
  request: DocumentRequest,
  answers: readonly ItemAnswer[],
): Refusal | null {
  for (const [index, answer] of answers.entries()) {
    const item = request.items.find((candidate) => candidate.id === answer.itemId);
    if (!item) return fieldRefusal(index, 'ITEM_UNKNOWN', '清单中没有此项。', 'The request has no such item.');
    const fileName = answer.documentId ? draft.context.uploads[answer.documentId]?.fileName : undefined;
    const refusal = checkItem(draft, request, item, { index, fileName }) ?? checkPaper(draft, item, answer, index);
    if (refusal) return refusal;
    if (isRepeated(request, answers.slice(0, index), answer)) {
      return fieldRefusal(
        index,
        'DOCUMENT_REPEATED',
        '同一文件不能对应两项材料。',
        'One document cannot answer two items.',
      );
    }
  }
  return null;
}
