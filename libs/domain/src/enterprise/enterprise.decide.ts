import type { Outcome } from '../kernel/decider';
import { Draft } from '../kernel/draft';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { decideCaretaker } from './caretakers/caretakers.decide';
import { decideDirectory } from './decide/directory';
import { decideTitleDates, decideUpdateTitle } from './decide/titles';
import type { EnterpriseCommand } from './enterprise.commands';
import type { EnterpriseContext, EnterpriseDraft } from './enterprise.context';
import type { EnterpriseEvent } from './enterprise.events';
import { evolveEnterprise } from './enterprise.evolve';
import { isEnterpriseCommandAllowed } from './enterprise.table';
import { decideLife } from './life/decide/decide-life';
import { goneRefusal } from './life/gone';
import type { EnterpriseState } from './enterprise.types';
import { decidePeople } from './people/people.decide';

function notAllowed(state: EnterpriseState | undefined): Refusal {
  const gone = state?.deregistered ? goneRefusal(state) : null;
  if (gone) return gone;
  return state
    ? refuse(409, 'ENTERPRISE_EXISTS', text('该企业已在名录中。', 'This firm is in the directory already.'))
    : refuse(404, 'NOT_FOUND', text('名录中没有该企业。', 'There is no such firm in the directory.'));
}

function dispatch(draft: EnterpriseDraft, command: EnterpriseCommand): Outcome<EnterpriseEvent> {
  switch (command.type) {
    case 'register':
    case 'import-row':
    case 'put-indicators':
    case 'record-finding':
    case 'grant-title':
    case 'impose-ban':
      return decideDirectory(draft, command);
    case 'record-person':
    case 'end-person':
      return decidePeople(draft, command);
    case 'name-caretaker':
      return decideCaretaker(draft, command);
    case 'update-title':
      return decideUpdateTitle(draft, command);
    case 'open-title-update':
    case 'miss-title-update':
    case 'begin-title':
    case 'prepare-re-review':
    case 'lapse-title':
    case 'miss-change-report':
    case 'lift-ban':
    case 'remind':
    case 'escalate':
      return decideTitleDates(draft, command.type);
    default:
      return decideLife(draft, command);
  }
}

/** Decides one command on a firm of the directory: the events and what follows elsewhere, or a refusal with its code. */
export function decideEnterprise(
  state: EnterpriseState | undefined,
  command: EnterpriseCommand,
  context: EnterpriseContext,
): Outcome<EnterpriseEvent> {
  if (!isEnterpriseCommandAllowed(state, command.type)) return notAllowed(state);
  return dispatch(new Draft(state, context, evolveEnterprise), command);
}
