import { type AggregateType, AGGREGATE_TYPES } from '@app/domain';
import { Schema } from 'mongoose';
import type { SnapshotRow } from './snapshot-row';

const COLLECTIONS: Readonly<Record<AggregateType, string>> = {
  enterprise: 'enterprises',
  cultivation: 'cultivations',
  application: 'applications',
  notice: 'notices',
  'rule-set': 'rule_sets',
  expert: 'experts',
  panel: 'panels',
  meeting: 'meetings',
  erasure: 'erasure_requests',
};

export const SNAPSHOT_COLLECTIONS: readonly string[] = AGGREGATE_TYPES.map((type) => COLLECTIONS[type]);

export function collectionOf(type: AggregateType): string {
  return COLLECTIONS[type];
}

export function typeOfCollection(collection: string): AggregateType | undefined {
  return AGGREGATE_TYPES.find((type) => COLLECTIONS[type] === collection);
}

export interface SnapshotDocument extends Omit<SnapshotRow, 'ref' | 'uniqueKey'> {
  _id: string;
  uniqueKey?: string;
}

/** One shape for every aggregate: the state is the aggregate's own, everything beside it is what queries need. */
export function snapshotSchema(type: AggregateType): Schema<SnapshotDocument> {
  return new Schema<SnapshotDocument>(
    {
      _id: { type: String, required: true },
      revision: Number,
      guard: Number,
      state: Schema.Types.Mixed,
      headHash: String,
      creditCode: String,
      enterpriseName: String,
      regionCode: String,
      status: String,
      closed: Boolean,
      awaits: { who: String, since: String },
      nextDueAt: String,
      waitsForYear: Number,
      provisionalYear: Number,
      uniqueKey: String,
      updatedAt: String,
    },
    { collection: collectionOf(type), versionKey: false, minimize: false, strict: true },
  );
}
