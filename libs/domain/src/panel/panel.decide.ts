import type { Outcome } from '../kernel/decider';
import { Draft } from '../kernel/draft';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { decideClock } from '../turn/clock.decide';
import { endTurns, fireRung, redateTurns } from '../turn/turn.decide';
import { awaitDraw, commit, drawExperts } from './decide-draw';
import { declare, giveScores, lapseSeat } from './decide-scores';
import { earlierOf, liveRefusal, panelsOn, subjectKeyOf } from './earlier';
import { checkOffice } from './office';
import type { PanelCommand } from './panel.commands';
import type { PanelContext, PanelDraft } from './panel.context';
import type { PanelEvent } from './panel.events';
import { evolvePanel } from './panel.evolve';
import { isPanelCommandAllowed } from './panel.table';
import type { PanelState } from './panel.types';

type Of<T extends PanelCommand['type']> = Extract<PanelCommand, { type: T }>;

/** Two can be compared; more than nine nobody moderates. */
const [LEAST_SEATS, MOST_SEATS] = [2, 9];

function order(draft: PanelDraft, command: Of<'order-panel'>): Outcome<PanelEvent> {
  const { order: facts, aggregateId: id, actor } = draft.context;
  if (!facts) throw new Error('an order needs facts');
  const refusal = checkOffice(actor);
  if (refusal) return refusal;
  const { caseClosed, terms, ofFirm, ...known } = facts;
  if (caseClosed) {
    return refuse(409, 'APPLICATION_CLOSED', text('该申报已办结。', 'This application is closed.'));
  }
  const subjectKey = subjectKeyOf(command.subject, known.creditCode);
  const before = panelsOn(subjectKey, ofFirm);
  const live = liveRefusal(before);
  if (live) return live;
  const strata = command.seats ?? terms.strata;
  const seats = strata.reduce((total, stratum) => total + stratum.seats, 0);
  if (seats < LEAST_SEATS || seats > MOST_SEATS) {
    return refuse(
      422,
      'SEATS_OUT_OF_RANGE',
      text(`评审席位须为 ${LEAST_SEATS} 至 ${MOST_SEATS} 个。`, `A panel has ${LEAST_SEATS} to ${MOST_SEATS} seats.`),
      [{ path: 'seats', code: 'SEATS_OUT_OF_RANGE', message: String(seats) }],
    );
  }
  const ordered = { id, subject: command.subject, ...known, terms: { ...terms, strata }, subjectKey };
  const earlier = before.length > 0 ? { earlier: earlierOf(before) } : {};
  draft.emit({ type: 'panel-ordered', data: { ...ordered, ...earlier } });
  awaitDraw(draft);
  return draft.outcome();
}

/** The moderator has read the report. Points stay as they were given. */
function close(draft: PanelDraft, { note }: Of<'close-panel'>): Outcome<PanelEvent> {
  const scorers = draft.state.seats.flatMap(({ account }) => account ?? []);
  const refusal = checkOffice(draft.context.actor, scorers);
  if (refusal) return refusal;
  if (!note.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请填写会商意见。', 'Write down what the moderation came to.'));
  }
  endTurns(draft, () => true);
  draft.emit({ type: 'panel-closed', data: { note } });
  return draft.outcome();
}

/** Once a seed is committed, whoever knows or might like to know what it draws does not call the draw off. */
function cancel(draft: PanelDraft, { reason }: Of<'cancel-panel'>): Outcome<PanelEvent> {
  const { status, orderedBy, drawers } = draft.state;
  const refusal = checkOffice(draft.context.actor, status === 'ordered' ? [] : [orderedBy, ...drawers]);
  if (refusal) return refusal;
  if (!reason.trim()) return refuse(422, 'REASON_REQUIRED', text('请说明取消的理由。', 'Give the reason.'));
  endTurns(draft, () => true);
  draft.emit({ type: 'panel-cancelled', data: { reason } });
  return draft.outcome();
}

function notAllowed(state: PanelState | undefined, { type }: PanelCommand): Refusal {
  if (!state) return refuse(404, 'NOT_FOUND', text('没有此评审组。', 'There is no such panel.'));
  if (type === 'draw-experts' && state.status === 'ordered') {
    return refuse(
      409,
      'COMMITMENT_REQUIRED',
      text('请先公布随机种子的哈希值，再抽取。', 'Publish the hash of the seed before the draw.'),
    );
  }
  if (
    state.status === 'closed' ||
    state.status === 'cancelled' ||
    type === 'give-scores' ||
    type === 'declare-conflict'
  ) {
    return refuse(409, 'REVIEW_CLOSED', text('本次评审不再接受答复。', 'This round takes no more answers.'));
  }
  return refuse(409, 'PANEL_NOT_THERE_YET', text('评审尚未到这一步或已过这一步。', 'The panel is not at this step.'));
}

/** Decides one command on a panel of experts. */
export function decidePanel(
  state: PanelState | undefined,
  command: PanelCommand,
  context: PanelContext,
): Outcome<PanelEvent> {
  if (!isPanelCommandAllowed(state?.status ?? 'new', command.type)) return notAllowed(state, command);
  const draft: PanelDraft = new Draft(state, context, evolvePanel);
  switch (command.type) {
    case 'order-panel':
      return order(draft, command);
    case 'commit-draw':
      return commit(draft);
    case 'draw-experts':
      return drawExperts(draft, command);
    case 'declare-conflict':
      return declare(draft, command);
    case 'give-scores':
      return giveScores(draft, command);
    case 'lapse-seat':
      return lapseSeat(draft);
    case 'close-panel':
      return close(draft, command);
    case 'cancel-panel':
      return cancel(draft, command);
    case 'pause-clock':
    case 'resume-clock':
    case 'extend-clock':
      return decideClock(draft, command) ?? draft.outcome();
    case 'redate':
      redateTurns(draft);
      return draft.outcome();
    case 'remind':
    case 'escalate':
      fireRung(draft, command.type);
      return draft.outcome();
  }
}
