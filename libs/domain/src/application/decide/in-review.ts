import type { Outcome } from '../../kernel/decider';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import { decideDeclaration, decideOpinion, decideScores } from './review';
import { decideAddDepartment, decideDelegation, decideWithdrawObjection } from './seats';
import { decideSiteCheck } from './site-check';
import { decideTendSeats } from './tend-seats';

type InReview = Extract<
  ApplicationCommand,
  {
    type:
      | 'give-opinion'
      | 'withdraw-objection'
      | 'add-department'
      | 'delegate-seat'
      | 'tend-seats'
      | 'give-scores'
      | 'declare-conflict'
      | 'record-site-check';
  }
>;

/** What happens within a round of review. */
export function decideInReview(draft: ApplicationDraft, command: InReview): Outcome<ApplicationEvent> {
  switch (command.type) {
    case 'give-opinion':
      return decideOpinion(draft, command);
    case 'withdraw-objection':
      return decideWithdrawObjection(draft, command);
    case 'add-department':
      return decideAddDepartment(draft, command);
    case 'delegate-seat':
      return decideDelegation(draft, command);
    case 'tend-seats':
      return decideTendSeats(draft);
    case 'give-scores':
      return decideScores(draft, command);
    case 'declare-conflict':
      return decideDeclaration(draft, command);
    case 'record-site-check':
      return decideSiteCheck(draft, command);
  }
}
