import { text } from '@app/domain';
import { problem } from '../problems/framework-errors';

const VISIBLE = /^[\x21-\x7e]{1,200}$/;

/**
 * The command id that a client chose: a repeat with the same id and body gets the first answer again.
 *
 * @throws DomainError 400 `IDEMPOTENCY_KEY_REQUIRED`, `IDEMPOTENCY_KEY_MALFORMED`
 */
export function commandIdOf(header: string | string[] | undefined): string {
  if (header === undefined || header === '') {
    throw problem(
      'IDEMPOTENCY_KEY_REQUIRED',
      text('写操作须带 Idempotency-Key 请求头', 'A write needs the header Idempotency-Key'),
    );
  }
  if (Array.isArray(header) || !VISIBLE.test(header)) {
    throw problem(
      'IDEMPOTENCY_KEY_MALFORMED',
      text('须为 1 至 200 个可见 ASCII 字符', 'It must be 1 to 200 visible ASCII characters'),
    );
  }
  return header;
}
