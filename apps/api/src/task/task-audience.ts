import type { Principal } from '@app/auth';
import type { Assignee } from '@app/domain';
import type { TaskRow } from '@app/persistence';
import { addresseesOf } from '../record-access/addressees';

/** Whether a task stands in somebody's inbox; the same as the query of the list says of a row. */
export function isAddressedTo(caller: Principal, to: Assignee): boolean {
  if (to.excludes?.includes(caller.id)) return false;
  if (to.account && to.account !== caller.id) return false;
  return addresseesOf(caller).some(
    ({ role, department, creditCode }) =>
      role === to.role &&
      (!to.department || to.department === department) &&
      (!to.creditCode || to.creditCode === creditCode),
  );
}

/** Within the scope that the row was found in: an expert opens what is for them alone, a firm nothing that is for experts. */
export function maySee(caller: Principal, { kind, assignee: to }: Pick<TaskRow, 'kind' | 'assignee'>): boolean {
  if (isAddressedTo(caller, to)) return true;
  if (caller.roles.every((role) => role === 'expert')) return false;
  return caller.creditCode === undefined || (to.role !== 'expert' && kind !== 'decide-erasure');
}
