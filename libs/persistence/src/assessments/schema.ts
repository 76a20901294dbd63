import { Schema } from 'mongoose';
import type { FirmAssessment, PoolMove } from './firm-assessment';

export const ASSESSMENTS = 'assessments';
export const POOL_MOVES = 'pool_moves';

export interface AssessmentDocument extends Omit<FirmAssessment, 'creditCode'> {
  _id: string;
}

export interface PoolMoveDocument extends PoolMove {
  _id: string;
}

export const assessmentSchema = new Schema<AssessmentDocument>(
  {
    _id: { type: String, required: true },
    name: String,
    regionCode: String,
    revision: Number,
    rules: String,
    asOf: String,
    tiers: [Schema.Types.Mixed],
    risks: [Schema.Types.Mixed],
    lapses: [Schema.Types.Mixed],
  },
  { collection: ASSESSMENTS, versionKey: false, minimize: false },
);

export const poolMoveSchema = new Schema<PoolMoveDocument>(
  {
    _id: { type: String, required: true },
    creditCode: String,
    name: String,
    regionCode: String,
    tier: String,
    from: String,
    to: String,
    on: String,
    ruleSetId: String,
    reasons: [Schema.Types.Mixed],
  },
  { collection: POOL_MOVES, versionKey: false, minimize: false },
);
