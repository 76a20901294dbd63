import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { ReviewRound, Seat } from '../review.types';
import { askForConditions, takesConditions } from './conditions';
import { findOpenRound, findSeat, nextTurnKey, openTurnOfSeat } from './find-seat';
import { keepLate } from './late-opinion';
import { TASK_OF, assigneeOf } from './open-review';
import { checkOpinion, opinionOf } from './opinion';
import { settleRound } from './settle-round';
import { applySilence, isSilenceOver } from './silence';
import { fillSeat } from './tend-seats';
import { startTurn } from './turns';

type GiveOpinion = Extract<ApplicationCommand, { type: 'give-opinion' }>;
type GiveScores = Extract<ApplicationCommand, { type: 'give-scores' }>;
type Declare = Extract<ApplicationCommand, { type: 'declare-conflict' }>;

const ANSWERED = refuse(409, 'ALREADY_ANSWERED', text('本席位已提交意见。', 'This seat has answered already.'));

/** A reviewer who steps back: the seat waits for a substitute of the same department, on a clock of its own. */
function recuse(draft: ApplicationDraft, round: ReviewRound, seat: Seat, reason: string): void {
  const { actor } = draft.context;
  const turn = openTurnOfSeat(draft, round, seat);
  endTurns(draft, ({ key }) => key === turn?.key);
  draft.emit({
    type: 'reviewer-recused',
    data: { reviewId: round.id, seat: seat.id, account: actor.id, reason },
  });
  const waiting = draft.state.reviews
    .find((candidate) => candidate.id === round.id)
    ?.seats.find((candidate) => candidate.id === seat.id);
  if (!waiting || fillSeat(draft, round, seat.id)) return;
  startTurn(draft, round.kind, {
    key: nextTurnKey(draft, round, seat),
    task: TASK_OF[round.kind],
    assignee: assigneeOf(draft, waiting),
    ref: round.id,
  });
}

/** Writes the answer down and lets what follows from it happen. */
function take(draft: ApplicationDraft, round: ReviewRound, seat: Seat, command: GiveOpinion): void {
  const turn = openTurnOfSeat(draft, round, seat);
  const opinion = opinionOf(draft, round, seat, command);
  draft.emit({ type: 'opinion-given', data: { reviewId: round.id, seat: seat.id, opinion } });
  endTurns(draft, ({ key }) => key === turn?.key);
  if (command.verdict === 'agree-with-conditions' && takesConditions(draft, round)) {
    askForConditions(draft, round, seat, command.conditions ?? [opinion.reason]);
  }
  settleRound(draft, round.id);
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
  const seat = findSeat(draft, round, command.seat);
  if ('refused' in seat) return seat;
  const turn = openTurnOfSeat(draft, round, seat);
  if (!turn && !seat.opinion?.deemed) return ANSWERED;
  const refusal = checkOpinion(draft, round, seat, command);
  if (refusal) return refusal;
  const isOver = !turn || (isSilenceOver(turn, draft.context.today) && applySilence(draft, round, seat, turn));
  if (isOver) {
    if (command.verdict === 'recuse') return ANSWERED;
    const outcome = keepLate(draft, round, seat, command);
    if (!outcome.refused) settleRound(draft, round.id);
    return outcome.refused ? outcome : draft.outcome();
  }
  if (command.verdict === 'recuse') recuse(draft, round, seat, command.reason);
  else take(draft, round, seat, command);
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
  if (round.kind !== 'site-check' && !openTurnOfSeat(draft, round, seat)) return ANSWERED;
  draft.emit({
    type: 'conflict-declared',
    data: { reviewId: round.id, conflict: command.conflict, reason: command.reason ?? null },
  });
  if (command.conflict) recuse(draft, round, seat, command.reason ?? 'conflict of interest');
  return draft.outcome();
}
