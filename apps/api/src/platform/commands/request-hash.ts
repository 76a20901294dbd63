import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * What makes two requests the same: method, address and the meaning of the body, whatever the order of its fields.
 *
 * @param body the parsed JSON, or for an upload its fields and the file's hash
 * @returns hex SHA-256
 */
export function requestHash(method: string, url: string, body: unknown): string {
  const canonical = body === undefined ? '' : (canonicalize(body) ?? '');
  return createHash('sha256').update(`${method}\n${url}\n${canonical}`).digest('hex');
}
