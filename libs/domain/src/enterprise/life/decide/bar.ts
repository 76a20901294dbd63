import { endTurns } from '../../../turn/turn.decide';
import type { EnterpriseDraft } from '../../enterprise.context';
import type { HeldTitle } from '../../enterprise.types';
import type { ReReviewBar } from '../life.types';

/** From now on the title may not be renewed: it runs out with its term. Once is enough. */
export function barReReview(draft: EnterpriseDraft, title: HeldTitle, cause: ReReviewBar['cause'], ref: string): void {
  if (title.barred) return;
  endTurns(draft, ({ key }) => key === `renewal:${title.code}:${title.validTo}`);
  draft.emit({ type: 're-review-barred', data: { code: title.code, cause, ref } });
}
