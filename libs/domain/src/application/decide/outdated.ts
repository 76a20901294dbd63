import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationDraft } from '../application.context';
import type { Ground } from '../remedy.types';
import { outdatedSeats } from './touched';

/** Seats of the last joint review whose answer no longer stands on what it stood on. */
function outdatedIds(draft: ApplicationDraft): string[] {
  const last = draft.state.reviews.findLast(({ kind, closedAt }) => kind === 'department-review' && closedAt !== null);
  return last ? outdatedSeats(draft, last).map(({ seat }) => seat.id) : [];
}

/**
 * Nothing is recommended on an answer whose facts changed since: returned to the review, the case asks those departments again, and
 * the other answers stand.
 */
export function outdatedRefusal(draft: ApplicationDraft): Refusal | null {
  return refuseOutdated(outdatedIds(draft));
}

/**
 * Nothing is refused, nor meant to be, on an objection whose facts changed since. A refusal that names only grounds which the record
 * supports without it stands.
 */
export function outdatedGroundsRefusal(draft: ApplicationDraft, grounds: readonly Ground[]): Refusal | null {
  return refuseOutdated(
    outdatedIds(draft).filter((id) => grounds.some(({ because }) => because === `objection:${id}`)),
  );
}

function refuseOutdated(ids: readonly string[]): Refusal | null {
  if (ids.length === 0) return null;
  return refuse(
    409,
    'ANSWERS_OUTDATED',
    text(
      `部门答复后其职责内的事实或材料有变（${ids.join('、')}），请退回部门会审，只重新征求这些部门。`,
      `Facts or papers changed since these departments answered (${ids.join(', ')}); return the case to their review, which asks them alone.`,
    ),
    ids.map((id) => ({ path: 'returnTo', code: 'ANSWERS_OUTDATED', message: id })),
  );
}
