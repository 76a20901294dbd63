import { type Bilingual, DomainError, type FieldError, text } from '@app/domain';
import type { ValidationError } from 'class-validator';
import type { BilingualFieldError } from '../problems/problem-document';
import { type ConstraintClass, classify } from './constraint-class';

/** How many fields one answer names. */
const LIMIT = 50;

interface Finding {
  readonly path: string;
  readonly found: ConstraintClass;
}

/** One problem for all fields that are wrong: 400 where the shape of any is, else 422. */
export function toValidationProblem(errors: readonly ValidationError[]): DomainError {
  const findings = errors.flatMap((error) => findingsOf(error, ''));
  const malformed = findings.some(({ found }) => found.status === 400);
  const fields = findings
    .slice(0, LIMIT)
    .map(({ path, found }) => ({ path, code: found.code, message: found.message }));
  return validationProblem(malformed ? 400 : 422, fields);
}

/**
 * A problem about fields that the pipe cannot see: multipart fields, headers, cells.
 *
 * @param status 400 wrong shape, 422 refused value
 */
export function validationProblem(status: 400 | 422, fields: readonly BilingualFieldError[]): DomainError {
  const detail: Bilingual =
    status === 400
      ? text('有字段缺失、类型错误或未知，见 errors', 'Fields are missing, of the wrong type or unknown; see errors')
      : text('有字段的取值不被接受，见 errors', 'The values of some fields are refused; see errors');
  // The filter writes each message in the caller's language.
  const errors = fields as unknown as readonly FieldError[];
  return new DomainError(status, status === 400 ? 'REQUEST_MALFORMED' : 'VALUE_REFUSED', detail, errors);
}

function findingsOf(error: ValidationError, parent: string): Finding[] {
  const path = join(parent, error.property);
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
    path,
    found: withOwnText(classify(name, error.value, message), error.contexts?.[name]),
  }));
  // One finding a field: that its type is wrong says all.
  const first = own.find(({ found }) => found.status === 400) ?? own[0];
  // What is inside of something that is no array or object at all says nothing.
  if (first?.found.code === 'WRONG_TYPE') return [first];
  const children = (error.children ?? []).flatMap((child) => findingsOf(child, path));
  return first ? [first, ...children] : children;
}

/** A DTO may word a refusal itself: `@Matches(RULE, { context: text(zh, en) })`. */
function withOwnText(found: ConstraintClass, context: unknown): ConstraintClass {
  const own = context as Partial<Bilingual> | undefined;
  return found.status === 422 && own?.zh && own.en ? { ...found, message: { zh: own.zh, en: own.en } } : found;
}

function join(parent: string, property: string): string {
  if (!parent) return property;
  return /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
}
