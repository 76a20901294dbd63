import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn } from '../../turn/assignment';
import { endTurns, startTurn as openTurnOf } from '../../turn/turn.decide';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import { decidingLeader } from '../recusal';
import { remediesOf } from '../remedies';
import type { Ground, Hearing } from '../remedy.types';
import { startTurn, templateOf } from './turns';

type Answer = Extract<ApplicationCommand, { type: 'answer-hearing' }>;

const REF = 'hearing';

/** The grounds among these about which the firm was heard; empty where it was not. */
export function heardOf({ state }: ApplicationDraft, grounds: readonly Ground[]): readonly Ground[] {
  const { hearing } = state;
  if (!hearing || hearing.status === 'open') return [];
  return grounds.filter(({ id }) => hearing.grounds.some((ground) => ground.id === id));
}

/** Tells the firm fact and clause before anything is refused; the leader decides when it has answered or its time is over. */
export function intendRefusal(draft: ApplicationDraft, grounds: readonly Ground[], reason: string): void {
  const { state } = draft;
  endTurns(draft, ({ ref }) => ref === 'decision');
  draft.emit({ type: 'refusal-intended', data: { grounds, reason } });
  const round = state.steps.find(({ kind }) => kind === 'decision')?.round ?? 1;
  openTurnOf(draft, {
    key: `hearing.${round}.${draft.state.hearing?.n ?? 1}`,
    task: 'answer-hearing',
    assignee: { role: 'enterprise', creditCode: state.creditCode },
    ref: REF,
    budget: remediesOf(state).hearingWorkingDays,
    // What follows a county's cut-off does not shorten the time in which a firm is heard; its silence ends the hearing alone.
    cutOff: null,
    template: { ...templateOf(draft, 'decision').ladder, remindBefore: [1], escalateAfter: [], lapseAfter: 1 },
  });
}

/** Ends the hearing; the leader's turn begins again, on a clock of its own. */
export function closeHearing(
  draft: ApplicationDraft,
  outcome: Exclude<Hearing['status'], 'open'>,
  statement: string | null,
): void {
  endTurns(draft, ({ ref }) => ref === REF);
  draft.emit({ type: 'hearing-closed', data: { outcome, statement } });
  const round = draft.state.steps.find(({ kind }) => kind === 'decision')?.round ?? 1;
  startTurn(draft, 'decision', {
    key: `decision.${round}.h${draft.state.hearing?.n ?? 1}`,
    task: 'decide',
    assignee: decidingLeader(draft.state),
    ref: 'decision',
  });
}

function nothingSaid(): Refusal {
  const message = text('请陈述意见，或放弃陈述。', 'Make a statement, or waive it.');
  return refuse(422, 'STATEMENT_REQUIRED', message, [{ path: 'statement', code: 'STATEMENT_REQUIRED', message }]);
}

/** The firm answers what it was told, or waives it. */
export function decideHearing(draft: ApplicationDraft, command: Answer): Outcome<ApplicationEvent> {
  const { creditCode } = draft.state;
  const notYours = checkTurn({ role: 'enterprise', creditCode }, draft.context.actor);
  if (notYours) return notYours;
  const statement = command.statement?.trim() ?? '';
  if (!command.waive && statement === '') return nothingSaid();
  closeHearing(draft, command.waive ? 'waived' : 'answered', statement || null);
  return draft.outcome();
}
