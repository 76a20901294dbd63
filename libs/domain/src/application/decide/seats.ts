import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn } from '../../turn/assignment';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import { actingFor, barring } from '../recusal';
import { settlementOf } from '../settlement';
import { findOpenRound, findRound, findSeat, openTurnOfSeat } from './find-seat';
import { TASK_OF, assigneeOf, seatOf } from './open-review';
import { settleRound } from './settle-round';
import { ladderOf } from './silence';
import { startTurnOf, templateOf } from './turns';

type Of<T extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: T }>;
type Result = Outcome<ApplicationEvent>;

const REASON = refuse(422, 'REASON_REQUIRED', text('请说明理由。', 'Give the reason.'), [
  { path: 'reason', code: 'REASON_REQUIRED', message: text('请说明理由。', 'Give the reason.') },
]);

/** One more department is asked while the round is open, by an officer or a leader, with a reason and a clock of its own. */
export function decideAddDepartment(draft: ApplicationDraft, command: Of<'add-department'>): Result {
  const { actor } = draft.context;
  const round = findOpenRound(draft, command.reviewId);
  if ('refused' in round) return round;
  const role = actor.roles.includes('leader') ? 'leader' : 'officer';
  const notYours = checkTurn(barring(draft.state, { role }), actor);
  if (notYours) return notYours;
  if (round.kind !== 'department-review') {
    return refuse(409, 'NOT_A_JOINT_REVIEW', text('本轮不是联合会审。', 'This round is no joint review.'));
  }
  if (round.seats.some(({ id }) => id === command.department)) {
    return refuse(
      409,
      'SEAT_EXISTS',
      text('该部门已在本轮会审中。', 'The department has a seat in this round already.'),
    );
  }
  if (!command.reason.trim()) return REASON;
  const added = { by: actor.id, reason: command.reason };
  const seat = { ...seatOf(templateOf(draft, round.kind), command.department), added };
  draft.emit({ type: 'seat-added', data: { reviewId: round.id, seat } });
  const assignee = assigneeOf(draft, seat);
  const turn = { key: `${round.id}:${seat.id}`, task: TASK_OF[round.kind], assignee, ref: round.id };
  startTurnOf(draft, round.kind, turn, ladderOf(templateOf(draft, round.kind), seat));
  return draft.outcome();
}

/** A reviewer hands the seat to a colleague of the same department for this case; whether they still may act is checked when they do. */
export function decideDelegation(draft: ApplicationDraft, command: Of<'delegate-seat'>): Result {
  const { actor } = draft.context;
  const round = findOpenRound(draft, command.reviewId);
  if ('refused' in round) return round;
  const seat = findSeat(draft, round);
  if ('refused' in seat) return seat;
  const turn = openTurnOfSeat(draft, round, seat);
  if (!turn) {
    return refuse(409, 'ALREADY_ANSWERED', text('本席位已提交意见。', 'This seat has answered already.'));
  }
  if (!command.reason.trim()) return REASON;
  const barred = [...actingFor(draft.state), ...seat.recused];
  const colleague = draft.context.colleagues?.includes(command.to) ?? false;
  if (command.to === actor.id || barred.includes(command.to) || !colleague) {
    return refuse(
      422,
      'DELEGATE_NOT_ELIGIBLE',
      text(
        '只能委托同部门未回避的其他人员。',
        'A seat is handed to another person of the same department who is not barred.',
      ),
      [{ path: 'to', code: 'DELEGATE_NOT_ELIGIBLE', message: command.to }],
    );
  }
  draft.emit({
    type: 'seat-delegated',
    data: { reviewId: round.id, seat: seat.id, to: command.to, reason: command.reason },
  });
  return draft.outcome();
}

/** Who objected takes it back, after more papers or an explanation, with a note of what changed. */
export function decideWithdrawObjection(draft: ApplicationDraft, command: Of<'withdraw-objection'>): Result {
  const round = findRound(draft, command.reviewId);
  if ('refused' in round) return round;
  const seat = findSeat(draft, round);
  if ('refused' in seat) return seat;
  if (!settlementOf(round).objections.includes(seat.id)) {
    return refuse(409, 'NO_OBJECTION', text('本席位没有未化解的反对意见。', 'This seat has no objection that stands.'));
  }
  if (!command.note.trim()) return REASON;
  draft.emit({ type: 'objection-withdrawn', data: { reviewId: round.id, seat: seat.id, note: command.note } });
  settleRound(draft, round.id);
  return draft.outcome();
}
