import type { StoredUser } from '@app/persistence';
import type { AccountResponseDto } from './account.response';

/** Without the hash of the password, which leaves the process for the database only. */
export function toAccountResponse(account: Omit<StoredUser, 'passwordHash'>): AccountResponseDto {
  const { username, name, roles, regionCode, department, creditCode, active } = account;
  return {
    username,
    name,
    roles: [...roles],
    regionCode,
    ...(department ? { department } : {}),
    ...(creditCode ? { creditCode } : {}),
    active,
  };
}
