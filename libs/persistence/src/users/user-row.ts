import type { Department, Role } from '@app/domain';

/** An account. Its roles are granted for the branch `regionCode`. */
export interface UserRow {
  readonly id: string;
  /** Lower case, unique. */
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department?: Department;
  readonly regionCode: string;
  /** The firm of an enterprise user. */
  readonly creditCode?: string;
  /** argon2id, in the PHC string format. */
  readonly passwordHash: string;
}

/** An account as it is kept: one that was deactivated stays, so that nobody else gets its name. */
export interface StoredUser extends UserRow {
  readonly active: boolean;
}

/** What of an account can change. */
export type UserChange = Partial<
  Pick<StoredUser, 'name' | 'roles' | 'regionCode' | 'department' | 'active' | 'passwordHash'>
>;
