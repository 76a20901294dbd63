import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkFirmOr } from '../../turn/assignment';
import { pauseTurn, resumeTurn } from '../../turn/turn';
import type { Turn } from '../../turn/turn.types';
import { findDueRung, fireOverdueRungs, fireRung, ofWhole } from '../../turn/turn.decide';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { DocumentRequest } from '../document-request.types';
import { closeApplication } from './close';
import { endWaitingForPapers } from './conditions';
import { closeHearing } from './hearing';
import { openTurnOfSeat } from './find-seat';
import { settleRound } from './settle-round';
import { applySilence } from './silence';
import { completeStep, returnTo } from './steps';
import { sendBackInfected } from './quarantine';
import { fillRequests } from './take-papers';

type Withdraw = Extract<ApplicationCommand, { type: 'withdraw' }>;
type NoticeResult = Extract<ApplicationCommand, { type: 'record-notice-result' }>;

/** The firm, or an officer at its request, takes the application back; it costs the firm nothing. */
export function decideWithdraw(draft: ApplicationDraft, command: Withdraw): Outcome<ApplicationEvent> {
  const refusal = checkFirmOr(['officer'], draft.state.creditCode, draft.context.actor);
  if (refusal) return refusal;
  if (!command.reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明撤回理由。', 'Give a reason for the withdrawal.'));
  }
  closeApplication(draft, 'withdrawn', command.reason);
  return draft.outcome();
}

/** The notice ended: on to filing where nothing was upheld, back to the deciding leader otherwise. */
export function decideNoticeResult(draft: ApplicationDraft, command: NoticeResult): Outcome<ApplicationEvent> {
  if (command.noticeId !== draft.state.noticeId) {
    return refuse(409, 'NOTICE_NOT_OF_CASE', text('公示与申报不符。', 'The notice is not that of this case.'));
  }
  draft.emit({
    type: 'notice-result-recorded',
    data: { noticeId: command.noticeId, result: command.result, note: command.note },
  });
  if (command.result === 'clear') completeStep(draft, 'notice', 'clear');
  else returnTo(draft, 'decision', 'objection upheld', 'returned-by-review');
  return draft.outcome();
}

/** What was asked for besides the papers of the case: where nothing comes, somebody decides what that means. */
const OUTLASTS_SILENCE: readonly DocumentRequest['cause'][] = ['condition', 'quarantine'];

/** What the end of waiting means: agreement where a document says so, a paper that stays owed, or the end of the case. */
function endWaiting(draft: ApplicationDraft, turn: Turn): void {
  const round = draft.state.reviews.find(({ id, status }) => id === turn.ref && status === 'open');
  const seat = round?.seats.find(({ id }) => openTurnOfSeat(draft, round, { id })?.key === turn.key);
  if (round && seat) {
    if (applySilence(draft, round, seat, turn)) settleRound(draft, round.id);
  } else if (draft.state.requests.some(({ id, cause }) => id === turn.ref && OUTLASTS_SILENCE.includes(cause))) {
    endWaitingForPapers(draft, turn.ref);
  } else if (turn.task === 'answer-hearing') closeHearing(draft, 'silent', null);
  else closeApplication(draft, 'lapsed', `overdue: ${turn.task}`);
}

/** Fires the next rung of the ladder, once: a reminder, an escalation, or the end of waiting. */
export function decideRung(draft: ApplicationDraft, act: 'remind' | 'escalate' | 'lapse'): Outcome<ApplicationEvent> {
  if (act !== 'lapse') {
    fireRung(draft, act);
    return draft.outcome();
  }
  const due = findDueRung(draft, 'lapse');
  if (due) endWaiting(draft, due.turn);
  return draft.outcome();
}

/** Stops every clock of the case at one instant; legal clocks (its notice) go on. */
export function decidePause(draft: ApplicationDraft, reason: string): Outcome<ApplicationEvent> {
  const { at, calendar } = draft.context;
  // A refusal under review is no step that a pause of the cultivation could stop.
  if (draft.state.status !== 'open') return draft.outcome();
  fireOverdueRungs(draft);
  draft.emit({
    type: 'application-paused',
    data: { reason, turns: draft.state.turns.map((turn) => pauseTurn(turn, at, calendar, ofWhole(reason))) },
  });
  return draft.outcome();
}

/** Runs every clock on with its exact rest. */
export function decideResume(draft: ApplicationDraft): Outcome<ApplicationEvent> {
  if (draft.state.status !== 'open') return draft.outcome();
  const { at, calendar } = draft.context;
  draft.emit({
    type: 'application-resumed',
    data: { turns: draft.state.turns.map((turn) => resumeTurn(turn, at, calendar)) },
  });
  fillRequests(draft, draft.context.onFile);
  sendBackInfected(draft);
  return draft.outcome();
}
