import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { dateOf } from '../../kernel/time';
import { checkTurn } from '../../turn/assignment';
import { startTurn as openTurnOf } from '../../turn/turn.decide';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { StepKind } from '../step-kind';
import { actingFor, barring } from '../recusal';
import { REOPENING_WARNING_HASH, isRefusedByCounty, remediesOf, reviewableUntil } from '../remedies';
import type { Reopening } from '../remedy.types';
import { barRefusal } from './ban';
import { askAgain, noteMatches } from './ban-match';
import { REVIEW_OF_REFUSAL, closeReview } from './close';
import { reopeningObstacle } from './door';
import { askForLostPapers } from './open-documents';
import { loseInfectedMeanwhile } from './quarantine';
import { tellTitle } from './renewal';
import { returnTo } from './steps';
import { templateOf } from './turns';

type Of<T extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: T }>;
type Result = Outcome<ApplicationEvent>;

const REF = REVIEW_OF_REFUSAL;
const AGAIN: readonly StepKind[] = ['documents', 'preliminary-review', 'department-review', 'site-check', 'decision'];

function reasonMissing(): Refusal {
  const message = text('请说明理由。', 'Give the reason.');
  return refuse(422, 'REASON_REQUIRED', message, [{ path: 'reason', code: 'REASON_REQUIRED', message }]);
}

/** Another leader than any who decided or meant to decide, and of course nobody who reviewed or acted for the firm. */
export function reviewingLeader({ state }: Pick<ApplicationDraft, 'state'>) {
  const deciders = state.decisions.map(({ by }) => by);
  const intending = state.hearing ? [state.hearing.by] : [];
  return barring(state, { role: 'leader' }, [...deciders, ...intending, ...state.reviewed, ...actingFor(state)]);
}

/** Within its term, the firm asks for somebody else to look at the refusal; once. */
export function decideReviewRequest(draft: ApplicationDraft, command: Of<'request-refusal-review'>): Result {
  const { state, context } = draft;
  const notYours = checkTurn({ role: 'enterprise', creditCode: state.creditCode }, context.actor);
  if (notYours) return notYours;
  if (!command.reason.trim()) return reasonMissing();
  if (!isRefusedByCounty(state)) {
    return refuse(
      409,
      'NOT_COUNTYS_DECISION',
      text('该结论不是县级作出的。', 'This was not decided by the county, which therefore cannot look at it again.'),
    );
  }
  const until = reviewableUntil(state, context.calendar);
  if (!until || context.today > until) {
    return refuse(
      409,
      'REVIEW_TERM_OVER',
      text('申请复核的期限已过或已申请过。', 'The time to ask for a review is over, or it was asked for already.'),
    );
  }
  draft.emit({ type: 'refusal-review-requested', data: { reason: command.reason } });
  const n = state.turns.filter(({ ref }) => ref === REF).length + 1;
  openTurnOf(draft, {
    key: `${REF}.${n}`,
    task: 'review-refusal',
    assignee: reviewingLeader(draft),
    ref: REF,
    budget: remediesOf(state).reviewWorkingDays,
    cutOff: null,
    template: { ...templateOf(draft, 'decision').ladder, lapseAfter: null },
  });
  return draft.outcome();
}

/** Opens the case again at a step, and tells its cultivation. */
function takeUpAgain(draft: ApplicationDraft, step: StepKind, reason: string, warningHash: string | null): void {
  const from = draft.state.status as Reopening['from'];
  const { closing, cultivationId, id: applicationId, tier } = draft.state;
  const closed = closing ? { closedOn: dateOf(closing.at) } : {};
  draft.emit({ type: 'application-reopened', data: { from, returnTo: step, reason, warningHash, ...closed } });
  if (cultivationId) {
    const command = { type: 'note-reopened', applicationId, tier } as const;
    draft.then({ aggregate: { type: 'cultivation', id: cultivationId }, command });
  }
  tellTitle(draft, 'note-renewal-opened', { batch: draft.state.batch });
  askAgain(draft);
  noteMatches(draft, draft.context.banMatches ?? []);
  loseInfectedMeanwhile(draft);
  returnTo(draft, step, reason, 'returned-by-decision');
  // Its filing still counts where the case goes on behind it: the title is under re-review again.
  if (draft.state.steps.some(({ kind, status }) => kind === 'filing' && status === 'done'))
    tellTitle(draft, 'note-renewal-filed');
  askForLostPapers(draft);
}

function unknownStep(step: string): Refusal {
  const message = text('不能从该环节重新开始。', 'The case cannot be taken up at this step.');
  return refuse(422, 'RETURN_STEP_UNKNOWN', message, [
    { path: 'returnTo', code: 'RETURN_STEP_UNKNOWN', message: step },
  ]);
}

/**
 * A step that the case has reached: a later one would stand open beside the one at which the case stopped, and what lies between
 * would be left out.
 */
function canBeginAt({ state: { steps } }: ApplicationDraft, step: StepKind, more?: StepKind): boolean {
  const open = steps.findIndex(({ status }) => status === 'open');
  const reached = open >= 0 ? open : steps.findLastIndex(({ status }) => status !== 'pending');
  const place = steps.findIndex(({ kind }) => kind === step);
  return (AGAIN.includes(step) || step === more) && place >= 0 && place <= reached;
}

/** Another leader confirms the refusal, or sets it aside so that the case goes on from the step named. */
export function decideRefusalReview(draft: ApplicationDraft, command: Of<'decide-refusal-review'>): Result {
  const notYours = checkTurn(reviewingLeader(draft), draft.context.actor);
  if (notYours) return notYours;
  if (!command.reason.trim()) return reasonMissing();
  const step = command.returnTo ?? 'decision';
  if (command.result === 'set-aside') {
    const obstacle = canBeginAt(draft, step) ? (barRefusal(draft) ?? reopeningObstacle(draft)) : unknownStep(step);
    if (obstacle) return obstacle;
  }
  closeReview(draft, command.result, command.reason);
  if (command.result === 'set-aside') takeUpAgain(draft, step, command.reason, null);
  return draft.outcome();
}

/**
 * A leader takes up a case that was refused by the county, withdrawn or lapsed, with a reason and after reading the legal
 * warning. A recognised one is not reopened but revoked; what an upper level refused is not the county's to undo.
 */
export function decideReopen(draft: ApplicationDraft, command: Of<'reopen'>): Result {
  const { state, context } = draft;
  const notYours = checkTurn(barring(state, { role: 'leader' }, actingFor(state)), context.actor);
  if (notYours) return notYours;
  if (!command.reason.trim()) return reasonMissing();
  if (state.status === 'refused' && !isRefusedByCounty(state)) {
    return refuse(
      409,
      'NOT_COUNTYS_DECISION',
      text('上级作出的结论不能由县级重启。', 'What an upper level refused is not for the county to take up again.'),
    );
  }
  if (command.warningHash !== REOPENING_WARNING_HASH) {
    const message = text('请先阅读并确认法律提示。', 'Read the legal warning and acknowledge it by its hash.');
    return refuse(422, 'WARNING_NOT_ACKNOWLEDGED', message, [
      { path: 'warningHash', code: 'WARNING_NOT_ACKNOWLEDGED', message },
    ]);
  }
  const obstacle = barRefusal(draft) ?? reopeningObstacle(draft);
  if (obstacle) return obstacle;
  const stopped = state.steps.find(({ status }) => status === 'open')?.kind;
  const step = command.returnTo ?? stopped ?? 'decision';
  if (!canBeginAt(draft, step, stopped)) return unknownStep(step);
  takeUpAgain(draft, step, command.reason, command.warningHash);
  return draft.outcome();
}
