import { text } from '@app/domain';
import { problem } from '../problems/framework-errors';
import { checkShape } from './body-shape';
import { validationProblem } from './field-errors';
import { misfitsOf } from './misfits';

/**
 * What holds of every body, before any rule of its own: a JSON object of bearable size, no inherited names, sound texts.
 *
 * @throws DomainError 400 `REQUEST_MALFORMED`, `BODY_TOO_COMPLEX`
 */
export function checkPlainBody(value: unknown): asserts value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw problem('REQUEST_MALFORMED', text('请求体必须是 JSON 对象', 'The body must be a JSON object'));
  }
  checkShape(value);
  const misfits = misfitsOf(value);
  if (misfits.length > 0) throw validationProblem(400, misfits);
}
