import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn } from '../../turn/assignment';
import { endTurns } from '../../turn/turn.decide';
import type { CultivationCommand } from '../cultivation.commands';
import type { CultivationDraft } from '../cultivation.context';
import type { CultivationEvent } from '../cultivation.events';
import { checkpointAssignee } from '../cultivation.turns';

type Meet = Extract<CultivationCommand, { type: 'meet-checkpoint' }>;

/** Ends the officer's review of an application that did not succeed: the cultivation is closed as carried over. */
function meetOutcomeReview(draft: CultivationDraft, command: Meet): Outcome<CultivationEvent> {
  const refusal = checkTurn({ role: 'officer' }, draft.context.actor);
  if (refusal) return refusal;
  endTurns(draft, () => true);
  draft.emit({
    type: 'checkpoint-met',
    data: { checkpointId: command.checkpointId, on: draft.context.today, comment: command.comment ?? null },
  });
  draft.emit({
    type: 'cultivation-closed',
    data: { status: 'carried-over', reason: command.comment ?? 'carried over after review of the outcome' },
  });
  return draft.outcome();
}

/** The owner of a checkpoint reports it met; lateness goes on record with the turn. */
export function decideMeet(draft: CultivationDraft, command: Meet): Outcome<CultivationEvent> {
  const review = draft.state.turns.find((turn) => !turn.closedAt && turn.key === command.checkpointId);
  if (review && review.key.startsWith('outcome.')) return meetOutcomeReview(draft, command);
  const checkpoint = draft.state.checkpoints.find((candidate) => candidate.id === command.checkpointId);
  if (!checkpoint) return refuse(404, 'NOT_FOUND', text('没有此节点。', 'There is no such checkpoint.'));
  const refusal = checkTurn(checkpointAssignee(checkpoint, draft.state.creditCode), draft.context.actor);
  if (refusal) return refusal;
  if (checkpoint.status !== 'open') {
    return refuse(409, 'CHECKPOINT_CLOSED', text('该节点已办结。', 'This checkpoint is closed already.'));
  }
  endTurns(draft, (turn) => turn.key === `checkpoint:${checkpoint.id}`);
  draft.emit({
    type: 'checkpoint-met',
    data: { checkpointId: checkpoint.id, on: draft.context.today, comment: command.comment ?? null },
  });
  return draft.outcome();
}
