import type { Outcome } from '../kernel/decider';
import { Draft } from '../kernel/draft';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import type { CultivationCommand } from './cultivation.commands';
import type { CultivationContext, CultivationDraft } from './cultivation.context';
import type { CultivationEvent } from './cultivation.events';
import { evolveCultivation } from './cultivation.evolve';
import { cultivationPhase, isCultivationCommandAllowed, isClosed } from './cultivation.table';
import type { CultivationState } from './cultivation.types';
import { decideApprove, decideLaunch, decidePlan, decideReplan, decideReturn, decideWillingness } from './decide/plan';
import {
  decideBlocked,
  decideFacts,
  decideNoteApplication,
  decideNoteReopened,
  decideOutcome,
  decideTitle,
  decideTitleLost,
} from './decide/progress';
import { decideClose, decideLeave, decidePause, decideResume, decideRung } from './decide/course';
import { decideClock } from '../turn/clock.decide';
import { decideRedate } from './decide/redate';
import { decideMeet } from './decide/checkpoint';

function notAllowed(state: CultivationState | undefined): Refusal {
  const phase = cultivationPhase(state);
  if (phase === 'new')
    return refuse(404, 'NOT_FOUND', text('该企业没有培育档案。', 'This firm is not under cultivation.'));
  if (phase === 'paused') {
    return refuse(
      409,
      'CULTIVATION_PAUSED',
      text('培育已暂停，恢复后再办理。', 'The cultivation is paused; resume it first.'),
    );
  }
  if (state && isClosed(state)) {
    return refuse(
      409,
      'CULTIVATION_CLOSED',
      text('本轮培育已结束，可重新发起。', 'This cultivation has ended; launch a new one.'),
    );
  }
  return refuse(
    409,
    'STEP_NOT_OPEN',
    text(`培育当前状态（${phase}）不能进行此操作。`, `The cultivation's state (${phase}) does not allow this.`),
  );
}

function dispatch(draft: CultivationDraft, command: CultivationCommand): Outcome<CultivationEvent> {
  switch (command.type) {
    case 'launch':
      return decideLaunch(draft, command);
    case 'draft-plan':
      return decidePlan(draft);
    case 'confirm-willingness':
      return decideWillingness(draft, command);
    case 'approve-plan':
      return decideApprove(draft, command);
    case 'return-plan':
      return decideReturn(draft, command);
    case 'meet-checkpoint':
      return decideMeet(draft, command);
    case 'replan':
      return decideReplan(draft, command);
    case 'note-application':
      return decideNoteApplication(draft, command);
    case 'note-outcome':
      return decideOutcome(draft, command);
    case 'note-reopened':
      return decideNoteReopened(draft, command);
    case 'note-blocked':
      return decideBlocked(draft, command);
    case 'note-facts':
      return decideFacts(draft);
    case 'note-title':
      return decideTitle(draft, command);
    case 'note-title-lost':
      return decideTitleLost(draft, command);
    case 'follow-firm': {
      const { type: _type, ...data } = command;
      draft.emit({ type: 'firm-followed', data });
      return draft.outcome();
    }
    case 'remind':
    case 'escalate':
      return decideRung(draft, command.type);
    case 'redate':
      return decideRedate(draft);
    case 'pause-clock':
    case 'resume-clock':
    case 'extend-clock':
      return decideClock(draft, command) ?? draft.outcome();
    case 'pause':
      return decidePause(draft, command.reason);
    case 'resume':
      return decideResume(draft);
    case 'close':
      return decideClose(draft, command.reason);
    case 'leave':
      return decideLeave(draft, command.reason);
  }
}

/** Decides one command on a cultivation: the events and what follows elsewhere, or a refusal with its code. */
export function decideCultivation(
  state: CultivationState | undefined,
  command: CultivationCommand,
  context: CultivationContext,
): Outcome<CultivationEvent> {
  if (!isCultivationCommandAllowed(state, command.type)) return notAllowed(state);
  return dispatch(new Draft(state, context, evolveCultivation), command);
}
