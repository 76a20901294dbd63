import type { MeetingCommandType } from './meeting.commands';
import type { MeetingStatus } from './meeting.types';

export type MeetingPhase = MeetingStatus | 'new';

/** Which commands each phase of a meeting allows: call, open with quorum, deal with the items, close with minutes; then it stands. */
export const MEETING_TABLE = {
  new: ['call-meeting'],
  called: ['open-meeting', 'cancel-meeting'],
  open: ['recuse-member', 'excuse-member', 'cast-vote', 'conclude-item', 'count-votes', 'close-meeting'],
  closed: [],
  cancelled: [],
} as const satisfies Record<MeetingPhase, readonly MeetingCommandType[]>;

export function isMeetingCommandAllowed(phase: MeetingPhase, command: MeetingCommandType): boolean {
  return (MEETING_TABLE[phase] as readonly MeetingCommandType[]).includes(command);
}
