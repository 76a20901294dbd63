import type { Outcome } from '../kernel/decider';
import { Draft } from '../kernel/draft';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { decideClock } from '../turn/clock.decide';
import { fireRung } from '../turn/turn.decide';
import { closeWhenOver } from './decide/close';
import { judgeLateFinding } from './decide/late-finding';
import { answer, receive } from './decide/objection';
import { takeDown } from './decide/paper-objection';
import { publish, refuseEdit, restart } from './decide/publish';
import type { NoticeCommand } from './notice.commands';
import type { NoticeContext, NoticeDraft } from './notice.context';
import type { NoticeEvent } from './notice.events';
import { evolveNotice } from './notice.evolve';
import { redateNotice } from './notice-redate';
import { isNoticeCommandAllowed } from './notice.table';
import type { NoticeState } from './notice.types';

function notAllowed(state: NoticeState | undefined): Refusal {
  return state
    ? refuse(409, 'NOTICE_ENDED', text('公示已结束。', 'This notice has ended.'))
    : refuse(404, 'NOT_FOUND', text('没有此公示。', 'There is no such notice.'));
}

/** Decides one command on a notice: the events and what follows on its case, or a refusal with its code. */
export function decideNotice(
  state: NoticeState | undefined,
  command: NoticeCommand,
  context: NoticeContext,
): Outcome<NoticeEvent> {
  if (!isNoticeCommandAllowed(state, command.type)) return notAllowed(state);
  const draft: NoticeDraft = new Draft(state, context, evolveNotice);
  switch (command.type) {
    case 'publish':
      return publish(draft, command) ?? draft.outcome();
    case 'restart':
      return restart(draft, command) ?? draft.outcome();
    case 'edit':
      return refuseEdit();
    case 'object':
      return receive(draft, command);
    case 'record-objection':
      return takeDown(draft, command);
    case 'answer-objection':
      return answer(draft, command);
    case 'judge-late-finding':
      return judgeLateFinding(draft, command);
    case 'close-notice':
      closeWhenOver(draft);
      break;
    case 'redate':
      redateNotice(draft);
      break;
    case 'pause-clock':
    case 'resume-clock':
    case 'extend-clock':
      return decideClock(draft, command, [...(draft.state.barred ?? []), ...(context.barred ?? [])]) ?? draft.outcome();
    case 'remind':
    case 'escalate':
      fireRung(draft, command.type);
      break;
    case 'cancel':
      draft.emit({ type: 'notice-cancelled', data: { reason: command.reason, endedAt: context.at } });
      break;
  }
  return draft.outcome();
}
