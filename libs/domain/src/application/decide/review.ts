import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { lateBy } from '../../kernel/step-clock';
import { text } from '../../kernel/text';
import { checkTurn, isAddressedTo } from '../../turn/assignment';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { ReviewRound, Seat } from '../review.types';
import { TASK_OF, assigneeOf } from './open-review';
import { completeStep, referToDecision, returnTo } from './steps';
import { hasStep, startTurn } from './turns';

type GiveOpinion = Extract<ApplicationCommand, { type: 'give-opinion' }>;
type GiveScores = Extract<ApplicationCommand, { type: 'give-scores' }>;
type Declare = Extract<ApplicationCommand, { type: 'declare-conflict' }>;

/** The open round of this id, or why it takes no answer. */
export function findOpenRound(draft: ApplicationDraft, reviewId: string): ReviewRound | Refusal {
  const round = draft.state.reviews.find((candidate) => candidate.id === reviewId);
  if (!round) return refuse(404, 'NOT_FOUND', text('没有这轮审查。', 'There is no such review round.'));
  if (round.status === 'closed') {
    return refuse(409, 'REVIEW_CLOSED', text('该轮审查已办结。', 'This review round is closed.'));
  }
  return round;
}

/** The seat that the actor may answer for. */
function findSeat(draft: ApplicationDraft, round: ReviewRound): Seat | Refusal {
  const { actor } = draft.context;
  const mine = round.seats.find((seat) =>
    isAddressedTo({ role: seat.role, ...(seat.department ? { department: seat.department } : {}) }, actor),
  );
  if (!mine) {
    return refuse(403, 'NOT_YOUR_TURN', text('您不是本轮审查的参与部门。', 'You have no seat in this review round.'));
  }
  return checkTurn(assigneeOf(draft, mine), actor) ?? mine;
}

function seatTurn(round: ReviewRound, seat: Seat): string {
  return `${round.id}:${seat.id}`;
}

/** A reviewer who steps back: the seat waits for a substitute of the same department, on a clock of its own. */
function recuse(draft: ApplicationDraft, round: ReviewRound, seat: Seat, reason: string): void {
  const { actor } = draft.context;
  endTurns(draft, (turn) => turn.ref === round.id && turn.key.startsWith(seatTurn(round, seat)));
  draft.emit({
    type: 'reviewer-recused',
    data: { reviewId: round.id, seat: seat.id, account: actor.id, reason },
  });
  const waiting = draft.state.reviews
    .find((candidate) => candidate.id === round.id)
    ?.seats.find((candidate) => candidate.id === seat.id);
  if (!waiting) return;
  startTurn(draft, round.kind, {
    key: `${seatTurn(round, seat)}.${waiting.recused.length + 1}`,
    task: TASK_OF[round.kind],
    assignee: assigneeOf(draft, waiting),
    ref: round.id,
  });
}

/** Closes a round when every seat has answered. An objection is never outvoted: it goes to the deciding leader. */
function settle(draft: ApplicationDraft, reviewId: string): void {
  const round = draft.state.reviews.find((candidate) => candidate.id === reviewId);
  if (!round || round.seats.some((seat) => !seat.opinion)) return;
  const objected = round.seats.some((seat) => seat.opinion?.verdict === 'object');
  draft.emit({ type: 'review-closed', data: { reviewId, result: objected ? 'objected' : 'agreed' } });
  if (!objected) completeStep(draft, round.kind, 'agreed');
  else if (round.kind === 'papers-check') {
    returnTo(draft, 'documents', round.seats[0]?.opinion?.reason ?? 'papers incomplete', 'returned-by-review');
  } else if (round.kind === 'department-review' || !hasStep(draft, 'decision')) {
    completeStep(draft, round.kind, 'objected');
  } else referToDecision(draft, round.kind, 'objected');
}

/** One department (or the bureau) answers for the facts within its duty. */
export function decideOpinion(draft: ApplicationDraft, command: GiveOpinion): Outcome<ApplicationEvent> {
  const round = findOpenRound(draft, command.reviewId);
  if ('refused' in round) return round;
  if (round.kind === 'site-check') {
    return refuse(
      409,
      'USE_SITE_CHECK',
      text('现场核查请填报核查记录。', 'A site check is answered by its own record.'),
    );
  }
  const seat = findSeat(draft, round);
  if ('refused' in seat) return seat;
  if (seat.opinion) {
    return refuse(409, 'ALREADY_ANSWERED', text('本席位已提交意见。', 'This seat has answered already.'));
  }
  if (command.verdict === 'not-concerned' && round.kind !== 'department-review') {
    return refuse(
      422,
      'VERDICT_NOT_APPLICABLE',
      text('初审不能选择“不涉及”。', 'A preliminary review cannot be "not concerned".'),
    );
  }
  if (command.verdict !== 'agree' && !command.reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明事实和依据条款。', 'Give the fact and the clause.'));
  }
  if (command.verdict === 'recuse') {
    recuse(draft, round, seat, command.reason);
    return draft.outcome();
  }
  const turn = draft.state.turns.find(
    (candidate) => !candidate.closedAt && candidate.key.startsWith(seatTurn(round, seat)),
  );
  const late = turn ? lateBy(turn.clock, draft.context.today, draft.context.calendar) : 0;
  draft.emit({
    type: 'opinion-given',
    data: {
      reviewId: round.id,
      seat: seat.id,
      opinion: {
        verdict: command.verdict,
        reason: command.reason,
        by: draft.context.actor.id,
        at: draft.context.at,
        lateBy: late,
      },
    },
  });
  endTurns(draft, (candidate) => candidate.key === turn?.key);
  settle(draft, round.id);
  return draft.outcome();
}

/** Points are for rounds with a scoresheet; no pack orders one yet, so that every open round is answered by its own record. */
export function decideScores(draft: ApplicationDraft, command: GiveScores): Refusal {
  const round = findOpenRound(draft, command.reviewId);
  if ('refused' in round) return round;
  return refuse(
    409,
    'NO_SCORESHEET',
    text('本轮审查不评分。', 'This review round has no scoresheet and takes no points.'),
  );
}

/** A declared conflict of interest is a recusal. */
export function decideDeclaration(draft: ApplicationDraft, command: Declare): Outcome<ApplicationEvent> {
  const round = findOpenRound(draft, command.reviewId);
  if ('refused' in round) return round;
  const seat = findSeat(draft, round);
  if ('refused' in seat) return seat;
  if (seat.opinion) {
    return refuse(409, 'ALREADY_ANSWERED', text('本席位已提交意见。', 'This seat has answered already.'));
  }
  draft.emit({
    type: 'conflict-declared',
    data: { reviewId: round.id, conflict: command.conflict, reason: command.reason ?? null },
  });
  if (command.conflict) recuse(draft, round, seat, command.reason ?? 'conflict of interest');
  return draft.outcome();
}
