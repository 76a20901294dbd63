import type { AggregateRef } from '@app/domain';
import type { StoredEvent } from '@app/persistence';
import { ZERO_HASH, canonicalHash } from './canonical';

/** Where a stream has come to. */
export interface ChainHead {
  readonly revision: number;
  readonly hash: string;
}

export const EMPTY_CHAIN: ChainHead = { revision: 0, hash: ZERO_HASH };

/** The first event at which a chain does not hold. */
export interface ChainBreak {
  readonly aggregate: AggregateRef;
  readonly revision: number;
  readonly reason: 'revision-gap' | 'previous-hash' | 'own-hash' | 'head';
}

/** Puts an event at the end of its chain. */
export function seal(event: Omit<StoredEvent, 'hash'>): StoredEvent {
  return { ...event, hash: canonicalHash(event) };
}

/**
 * Checks the next event of a stream against the head so far.
 *
 * @returns the new head, or where it breaks
 */
export function follow(head: ChainHead, { hash, ...rest }: StoredEvent): ChainHead | ChainBreak {
  const at = { aggregate: rest.aggregate, revision: rest.revision };
  if (rest.revision !== head.revision + 1) return { ...at, reason: 'revision-gap' };
  if (rest.prevHash !== head.hash) return { ...at, reason: 'previous-hash' };
  if (canonicalHash(rest) !== hash) return { ...at, reason: 'own-hash' };
  return { revision: rest.revision, hash };
}

export function isBreak(step: ChainHead | ChainBreak): step is ChainBreak {
  return 'reason' in step;
}

export interface ChainVerdict {
  readonly valid: boolean;
  readonly events: number;
  readonly head: ChainHead;
  readonly firstBreak?: ChainBreak;
}

/** Verifies one whole stream, given in order of revision. */
export async function verifyChain(events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): Promise<ChainVerdict> {
  let head = EMPTY_CHAIN;
  let count = 0;
  for await (const event of events) {
    const step = follow(head, event);
    if (isBreak(step)) return { valid: false, events: count, head, firstBreak: step };
    head = step;
    count += 1;
  }
  return { valid: true, events: count, head };
}
