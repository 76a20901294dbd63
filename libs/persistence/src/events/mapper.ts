import type { EventDocument } from './schema';
import type { EventToStore, StoredEvent } from './stored-event';

export const EVENT_FIELDS = {
  _id: 1,
  aggregate: 1,
  revision: 1,
  type: 1,
  at: 1,
  recordedAt: 1,
  actor: 1,
  onBehalfOf: 1,
  commandId: 1,
  data: 1,
  prevHash: 1,
  hash: 1,
} as const;

export function toEventDocument({ event, ...storage }: EventToStore): EventDocument {
  const { id, ...hashed } = event;
  const { creditCode, regionCode, personal, counted, tells } = storage;
  return {
    _id: id,
    ...hashed,
    creditCode,
    regionCode,
    ...(personal ? { personal } : {}),
    ...(counted ? { counted, unfolded: true as const } : {}),
    ...(tells ? { tells, untold: true as const } : {}),
  };
}

export function toStoredEvent(row: EventDocument): StoredEvent {
  return {
    id: row._id,
    aggregate: { type: row.aggregate.type, id: row.aggregate.id },
    revision: row.revision,
    type: row.type,
    at: row.at,
    recordedAt: row.recordedAt,
    actor: row.actor,
    ...(row.onBehalfOf === undefined ? {} : { onBehalfOf: row.onBehalfOf }),
    commandId: row.commandId,
    data: row.data,
    prevHash: row.prevHash,
    hash: row.hash,
  };
}
