import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationDraft, TitleInRenewal } from '../application.context';
import { isRenewal } from './renewal';

/** Nothing begins in a cultivation that stands still. */
export function cultivationPaused(): Refusal {
  return refuse(
    409,
    'CULTIVATION_PAUSED',
    text('培育已暂停，请先恢复培育。', 'The cultivation is paused; resume it first.'),
  );
}

/** A title is not applied for while it is held. */
export function titleHeld(): Refusal {
  return refuse(
    409,
    'TITLE_ALREADY_HELD',
    text('企业已持有该称号且在有效期内。', 'The firm already holds this title and it is valid.'),
  );
}

/** The title that a re-review was about has ended, or another case renews it by now. */
function renewalGone(applicationId: string, title: TitleInRenewal | null | undefined): Refusal | null {
  if (!title?.validTo) {
    return refuse(
      409,
      'NO_TITLE_TO_RENEW',
      text('待复核的称号已失效，请按新申报办理。', 'The title to be renewed has ended; apply for it as new.'),
    );
  }
  if (title.applicationId && title.applicationId !== applicationId) {
    return refuse(409, 'RE_REVIEW_RUNNING', text('该称号的复核正在办理。', 'The re-review of this title is running.'));
  }
  return null;
}

/**
 * Why a decided case cannot go on, whatever was wrong with its decision: the firm is gone, won the title meanwhile, or its
 * cultivation stands still.
 */
export function reopeningObstacle({ state, context }: ApplicationDraft): Refusal | null {
  const { reopening, renewing } = context;
  if (!reopening) return null;
  if (reopening.gone) return reopening.gone;
  if (isRenewal(state)) return renewalGone(state.id, renewing);
  if (reopening.alreadyHeld) return titleHeld();
  return reopening.paused ? cultivationPaused() : null;
}
