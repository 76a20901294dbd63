import type { Department, Role } from '@app/domain';
import type { Account } from './account';

/** Code of the fictional county that a first start loads. */
const SAMPLE_COUNTY = '990124';

type Profile = Omit<Account, 'passwordHash' | 'id' | 'username'>;

const DEPARTMENT_NAMES: Readonly<Record<Department, string>> = {
  tax: '税务',
  market: '市场监管',
  emergency: '应急管理',
  environment: '生态环境',
  finance: '财政',
  science: '科技',
};

const staff = (name: string, role: Role, regionCode = SAMPLE_COUNTY): Profile => ({ name, roles: [role], regionCode });

function reviewers(): [string, Profile][] {
  return Object.entries(DEPARTMENT_NAMES).flatMap(([code, label]): [string, Profile][] => {
    const department = code as Department;
    return [
      [code, { ...staff(`演示${label}审核员`, 'reviewer'), department }],
      [`${code}2`, { ...staff(`演示${label}审核员二`, 'reviewer'), department }],
    ];
  });
}

/** Everyone but the firms' own users. Fictional persons, said to be so in their names. */
const PROFILES: ReadonlyMap<string, Profile> = new Map<string, Profile>([
  ['officer', staff('演示经办员', 'officer')],
  ['officer2', staff('演示经办员二', 'officer')],
  ['service', staff('演示乡镇服务专员', 'service-officer', `${SAMPLE_COUNTY}101`)],
  ['chief', staff('演示科长', 'section-chief')],
  ['leader', staff('演示分管领导', 'leader')],
  ['leader2', staff('演示分管领导二', 'leader')],
  ['mentor', staff('演示包保干部', 'mentor')],
  ['auditor', staff('演示审计员', 'auditor')],
  ['admin', staff('演示管理员', 'administrator')],
  ...[1, 2, 3, 4, 5].map((n): [string, Profile] => [`expert${n}`, staff(`演示专家${n}`, 'expert')]),
  ...reviewers(),
]);

/** The user of a firm, in lower case. */
export const ENTERPRISE_USERNAME = /^enterprise:([0-9a-z]{18})$/;

/** Whether a demonstration has, or gets with a firm's registration, an account of this name. */
export function isDemonstrationUsername(username: string): boolean {
  return PROFILES.has(username) || ENTERPRISE_USERNAME.test(username);
}

/** All but the firms' own users, without a password. */
export function demonstrationProfiles(): readonly Omit<Account, 'passwordHash'>[] {
  return [...PROFILES].map(([username, profile]) => ({ id: username, username, ...profile }));
}

/** A demonstration account by its name in lower case; all share one password. */
export function findDemonstrationAccount(username: string, passwordHash: string): Account | undefined {
  const profile = PROFILES.get(username);
  return profile ? { id: username, username, ...profile, passwordHash } : undefined;
}

/** The user of a firm, `enterprise:<creditCode>`. */
export function enterpriseAccount(
  firm: { creditCode: string; name: string; regionCode: string },
  passwordHash: string,
): Account {
  const { creditCode, name, regionCode } = firm;
  const username = `enterprise:${creditCode}`;
  return { id: username, username, name, roles: ['enterprise'], regionCode, creditCode, passwordHash };
}
