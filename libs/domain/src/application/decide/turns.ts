import type { Assignee } from '../../kernel/task';
import { startTurn as openTurnOf } from '../../turn/turn.decide';
import type { Turn } from '../../turn/turn.types';
import type { ApplicationDraft } from '../application.context';
import type { StepKind, StepTemplate } from '../application.types';

/** The pack's template of a step of this case. */
export function templateOf(draft: ApplicationDraft, kind: StepKind): StepTemplate {
  const template = draft.state.terms.templates.find((candidate) => candidate.kind === kind);
  if (!template) throw new Error(`step ${kind} is not in the case's template`);
  return template;
}

export function hasStep(draft: ApplicationDraft, kind: StepKind): boolean {
  return draft.state.terms.templates.some((template) => template.kind === kind);
}

/** Opens the turn of whoever a step now waits for. */
export function startTurn(
  draft: ApplicationDraft,
  kind: StepKind,
  turn: { key: string; task: Turn['task']; assignee: Assignee; ref: string },
): void {
  const template = templateOf(draft, kind);
  openTurnOf(draft, {
    ...turn,
    budget: template.budgetWorkingDays,
    cutOff: kind === 'upper' || kind === 'statistics-result' ? null : draft.state.terms.cutOff,
    template: template.ladder,
  });
}
