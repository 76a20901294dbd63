import type { Assignee, TaskKind } from '../../kernel/task';
import type { ApplicationDraft } from '../application.context';
import type { ReviewKind, Seat } from '../review.types';
import { barring } from '../recusal';
import { startTurn, templateOf } from './turns';

/** What a seat of a round is asked to do. */
export const TASK_OF: Readonly<Record<ReviewKind, TaskKind>> = {
  'papers-check': 'preliminary-review',
  'preliminary-review': 'preliminary-review',
  'department-review': 'department-opinion',
  'site-check': 'site-check',
};

function seatsOf(draft: ApplicationDraft, kind: ReviewKind): Seat[] {
  if (kind !== 'department-review') {
    return [{ id: 'bureau', role: 'officer', department: null, opinion: null, recused: [] }];
  }
  return (templateOf(draft, kind).departments ?? []).map((department) => ({
    id: department,
    role: 'reviewer',
    department,
    opinion: null,
    recused: [],
  }));
}

/** Who may answer for a seat: not who acted for the firm, not who stepped back from this seat or any other. */
export function assigneeOf({ state }: ApplicationDraft, { role, department }: Seat): Assignee {
  return barring(state, { role, ...(department ? { department } : {}) }, state.actedForFirm);
}

/**
 * Opens a round: all seats at once, each on its own clock, no one's answer a precondition of another's. True where nobody
 * has a seat, so that there is nothing to wait for.
 */
export function openReview(draft: ApplicationDraft, kind: ReviewKind): boolean {
  const reviewId = `${draft.state.id}.r${draft.state.reviews.length + 1}`;
  const round = draft.state.reviews.filter((review) => review.kind === kind).length + 1;
  const seats = seatsOf(draft, kind);
  if (seats.length === 0) return true;
  draft.emit({ type: 'review-opened', data: { reviewId, kind, round, seats } });
  for (const seat of seats) {
    startTurn(draft, kind, {
      key: `${reviewId}:${seat.id}`,
      task: TASK_OF[kind],
      assignee: assigneeOf(draft, seat),
      ref: reviewId,
    });
  }
  return false;
}
