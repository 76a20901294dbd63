import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const ZERO_HASH = '0'.repeat(64);

/** Hex SHA-256 of the RFC 8785 canonical JSON of a plain value. */
export function canonicalHash(value: object): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('not a JSON value');
  return sha256(json);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The value as the database will give it back: no `undefined`, no `NaN`, no half of a surrogate pair. What is hashed must be what is read,
 * or a chain would break without anybody having touched it.
 */
export function toPlainJson<T>(value: T): T {
  const json = JSON.stringify(value);
  // JSON writes half of a pair as an escape, so nearly every value is seen to be well formed without a look at each string.
  return JSON.parse(json.includes('\\ud') ? JSON.stringify(value, wellFormed) : json) as T;
}

function wellFormed(_key: string, item: unknown): unknown {
  return typeof item === 'string' ? item.replace(/\p{Surrogate}/gu, '\uFFFD') : item;
}
