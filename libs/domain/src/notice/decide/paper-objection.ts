import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { type IsoDate, dateOf } from '../../kernel/time';
import { checkTurn } from '../../turn/assignment';
import type { CommandOf, NoticeDraft } from '../notice.context';
import type { NoticeEvent } from '../notice.events';
import { handlerOf } from '../handlers';
import type { NoticeState } from '../notice.types';
import { isPaperFull, take } from './objection';

function field(path: string, code: string, zh: string, en: string): Refusal {
  return refuse(422, code, text(zh, en), [{ path, code, message: text(zh, en) }]);
}

/** The last day on which the notice stood: one that was upheld or cancelled ended before its time. */
function lastDay({ endsOn, endedAt }: NoticeState): IsoDate {
  const ended = endedAt ? dateOf(endedAt) : endsOn;
  return ended < endsOn ? ended : endsOn;
}

/** What counts is the day on which the paper came in, not the one on which somebody opened the envelope. */
function dateRefusal({ state, context }: NoticeDraft, receivedOn: string): Refusal | null {
  if (receivedOn > context.today) {
    return field('receivedOn', 'DATE_IN_FUTURE', '收到日期不能晚于今天。', 'The day of receipt lies in the future.');
  }
  const from = state.earlier?.[0]?.publishedOn ?? state.publishedOn;
  const waits = state.status === 'open' && state.waitsFor !== undefined;
  const over = receivedOn > lastDay(state) && !waits;
  if (receivedOn >= from && !over) return null;
  const message = text('该书面异议不在公示期内收到。', 'The paper did not come in while the notice stood.');
  return refuse(409, 'NOTICE_ENDED', message, [{ path: 'receivedOn', code: 'NOTICE_ENDED', message }]);
}

/** An objection that came on paper: taken down by an officer, beside whatever was said on line, and answered like that. */
export function takeDown(draft: NoticeDraft, command: CommandOf<'record-objection'>): Outcome<NoticeEvent> {
  const notYours = checkTurn(handlerOf(draft.state, draft.context.barred), draft.context.actor);
  if (notYours) return notYours;
  const { receivedOn, codeHash } = command;
  const no = command.paperNo.trim();
  if (!no) return field('paperNo', 'PAPER_NO_REQUIRED', '请填写收文编号。', 'Give the number of the paper.');
  const refusal = dateRefusal(draft, receivedOn);
  if (refusal) return refusal;
  if (draft.state.objections.some(({ paper }) => paper?.no === no)) {
    return refuse(409, 'OBJECTION_RECORDED', text('该书面异议已登记。', 'This paper was taken down already.'));
  }
  if (isPaperFull(draft)) {
    return refuse(
      409,
      'OBJECTIONS_FULL',
      text('书面异议数量已达上限。', 'This notice takes no more objections on paper.'),
    );
  }
  take(draft, command, { paper: { no, receivedOn }, ...(codeHash ? { codeHash } : {}) });
  return draft.outcome();
}
