import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationDraft } from '../application.context';
import { outdatedSeats } from './touched';

/**
 * Nothing is recommended on an answer whose facts changed since: returned to the review, the case asks those departments again, and
 * the other answers stand.
 */
export function outdatedRefusal(draft: ApplicationDraft): Refusal | null {
  const last = draft.state.reviews.findLast(({ kind, closedAt }) => kind === 'department-review' && closedAt !== null);
  const ids = last ? outdatedSeats(draft, last).map(({ seat }) => seat.id) : [];
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
