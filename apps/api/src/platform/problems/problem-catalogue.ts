import { type Bilingual, text } from '@app/domain';
import { APPLICATION_PROBLEMS } from './application.problems';
import { AUTH_PROBLEMS } from './auth.problems';
import { CLOCK_PROBLEMS } from './clock.problems';
import { CULTIVATION_PROBLEMS } from './cultivation.problems';
import { DOCUMENT_PROBLEMS } from './document.problems';
import { DOSSIER_PROBLEMS } from './dossier.problems';
import { ENTERPRISE_PROBLEMS } from './enterprise.problems';
import { IMPORT_PROBLEMS } from './import.problems';
import { NOTICE_PROBLEMS } from './notice.problems';
import { NOTIFICATION_PROBLEMS } from './notification.problems';
import { MEETING_PROBLEMS } from './meeting.problems';
import { PANEL_PROBLEMS } from './panel.problems';
import { PAPERWORK_PROBLEMS } from './paperwork.problems';
import type { ProblemEntry } from './problem-entry';
import { RECORD_PROBLEMS } from './record.problems';
import { REQUEST_PROBLEMS } from './request.problems';
import { RULE_SET_PROBLEMS } from './rule-set.problems';

/** Every code that the service answers with. A test finds codes in the sources that are missing here. */
export const PROBLEMS = {
  ...REQUEST_PROBLEMS,
  ...AUTH_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...ENTERPRISE_PROBLEMS,
  ...IMPORT_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...CLOCK_PROBLEMS,
  ...DOSSIER_PROBLEMS,
  ...CULTIVATION_PROBLEMS,
  ...APPLICATION_PROBLEMS,
  ...NOTICE_PROBLEMS,
  ...PAPERWORK_PROBLEMS,
  ...RULE_SET_PROBLEMS,
  ...NOTIFICATION_PROBLEMS,
  ...PANEL_PROBLEMS,
  ...MEETING_PROBLEMS,
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;

const OF_STATUS: Readonly<Record<number, Bilingual>> = {
  403: PROBLEMS.FORBIDDEN.title,
  404: PROBLEMS.NOT_FOUND.title,
  409: text('当前状态不允许', 'Not possible in this status'),
  412: text('版本已过期', 'The revision is stale'),
  422: PROBLEMS.VALUE_REFUSED.title,
};

export function findProblem(code: string): ProblemEntry | undefined {
  return Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as ProblemCode] : undefined;
}

/** The title of a code; one that is not in the catalogue is called by its status. */
export function titleOf(code: string, status: number): Bilingual {
  return findProblem(code)?.title ?? OF_STATUS[status] ?? PROBLEMS.REQUEST_MALFORMED.title;
}
