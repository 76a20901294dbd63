import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { ReviewRound, Seat } from '../review.types';
import { isBarred, withDelegate } from './delegate';
import { nextTurnKey, openTurnOfSeat } from './find-seat';
import { TASK_OF, assigneeOf } from './open-review';
import { ladderOf } from './silence';
import { startTurnOf, templateOf } from './turns';

function seatNow({ state }: ApplicationDraft, reviewId: string, id: string): Seat | undefined {
  return state.reviews.find((round) => round.id === reviewId)?.seats.find((seat) => seat.id === id);
}

/** Why a seat that was handed over comes back; null where it stays. */
function whyReturned(
  { context }: ApplicationDraft,
  { id, delegated }: Seat,
): 'over' | 'inactive' | 'taken-back' | null {
  if (!delegated) return null;
  if (delegated.toOn !== undefined && delegated.toOn < context.today) return 'over';
  if (context.seatHolders?.[id] && !context.seatHolders[id].includes(delegated.to)) return 'inactive';
  const known = context.delegations?.some((one) => one.id === delegated.delegationId) ?? true;
  return delegated.delegationId === undefined || known ? null : 'taken-back';
}

/** A new turn for whoever the seat now waits for, on a clock of its own. */
export function askAnew(draft: ApplicationDraft, round: ReviewRound, id: string): void {
  const open = openTurnOfSeat(draft, round, { id });
  endTurns(draft, ({ key }) => key === open?.key);
  const seat = seatNow(draft, round.id, id);
  if (!seat) return;
  const turn = {
    key: nextTurnKey(draft, round, seat),
    task: TASK_OF[round.kind],
    assignee: assigneeOf(draft, seat),
    ref: round.id,
  };
  startTurnOf(draft, round.kind, turn, ladderOf(templateOf(draft, round.kind), seat));
}

/**
 * A department of which nobody is left who may answer (accounts closed, everybody stepped back) leaves its seat to the bureau, which
 * asks for the department's answer in writing; once somebody is there again the seat is theirs.
 *
 * @returns true where the seat changed hands, with a turn of its own
 */
export function fillSeat(draft: ApplicationDraft, round: ReviewRound, id: string): boolean {
  const seat = seatNow(draft, round.id, id);
  const holders = draft.context.seatHolders?.[id];
  if (!seat?.department || !holders) return false;
  const left = holders.filter((account) => !isBarred(draft, account));
  if (left.length === 0 && !seat.vacant)
    draft.emit({ type: 'seat-vacated', data: { reviewId: round.id, seat: id, holders: holders.length } });
  else if (left.length > 0 && seat.vacant) draft.emit({ type: 'seat-filled', data: { reviewId: round.id, seat: id } });
  else return false;
  askAnew(draft, round, id);
  return true;
}

function tend(draft: ApplicationDraft, round: ReviewRound, seat: Seat): void {
  const { id } = seat;
  if (!openTurnOfSeat(draft, round, seat)) return;
  const cause = whyReturned(draft, seat);
  if (cause && seat.delegated) {
    draft.emit({ type: 'seat-returned', data: { reviewId: round.id, seat: id, from: seat.delegated.to, cause } });
  }
  if (fillSeat(draft, round, id)) return;
  const now = seatNow(draft, round.id, id) ?? seat;
  const { delegated } = withDelegate(draft, now);
  if (delegated && !now.delegated)
    draft.emit({ type: 'seat-delegated', data: { reviewId: round.id, seat: id, ...delegated } });
}

/** Every open seat has somebody who may answer: terms that are over, closed accounts and new delegations are taken in. */
export function decideTendSeats(draft: ApplicationDraft): Outcome<ApplicationEvent> {
  for (const round of draft.state.reviews) {
    if (round.status === 'closed' || round.kind === 'site-check') continue;
    for (const seat of round.seats) tend(draft, round, seat);
  }
  const outcome = draft.outcome();
  return outcome.events.length === 0
    ? refuse(409, 'SEATS_IN_ORDER', text('席位无需调整。', 'Every seat is in order.'))
    : outcome;
}
