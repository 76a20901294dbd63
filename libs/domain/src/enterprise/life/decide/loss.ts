import { endTurns } from '../../../turn/turn.decide';
import type { EnterpriseDraft } from '../../enterprise.context';
import type { EnterpriseEvent } from '../../enterprise.events';
import type { HeldTitle } from '../../enterprise.types';
import type { TitleEndCause } from '../life.types';

type End =
  | { readonly type: 'title-lapsed'; readonly cause: TitleEndCause }
  | Extract<EnterpriseEvent, { type: 'title-revoked' | 'title-relinquished' }>;

/**
 * Ends a title: what was open for it closes, its renewal is given up, and the cultivation that climbed by it is told.
 *
 * @param closesRenewal false where everything that is open for the firm is closed besides
 */
export function loseTitle(draft: EnterpriseDraft, title: HeldTitle, end: End, closesRenewal = true): void {
  const { code } = title;
  const renewal = title.reReview?.applicationId;
  endTurns(draft, (turn) => turn.ref === code);
  if (end.type === 'title-lapsed') {
    const { cause } = end;
    draft.emit({ type: 'title-lapsed', data: { code, validTo: title.validTo ?? draft.context.today, cause } });
  } else draft.emit(end);
  const cause = end.type === 'title-lapsed' ? end.cause : end.type === 'title-revoked' ? end.data.cause : 'VOLUNTARY';
  const id = draft.context.liveCultivation;
  if (id) draft.then({ aggregate: { type: 'cultivation', id }, command: { type: 'note-title-lost', code, cause } });
  // A title that ran out may still be on its way to a new term; one that was taken or given away is not.
  if (closesRenewal && renewal && cause !== 'EXPIRED' && draft.context.life.liveApplications.includes(renewal)) {
    draft.then({ aggregate: { type: 'application', id: renewal }, command: { type: 'close-by-rule', cause } });
  }
}
