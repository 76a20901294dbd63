import type { Principal } from '@app/auth';
import { type Action, type Description, type TaskAction, isAddressedTo, isPermitted } from '@app/domain';
import { toActor } from '@app/auth';
import type { GivenResponseDto } from './action.response';

/** An action that does not come from a task: it needs a permission, and the thing's status must allow it. */
export interface StandingAction {
  readonly permission: Action;
  readonly allowed: boolean;
  readonly href: string;
  /** The part of the body that is settled by where the act is offered. */
  readonly given?: GivenResponseDto;
}

/** What is offered, with the part of its body that is settled already. */
export interface OfferedAction extends TaskAction {
  readonly given?: GivenResponseDto;
}

function nameOf(href: string): string {
  return href.slice(href.lastIndexOf('/') + 1);
}

/**
 * What the caller can do to a thing now: the actions of its tasks that are addressed to the caller, and what its status
 * allows beside them. The same tables guard the server, so a button that is shown works.
 */
export function allowedActions(
  description: Description,
  caller: Principal,
  standing: readonly StandingAction[] = [],
): OfferedAction[] {
  const actor = toActor(caller);
  const ofTasks = description.tasks
    .filter(({ assignee }) => isAddressedTo(assignee, actor) && !assignee.excludes?.includes(actor.id))
    .flatMap((task) => task.actions);
  const ofStatus = standing
    .filter(({ permission, allowed }) => allowed && isPermitted(actor, permission))
    .map(({ href, given }): OfferedAction => ({
      name: nameOf(href),
      method: 'POST',
      href,
      ...(given ? { given } : {}),
    }));
  return [...new Map<string, OfferedAction>([...ofTasks, ...ofStatus].map((action) => [action.href, action])).values()];
}
