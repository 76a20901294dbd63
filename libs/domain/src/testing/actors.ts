import { syntheticCreditCode } from '../enterprise/synthetic-credit-code';
import { type Actor, type Department, type Role, SYSTEM_ACTOR, workflowActor } from '../kernel/actor';

export const FIRM_CODE = syntheticCreditCode('one', '990124');
const OTHER_CODE = syntheticCreditCode('two', '990124');

function person(id: string, role: Role, more: Partial<Actor> = {}): Actor {
  return { kind: 'person', id, roles: [role], regionCode: '990124', ...more };
}

export const officer = person('officer', 'officer');
export const officer2 = person('officer2', 'officer');
export const serviceOfficer = person('town', 'service-officer');
export const leader = person('leader', 'leader');
export const leader2 = person('leader2', 'leader');
export const expert = person('expert1', 'expert');
export const mentor = person('mentor', 'mentor');
export const administrator = person('admin', 'administrator');
export const auditor = person('auditor', 'auditor');
export const firm = person('enterprise:1', 'enterprise', { creditCode: FIRM_CODE });
export const otherFirm = person('enterprise:2', 'enterprise', { creditCode: OTHER_CODE });
export const conductor = workflowActor('enterprise:1');

/** One reviewer of a department; the second of the same department stands in for the first. */
export function reviewerOf(department: Department, n: 1 | 2 = 1): Actor {
  return person(`${department}${n === 1 ? '' : n}`, 'reviewer', { department });
}

const DEPARTMENTS_AT_WORK = ['tax', 'market', 'emergency', 'environment'] as const;

/** Everybody of the county's bureau, its departments, and two firms. */
export const PEOPLE: readonly Actor[] = [
  officer,
  officer2,
  serviceOfficer,
  leader,
  leader2,
  mentor,
  auditor,
  firm,
  otherFirm,
  ...DEPARTMENTS_AT_WORK.flatMap((department) => [reviewerOf(department), reviewerOf(department, 2)]),
];

export const EVERYBODY: readonly Actor[] = [...PEOPLE, conductor, SYSTEM_ACTOR];
