import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { type IsoDate, addDays, addMonths } from '../../kernel/time';
import type { ApplicationDraft, OpeningFacts, TitleInRenewal } from '../application.context';
import type { ApplicationState } from '../application.types';

/** Months before the end of its term from which a title may be renewed at all: its batch comes once a year. */
const EARLIEST_MONTHS = 12;

/** The title itself, in a case about its renewal. */
export function isRenewal({ purpose }: Pick<ApplicationState, 'purpose'>): boolean {
  return purpose === 'renewal';
}

export function reReviewBarred(): Refusal {
  return refuse(
    409,
    'RE_REVIEW_BARRED',
    text(
      '该称号未按期更新信息或报告重大变化，不予复核；到期后可重新申报。',
      'An update or a major change was not reported in time: no re-review; apply as new when it has run out.',
    ),
  );
}

/** The title was barred from its re-review, perhaps after the case was opened. */
export function isReReviewBarred({ state, context }: ApplicationDraft): boolean {
  return isRenewal(state) && context.renewing?.barred === true;
}

/** Why a renewal cannot be applied for; null where it can, or where the batch is for first titles. */
export function renewalObstacle(opening: OpeningFacts, today: IsoDate): Refusal | null {
  if (opening.purpose !== 'renewal') return null;
  const { renewing } = opening;
  if (!renewing?.validTo) {
    return refuse(
      409,
      'NO_TITLE_TO_RENEW',
      text('企业没有可复核的有效称号，请按新申报办理。', 'The firm holds no such title; apply for it as new.'),
    );
  }
  if (renewing.barred) return reReviewBarred();
  if (renewing.outcome === 'refused') {
    return refuse(
      409,
      'RE_REVIEW_REFUSED',
      text(
        '本期复核未通过，到期后可重新申报。',
        'The re-review of this term was refused; apply as new when it has run out.',
      ),
    );
  }
  if (renewing.applicationId) {
    return refuse(409, 'RE_REVIEW_RUNNING', text('该称号的复核正在办理。', 'The re-review of this title is running.'));
  }
  if (today < addMonths(renewing.validTo, -EARLIEST_MONTHS)) {
    return refuse(
      409,
      'RE_REVIEW_TOO_EARLY',
      text(`称号有效期至 ${renewing.validTo}，尚早。`, `The title runs until ${renewing.validTo}; it is too early.`),
    );
  }
  return null;
}

/** The title hears how far its renewal is. */
export function tellTitle(
  draft: ApplicationDraft,
  type: 'note-renewal-opened' | 'note-renewal-filed' | 'note-renewal-ended',
  more: object = {},
): void {
  const { creditCode, tier, id } = draft.state;
  if (!isRenewal(draft.state)) return;
  draft.then({
    aggregate: { type: 'enterprise', id: creditCode },
    command: { type, code: tier, applicationId: id, ...more },
  });
}

/** The first day of the new term where the upper document names none: the one after the old term, while that still counts. */
export function followingTerm(title: TitleInRenewal | null | undefined): IsoDate | undefined {
  return title?.validTo && title.counts ? addDays(title.validTo, 1) : undefined;
}
