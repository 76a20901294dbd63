import type { Department } from '../../kernel/actor';
import type { Assignee, TaskKind } from '../../kernel/task';
import type { ApplicationDraft } from '../application.context';
import type { StepTemplate } from '../application.types';
import type { ReviewKind, Seat } from '../review.types';
import { actingFor, barring } from '../recusal';
import { withCarried } from './carried';
import { withDelegate } from './delegate';
import { hasObjected, ladderOf, silenceFor } from './silence';
import { startTurnOf, templateOf } from './turns';

/** What a seat of a round is asked to do. */
export const TASK_OF: Readonly<Record<ReviewKind, TaskKind>> = {
  'papers-check': 'preliminary-review',
  'preliminary-review': 'preliminary-review',
  'department-review': 'department-opinion',
  'site-check': 'site-check',
};

/** A department's seat, with what its silence means by the template. */
export function seatOf(template: StepTemplate, department: Department): Seat {
  const silence = silenceFor(template, department);
  return {
    id: department,
    role: 'reviewer',
    department,
    opinion: null,
    recused: [],
    ...(silence ? { silence } : {}),
  };
}

function seatsOf(draft: ApplicationDraft, kind: ReviewKind): Seat[] {
  if (kind !== 'department-review') {
    return [{ id: 'bureau', role: 'officer', department: null, opinion: null, recused: [] }];
  }
  const template = templateOf(draft, kind);
  const known = new Map((template.departments ?? []).map((department) => [department, seatOf(template, department)]));
  const before = draft.state.reviews.findLast((round) => round.kind === kind);
  // Who was brought in during an earlier round stays.
  for (const { department, added } of before?.seats ?? []) {
    if (department && added) known.set(department, { ...seatOf(template, department), added });
  }
  const rounds = draft.state.reviews.filter((round) => round.kind === kind);
  const seats = [...known.values()].map((seat) =>
    hasObjected(rounds, seat.id) ? ({ ...seat, objected: true } as const) : seat,
  );
  return withCarried(draft, seats).map((seat) => withDelegate(draft, seat));
}

/** Who may answer for a seat, the bureau where nobody of the department may: not who acted for the firm, not who stepped back from this seat or any other. */
export function assigneeOf({ state }: ApplicationDraft, { role, department, vacant }: Seat): Assignee {
  if (vacant) return barring(state, { role: 'officer' }, actingFor(state));
  return barring(state, { role, ...(department ? { department } : {}) }, actingFor(state));
}

/**
 * Opens a round: all seats at once, each on its own clock, no one's answer a precondition of another's; answers that nothing
 * touched since stand. True where nobody is asked, so that there is nothing to wait for.
 */
export function openReview(draft: ApplicationDraft, kind: ReviewKind): boolean {
  const reviewId = `${draft.state.id}.r${draft.state.reviews.length + 1}`;
  const round = draft.state.reviews.filter((review) => review.kind === kind).length + 1;
  const seats = seatsOf(draft, kind);
  if (seats.length === 0) return true;
  draft.emit({ type: 'review-opened', data: { reviewId, kind, round, seats } });
  const asked = seats.filter((seat) => !seat.opinion);
  for (const seat of asked) {
    const turn = {
      key: `${reviewId}:${seat.id}`,
      task: TASK_OF[kind],
      assignee: assigneeOf(draft, seat),
      ref: reviewId,
    };
    startTurnOf(draft, kind, turn, ladderOf(templateOf(draft, kind), seat));
  }
  if (asked.length === 0) draft.emit({ type: 'review-closed', data: { reviewId, result: 'agreed' } });
  return asked.length === 0;
}
