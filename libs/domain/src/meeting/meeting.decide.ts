import type { Outcome } from '../kernel/decider';
import { Draft } from '../kernel/draft';
import { type Refusal, refuse } from '../kernel/refusal';
import { sha256Hex } from '../kernel/sha256';
import { text } from '../kernel/text';
import { callMeeting } from './call';
import { castVote, conclude, countVotes, excuse, recuse } from './items';
import type { MeetingCommand } from './meeting.commands';
import type { MeetingContext, MeetingDraft } from './meeting.context';
import type { MeetingEvent } from './meeting.events';
import { evolveMeeting } from './meeting.evolve';
import { isMeetingCommandAllowed } from './meeting.table';
import type { MeetingState } from './meeting.types';
import { isQuorate } from './outcome';

type Of<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;

/** The chair, or who called it and keeps its papers. */
function checkKeeper(draft: MeetingDraft): Refusal | null {
  if ([draft.state.chair, draft.state.calledBy].includes(draft.context.actor.id)) return null;
  return refuse(403, 'NOT_YOUR_TURN', text('须由主持人或召集人办理。', 'This is for the chair, or for who called it.'));
}

function open(draft: MeetingDraft, command: Of<'open-meeting'>): Outcome<MeetingEvent> {
  const { members, on } = draft.state;
  const stranger = command.present.find((account) => !members.some((member) => member.account === account));
  const refusal = checkKeeper(draft);
  if (refusal) return refusal;
  if (stranger !== undefined) {
    return refuse(422, 'NOT_A_MEMBER_PRESENT', text('出席名单中有非成员。', 'Somebody in the list is no member.'), [
      { path: 'present', code: 'NOT_A_MEMBER_PRESENT', message: stranger },
    ]);
  }
  if (draft.context.today < on) {
    return refuse(409, 'MEETING_NOT_DUE', text(`会议定于 ${on} 召开。`, `The meeting is called for ${on}.`));
  }
  const present = [...new Set(command.present)];
  if (!isQuorate({ ...draft.state, present }, { recused: [] })) {
    return refuse(
      409,
      'NO_QUORUM',
      text('出席人数未达到法定人数，不能开会。', 'Too few members with a vote are there to open.'),
    );
  }
  draft.emit({ type: 'meeting-opened', data: { present } });
  return draft.outcome();
}

/** The minutes, with who was excused from which vote and why: the chair cannot leave that out. */
function minutesOf({ items }: MeetingState, written: string): string {
  const lines = items.flatMap(({ id, excused = [] }) =>
    excused.map(({ account, reason }) => `准许缺席表决：议题 ${id}，${account}，事由：${reason}`),
  );
  return [written, ...lines].join('\n');
}

/** Freezes the minutes under their number and hash. Nothing of a closed meeting changes. */
function close(draft: MeetingDraft, command: Of<'close-meeting'>): Outcome<MeetingEvent> {
  const refusal = checkKeeper(draft);
  if (refusal) return refusal;
  if (draft.state.items.some(({ result }) => result === null)) {
    return refuse(409, 'ITEMS_OPEN', text('尚有议题没有结果。', 'An item has no result yet.'));
  }
  const minutesNo = command.minutesNo.trim();
  if (!minutesNo || !command.text.trim()) {
    return refuse(
      422,
      'MINUTES_REQUIRED',
      text('请填写会议纪要编号和正文。', 'A meeting needs the number and the text of its minutes.'),
    );
  }
  const minutesText = minutesOf(draft.state, command.text);
  draft.emit({ type: 'meeting-closed', data: { minutesNo, textHash: sha256Hex(minutesText) } }, { minutesText });
  return draft.outcome();
}

function cancel(draft: MeetingDraft, { reason }: Of<'cancel-meeting'>): Outcome<MeetingEvent> {
  const refusal = checkKeeper(draft);
  if (refusal) return refusal;
  if (!reason.trim()) return refuse(422, 'REASON_REQUIRED', text('请说明取消的理由。', 'Give the reason.'));
  draft.emit({ type: 'meeting-cancelled', data: { reason } });
  return draft.outcome();
}

function notAllowed(state: MeetingState | undefined): Refusal {
  if (!state) return refuse(404, 'NOT_FOUND', text('没有此会议。', 'There is no such meeting.'));
  if (state.status === 'called') {
    return refuse(409, 'MEETING_NOT_OPEN', text('会议尚未召开。', 'The meeting is not open yet.'));
  }
  return state.status === 'open'
    ? refuse(409, 'MEETING_OPEN', text('会议正在进行。', 'The meeting is in progress.'))
    : refuse(409, 'MEETING_CLOSED', text('会议已结束，不再更改。', 'The meeting is over and is not changed.'));
}

/** Decides one command on a meeting. */
export function decideMeeting(
  state: MeetingState | undefined,
  command: MeetingCommand,
  context: MeetingContext,
): Outcome<MeetingEvent> {
  if (!isMeetingCommandAllowed(state?.status ?? 'new', command.type)) return notAllowed(state);
  const draft: MeetingDraft = new Draft(state, context, evolveMeeting);
  switch (command.type) {
    case 'call-meeting':
      return callMeeting(draft, command);
    case 'open-meeting':
      return open(draft, command);
    case 'recuse-member':
      return recuse(draft, command);
    case 'excuse-member':
      return excuse(draft, command);
    case 'cast-vote':
      return castVote(draft, command);
    case 'conclude-item':
      return conclude(draft, command);
    case 'count-votes':
      return countVotes(draft, command);
    case 'close-meeting':
      return close(draft, command);
    case 'cancel-meeting':
      return cancel(draft, command);
  }
}
