import type { Outcome } from '../kernel/decider';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { checkTurn } from '../turn/assignment';
import { endTurns, findDueRung } from '../turn/turn.decide';
import { lateNow } from '../turn/turn';
import type { PanelCommand } from './panel.commands';
import type { PanelDraft } from './panel.context';
import type { PanelEvent } from './panel.events';
import type { PanelSeat } from './panel.types';
import { checkScores } from './scoring';
import { goOn, letScore, vacate } from './seats';

type Of<T extends PanelCommand['type']> = Extract<PanelCommand, { type: T }>;

/** Why somebody who holds no seat may not act: they stepped back, waited too long, or were never drawn. */
function whyNoSeat(draft: PanelDraft): Refusal {
  const { actor } = draft.context;
  const left = draft.state.left.find(({ account }) => account === actor.id);
  if (left?.reason === 'SILENT') {
    return refuse(
      409,
      'SEAT_LAPSED',
      text('您逾期未答复，席位已由他人递补。', 'You did not answer in time; somebody else was drawn for your seat.'),
    );
  }
  const excludes = [...draft.state.drawers, ...draft.state.left.map(({ account }) => account)];
  const known = checkTurn({ role: 'expert', excludes }, actor);
  return known ?? refuse(403, 'NOT_YOUR_TURN', text('您未被抽中参加本次评审。', 'You were not drawn for this panel.'));
}

function seatOf(draft: PanelDraft): PanelSeat | Refusal {
  const { actor } = draft.context;
  const seat = draft.state.seats.find(({ account }) => account === actor.id);
  if (!seat || draft.state.drawers.includes(actor.id) || !actor.roles.includes('expert')) return whyNoSeat(draft);
  if (seat.scoredAt) return refuse(409, 'ALREADY_ANSWERED', text('您已提交评分。', 'You have handed in your points.'));
  return seat;
}

/** A conflict, or no time, empties the seat and draws the next; otherwise the file opens. */
export function declare(draft: PanelDraft, command: Of<'declare-conflict'>): Outcome<PanelEvent> {
  const seat = seatOf(draft);
  if ('refused' in seat) return seat;
  if (seat.declaredAt) return refuse(409, 'ALREADY_ANSWERED', text('您已声明。', 'You have declared already.'));
  const { conflict, available = true } = command;
  const reason = command.reason?.trim();
  const data = { seat: seat.seat, conflict };
  draft.emit({ type: 'conflict-declared', data }, reason ? { reason } : undefined);
  if (conflict && seat.expert) {
    draft.then({
      aggregate: { type: 'expert', id: seat.expert },
      command: { type: 'note-conflict', creditCode: draft.state.creditCode },
    });
  }
  if (!conflict && available) letScore(draft, seat);
  else {
    vacate(draft, seat, conflict ? 'CONFLICT' : 'UNAVAILABLE');
    goOn(draft, draft.context.sealed);
  }
  return draft.outcome();
}

/** Points are sealed as they come; the last of them opens all. */
export function giveScores(draft: PanelDraft, command: Of<'give-scores'>): Outcome<PanelEvent> {
  const seat = seatOf(draft);
  if ('refused' in seat) return seat;
  if (!seat.declaredAt) {
    return refuse(
      403,
      'DECLARE_FIRST',
      text(
        '请先声明有无利益冲突，再查阅材料和评分。',
        'Declare whether you have a conflict before the file opens to you.',
      ),
    );
  }
  const refusal = checkScores(draft.state.terms.criteria, command.scores);
  if (refusal) return refusal;
  const { scores, comment } = command;
  const key = `${seat.seat}.${seat.holder}.score`;
  const turn = draft.state.turns.find((one) => one.key === key);
  const late = turn ? lateNow(turn, draft.context.today, draft.context.calendar) : 0;
  endTurns(draft, (turn) => turn.key === key);
  const sealedScores = JSON.stringify({ scores, comment });
  draft.emit({ type: 'scores-given', data: { seat: seat.seat, lateBy: late } }, { scores: sealedScores });
  goOn(draft, { ...draft.context.sealed, [seat.seat]: { scores, comment } });
  return draft.outcome();
}

/** The end of waiting for one expert: the next in the order is drawn. Before it has come nothing changes. */
export function lapseSeat(draft: PanelDraft): Outcome<PanelEvent> {
  const due = findDueRung(draft, 'lapse');
  const seat = due && draft.state.seats.find((one) => due.turn.key.startsWith(`${one.seat}.${one.holder}.`));
  if (seat) {
    vacate(draft, seat, 'SILENT');
    goOn(draft, draft.context.sealed);
  }
  return draft.outcome();
}
