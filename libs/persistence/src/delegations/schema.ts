import type { Department, DelegationScope } from '@app/domain';
import { Schema } from 'mongoose';

export const DELEGATIONS = 'delegations';

export interface DelegationDocument {
  _id: string;
  department: Department;
  regionCode: string;
  from: string;
  to: string;
  fromOn: string;
  toOn: string;
  scope: DelegationScope;
  reason: string;
  at: string;
  /** Absent while it holds, or has run its term. */
  takenBack?: { by: string; at: string; reason: string };
}

export const delegationSchema = new Schema<DelegationDocument>(
  {
    _id: { type: String, required: true },
    department: String,
    regionCode: String,
    from: String,
    to: String,
    fromOn: String,
    toOn: String,
    scope: { type: Schema.Types.Mixed, default: {} },
    reason: String,
    at: String,
    takenBack: { type: { _id: false, by: String, at: String, reason: String }, required: false },
  },
  { collection: DELEGATIONS, versionKey: false, strict: true, minimize: false },
);
