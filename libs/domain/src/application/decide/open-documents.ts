import { actingFor } from '../recusal';
import type { IsoDate } from '../../kernel/time';
import type { Turn } from '../../turn/turn.types';
import type { ApplicationDraft } from '../application.context';
import type { DocumentItem, DocumentRequest } from '../document-request.types';
import { namesFirmOnly } from '../firm-only';
import { lostPapers } from '../lost-papers';
import { notifyFirm } from './notify-firm';
import { type NewTurn, startTurn, startTurnForUpper } from './turns';

/** Marks items that are already on file and still valid; what is stored is never asked for again. */
function withPapersOnFile(draft: ApplicationDraft): DocumentItem[] {
  return draft.state.items.map((item) => {
    const paper = item.firmOnly ? undefined : draft.context.onFile.find((candidate) => candidate.type === item.type);
    if (!paper) return item;
    const { documentId, validTo } = paper;
    return { ...item, status: 'accepted', documentId, reusedFrom: { documentId, validTo } };
  });
}

/** Whether a turn is the open one of the firm, or of the bureau, on a request. */
export const isOpenTurnOf = (task: Turn['task'], requestId: string) => (turn: Turn) =>
  turn.ref === requestId && turn.task === task && !turn.closedAt;

/** A round has one turn of each, and another where an infected paper went back in the middle of it. */
function turnKey(draft: ApplicationDraft, key: string): string {
  const before = draft.state.turns.filter((turn) => turn.key === key || turn.key.startsWith(`${key}.`)).length;
  return before === 0 ? key : `${key}.${before + 1}`;
}

/** What the firm applies with, and not a correction of it. */
function isFirstSubmission({ cause, round }: Pick<DocumentRequest, 'cause' | 'round'>): boolean {
  return cause === 'step' && round === 1;
}

/** Opens the turn of the firm or the bureau on a request. */
export function startRequestTurn(
  draft: ApplicationDraft,
  request: Pick<DocumentRequest, 'id' | 'cause' | 'round' | 'dueOn'>,
  task: 'submit-documents' | 'check-documents',
): void {
  const { creditCode } = draft.state;
  const ofFirm = task === 'submit-documents';
  const turn: NewTurn = {
    key: turnKey(draft, `${request.id}:${ofFirm ? 'firm' : 'bureau'}.${request.round}`),
    task,
    assignee: ofFirm ? { role: 'enterprise', creditCode } : { role: 'officer', excludes: actingFor(draft.state) },
    ref: request.id,
  };
  if (request.cause === 'returned-by-upper') startTurnForUpper(draft, 'documents', turn, request.dueOn);
  else {
    const replaces = request.cause === 'quarantine';
    startTurn(draft, 'documents', { ...turn, corrects: !isFirstSubmission(request), replaces });
  }
}

/** Opens one request that lists everything. Working days: the firm's own budget is the step's. */
function requestDocuments(
  draft: ApplicationDraft,
  cause: DocumentRequest['cause'],
  items: readonly DocumentItem[],
  dueOn?: IsoDate,
): void {
  const id = `${draft.state.id}.d${draft.state.requests.length + 1}`;
  draft.emit({ type: 'documents-requested', data: { requestId: id, cause, items, ...(dueOn ? { dueOn } : {}) } });
  startRequestTurn(draft, { id, cause, round: 1, ...(dueOn ? { dueOn } : {}) }, 'submit-documents');
  notifyFirm(draft, id);
}

/** Opens the documents step; true where everything required is on file already. */
export function openDocuments(draft: ApplicationDraft): boolean {
  const items = withPapersOnFile(draft);
  if (items.every((item) => item.status === 'accepted' || !item.required)) return true;
  requestDocuments(draft, 'step', items);
  return false;
}

/** What the firm still owed when the rounds of the last request were used up, or the case ended under it. */
function outstanding(draft: ApplicationDraft): DocumentItem[] {
  const lost = lostPapers(draft.state).flatMap(({ item, replacement }) => (replacement === 'asked' ? [] : [item]));
  const last = draft.state.requests.findLast(({ cause }) => cause !== 'quarantine');
  if (!last?.result || last.result === 'complete' || last.cause === 'condition') return lost;
  const owed = last.items.filter((item) => item.required && (item.status === 'open' || item.status === 'returned'));
  return [...owed, ...lost.filter(({ id }) => owed.every((item) => item.id !== id))];
}

/** Asks for another paper for each in which a virus was found after it had been accepted; once for each. */
export function askForLostPapers(draft: ApplicationDraft): void {
  const lost = lostPapers(draft.state).filter(({ replacement }) => replacement === 'unasked');
  if (lost.length > 0)
    requestDocuments(
      draft,
      'quarantine',
      lost.map(({ item }) => item),
    );
}

/** A request for what somebody asks to be put right, together with what was still missing. */
export function requestSupplement(
  draft: ApplicationDraft,
  cause: Exclude<DocumentRequest['cause'], 'step' | 'quarantine'>,
  because: string,
  dueOn?: IsoDate,
): void {
  const items: DocumentItem[] = [
    ...outstanding(draft),
    {
      id: `supplement-${draft.state.requests.length + 1}`,
      type: 'SUPPLEMENT',
      title: { zh: `补充材料：${because}`, en: `Supplement: ${because}` },
      required: true,
      firmOnly: namesFirmOnly(draft.context, because),
      reusableMonths: null,
      because,
      status: 'open',
      documentId: null,
      offline: null,
      reason: null,
    },
  ];
  requestDocuments(draft, cause, items, dueOn);
}
