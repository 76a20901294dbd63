import type { Outcome } from '../kernel/decider';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import type { MeetingCommand } from './meeting.commands';
import type { MeetingContext, MeetingDraft } from './meeting.context';
import type { MeetingEvent } from './meeting.events';

type Call = Extract<MeetingCommand, { type: 'call-meeting' }>;

function membersFault({ members, chair }: Call): Refusal | null {
  const accounts = members.map(({ account }) => account);
  if (new Set(accounts).size !== accounts.length || !members.some(({ voting }) => voting)) {
    return refuse(
      422,
      'MEMBERS_UNSOUND',
      text('成员不得重复，且至少一人有表决权。', 'Members are named once each, and at least one of them has a vote.'),
    );
  }
  if (accounts.includes(chair)) return null;
  return refuse(422, 'CHAIR_NOT_A_MEMBER', text('主持人须为会议成员。', 'The chair is one of the members.'), [
    { path: 'chair', code: 'CHAIR_NOT_A_MEMBER', message: chair },
  ]);
}

function itemFault({ subject, mode }: Call['items'][number], { cases, panels }: MeetingContext): Refusal | null {
  if (subject.type === 'application') {
    if (mode === 'vote') {
      return refuse(
        422,
        'NO_VOTE_ON_TITLES',
        text(
          '称号推荐不以表决决定：部门反对意见不得被多数否决。',
          'Titles are not voted on: no majority outvotes a department’s objection.',
        ),
      );
    }
    if (cases[subject.id]?.open) return null;
    return refuse(
      422,
      'AGENDA_UNKNOWN',
      text('议题所列申报不存在或已办结。', 'An application on the agenda is unknown or closed.'),
      [{ path: 'items', code: 'AGENDA_UNKNOWN', message: subject.id }],
    );
  }
  const panel = subject.panelId === null ? null : panels[subject.panelId];
  if (panel === null) return null;
  if (!panel?.closed) {
    return refuse(
      409,
      'PANEL_NOT_CLOSED',
      text('专家评审尚未结束，不能上会。', 'The panel of experts is not closed yet.'),
    );
  }
  return panel.passed === false
    ? refuse(
        409,
        'PANEL_NOT_PASSED',
        text('专家评审未达到分数要求，不能上会。', 'The panel of experts did not pass it.'),
      )
    : null;
}

/** Calls a meeting: who may vote by which rule, and what it deals with. Everything is settled before the first vote. */
export function callMeeting(draft: MeetingDraft, command: Call): Outcome<MeetingEvent> {
  const { context } = draft;
  const fault = membersFault(command) ?? command.items.map((item) => itemFault(item, context)).find(Boolean);
  if (fault) return fault;
  if (command.on < context.today) {
    return refuse(422, 'DATE_IN_PAST', text('会议日期不得早于今天。', 'A meeting is called for today or later.'), [
      { path: 'on', code: 'DATE_IN_PAST', message: command.on },
    ]);
  }
  const { type: _type, items, ...called } = command;
  const numbered = items.map((item, index) => ({ id: `i${index + 1}`, ...item }));
  draft.emit({ type: 'meeting-called', data: { id: context.aggregateId, ...called, items: numbered } });
  return draft.outcome();
}
