import { drawOneMore, redraw } from '../draw/draw-record';
import { whyExcluded } from '../expert/exclusion';
import { endTurns, startTurn } from '../turn/turn.decide';
import { type PanelDraft, exclusionQuestion } from './panel.context';
import type { LeavingReason, PanelSeat, Scores } from './panel.types';
import { gapOf, reportOf, resultOf, totalOf } from './scoring';

/** With fewer nothing can be compared: the panel ends. */
const LEAST_EXPERTS = 2;

function accountOf(draft: PanelDraft, expert: string | null): string | null {
  return draft.context.register.find(({ id }) => id === expert)?.account ?? null;
}

function ask(draft: PanelDraft, { seat, holder, account }: PanelSeat, what: 'declare' | 'score'): void {
  const { budget, ladder } = draft.state.terms.clocks[what];
  startTurn(draft, {
    key: `${seat}.${holder}.${what}`,
    task: 'expert-score',
    assignee: { role: 'expert', account: account ?? '' },
    ref: draft.state.id,
    budget,
    template: ladder,
  });
}

/** Tells somebody who was drawn: first the declaration, on a clock of their own. */
export function greet(draft: PanelDraft, seat: PanelSeat): void {
  if (seat.expert === null) return;
  draft.then({
    aggregate: { type: 'expert', id: seat.expert },
    command: { type: 'note-seating', panelId: draft.state.id },
  });
  ask(draft, seat, 'declare');
}

/** The file opens to an expert who declared no conflict. */
export function letScore(draft: PanelDraft, seat: PanelSeat): void {
  endTurns(draft, ({ key }) => key === `${seat.seat}.${seat.holder}.declare`);
  ask(draft, seat, 'score');
}

/** Whoever is drawn later than the rest is measured once more: a suspension since the draw counts. */
function isBarred(draft: PanelDraft, expert: string): boolean {
  const entry = draft.context.register.find(({ id }) => id === expert);
  return !entry || whyExcluded(entry, exclusionQuestion(draft, null)) !== null;
}

/** Empties a seat; the next in the same order takes it, and the next after that where the first may not sit any more. */
export function vacate(draft: PanelDraft, seat: PanelSeat, reason: LeavingReason): void {
  endTurns(draft, ({ key }) => key.startsWith(`${seat.seat}.${seat.holder}.`));
  if (!draft.state.draw) return;
  const step = redraw(draft.state.draw, seat.seat, reason, draft.context.at);
  draft.emit({ type: 'seat-vacated', data: { step, reason, account: accountOf(draft, step.drawn) } });
  welcome(draft, seat.seat);
}

function welcome(draft: PanelDraft, id: string): void {
  const seat = draft.state.seats.find((one) => one.seat === id);
  if (!seat?.expert) return;
  if (isBarred(draft, seat.expert)) vacate(draft, seat, 'EXCLUDED');
  else greet(draft, seat);
}

function addOne(draft: PanelDraft): void {
  if (!draft.state.draw) return;
  const step = drawOneMore(draft.state.draw, null, 'GAP', draft.context.at);
  draft.emit({ type: 'expert-added', data: { step, account: accountOf(draft, step.drawn) } });
  welcome(draft, step.seat);
}

function openScores(draft: PanelDraft, sealed: Readonly<Record<string, Scores>>): void {
  const { terms, seats, id } = draft.state;
  const opened = seats.flatMap(({ seat }) => {
    const given = sealed[seat];
    return given ? [{ seat, ...given, total: totalOf(given.scores) }] : [];
  });
  const gapStands = gapOf(opened.map(({ total }) => total)) > terms.gap && seats.some(({ expert }) => expert === null);
  const data = { opened, result: resultOf(terms, opened, gapStands), report: reportOf(terms, opened) };
  draft.emit({ type: 'scores-opened', data });
  const { budget, ladder } = terms.clocks.moderate;
  const assignee = { role: 'officer' } as const;
  startTurn(draft, { key: 'moderation', task: 'moderate-panel', assignee, ref: id, budget, template: ladder });
}

/**
 * Goes on once nobody is waited for: a gap above the threshold draws a third expert, once; otherwise all points are opened together.
 * Ends the panel where too few are left to compare.
 */
export function goOn(draft: PanelDraft, sealed: Readonly<Record<string, Scores>>): void {
  const held = draft.state.seats.filter(({ expert }) => expert !== null);
  if (held.length < LEAST_EXPERTS) {
    endTurns(draft, () => true);
    draft.emit({ type: 'panel-cancelled', data: { reason: 'NOT_ENOUGH_EXPERTS' } });
    return;
  }
  if (held.some(({ scoredAt }) => scoredAt === null)) return;
  const totals = held.map(({ seat }) => totalOf(sealed[seat]?.scores ?? []));
  const added = draft.state.draw?.steps.some(({ act }) => act === 'added');
  if (!added && gapOf(totals) > draft.state.terms.gap) {
    addOne(draft);
    if (draft.state.seats.some(({ expert, scoredAt }) => expert !== null && scoredAt === null)) return;
  }
  openScores(draft, sealed);
}
