import type { Outcome } from '../../kernel/decider';
import { checkTurn } from '../../turn/assignment';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import { closeApplication } from './close';
import { completeStep } from './steps';

type Confirm = Extract<ApplicationCommand, { type: 'confirm-willingness' }>;

/** The firm agrees to apply, or not; refusing costs it nothing. */
export function decideWillingness(draft: ApplicationDraft, command: Confirm): Outcome<ApplicationEvent> {
  const refusal = checkTurn({ role: 'enterprise', creditCode: draft.state.creditCode }, draft.context.actor);
  if (refusal) return refusal;
  draft.emit({
    type: 'willingness-confirmed',
    data: { agree: command.agree, comment: command.comment ?? null, on: draft.context.today },
  });
  if (command.agree) completeStep(draft, 'willingness', 'agreed');
  else closeApplication(draft, 'withdrawn', 'willingness-declined');
  return draft.outcome();
}
