/** One thing that is wrong with a pack, an overlay or a table. */
export interface PackProblem {
  /** JSON pointer; `` for the whole. */
  readonly path: string;
  /** Stable, upper case: `UNKNOWN_INDICATOR`. */
  readonly code: string;
  readonly message: string;
}

/** A pack that is refused, with everything that is wrong in it. What was there before stays. */
export class PackError extends Error {
  constructor(
    readonly packId: string,
    readonly problems: readonly PackProblem[],
  ) {
    super(`policy pack ${packId} is refused:\n  ${problems.map(lineOf).join('\n  ')}`);
    this.name = 'PackError';
  }
}

/** A problem on one line: path, code, what is wrong. */
export function lineOf({ path, code, message }: PackProblem): string {
  return `${path || '/'} ${code}: ${message}`;
}
