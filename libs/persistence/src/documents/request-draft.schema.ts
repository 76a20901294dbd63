import { Schema } from 'mongoose';

export const REQUEST_DRAFTS = 'request_drafts';

/** The firm's side, shared by all who act in its name; or the office's, which prepares for it. Neither sees the other's. */
export const DRAFT_SIDES = ['firm', 'office'] as const;

export type DraftSide = (typeof DRAFT_SIDES)[number];

/** Answers that nobody has handed in: no part of the record, and gone after a while. */
export interface RequestDraft {
  readonly requestId: string;
  readonly side: DraftSide;
  readonly creditCode: string;
  readonly regionCode: string;
  /** 1, 2, … */
  readonly revision: number;
  readonly items: readonly { readonly itemId: string; readonly documentId?: string; readonly note?: string }[];
  readonly comment: string | null;
  readonly savedBy: { readonly id: string; readonly name?: string };
  /** Real time. */
  readonly savedAt: Date;
  readonly expiresAt: Date;
  /** Of the write that made this revision: its repetition changes nothing. */
  readonly commandId: string;
  readonly requestHash: string;
}

export interface RequestDraftDocument extends RequestDraft {
  _id: string;
}

export const requestDraftSchema = new Schema<RequestDraftDocument>(
  {
    _id: { type: String, required: true },
    requestId: String,
    side: String,
    creditCode: String,
    regionCode: String,
    revision: Number,
    items: Schema.Types.Mixed,
    comment: String,
    savedBy: Schema.Types.Mixed,
    savedAt: Date,
    expiresAt: Date,
    commandId: String,
    requestHash: String,
  },
  { collection: REQUEST_DRAFTS, versionKey: false, minimize: false, strict: true },
);
