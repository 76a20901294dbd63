import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { DocumentRequest } from '../document-request.types';
import { passToFirm } from './check-documents';
import { acceptedPapersOf } from '../lost-papers';
import { askForLostPapers, isOpenTurnOf } from './open-documents';

type Quarantine = Extract<ApplicationCommand, { type: 'quarantine-items' }>;

/** Takes an infected file out of what a closed request had accepted. */
function loseAccepted(draft: ApplicationDraft, documentId: string, signature: string): void {
  for (const request of draft.state.requests.filter(({ status }) => status === 'closed')) {
    const itemIds = request.items
      .filter((item) => item.documentId === documentId && item.status === 'accepted')
      .map(({ id }) => id);
    if (itemIds.length === 0) continue;
    draft.emit({ type: 'items-quarantined', data: { requestId: request.id, documentId, signature, itemIds } });
    draft.touch({ documentId, effect: 'return', creditCode: draft.state.creditCode });
  }
}

/** Viruses that were found while the case was closed: nobody told it, so that it looks at its papers when it is taken up again. */
export function loseInfectedMeanwhile(draft: ApplicationDraft): void {
  const ids = new Set(acceptedPapersOf(draft.state));
  for (const id of ids) {
    const upload = draft.context.uploads[id];
    if (upload?.barred === 'infected') loseAccepted(draft, id, upload.signature ?? 'virus');
  }
}

/**
 * The scanner found a virus: whatever the file answers in an open request goes back to the firm. It uses up no round, for the
 * bureau has not looked at it; and given twice, it changes nothing. In place of one that had been accepted before, another is
 * asked for, and the case stands where it stood.
 */
export function decideQuarantine(draft: ApplicationDraft, command: Quarantine): Outcome<ApplicationEvent> {
  const { kind } = draft.context.actor;
  if (kind !== 'system' && kind !== 'workflow') {
    return refuse(403, 'FORBIDDEN', text('只由查毒程序给出。', 'Only the scanner says this.'));
  }
  const { documentId, signature } = command;
  for (const request of draft.state.requests.filter(({ status }) => status === 'open')) {
    const itemIds = request.items
      .filter((item) => item.documentId === documentId && (item.status === 'submitted' || item.status === 'accepted'))
      .map(({ id }) => id);
    if (itemIds.length === 0) continue;
    draft.emit({ type: 'items-quarantined', data: { requestId: request.id, documentId, signature, itemIds } });
    draft.touch({ documentId, effect: 'return', creditCode: draft.state.creditCode });
    // A paused case asks nobody for anything: it goes back to the firm when it goes on.
    if (draft.state.paused) continue;
    const now = draft.state.requests.find(({ id }) => id === request.id) ?? request;
    sendBack(draft, now);
  }
  loseAccepted(draft, documentId, signature);
  // A refusal under review asks for nothing; whoever sets it aside does.
  if (!draft.state.paused && draft.state.status === 'open') askForLostPapers(draft);
  return draft.outcome();
}

/** What else lies with the bureau is looked at first; then everything goes back at once. */
function sendBack(draft: ApplicationDraft, request: DocumentRequest): void {
  const underCheck = draft.state.turns.some(isOpenTurnOf('check-documents', request.id));
  if (!underCheck || request.items.every(({ status }) => status !== 'submitted')) passToFirm(draft, request);
}

/** Papers in which a virus was found while the case stood still. */
export function sendBackInfected(draft: ApplicationDraft): void {
  for (const { id } of draft.state.requests) {
    const request = draft.state.requests.find((one) => one.id === id);
    if (request?.status !== 'open' || request.items.every(({ status }) => status !== 'returned')) continue;
    if (!draft.state.turns.some(isOpenTurnOf('submit-documents', id))) sendBack(draft, request);
  }
  askForLostPapers(draft);
}
