import type { Assignee } from '../kernel/task';
import type { ApplicationState } from './application.types';

/** Accounts that stepped back from a seat of any round: their conflict is with the firm, and so holds for the whole case. */
export function recusedFrom(state: Pick<ApplicationState, 'reviews'>): readonly string[] {
  return state.reviews.flatMap((round) => round.seats.flatMap((seat) => seat.recused));
}

/** Accounts that acted for the firm in a case or stepped back from it: what others say against the firm is not theirs to judge. */
export function involvedIn(state: Pick<ApplicationState, 'actedForFirm' | 'reviews'>): readonly string[] {
  return [...new Set([...state.actedForFirm, ...recusedFrom(state)])];
}

/**
 * Bars accounts from what is asked of the office in a case.
 *
 * @param excludes accounts that four eyes keep out, beside those that stepped back from the case
 */
export function barring(state: ApplicationState, assignee: Assignee, excludes: readonly string[] = []): Assignee {
  const barred = [...new Set([...(assignee.excludes ?? []), ...excludes, ...recusedFrom(state)])];
  return barred.length > 0 ? { ...assignee, excludes: barred } : assignee;
}

/** The county's decision is a leader's who neither reviewed anything of the case, acted for the firm, nor stepped back. */
export function decidingLeader(state: ApplicationState): Assignee {
  return barring(state, { role: 'leader' }, [...state.reviewed, ...state.actedForFirm]);
}
