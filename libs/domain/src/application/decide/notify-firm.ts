import type { ApplicationDraft } from '../application.context';
import { owedLines, papersNoticeText, roundsLeftOf } from '../papers-notice';

/** Tells the firm all that it owes at once, in words that stay as they are; nothing where it owes nothing. */
export function notifyFirm(draft: ApplicationDraft, requestId: string): void {
  const { state } = draft;
  const request = state.requests.find(({ id }) => id === requestId);
  const items = owedLines(request?.items ?? []);
  if (!request || items.length === 0) return;
  const turn = state.turns.find(
    ({ ref, task, closedAt }) => ref === requestId && task === 'submit-documents' && !closedAt,
  );
  const particulars = {
    no: (request.notices?.length ?? 0) + 1,
    round: request.round,
    on: draft.context.today,
    dueOn: turn?.clock.dueOn ?? null,
    roundsLeft: roundsLeftOf(state, request),
    items,
  };
  draft.emit({
    type: 'papers-notified',
    data: { requestId, notice: { ...particulars, text: papersNoticeText(state, particulars, draft.context.names) } },
  });
}
