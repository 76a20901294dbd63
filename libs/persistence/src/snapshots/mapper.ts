import type { AggregateType } from '@app/domain';
import type { SnapshotDocument } from './schema';
import type { AwaitingThing, SnapshotRow } from './snapshot-row';

export const SNAPSHOT_FIELDS = {
  _id: 1,
  revision: 1,
  guard: 1,
  state: 1,
  headHash: 1,
  creditCode: 1,
  enterpriseName: 1,
  regionCode: 1,
  status: 1,
  closed: 1,
  awaits: 1,
  nextDueAt: 1,
  waitsForYear: 1,
  provisionalYear: 1,
  uniqueKey: 1,
  updatedAt: 1,
} as const;

export const AWAITING_FIELDS = { _id: 1, revision: 1, creditCode: 1, regionCode: 1, awaits: 1, nextDueAt: 1 } as const;

export function toSnapshotDocument({
  ref,
  uniqueKey,
  waitsForYear,
  provisionalYear,
  ...row
}: SnapshotRow): SnapshotDocument {
  return {
    _id: ref.id,
    ...row,
    ...(waitsForYear ? { waitsForYear } : {}),
    ...(provisionalYear ? { provisionalYear } : {}),
    ...(uniqueKey === null ? {} : { uniqueKey }),
  };
}

export function toSnapshotRow(type: AggregateType, document: SnapshotDocument): SnapshotRow {
  const { _id, uniqueKey, ...row } = document;
  return { ref: { type, id: _id }, ...row, uniqueKey: uniqueKey ?? null };
}

export function toAwaitingThing(
  type: AggregateType,
  row: Pick<SnapshotDocument, '_id' | 'revision' | 'creditCode' | 'regionCode' | 'awaits' | 'nextDueAt'>,
): AwaitingThing {
  const { _id, revision, creditCode, regionCode, awaits, nextDueAt } = row;
  return { ref: { type, id: _id }, revision, creditCode, regionCode, awaits, nextDueAt };
}
