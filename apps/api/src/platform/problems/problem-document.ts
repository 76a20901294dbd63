import type { Bilingual, DomainError, FieldError } from '@app/domain';
import type { Language } from './language';
import { titleOf } from './problem-catalogue';
import { type ChangeSince, type ChangedBy, type ChangesSince, StaleProblem } from './stale-problem';

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
  /** Of a thing that changed since it was read. */
  readonly currentRevision?: number;
  readonly changedAt?: string;
  readonly changedBy?: ChangedBy;
  readonly changes?: readonly (Omit<ChangeSince, 'line'> & { readonly line: string | null })[];
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
    ...(error instanceof StaleProblem ? changed(error.since, language) : {}),
  };
}

function changed({ currentRevision, changes }: ChangesSince, language: Language): Partial<ProblemDocument> {
  const [latest] = changes;
  const told = changes.map((change) => ({ ...change, line: change.line && change.line[language] }));
  return { currentRevision, ...(latest ? { changedAt: latest.at, changedBy: latest.by } : {}), changes: told };
}

function inLanguage({ path, code, message }: BilingualFieldError, language: Language): FieldError {
  return { path, code, message: typeof message === 'string' ? message : message[language] };
}
