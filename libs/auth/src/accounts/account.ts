import type { Department, Role } from '@app/domain';

/** Somebody who can log in. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department?: Department;
  readonly regionCode: string;
  readonly creditCode?: string;
  readonly passwordHash: string;
}
