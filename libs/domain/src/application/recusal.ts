import type { Assignee } from '../kernel/task';
import type { ApplicationState } from './application.types';

/** Accounts that stepped back from a seat of any round: their conflict is with the firm, and so holds for the whole case. */
export function recusedFrom(state: ApplicationState): readonly string[] {
  return state.reviews.flatMap((round) => round.seats.flatMap((seat) => seat.recused));
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
