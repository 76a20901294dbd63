import type { Actor, AggregateType, IsoDate } from '@app/domain';
import { decodeCursor } from '../base/page';

/** What of a timeline is asked for; everything where nothing is said. */
export interface TimelineFilter {
  /** Kind of event. */
  readonly type?: string;
  readonly aggregateType?: AggregateType;
  readonly aggregateId?: string;
  readonly actorKind?: Actor['kind'];
  /** Business days, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

export function timelineConditions(filter: TimelineFilter): Record<string, unknown> {
  const { type, aggregateType, aggregateId, actorKind, from, to } = filter;
  // Instants are text of one form, so a day is the beginning of its instants.
  const at = { ...(from ? { $gte: from } : {}), ...(to ? { $lt: `${to}U` } : {}) };
  return {
    ...(type ? { type } : {}),
    ...(aggregateType ? { 'aggregate.type': aggregateType } : {}),
    ...(aggregateId ? { 'aggregate.id': aggregateId } : {}),
    ...(actorKind ? { 'actor.kind': actorKind } : {}),
    ...(from || to ? { at } : {}),
  };
}

/** The rows after the place of a cursor, in order of (recordedAt, aggregate id, revision). */
export function afterEvent(cursor: string): Record<string, unknown> {
  const [recordedAt, id, revision] = decodeCursor(cursor, 3);
  return {
    $or: [
      { recordedAt: { $gt: recordedAt } },
      { recordedAt, 'aggregate.id': { $gt: id } },
      { recordedAt, 'aggregate.id': id, revision: { $gt: Number(revision) } },
    ],
  };
}
