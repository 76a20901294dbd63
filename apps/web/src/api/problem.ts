/** One wrong field of a refused request. */
export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal as the server words it (RFC 9457), or what stands for it where no server answered. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly errors?: readonly FieldFault[];
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
  }
}

/** No server answered: the line is down, or the product is being restarted. */
export const OFFLINE: Problem = { status: 0, code: 'OFFLINE', title: 'OFFLINE' };

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof TypeError) return OFFLINE;
  return { status: 0, code: 'UNKNOWN', title: String(error) };
}

/** Somebody else changed the thing since the page read it. */
export const isStale = ({ code, status }: Problem): boolean => status === 412 || code === 'REVISION_STALE';
