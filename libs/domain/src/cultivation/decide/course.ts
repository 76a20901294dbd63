import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn } from '../../turn/assignment';
import { pauseTurn, resumeTurn } from '../../turn/turn';
import { endTurns, fireOverdueRungs, fireRung, ofWhole } from '../../turn/turn.decide';
import type { CultivationDraft } from '../cultivation.context';
import type { CultivationEvent } from '../cultivation.events';

type Result = Outcome<CultivationEvent>;

/** Fires the next rung of a ladder, once. */
export function decideRung(draft: CultivationDraft, act: 'remind' | 'escalate'): Result {
  fireRung(draft, act);
  return draft.outcome();
}

/** Stops every clock of the cultivation and of its live applications at one instant. */
export function decidePause(draft: CultivationDraft, reason: string): Result {
  if (!reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明暂停理由。', 'Give a reason for the pause.'));
  }
  const { at, calendar, liveApplications } = draft.context;
  fireOverdueRungs(draft);
  draft.emit({
    type: 'cultivation-paused',
    data: { reason, turns: draft.state.turns.map((turn) => pauseTurn(turn, at, calendar, ofWhole(reason))) },
  });
  for (const id of liveApplications) {
    draft.then({ aggregate: { type: 'application', id }, command: { type: 'pause', reason } });
  }
  return draft.outcome();
}

/** Runs every clock on with its exact rest. */
export function decideResume(draft: CultivationDraft): Result {
  const { at, calendar, liveApplications } = draft.context;
  draft.emit({
    type: 'cultivation-resumed',
    data: { turns: draft.state.turns.map((turn) => resumeTurn(turn, at, calendar)) },
  });
  for (const id of liveApplications) {
    draft.then({ aggregate: { type: 'application', id }, command: { type: 'resume' } });
  }
  return draft.outcome();
}

/** Running applications end only by their own steps, so a paused one runs on. */
function stop(draft: CultivationDraft, because: { readonly reason: string; readonly left?: true }): Result {
  const { paused } = draft.state;
  endTurns(draft, () => true);
  draft.emit({ type: 'cultivation-closed', data: { status: 'stopped', ...because } });
  for (const id of paused ? draft.context.liveApplications : []) {
    draft.then({ aggregate: { type: 'application', id }, command: { type: 'resume' } });
  }
  return draft.outcome();
}

/** Ends the cultivation by hand. */
export function decideClose(draft: CultivationDraft, reason: string): Result {
  if (!reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明结束理由。', 'Give a reason for closing.'));
  }
  return stop(draft, { reason });
}

/** The firm leaves of its own will, which costs it nothing; its titles stay, and it may be cultivated again. */
export function decideLeave(draft: CultivationDraft, reason: string): Result {
  const notYours = checkTurn({ role: 'enterprise', creditCode: draft.state.creditCode }, draft.context.actor);
  if (notYours) return notYours;
  if (!reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明退出理由。', 'Give a reason for leaving.'));
  }
  return stop(draft, { reason, left: true });
}
