import type { Outcome } from '../kernel/decider';
import { Draft } from '../kernel/draft';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { decideInReview } from './decide/in-review';
import type { ClockCommand } from '../turn/clock-commands';
import { decideClock } from '../turn/clock.decide';
import { redateTurns } from '../turn/turn.decide';
import type { ApplicationCommand } from './application.commands';
import type { ApplicationContext, ApplicationDraft } from './application.context';
import type { ApplicationEvent } from './application.events';
import { evolveApplication } from './application.evolve';
import { isAllowed, phaseOf } from './application.table';
import type { ApplicationState } from './application.types';
import { involvedIn } from './recusal';
import { decideFirmChanged } from './decide/close';
import { decideNoticeResult, decidePause, decideResume, decideRung, decideWithdraw } from './decide/course';
import { decideDecision } from './decide/decision';
import { decideJudgeMatch, decideNoteMatches } from './decide/ban-match';
import { decideCheck } from './decide/check-documents';
import { decideHearing } from './decide/hearing';
import { decideLateOpinion, isForClosedRound } from './decide/late-opinion';
import { decideLetter } from './decide/letter';
import { decideOpen } from './decide/open';
import { decidePlatform } from './decide/platform';
import { decideRefusalReview, decideReopen, decideReviewRequest } from './decide/reopening';
import { decideQuarantine } from './decide/quarantine';
import { decideTake } from './decide/take-papers';
import { decideSubmit } from './decide/submit-documents';
import { decideUpper } from './decide/upper';
import { decideWillingness } from './decide/willingness';

/** Why the table does not allow a command in this phase. */
function notAllowed(state: ApplicationState | undefined): Refusal {
  const phase = phaseOf(state);
  if (phase === 'new') return refuse(404, 'NOT_FOUND', text('没有这项申报。', 'There is no such application.'));
  if (phase === 'paused') {
    return refuse(
      409,
      'CULTIVATION_PAUSED',
      text('培育已暂停，恢复后再办理。', 'The cultivation is paused; resume it first.'),
    );
  }
  if (state && state.status !== 'open') {
    return refuse(
      409,
      'APPLICATION_CLOSED',
      text(`该申报已办结（${state.status}）。`, `This application has ended (${state.status}).`),
    );
  }
  return refuse(
    409,
    'STEP_NOT_OPEN',
    text(`当前环节（${phase}）不能进行此操作。`, `The step that is open (${phase}) does not allow this.`),
  );
}

type Remedy = Extract<
  ApplicationCommand,
  { type: 'answer-hearing' | 'request-refusal-review' | 'decide-refusal-review' | 'reopen' }
>;

/** Hearing before a refusal, and what may follow one. */
function dispatchRemedy(draft: ApplicationDraft, command: Remedy): Outcome<ApplicationEvent> {
  switch (command.type) {
    case 'answer-hearing':
      return decideHearing(draft, command);
    case 'request-refusal-review':
      return decideReviewRequest(draft, command);
    case 'decide-refusal-review':
      return decideRefusalReview(draft, command);
    case 'reopen':
      return decideReopen(draft, command);
  }
}

type Timely = Extract<ApplicationCommand, { type: 'remind' | 'escalate' | 'lapse' | 'redate' | 'pause' | 'resume' }>;

/** What time does, and what is done to the clocks. */
function dispatchTime(draft: ApplicationDraft, command: Timely | ClockCommand): Outcome<ApplicationEvent> {
  switch (command.type) {
    case 'remind':
    case 'escalate':
    case 'lapse':
      return decideRung(draft, command.type);
    case 'pause-clock':
    case 'resume-clock':
    case 'extend-clock':
      return decideClock(draft, command, involvedIn(draft.state)) ?? draft.outcome();
    case 'redate':
      redateTurns(draft);
      return draft.outcome();
    case 'pause':
      return decidePause(draft, command.reason);
    case 'resume':
      return decideResume(draft);
  }
}

function dispatch(draft: ApplicationDraft, command: ApplicationCommand): Outcome<ApplicationEvent> {
  switch (command.type) {
    case 'open':
      return decideOpen(draft, command);
    case 'confirm-willingness':
      return decideWillingness(draft, command);
    case 'submit-items':
      return decideSubmit(draft, command);
    case 'check-items':
      return decideCheck(draft, command);
    case 'take-papers':
      return decideTake(draft, command.papers);
    case 'quarantine-items':
      return decideQuarantine(draft, command);
    case 'give-opinion':
    case 'withdraw-objection':
    case 'add-department':
    case 'delegate-seat':
    case 'tend-seats':
    case 'give-scores':
    case 'declare-conflict':
    case 'record-site-check':
      return decideInReview(draft, command);
    case 'decide':
      return decideDecision(draft, command);
    case 'answer-hearing':
    case 'request-refusal-review':
    case 'decide-refusal-review':
    case 'reopen':
      return dispatchRemedy(draft, command);
    case 'record-notice-result':
      return decideNoticeResult(draft, command);
    case 'record-platform':
      return decidePlatform(draft, command);
    case 'record-upper-event':
      return decideUpper(draft, command);
    case 'issue-letter':
      return decideLetter(draft, command);
    case 'withdraw':
      return decideWithdraw(draft, command);
    case 'note-ban-matches':
      return decideNoteMatches(draft, command);
    case 'judge-ban-match':
      return decideJudgeMatch(draft, command);
    case 'close-by-rule':
    case 'follow-firm':
      return decideFirmChanged(draft, command);
    default:
      return dispatchTime(draft, command);
  }
}

/** Commands that name a request or a round answer for it first: a closed one says so, whatever the step is. */
function addresseeGone(state: ApplicationState | undefined, command: ApplicationCommand): Refusal | null {
  if (!state || state.status !== 'open' || state.paused) return null;
  if ('requestId' in command) {
    const request = state.requests.find((candidate) => candidate.id === command.requestId);
    if (request?.status === 'closed') {
      return refuse(409, 'REQUEST_CLOSED', text('该材料清单已办结。', 'This document request is closed.'));
    }
  }
  if ('reviewId' in command) {
    const round = state.reviews.find((candidate) => candidate.id === command.reviewId);
    if (round?.status === 'closed') {
      return refuse(409, 'REVIEW_CLOSED', text('该轮审查已办结。', 'This review round is closed.'));
    }
  }
  return null;
}

/**
 * Decides one command on an application.
 *
 * @returns the events, with the commands that follow on other aggregates; or a refusal with its code
 */
export function decideApplication(
  state: ApplicationState | undefined,
  command: ApplicationCommand,
  context: ApplicationContext,
): Outcome<ApplicationEvent> {
  if (command.type === 'open' && state) {
    return refuse(409, 'ALREADY_OPEN', text('该申报已存在。', 'This application exists already.'));
  }
  if (command.type === 'give-opinion' && isForClosedRound(state, command)) {
    return decideLateOpinion(new Draft(state, context, evolveApplication), command);
  }
  if (!isAllowed(state, command.type)) {
    return addresseeGone(state, command) ?? notAllowed(state);
  }
  return dispatch(new Draft(state, context, evolveApplication), command);
}
