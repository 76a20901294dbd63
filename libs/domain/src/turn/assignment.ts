import type { Actor, Role } from '../kernel/actor';
import { type Refusal, refuse } from '../kernel/refusal';
import type { Assignee } from '../kernel/task';
import { text } from '../kernel/text';

/** True where the actor holds the role (and is of the department, or the firm) to which something is addressed. */
export function isAddressedTo(assignee: Assignee, actor: Actor): boolean {
  if (!actor.roles.includes(assignee.role)) return false;
  if (assignee.account !== undefined && actor.id !== assignee.account) return false;
  if (assignee.department && actor.department !== assignee.department) return false;
  return !assignee.creditCode || actor.creditCode === assignee.creditCode;
}

/**
 * Refuses whoever a turn is not addressed to (`NOT_YOUR_TURN`) and whoever four eyes or recusal keep out of it
 * (`FOUR_EYES`).
 */
export function checkTurn(assignee: Assignee, actor: Actor): Refusal | null {
  if (!isAddressedTo(assignee, actor)) {
    return refuse(
      403,
      'NOT_YOUR_TURN',
      text('此事项不由您办理，请查看“我的待办”。', 'This is not yours to do; see your own tasks.'),
    );
  }
  if (assignee.excludes?.includes(actor.id)) {
    return refuse(
      403,
      'FOUR_EYES',
      text(
        '您已参与本事项的前序环节或已回避，须由他人办理。',
        'You took part in an earlier step of this case or were recused; somebody else must act.',
      ),
    );
  }
  return null;
}

/** Refuses whoever is neither the firm itself nor of a role that may act for it here (`NOT_YOUR_TURN`). */
export function checkFirmOr(roles: readonly Role[], creditCode: string, actor: Actor): Refusal | null {
  if (actor.creditCode !== undefined) return checkTurn({ role: 'enterprise', creditCode }, actor);
  const role = roles.find((candidate) => actor.roles.includes(candidate)) ?? 'enterprise';
  return checkTurn(role === 'enterprise' ? { role, creditCode } : { role }, actor);
}
