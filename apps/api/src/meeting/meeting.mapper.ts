import type { Principal } from '@app/auth';
import type { MeetingItem, MeetingState } from '@app/domain';
import type { StoredSnapshot } from '@app/record';
import { allowedActions } from '../record-access/allowed-actions';
import type { MeetingItemResponseDto, MeetingResponseDto } from './meeting.response';

function toItem({
  id,
  subject,
  mode,
  recused,
  votes,
  excused = [],
  conclusion,
  result,
}: MeetingItem): MeetingItemResponseDto {
  const ofCase = subject.type === 'application';
  return {
    id,
    type: subject.type,
    applicationId: ofCase ? subject.id : null,
    title: ofCase ? null : subject.title,
    panelId: ofCase ? null : subject.panelId,
    mode,
    recused,
    votes: votes.map((vote) => ({ ...vote })),
    excused: excused.map((one) => ({ ...one })),
    conclusion: conclusion && { ...conclusion },
    result,
  };
}

/** @param text the minutes, where they are asked for */
export function toMeetingResponse(snapshot: StoredSnapshot, caller: Principal, text?: string): MeetingResponseDto {
  const state = snapshot.state as MeetingState;
  const { id, kind, title, on, status, rule, chair, minutesNo, textHash } = state;
  return {
    ...{ id, kind, title: title.zh, on, status, rule: { ...rule }, chair, minutesNo, textHash },
    members: state.members.map((member) => ({ ...member, present: state.present.includes(member.account) })),
    items: state.items.map(toItem),
    ...(text === undefined ? {} : { text }),
    revision: snapshot.revision,
    allowedActions: allowedActions(snapshot.description, caller),
  };
}
