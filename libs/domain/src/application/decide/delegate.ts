import type { ApplicationDraft } from '../application.context';
import { isFor, isInForce } from '../delegation';
import type { Seat } from '../review.types';
import { actingFor, recusedFrom } from '../recusal';

/** Whether somebody is kept out of this case: acted for the firm, or stepped back from any seat of it. */
export function isBarred({ state }: ApplicationDraft, account: string): boolean {
  return actingFor(state).includes(account) || recusedFrom(state).includes(account);
}

/** The seat with the colleague to whom a delegation for a period hands it today, where that colleague may answer in this case. */
export function withDelegate(draft: ApplicationDraft, seat: Seat): Seat {
  const { delegations = [], today } = draft.context;
  if (seat.opinion || seat.delegated) return seat;
  const holders = draft.context.seatHolders?.[seat.id];
  const one = delegations.find(
    (candidate) =>
      isInForce(candidate, today) &&
      isFor(candidate, seat, draft.state) &&
      !isBarred(draft, candidate.to) &&
      (holders?.includes(candidate.to) ?? true),
  );
  if (!one) return seat;
  const { id: delegationId, from: by, to, toOn, reason } = one;
  return { ...seat, delegated: { to, by, reason, delegationId, toOn } };
}
