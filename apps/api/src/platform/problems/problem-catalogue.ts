import { type Bilingual, text } from '@app/domain';
import { AUTH_PROBLEMS } from './auth.problems';
import type { ProblemEntry } from './problem-entry';
import { REQUEST_PROBLEMS } from './request.problems';

/** Every code that the service answers with. A test finds codes in the sources that are missing here. */
export const PROBLEMS = { ...REQUEST_PROBLEMS, ...AUTH_PROBLEMS } as const satisfies Record<string, ProblemEntry>;

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
