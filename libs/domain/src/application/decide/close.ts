import { type IsoDate, addDays, addMonths } from '../../kernel/time';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationStatus, UpperEvent } from '../application.types';

/** Ends the case, stops every clock, and tells the cultivation that it belongs to, in the same transaction. */
export function closeApplication(
  draft: ApplicationDraft,
  status: Exclude<ApplicationStatus, 'open'>,
  reason: string,
  titleFrom?: IsoDate,
): void {
  endTurns(draft, () => true);
  for (const request of draft.state.requests.filter((candidate) => candidate.status === 'open')) {
    draft.emit({ type: 'request-closed', data: { requestId: request.id, result: 'void' } });
  }
  for (const review of draft.state.reviews.filter((candidate) => candidate.status === 'open')) {
    draft.emit({ type: 'review-closed', data: { reviewId: review.id, result: 'void' } });
  }
  const noticeOpen = draft.state.steps.some((step) => step.kind === 'notice' && step.status === 'open');
  draft.emit({ type: 'application-closed', data: { status, reason } });
  if (noticeOpen && draft.state.noticeId) {
    draft.then({
      aggregate: { type: 'notice', id: draft.state.noticeId },
      command: { type: 'cancel', reason },
    });
  }
  if (draft.state.cultivationId) {
    draft.then({
      aggregate: { type: 'cultivation', id: draft.state.cultivationId },
      command: {
        type: 'note-outcome',
        applicationId: draft.state.id,
        tier: draft.state.tier,
        status,
        ...(titleFrom ? { titleFrom } : {}),
      },
    });
  }
}

/**
 * Ends a recognised case. The title runs from the date in the upper document, or from the day of the event where the
 * document names none, for the pack's years of validity.
 */
export function recognise(draft: ApplicationDraft, upper: UpperEvent, from?: string, to?: string): void {
  const validFrom = from ?? upper.on;
  const { validityYears: years, annualUpdateDue } = draft.state.terms;
  const validTo = years === null ? null : (to ?? addDays(addMonths(validFrom, years * 12), -1));
  // First the title, then the cultivation: what the directory says last is where the firm now stands.
  draft.then({
    aggregate: { type: 'enterprise', id: draft.state.creditCode },
    command: {
      type: 'grant-title',
      code: draft.state.tier,
      validFrom,
      validTo,
      source: upper.documentNo ?? `${upper.level} ${upper.on}`,
      applicationId: draft.state.id,
      batch: draft.state.batch,
      ruleSetId: draft.state.ruleSetId,
      ...(annualUpdateDue === undefined ? {} : { updateDue: annualUpdateDue }),
    },
  });
  closeApplication(draft, 'recognised', upper.documentNo ?? upper.event, validFrom);
}
