import type { AggregateRef } from '@app/domain';
import type { SealedPersonal } from '../personal/vault';
import type { EventDocument } from './schema';
import type { PersonalValues } from './stored-event';

/** The personal values that stand beside an event: in a box, or plain as the oldest ones are. */
export type KeptValues = Pick<EventDocument, '_id' | 'personal'>;

export function isSealed(personal: SealedPersonal | PersonalValues): personal is SealedPersonal {
  return typeof personal['box'] === 'string';
}

/** Beside which event values stand. */
export function subjectOf({ type, id }: AggregateRef, revision: number): string {
  return `${type}:${id}@${revision}`;
}
