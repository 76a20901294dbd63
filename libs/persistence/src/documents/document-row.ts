import type { Actor, Instant, IsoDate } from '@app/domain';

/** Pending until a command links it; then as the case that it was handed in to says. */
export type DocumentState = 'pending' | 'linked' | 'accepted' | 'returned';

/** What is known of an uploaded file. Its bytes lie in the file bucket under `fileId`. */
export interface DocumentRow {
  readonly id: string;
  readonly creditCode: string;
  readonly regionCode: string;
  /** Kind of paper, as the packs' document lists name it. */
  readonly type: string;
  /** 1, 2, … within firm and type. */
  readonly version: number;
  readonly state: DocumentState;
  readonly fileId: string;
  /** Cleaned; for display and download only, never a path. */
  readonly fileName: string;
  /** Sniffed from the content. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** No scanner is connected: nothing may claim that a file is clean. */
  readonly scan: 'unscanned';
  readonly uploadedBy: DocumentAgent;
  /** Handed in by somebody for the firm. */
  readonly onBehalf: boolean;
  /** Real time. */
  readonly uploadedAt: Instant;
  /** What the upload was asked for, so that its repetition is told from another request with the same key. */
  readonly requestHash: string;
  readonly linked: { readonly by: DocumentAgent; readonly at: Instant } | null;
  readonly acceptance: DocumentAcceptance | null;
}

export type DocumentAgent = Pick<Actor, 'kind' | 'id' | 'name'>;

/** Under which type an accepted paper may be used again, and until when (null: for ever). */
export interface DocumentAcceptance {
  readonly type: string;
  readonly validTo: IsoDate | null;
  readonly by: DocumentAgent;
  readonly at: Instant;
}
