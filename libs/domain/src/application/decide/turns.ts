import type { Assignee } from '../../kernel/task';
import { closeTurn, openTurn, pauseTurn } from '../../turn/turn';
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
  turn: { key: string; task: Turn['task']; assignee: Assignee; ref: string; budget?: number },
): void {
  const template = templateOf(draft, kind);
  const { at, calendar } = draft.context;
  const opened = openTurn(
    {
      ...turn,
      budget: turn.budget ?? template.budgetWorkingDays,
      cutOff: kind === 'upper' || kind === 'statistics-result' ? null : draft.state.terms.cutOff,
      template: template.ladder,
    },
    at,
    calendar,
  );
  // A legal clock (the notice) may end while the case is paused: what it opens waits with the rest.
  draft.emit({
    type: 'turn-opened',
    data: { turn: draft.state.paused ? pauseTurn(opened, at, calendar) : opened },
  });
}

/** Closes every open turn that belongs to `ref` (or the one with this key); lateness goes on record. */
export function endTurns(draft: ApplicationDraft, matches: (turn: Turn) => boolean): void {
  for (const turn of draft.state.turns.filter((candidate) => !candidate.closedAt && matches(candidate))) {
    draft.emit({
      type: 'turn-closed',
      data: { turn: closeTurn(turn, draft.context.at, draft.context.calendar) },
    });
  }
}
