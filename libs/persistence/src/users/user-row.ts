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
