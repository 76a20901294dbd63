import type { Assignee } from '../kernel/task';
import type { ApplicationState } from './application.types';

/** Accounts that stepped back from a seat of any round: their conflict is with the firm, and so holds for the whole case. */
export function recusedFrom(state: Pick<ApplicationState, 'reviews'>): readonly string[] {
  return state.reviews.flatMap((round) => round.seats.flatMap((seat) => seat.recused));
}

/**
 * Accounts that acted for the firm: they handed in its papers, or recorded its filing on the platform. What they did is not theirs to
 * check, to audit or to decide.
 */
export function actingFor({
  actedForFirm,
  platform,
}: Pick<ApplicationState, 'actedForFirm' | 'platform'>): readonly string[] {
  return platform.filed ? [...new Set([...actedForFirm, platform.filed.by])] : actedForFirm;
}

/** Accounts that acted for the firm in a case or stepped back from it: what others say against the firm is not theirs to judge. */
export function involvedIn(state: Pick<ApplicationState, 'actedForFirm' | 'platform' | 'reviews'>): readonly string[] {
  return [...new Set([...actingFor(state), ...recusedFrom(state)])];
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
  return barring(state, { role: 'leader' }, [...state.reviewed, ...actingFor(state)]);
}

/** What the firm filed on the platform is audited by an officer who neither filed it for the firm nor handed in its papers. */
export function auditingOfficer(state: ApplicationState): Assignee {
  return barring(state, { role: 'officer' }, actingFor(state));
}
