import { isYearPublished } from '../kernel/calendar';
import type { DecisionContext, Outcome } from '../kernel/decider';
import { Draft } from '../kernel/draft';
import { type Refusal, refuse } from '../kernel/refusal';
import { type Bilingual, text } from '../kernel/text';
import type { Tier } from '../tier';
import { checkTurn } from '../turn/assignment';
import { endTurns, fireRung, startTurn } from '../turn/turn.decide';
import type { LadderTemplate } from '../turn/turn.types';
import type { NoticeCommand } from './notice.commands';
import type { NoticeEvent } from './notice.events';
import { evolveNotice } from './notice.evolve';
import { endOf } from './notice-end';
import { isNoticeCommandAllowed } from './notice.table';
import type { NoticeState } from './notice.types';

/** What publishing rests on. */
export interface PublishFacts {
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly tier: Tier;
  readonly batch: string;
  readonly body: Bilingual;
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string;
}

export interface NoticeContext extends DecisionContext {
  readonly publish: PublishFacts | null;
}

type NoticeDraft = Draft<NoticeState, NoticeEvent, NoticeContext>;
type Of<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>;

/** Working days the handler has to answer an objection; the rules name none, so this is ours. */
const ANSWER_WORKING_DAYS = 5;

/** Objections that one notice takes on line: its record is one document, and the public may write to it without an account. */
const MAX_OBJECTIONS = 200;

const LADDER: LadderTemplate = {
  remindBefore: [2],
  escalateAfter: [{ workingDays: 1, to: 'leader' }],
  lapseAfter: null,
};

/** Counts the last day again, once the year for which the notice waits is published; anything else changes nothing. */
function redate(draft: NoticeDraft): void {
  const { publishedOn, workingDays, waitsFor } = draft.state;
  const { calendar } = draft.context;
  if (!waitsFor || !isYearPublished(waitsFor, calendar)) return;
  draft.emit({ type: 'notice-redated', data: endOf(publishedOn, workingDays, calendar) });
}

function publish(draft: NoticeDraft, command: Of<'publish'>): void {
  const { publish: facts, aggregateId, today, calendar } = draft.context;
  if (!facts) throw new Error('publish needs facts');
  draft.emit({
    type: 'notice-published',
    data: {
      ...facts,
      id: aggregateId,
      applicationId: command.applicationId,
      publishedOn: today,
      workingDays: command.workingDays,
      ...endOf(today, command.workingDays, calendar),
    },
  });
}

function receive(draft: NoticeDraft, command: Of<'object'>): Outcome<NoticeEvent> {
  if (draft.context.today > draft.state.endsOn && !draft.state.waitsFor) {
    return refuse(409, 'NOTICE_ENDED', text('公示期已满，不再受理异议。', 'The notice period is over.'));
  }
  if (draft.state.objections.length >= MAX_OBJECTIONS) {
    return refuse(
      409,
      'OBJECTIONS_FULL',
      text(
        '网上异议数量已达上限，请以书面形式向县级主管部门提出。',
        'This notice takes no more objections on line; hand yours in on paper to the county bureau.',
      ),
    );
  }
  const objectionId = `${draft.state.id}.o${draft.state.objections.length + 1}`;
  const evidence = command.evidence?.trim() || null;
  draft.emit(
    {
      type: 'objection-received',
      data: {
        objectionId,
        receiptNo: `YY-${draft.context.today.replaceAll('-', '')}-${draft.context.newId('').slice(-6).toUpperCase()}`,
        content: command.content,
        evidence,
        holds: evidence !== null,
      },
    },
    { name: command.name, contact: command.contact },
  );
  startTurn(draft, {
    key: objectionId,
    task: 'answer-objection',
    assignee: { role: 'officer' },
    ref: objectionId,
    budget: ANSWER_WORKING_DAYS,
    template: LADDER,
  });
  return draft.outcome();
}

/** True while an unanswered objection with evidence holds the firm. */
export function isHeld(state: NoticeState): boolean {
  return state.objections.some((objection) => objection.holds && !objection.answer);
}

function close(draft: NoticeDraft, result: 'clear' | 'upheld'): void {
  endTurns(draft, () => true);
  draft.emit({ type: 'notice-closed', data: { result } });
  const note =
    result === 'clear'
      ? text('公示期满，无成立异议。', 'The notice ended with no objection upheld.')
      : text('异议成立，交由县级重新决定。', 'An objection was upheld; the county decides again.');
  draft.then({
    aggregate: { type: 'application', id: draft.state.applicationId },
    command: { type: 'record-notice-result', noticeId: draft.state.id, result, note },
  });
}

function answer(draft: NoticeDraft, command: Of<'answer-objection'>): Outcome<NoticeEvent> {
  const objection = draft.state.objections.find((candidate) => candidate.id === command.objectionId);
  if (!objection) return refuse(404, 'NOT_FOUND', text('没有此异议。', 'There is no such objection.'));
  const refusal = checkTurn({ role: 'officer' }, draft.context.actor);
  if (refusal) return refusal;
  if (objection.answer) {
    return refuse(409, 'ALREADY_ANSWERED', text('该异议已答复。', 'This objection has been answered.'));
  }
  if (!command.reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明核查结论的理由。', 'Give the reason for the finding.'));
  }
  const { objectionId, finding, reason } = command;
  endTurns(draft, (turn) => turn.key === objectionId);
  draft.emit({ type: 'objection-answered', data: { objectionId, finding, reason } });
  if (finding === 'upheld') close(draft, 'upheld');
  return draft.outcome();
}

/** Closes a notice whose last day is over and that nothing holds; anything else changes nothing. */
function closeWhenOver(draft: NoticeDraft): void {
  const over = draft.context.today > draft.state.endsOn && !draft.state.waitsFor;
  if (over && !isHeld(draft.state)) close(draft, 'clear');
}

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
      publish(draft, command);
      break;
    case 'object':
      return receive(draft, command);
    case 'answer-objection':
      return answer(draft, command);
    case 'close-notice':
      closeWhenOver(draft);
      break;
    case 'redate':
      redate(draft);
      break;
    case 'remind':
    case 'escalate':
      fireRung(draft, command.type);
      break;
    case 'cancel':
      endTurns(draft, () => true);
      draft.emit({ type: 'notice-cancelled', data: { reason: command.reason } });
      break;
  }
  return draft.outcome();
}
