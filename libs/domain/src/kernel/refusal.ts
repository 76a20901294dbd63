import type { Bilingual } from './text';

/** What was wrong with one field, for the `errors` of a problem document. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  /** In both languages, or a value that needs none. */
  readonly message: string | Bilingual;
}

/** A decider's "no": a stable code, the HTTP class it belongs to, and what to do next. Never thrown by domain code. */
export interface Refusal {
  readonly refused: true;
  readonly code: string;
  /** 403 not this person, 404 no such thing, 409 not in this status, 422 refused value. */
  readonly status: 403 | 404 | 409 | 422;
  readonly detail: Bilingual;
  readonly errors?: readonly FieldError[];
}

export function refuse(
  status: Refusal['status'],
  code: string,
  detail: Bilingual,
  errors?: readonly FieldError[],
): Refusal {
  return { refused: true, code, status, detail, ...(errors ? { errors } : {}) };
}

/** A refusal, or a technical state with a stable code, on its way to the edge; edges translate it once. */
export class DomainError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: Bilingual,
    readonly errors?: readonly FieldError[],
    readonly retryAfterSeconds?: number,
  ) {
    super(`${code}: ${detail.en}`);
    this.name = 'DomainError';
  }

  static of(refusal: Refusal): DomainError {
    return new DomainError(refusal.status, refusal.code, refusal.detail, refusal.errors);
  }
}
