import { type IsoDate, addDays, addMonths } from '../../kernel/time';
import { endTurns } from '../../turn/turn.decide';
import type { Outcome } from '../../kernel/decider';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { ApplicationStatus, UpperEvent } from '../application.types';
import { isUnderReview } from '../remedies';
import type { RefusalReview } from '../remedy.types';
import { followingTerm, isRenewal, tellTitle } from './renewal';

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
  if (status !== 'recognised') tellTitle(draft, 'note-renewal-ended', { outcome: status });
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
 * document names none (of a renewal, from the day after the old term), for the pack's years of validity.
 */
export function recognise(draft: ApplicationDraft, upper: UpperEvent, from?: string, to?: string): void {
  const validFrom = from ?? followingTerm(draft.context.renewing) ?? upper.on;
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
      ...(isRenewal(draft.state) ? { renewal: true } : {}),
      ...(annualUpdateDue === undefined ? {} : { updateDue: annualUpdateDue }),
    },
  });
  closeApplication(draft, 'recognised', upper.documentNo ?? upper.event, validFrom);
}

/** What the turn of whoever reviews a refusal refers to. */
export const REVIEW_OF_REFUSAL = 'refusal-review';

/** Ends the review of a refusal. `moot` leaves the refusal as it is: a ban or the end of the firm left nothing to look at again. */
export function closeReview(
  draft: ApplicationDraft,
  result: Exclude<RefusalReview['status'], 'open'>,
  reason: string,
): void {
  endTurns(draft, ({ ref }) => ref === REVIEW_OF_REFUSAL);
  draft.emit({ type: 'refusal-review-closed', data: { result, reason } });
}

/** The causes that end a case without fault of its own: the firm left, or is no more. */
const GONE = ['VOLUNTARY', 'DEREGISTERED', 'MOVED_OUT'];

/**
 * What happened to the firm or its title: a ban refuses the case, a firm that is gone has withdrawn it, and a refusal under
 * review stays as it is; a new name or place is taken over.
 */
export function decideFirmChanged(
  draft: ApplicationDraft,
  command: Extract<ApplicationCommand, { type: 'close-by-rule' | 'follow-firm' }>,
): Outcome<ApplicationEvent> {
  if (command.type === 'close-by-rule') {
    const { cause } = command;
    if (isUnderReview(draft.state)) {
      closeReview(draft, 'moot', `by rule: ${cause}`);
      return draft.outcome();
    }
    closeApplication(draft, GONE.includes(cause) ? 'withdrawn' : 'refused', `by rule: ${cause}`);
    return draft.outcome();
  }
  const { type: _type, ...data } = command;
  draft.emit({ type: 'firm-followed', data });
  return draft.outcome();
}
