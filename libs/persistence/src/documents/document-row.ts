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
  /** `unscanned`: no scanner has given a verdict, and nothing may claim that the file is clean. */
  readonly scan: ScanState;
  /** How the scan stands; absent in documents from before files were scanned. */
  readonly scanning?: Scanning | null;
  readonly uploadedBy: DocumentAgent;
  /** Handed in by somebody for the firm. */
  readonly onBehalf: boolean;
  /** Real time. */
  readonly uploadedAt: Instant;
  /** What the upload was asked for, so that its repetition is told from another request with the same key. */
  readonly requestHash: string;
  /** Day after which the file may be destroyed, where nothing holds it; null: not before it is linked. */
  readonly retainUntil?: IsoDate | null;
  /** Its bytes are gone, and this row is what proves that they were: hash, size and why they went. */
  readonly destroyed?: Destruction | null;
  readonly linked: { readonly by: DocumentAgent; readonly at: Instant } | null;
  readonly acceptance: DocumentAcceptance | null;
}

export const SCAN_STATES = ['pending', 'clean', 'infected', 'unscanned'] as const;

export type ScanState = (typeof SCAN_STATES)[number];

export interface Scanning {
  readonly attempts: number;
  /** When it is next to be looked at, real time; null: there is nothing more to do. A claim puts it off. */
  readonly dueAt: Date | null;
  readonly finishedAt: Instant | null;
  /** What was found. */
  readonly signature: string | null;
  /** Why the last attempt gave no verdict. */
  readonly failure: string | null;
}

export interface Destruction {
  readonly at: Instant;
  readonly reason: 'retention' | 'infected';
  /** The rule by which it went, in words. */
  readonly rule: string;
}

export type DocumentAgent = Pick<Actor, 'kind' | 'id' | 'name'>;

/** Under which type an accepted paper may be used again, and until when (null: for ever). */
export interface DocumentAcceptance {
  readonly type: string;
  readonly validTo: IsoDate | null;
  readonly by: DocumentAgent;
  readonly at: Instant;
}
