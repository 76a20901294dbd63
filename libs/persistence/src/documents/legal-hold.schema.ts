import { Schema } from 'mongoose';
import type { Instant } from '@app/domain';
import type { DocumentAgent } from './document-row';

export const LEGAL_HOLDS = 'legal_holds';

/** Nothing of a firm, or one document of it, is destroyed while it holds. Lifted ones stay, as a record. */
export interface LegalHold {
  readonly id: string;
  readonly creditCode: string;
  readonly regionCode: string;
  /** Null: every document of the firm. */
  readonly documentId: string | null;
  readonly reason: string;
  readonly by: DocumentAgent;
  /** Real time. */
  readonly at: Instant;
  readonly requestHash: string;
  readonly lifted: { readonly by: DocumentAgent; readonly at: Instant; readonly reason: string } | null;
}

export interface LegalHoldDocument extends Omit<LegalHold, 'id'> {
  _id: string;
}

export const legalHoldSchema = new Schema<LegalHoldDocument>(
  {
    _id: { type: String, required: true },
    creditCode: String,
    regionCode: String,
    documentId: String,
    reason: String,
    by: Schema.Types.Mixed,
    at: String,
    requestHash: String,
    lifted: Schema.Types.Mixed,
  },
  { collection: LEGAL_HOLDS, versionKey: false, minimize: false, strict: true },
);
