import type { Principal } from '@app/auth';
import type { Addressee } from '@app/persistence';

/** The ways in which tasks may be addressed to the caller. */
export function addresseesOf(caller: Principal): Addressee[] {
  return caller.roles.map((role) => ({
    role,
    ...(role === 'reviewer' && caller.department ? { department: caller.department } : {}),
    ...(role === 'enterprise' && caller.creditCode ? { creditCode: caller.creditCode } : {}),
  }));
}
