import { createHash } from 'node:crypto';
import type { Actor, AggregateRef, Instant } from '@app/domain';
import type { EventActor } from '@app/persistence';
import { toPlainJson } from './canonical';
import { base32, commandOwner, deriveId } from './derived-id';

/** Who and what a decision is due to; made anew for each try, so that ids come out the same. */
export interface Cause {
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly commandId: string;
  readonly at: Instant;
  readonly newId: (prefix: string) => string;
}

export function causeOf(source: Omit<Cause, 'newId'>): Cause {
  const { actor, onBehalfOf, commandId, at } = source;
  let n = 0;
  return { actor, onBehalfOf, commandId, at, newId: (prefix) => deriveId(prefix, actor, commandId, (n += 1)) };
}

/** The actor without the name: events are kept for decades and hashed, names may have to be erased. */
export function toEventActor({ kind, id, roles, department, regionCode, creditCode }: Actor): EventActor {
  return toPlainJson({ kind, id, roles, department, regionCode, creditCode });
}

/** Sorts by time of recording; unique by what the event is. */
export function eventId(ref: AggregateRef, revision: number, cause: Cause, recordedAt: Instant): string {
  const time = Date.parse(recordedAt).toString(32).padStart(9, '0');
  const digest = createHash('sha256')
    .update(JSON.stringify([ref.type, ref.id, revision, commandOwner(cause.actor), cause.commandId]))
    .digest();
  return `evt_${time}${base32(digest, 16)}`;
}
