import type { Assignee } from '../../kernel/task';
import type { IsoDate } from '../../kernel/time';
import { startTurn as openTurnOf } from '../../turn/turn.decide';
import type { LadderTemplate, Turn } from '../../turn/turn.types';
import { budgetOf } from '../../turn/step-budget';
import type { ApplicationDraft } from '../application.context';
import type { StepTemplate } from '../application.types';
import type { StepKind } from '../step-kind';
import { cutOffOf } from '../windows';

/** The pack's template of a step of this case. */
export function templateOf(draft: ApplicationDraft, kind: StepKind): StepTemplate {
  const template = draft.state.terms.templates.find((candidate) => candidate.kind === kind);
  if (!template) throw new Error(`step ${kind} is not in the case's template`);
  return template;
}

export function hasStep(draft: ApplicationDraft, kind: StepKind): boolean {
  return draft.state.terms.templates.some((template) => template.kind === kind);
}

export interface NewTurn {
  readonly key: string;
  readonly task: Turn['task'];
  readonly assignee: Assignee;
  readonly ref: string;
  /** The firm puts right what it handed in: the firm's own window does not bind it. */
  readonly corrects?: boolean;
  /** Another paper for an infected one, which may be asked for long after the batch: a cut-off that has come binds it no more. */
  readonly replaces?: boolean;
}

function budgetOfStep(draft: ApplicationDraft, kind: StepKind): ReturnType<typeof budgetOf> {
  const { budgetWorkingDays, calendarTerm } = templateOf(draft, kind);
  return budgetOf(budgetWorkingDays, calendarTerm, draft.context.today, draft.context.calendar);
}

/** Opens the turn of whoever a step now waits for. */
export function startTurn(draft: ApplicationDraft, kind: StepKind, turn: NewTurn): void {
  startTurnOf(draft, kind, turn, templateOf(draft, kind).ladder);
}

/** Opens a turn of a step on a ladder of its own: where silence has an end. */
export function startTurnOf(draft: ApplicationDraft, kind: StepKind, turn: NewTurn, template: LadderTemplate): void {
  const budget = budgetOfStep(draft, kind);
  const owner = turn.assignee.role === 'enterprise' && !turn.corrects ? 'enterprise' : 'officer';
  const { today } = draft.context;
  const lastDay = cutOffOf(draft.state.terms, kind, owner, today);
  const { corrects: _corrects, replaces, ...opened } = turn;
  const cutOff = replaces && lastDay && lastDay <= today ? null : lastDay;
  openTurnOf(draft, { ...opened, ...budget, cutOff, template });
}

/**
 * Opens a turn for what an upper level asked for: the county's cut-off is over by then, and a case that lies with an upper
 * level does not lapse by the county's rule. The day that the upper level named binds instead of that cut-off.
 */
export function startTurnForUpper(
  draft: ApplicationDraft,
  kind: StepKind,
  turn: NewTurn,
  dueOn: IsoDate | null = null,
): void {
  const { ladder } = templateOf(draft, kind);
  const budget = budgetOfStep(draft, kind);
  openTurnOf(draft, { ...turn, ...budget, cutOff: dueOn, template: { ...ladder, lapseAfter: null } });
}
