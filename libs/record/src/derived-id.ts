import { createHash } from 'node:crypto';
import type { Actor } from '@app/domain';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Who a command id belongs to. */
export function commandOwner(actor: Pick<Actor, 'kind' | 'id'>): string {
  return `${actor.kind}:${actor.id}`;
}

/**
 * An id that is the same for every try of a command: `<prefix>_` and 20 base32 characters (100 bits) of a hash.
 *
 * @param n 0 for the aggregate that a caller creates; deciders get 1, 2, …
 */
export function deriveId(prefix: string, actor: Pick<Actor, 'kind' | 'id'>, commandId: string, n = 0): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([commandOwner(actor), commandId, n]))
    .digest();
  return `${prefix}_${base32(digest, 20)}`;
}

/** The first `length` characters of the base32 text of a digest; 5 bits each. */
export function base32(digest: Buffer, length: number): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of digest) {
    bits = ((bits << 8) | byte) & 0xfff;
    held += 8;
    for (; held >= 5 && text.length < length; held -= 5) text += ALPHABET[(bits >> (held - 5)) & 31] ?? '';
  }
  return text;
}
