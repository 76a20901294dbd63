import type { Bilingual, DomainError, FieldError } from '@app/domain';
import type { Language } from './language';
import { titleOf } from './problem-catalogue';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** A field's error in both languages; the domain's own come with a finished message. */
export interface BilingualFieldError extends Omit<FieldError, 'message'> {
  readonly message: string | Bilingual;
}

/** RFC 9457, with a stable code, the request's id, and the fields that are wrong. */
export interface ProblemDocument {
  /** Address of the code's description, relative to the server. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
}

/** Writes an error in one language. */
export function toProblemDocument(error: DomainError, requestId: string, language: Language): ProblemDocument {
  const errors = error.errors;
  return {
    type: `/problems/${error.code}`,
    title: titleOf(error.code, error.status)[language],
    status: error.status,
    code: error.code,
    detail: error.detail[language],
    requestId,
    ...(errors?.length ? { errors: errors.map((field) => inLanguage(field, language)) } : {}),
  };
}

function inLanguage({ path, code, message }: BilingualFieldError, language: Language): FieldError {
  return { path, code, message: typeof message === 'string' ? message : message[language] };
}
