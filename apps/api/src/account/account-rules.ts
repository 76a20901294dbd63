import { type Principal, isDemonstrationUsername, scopeOf } from '@app/auth';
import { AppConfig } from '@app/config';
import { DomainError, type Role, isWithinBranch, text } from '@app/domain';
import { DirectoryRepository, type UserRow } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Held without any other role: the first does no business act, the second changes nothing, the third sees its own firm only. */
const ALONE: readonly Role[] = ['administrator', 'auditor', 'enterprise'];

export type Profile = Pick<UserRow, 'roles' | 'department' | 'regionCode' | 'creditCode'>;

/** What holds of every account that somebody makes or changes. */
@Injectable()
export class AccountRules {
  constructor(
    private readonly config: AppConfig,
    private readonly firms: DirectoryRepository,
  ) {}

  /** @throws DomainError 409 `ACCOUNT_EXISTS` for a name that the demonstration has or will have */
  checkName(username: string): void {
    if (this.config.demonstration && isDemonstrationUsername(username)) throw nameTaken();
  }

  /** @throws DomainError 422 `ROLES_CONFLICT`, `ACCOUNT_INCOMPLETE`, `REGION_OUTSIDE_BRANCH`, `ACCOUNT_FIRM_UNKNOWN` */
  async checkProfile(profile: Profile, caller: Principal): Promise<void> {
    checkRoles(profile);
    if (!isWithinBranch(profile.regionCode, caller.regionCode)) throw outsideBranch();
    if (profile.creditCode === undefined) return;
    const firm = await this.firms.find(profile.creditCode, scopeOf(caller));
    if (!firm) throw firmUnknown();
    if (!isWithinBranch(firm.regionCode, profile.regionCode)) throw outsideBranch();
  }
}

export function nameTaken(): DomainError {
  return new DomainError(409, 'ACCOUNT_EXISTS', text('用户名已被使用', 'Somebody has this user name already'));
}

function checkRoles({ roles, department, creditCode }: Profile): void {
  const alone = roles.some((role) => ALONE.includes(role));
  const firmWithoutRole = creditCode !== undefined && !roles.includes('enterprise');
  if ((alone && roles.length > 1) || firmWithoutRole) {
    const detail = text(
      '管理员、审计员、企业用户不得兼任其他角色',
      'An administrator, an auditor and the user of a firm hold no other role',
    );
    throw new DomainError(422, 'ROLES_CONFLICT', detail);
  }
  const incomplete =
    (roles.includes('reviewer') && !department) || (roles.includes('enterprise') && creditCode === undefined);
  if (!incomplete) return;
  const detail = text(
    '部门审核员须有部门，企业用户须有统一社会信用代码',
    'A reviewer needs a department, the user of a firm its credit code',
  );
  throw new DomainError(422, 'ACCOUNT_INCOMPLETE', detail);
}

function outsideBranch(): DomainError {
  return new DomainError(422, 'REGION_OUTSIDE_BRANCH', text('不在您的辖区内', 'Outside your branch'));
}

function firmUnknown(): DomainError {
  const detail = text('辖区名录中没有该企业', 'The directory of your branch has no such firm');
  return new DomainError(422, 'ACCOUNT_FIRM_UNKNOWN', detail);
}
