import type { Outcome } from '../../kernel/decider';
import { redateTurns } from '../../turn/turn.decide';
import type { CultivationDraft } from '../cultivation.context';
import type { CultivationEvent } from '../cultivation.events';

/**
 * Dates the clocks anew, and with them the checkpoints of the plan: a checkpoint keeps the working days that its owner was given,
 * so its day moves with the calendar.
 */
export function decideRedate(draft: CultivationDraft): Outcome<CultivationEvent> {
  const before = new Map(draft.state.turns.map((turn) => [turn.key, turn.clock.dueOn]));
  redateTurns(draft);
  for (const { key, clock } of draft.state.turns) {
    const checkpoint = draft.state.checkpoints.find((candidate) => key === `checkpoint:${candidate.id}`);
    const moved = clock.dueOn && clock.dueOn !== before.get(key);
    if (checkpoint?.status !== 'open' || !clock.dueOn || !moved) continue;
    draft.emit({
      type: 'checkpoint-redated',
      data: { checkpointId: checkpoint.id, from: checkpoint.dueOn, to: clock.dueOn },
    });
  }
  return draft.outcome();
}
