import type { Actor } from '../kernel/actor';
import type { MeetingState } from './meeting.types';

/** Which meetings of their branch somebody reads: all, those they sit in or called and those that deal with a case, or the former alone. */
export type MeetingReach = 'all' | 'cases' | 'own';

/**
 * How far somebody reads meetings. Leaders decide by their minutes, and the auditor reads everything; officers and their chief handle
 * the cases; to an expert or a reviewer what others voted is closed.
 */
export function meetingReach({ roles }: Pick<Actor, 'roles'>): MeetingReach {
  if (roles.includes('leader') || roles.includes('auditor')) return 'all';
  return roles.includes('officer') || roles.includes('section-chief') ? 'cases' : 'own';
}

/** Whether a meeting, with its votes and minutes, is open to somebody: chair and members, who called it, and as far as they reach. */
export function isMeetingOpenTo(meeting: MeetingState, actor: Pick<Actor, 'id' | 'roles'>): boolean {
  const { members, calledBy, items } = meeting;
  if (calledBy === actor.id || members.some(({ account }) => account === actor.id)) return true;
  const reach = meetingReach(actor);
  return reach === 'all' || (reach === 'cases' && items.some(({ subject }) => subject.type === 'application'));
}
