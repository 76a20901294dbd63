import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationDraft } from '../application.context';
import { barredUntil } from './ban-match';
import { isReReviewBarred, reReviewBarred } from './renewal';

/**
 * What the county may do no more in a case that is open: recommend it, take its filing, take it up again. For a firm under a ban,
 * and for a title that is barred from its re-review, also where that came after the case was opened.
 *
 * @returns `FIRM_BANNED` or `RE_REVIEW_BARRED` (409), or null
 */
export function barRefusal(draft: ApplicationDraft): Refusal | null {
  return banRefusal(draft) ?? (isReReviewBarred(draft) ? reReviewBarred() : null);
}

/**
 * What the county may not do for a firm under a ban, also one that was imposed after the case was opened, or that was judged to
 * reach it by its people: recommend it, or take its filing. Returning and refusing stay possible, and so does recording what an upper level did.
 *
 * @returns `FIRM_BANNED` (409), or null where no ban runs today
 */
function banRefusal(draft: ApplicationDraft): Refusal | null {
  const bannedUntil = barredUntil(draft);
  return bannedUntil === null
    ? null
    : refuse(
        409,
        'FIRM_BANNED',
        text(
          `该企业至 ${bannedUntil}（含当日）不得申报（禁申期），不得推荐或填报。`,
          `A ban forbids this firm to apply through ${bannedUntil}; it is neither recommended nor filed.`,
        ),
      );
}
